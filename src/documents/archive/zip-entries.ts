import { AppError } from '../../errors'
import { crc32 } from './crc32'

/** One file inside a zip archive, still packed. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: Uint8Array<ArrayBuffer>
  /** As the archive says; not to be trusted. */
  readonly declaredBytes: number
  /** The check sum of what is packed. */
  readonly sum: number
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * Lists a zip archive by its central directory. Nothing is unpacked.
 *
 *     end record (22 bytes + comment): signature PK\5\6 · … · entries u16 @10 · directory size u32 @12 · directory offset u32 @16
 *     central entry (46 bytes + name + extra + comment): PK\1\2 · method u16 @10 · check sum u32 @16 · packed u32 @20 ·
 *       unpacked u32 @24 · name length u16 @28 · extra u16 @30 · comment u16 @32 · local header offset u32 @42
 *     local header (30 bytes + name + extra): PK\3\4 · … · name length u16 @26 · extra u16 @28
 *
 * @throws AppError SHEET_DAMAGED for what is no complete archive (or one of the 64-bit kind, which no sheet of ours needs)
 * @source PKWARE APPNOTE 6.3.10 §4.3
 */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endRecordAt(view)
    const count = view.getUint16(end + 10, true)
    const entries: ZipEntry[] = []
    for (let index = 0, at = view.getUint32(end + 16, true); index < count; index += 1) {
      if (view.getUint32(at, true) !== centralSignature) throw new AppError('SHEET_DAMAGED', { at })
      entries.push(entryAt(bytes, view, at))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('SHEET_DAMAGED', {}, thrown)
  }
}

function endRecordAt(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new AppError('SHEET_DAMAGED')
}

function entryAt(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): ZipEntry {
  const packedBytes = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== localSignature) throw new AppError('SHEET_DAMAGED', { at: local })
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedBytes > bytes.byteLength) throw new AppError('SHEET_DAMAGED', { at: local })
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
  return {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + packedBytes),
    declaredBytes: view.getUint32(at + 24, true),
    sum: view.getUint32(at + 16, true),
  }
}

/**
 * Unpacks one entry, and stops as soon as it is larger than allowed, whatever the archive declares. What does not fit its check sum is
 * damaged, though it could be unpacked.
 * @throws AppError SHEET_TOO_LARGE, SHEET_DAMAGED
 */
export async function unpackEntry(entry: ZipEntry, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.method !== 0 && entry.method !== 8) throw new AppError('SHEET_DAMAGED', { method: entry.method })
  const bytes = entry.method === 0 ? entry.packed : await inflate(entry.packed, maxBytes)
  if (crc32(bytes) !== entry.sum) throw new AppError('SHEET_DAMAGED', { sum: entry.sum })
  return bytes
}

async function inflate(packed: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const chunks: Uint8Array[] = []
  let total = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return joined(chunks, total)
      total += value.byteLength
      if (total > maxBytes) throw new AppError('SHEET_TOO_LARGE', { maxBytes })
      chunks.push(value)
    }
  } catch (thrown) {
    await reader.cancel().catch(() => undefined)
    throw thrown instanceof AppError ? thrown : new AppError('SHEET_DAMAGED', {}, thrown)
  }
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

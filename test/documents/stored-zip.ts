import { crc32 } from 'node:zlib'

/** A file to be put into an archive. */
export interface ArchivedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface PackedFile {
  readonly name: Uint8Array
  readonly packed: Uint8Array
  readonly method: 0 | 8
  readonly bytes: number
  readonly sum: number
}

/** Writes a zip archive whose files are stored as they are. */
export function writeStoredZip(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  return archiveOf(files.map((file) => ({ ...named(file), packed: file.bytes, method: 0 })))
}

function named({ name, bytes }: ArchivedFile) {
  return { name: new TextEncoder().encode(name), bytes: bytes.length, sum: crc32(bytes) }
}

/** Names are marked as UTF-8 (bit 11); the day is 1/1/1980, the first that the format has, so that the same data give the same bytes. */
const utf8Names = 0x0800
const firstDay = 0x0021

function archiveOf(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const size = files.reduce((sum, { name, packed }) => sum + 76 + 2 * name.length + packed.length, 22)
  const archive = new Uint8Array(size)
  const view = new DataView(archive.buffer)
  let at = 0
  const places = files.map((file) => {
    const place = at
    view.setUint32(at, 0x04034b50, true)
    writeFacts(view, at + 4, file)
    archive.set(file.name, at + 30)
    archive.set(file.packed, at + 30 + file.name.length)
    at += 30 + file.name.length + file.packed.length
    return place
  })
  const directory = at
  for (const [index, file] of files.entries()) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    writeFacts(view, at + 6, file)
    view.setUint32(at + 42, places[index] ?? 0, true)
    archive.set(file.name, at + 46)
    at += 46 + file.name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, files.length, true)
  view.setUint16(at + 10, files.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return archive
}

/** From the needed version to the length of the name: the same in both headers. */
function writeFacts(view: DataView, at: number, { name, packed, method, bytes, sum }: PackedFile): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, utf8Names, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, firstDay, true)
  view.setUint32(at + 10, sum, true)
  view.setUint32(at + 14, packed.length, true)
  view.setUint32(at + 18, bytes, true)
  view.setUint16(at + 22, name.length, true)
}

import { AppError } from '../errors'
import { mostRounds, newRounds, type PassphraseRecipe } from './passphrase-key'

/**
 * The start of a backup file, in the clear, big-endian. It names nobody.
 *
 *   offset  bytes  what
 *        0      8  magic: "TLCTBKUP" in ASCII
 *        8      2  number of the format, 1
 *       10      4  rounds of PBKDF2-HMAC-SHA-256
 *       14     16  salt
 *       30      7  random start of every chunk's iv
 *       37      4  bytes of plain text in a chunk
 *       41      8  bytes of plain text in all
 *       49      8  the first 8 bytes of SHA-256 over bytes 0–48: tells damage from a wrong passphrase; no protection against intent
 *       57     16  tag of AES-GCM over nothing, as chunk number 0: tells a wrong passphrase
 *       73         the chunks, each with its tag of 16 bytes
 *
 * Magic and number stay in their places in every later format, so that an older product can name a newer file.
 */
export interface BackupHeader extends PassphraseRecipe {
  readonly ivStart: Uint8Array<ArrayBuffer>
  readonly chunkBytes: number
  readonly totalBytes: number
}

/** The number of the format that is written. */
const backupFormat = 1
/** Bytes before the tag of the passphrase. */
export const headerBytes = 57
/** Bytes of a tag of AES-GCM. */
export const tagBytes = 16
/** Bytes of plain text in a chunk of new files. */
export const newChunkBytes = 65_536
/** The largest file that is read: far above a whole agency, below what a page can hold. */
export const mostBackupBytes = 512 * 1024 * 1024

const magic = new TextEncoder().encode('TLCTBKUP')
const at = { format: 8, rounds: 10, salt: 14, ivStart: 30, chunkBytes: 37, totalBytes: 41, checksum: 49 } as const

/** Writes a header with its checksum. */
export async function writeHeader(crypto: Crypto, header: BackupHeader): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(headerBytes)
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint16(at.format, backupFormat)
  view.setUint32(at.rounds, header.rounds)
  bytes.set(header.salt, at.salt)
  bytes.set(header.ivStart, at.ivStart)
  view.setUint32(at.chunkBytes, header.chunkBytes)
  view.setBigUint64(at.totalBytes, BigInt(header.totalBytes))
  bytes.set(await checksum(crypto, bytes), at.checksum)
  return bytes
}

/**
 * Reads a header, and whether the file is as long as it says.
 * @throws BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_TRUNCATED, BACKUP_DAMAGED, BACKUP_TOO_LARGE
 */
export async function readHeader(crypto: Crypto, file: Uint8Array<ArrayBuffer>): Promise<BackupHeader> {
  if (magic.some((octet, place) => file[place] !== octet)) throw new AppError('BACKUP_FOREIGN')
  if (file.length < at.format + 2) throw new AppError('BACKUP_TRUNCATED')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const format = view.getUint16(at.format)
  if (format > backupFormat) throw new AppError('BACKUP_NEWER', { format })
  if (file.length > mostBackupBytes) throw new AppError('BACKUP_TOO_LARGE', { mostBytes: mostBackupBytes })
  if (file.length < headerBytes + tagBytes) throw new AppError('BACKUP_TRUNCATED')
  const kept = file.subarray(at.checksum, headerBytes)
  const counted = await checksum(crypto, file)
  if (format < 1 || counted.some((octet, place) => kept[place] !== octet)) throw new AppError('BACKUP_DAMAGED')
  const header = {
    rounds: view.getUint32(at.rounds),
    salt: file.slice(at.salt, at.ivStart),
    ivStart: file.slice(at.ivStart, at.chunkBytes),
    chunkBytes: view.getUint32(at.chunkBytes),
    totalBytes: Number(view.getBigUint64(at.totalBytes)),
  }
  checkSizes(header, file.length)
  return header
}

/** How many chunks a text has. An empty text has one, empty. */
export function chunkCount({ totalBytes, chunkBytes }: BackupHeader): number {
  return Math.max(1, Math.ceil(totalBytes / chunkBytes))
}

function checkSizes(header: BackupHeader, fileBytes: number): void {
  const { rounds, chunkBytes, totalBytes } = header
  const isSane =
    rounds >= newRounds &&
    rounds <= mostRounds &&
    chunkBytes >= 1_024 &&
    chunkBytes <= 16_777_216 &&
    totalBytes <= mostBackupBytes
  if (!isSane) throw new AppError('BACKUP_DAMAGED')
  const expected = headerBytes + tagBytes + totalBytes + chunkCount(header) * tagBytes
  if (fileBytes < expected) throw new AppError('BACKUP_TRUNCATED')
  if (fileBytes > expected) throw new AppError('BACKUP_DAMAGED')
}

async function checksum(crypto: Crypto, file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', file.slice(0, at.checksum))
  return new Uint8Array(digest).subarray(0, headerBytes - at.checksum)
}

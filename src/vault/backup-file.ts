import { AppError } from '../errors'
import {
  chunkCount,
  headerBytes,
  newChunkBytes,
  readHeader,
  tagBytes,
  writeHeader,
  type BackupHeader,
} from './backup-header'
import { createRecipe, derivePassphraseBits } from './passphrase-key'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Seals a text as one backup file. Every chunk is AES-GCM under the passphrase's key; its number stands in its iv, the whole
 * header (and so the number of chunks) is bound to it: chunks can't be left out, put in another order or moved to another file.
 */
export async function sealBackup(crypto: Crypto, text: Bytes, passphrase: string): Promise<Bytes> {
  const header: BackupHeader = {
    ...createRecipe(crypto),
    ivStart: crypto.getRandomValues(new Uint8Array(7)),
    chunkBytes: newChunkBytes,
    totalBytes: text.length,
  }
  const start = await writeHeader(crypto, header)
  const key = await importKey(crypto, passphrase, header)
  const sealed = new Uint8Array(headerBytes + tagBytes + text.length + chunkCount(header) * tagBytes)
  sealed.set(start)
  let place = headerBytes
  for (let number = 0; number <= chunkCount(header); number++) {
    const plain = number === 0 ? new Uint8Array() : chunkOf(text, header, number, 0)
    const chunk = await crypto.subtle.encrypt(parameters(start, header, number), key, plain)
    sealed.set(new Uint8Array(chunk), place)
    place += chunk.byteLength
  }
  return sealed
}

/**
 * Opens a backup file and gives its text. Nothing of it is given before all of it was checked.
 * @throws BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_TRUNCATED, BACKUP_DAMAGED, BACKUP_TOO_LARGE, BACKUP_PASSPHRASE_WRONG
 */
export async function openBackup(crypto: Crypto, file: Bytes, passphrase: string): Promise<Bytes> {
  const header = await readHeader(crypto, file)
  const start = file.slice(0, headerBytes)
  const key = await importKey(crypto, passphrase, header)
  const body = file.subarray(headerBytes + tagBytes)
  await decrypt(crypto, key, parameters(start, header, 0), file.slice(headerBytes, headerBytes + tagBytes)).catch(
    (thrown: unknown) => {
      throw new AppError('BACKUP_PASSPHRASE_WRONG', {}, thrown)
    },
  )
  const text = new Uint8Array(header.totalBytes)
  for (let number = 1; number <= chunkCount(header); number++) {
    const sealed = chunkOf(body, header, number, tagBytes)
    const plain = await decrypt(crypto, key, parameters(start, header, number), sealed).catch((thrown: unknown) => {
      throw new AppError('BACKUP_DAMAGED', { chunk: number }, thrown)
    })
    text.set(new Uint8Array(plain), (number - 1) * header.chunkBytes)
  }
  return text
}

async function importKey(crypto: Crypto, passphrase: string, header: BackupHeader): Promise<CryptoKey> {
  const bits = await derivePassphraseBits(crypto, passphrase, header)
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function decrypt(crypto: Crypto, key: CryptoKey, how: AesGcmParams, sealed: Bytes): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(how, key, sealed)
}

/** The bytes of a chunk, counted from 1, where each has `more` bytes beside its text. */
function chunkOf(all: Bytes, { chunkBytes }: BackupHeader, number: number, more: number): Bytes {
  const size = chunkBytes + more
  return all.slice((number - 1) * size, number * size)
}

/** The iv of a chunk: seven random bytes of the file, a byte of zero, then the chunk's number in four bytes. */
function parameters(start: Bytes, { ivStart }: BackupHeader, number: number): AesGcmParams {
  const iv = new Uint8Array(12)
  iv.set(ivStart)
  new DataView(iv.buffer).setUint32(8, number)
  return { name: 'AES-GCM', iv, additionalData: start }
}

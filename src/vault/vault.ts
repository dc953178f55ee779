import { AppError } from '../errors'

/**
 * A row as it lies in the database. `sealed` is a random iv of 96 bits, then the AES-GCM ciphertext with its tag of 128 bits.
 * Under one key 2^32 random ivs are safe (NIST SP 800-38D §8.3): far more than an agency's edits.
 */
export interface SealedRow {
  readonly id: string
  /** Counts the row's edits from 1. */
  readonly version: number
  /** The payload's format; numbers are never reused. */
  readonly format: number
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** What a row is before sealing. `payload` is anything JSON can hold. */
export interface PlainRow {
  readonly id: string
  readonly version: number
  readonly format: number
  readonly payload: unknown
}

/** Seals and opens rows with one data key. */
export interface Vault {
  /** Seals a row for one table. The table, id, version and format are bound to it as associated data. */
  readonly seal: (table: string, row: PlainRow) => Promise<SealedRow>
  /** Opens a row. @throws ROW_UNREADABLE when it was altered, or moved from another table, id, version or format */
  readonly open: (table: string, row: SealedRow) => Promise<PlainRow>
}

/** A sealed row begins with so many random bytes. */
export const ivBytes = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** A vault over an unwrapped data key. Letting go of the vault locks it. */
export function createVault(crypto: Crypto, dataKey: CryptoKey): Vault {
  return {
    seal: async (table, row) => {
      const { id, version, format, payload } = row
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
      const text = encoder.encode(JSON.stringify({ format, payload }))
      const ciphertext = await crypto.subtle.encrypt(parameters(table, row, iv), dataKey, text)
      const sealed = new Uint8Array(ivBytes + ciphertext.byteLength)
      sealed.set(iv)
      sealed.set(new Uint8Array(ciphertext), ivBytes)
      return { id, version, format, sealed }
    },
    open: async (table, row) => {
      try {
        const iv = row.sealed.subarray(0, ivBytes)
        const text = await crypto.subtle.decrypt(parameters(table, row, iv), dataKey, row.sealed.subarray(ivBytes))
        const { format, payload } = JSON.parse(decoder.decode(text)) as { format: number; payload: unknown }
        return { id: row.id, version: row.version, format, payload }
      } catch (thrown) {
        throw new AppError('ROW_UNREADABLE', { table }, thrown)
      }
    },
  }
}

type Place = Pick<SealedRow, 'id' | 'version' | 'format'>

function parameters(table: string, { id, version, format }: Place, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  // JSON keeps the parts apart: no two places give the same text
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(JSON.stringify([table, id, version, format])) }
}

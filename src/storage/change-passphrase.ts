import { AppError } from '../errors'
import { derivePassphraseBits, importWrappingKey, unwrapDataKey, wrapByDeviceKey, wrapByPassphrase } from '../vault'
import type { StoreDatabase } from './database'
import { openKeyring } from './keyring'
import type { DataKeyRow, Keyring } from './keyring-row'
import { tryPassphrase } from './wrong-tries'

/** The shortest passphrase that is taken, in characters. */
export const fewestPassphraseChars = 8

/** What is wanted: `next` absent removes the passphrase. `current` is needed where there is one. */
export interface PassphraseChange {
  readonly current?: string
  readonly next?: string
}

/** @throws PASSPHRASE_TOO_SHORT */
export function refuseShortPassphrase(passphrase: string): void {
  const chars = Array.from(passphrase.normalize('NFC').trim()).length
  if (chars < fewestPassphraseChars) throw new AppError('PASSPHRASE_TOO_SHORT', { fewestPassphraseChars })
}

/**
 * Sets, changes or removes the passphrase: the data key is wrapped anew, and one row of the keyring is replaced in one
 * transaction. No sealed row is touched: whatever moment the browser dies at, the store opens with the old way or with the new.
 * @returns the bits of the new passphrase; undefined when it was removed
 * @throws PASSPHRASE_TOO_SHORT, PASSPHRASE_WRONG, PASSPHRASE_TOO_SOON, ROW_CHANGED_ELSEWHERE, STORE_KEY_LOST
 */
export async function changePassphrase(
  database: StoreDatabase,
  crypto: Crypto,
  nowMs: () => number,
  { current, next }: PassphraseChange,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (next !== undefined) refuseShortPassphrase(next)
  const keyring = await openKeyring(database, crypto)
  const from = keyring.dataKey
  const key = await keyThatOpens(database, crypto, nowMs, keyring, current ?? '')
  if (next === undefined) {
    const wrapped = await wrapByDeviceKey(crypto, { key, from, deviceKey: keyring.deviceKey.key })
    await replaceDataKey(database, from, { id: 'data-key', ...wrapped })
    return undefined
  }
  const { wrapped, bits } = await wrapByPassphrase(crypto, { key, from, passphrase: next })
  await replaceDataKey(database, from, { id: 'data-key', ...wrapped })
  return bits
}

/** The wrapping key of the row that is to be replaced, proven by opening it. */
async function keyThatOpens(
  database: StoreDatabase,
  crypto: Crypto,
  nowMs: () => number,
  { dataKey, deviceKey }: Keyring,
  current: string,
): Promise<CryptoKey> {
  if (dataKey.wrappedBy === 'device-key') return deviceKey.key
  return tryPassphrase(database, nowMs, async () => {
    const key = await importWrappingKey(crypto, await derivePassphraseBits(crypto, current, dataKey))
    return unwrapDataKey(crypto, key, dataKey).then(
      () => key,
      () => undefined,
    )
  })
}

/** Replaces the row, unless another window did so first. */
function replaceDataKey(database: StoreDatabase, from: DataKeyRow, to: DataKeyRow): Promise<void> {
  return database.transaction('rw', database.keyring, async () => {
    const held = await database.keyring.get('data-key')
    const isAsRead = held?.id === 'data-key' && from.iv.every((octet, place) => held.iv[place] === octet)
    if (!isAsRead) throw new AppError('ROW_CHANGED_ELSEWHERE', { table: 'keyring' })
    await database.keyring.put(to)
  })
}

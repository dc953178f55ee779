import { AppError } from '../errors'
import { createBlindNames, createVault, unwrapDataKey, type BlindName, type Vault } from '../vault'
import type { StoreDatabase } from './database'
import type { Keyring } from './keyring-row'
import { RowManifest } from './row-manifest'
import { translateDexieError } from './translate-dexie-error'

/** What an unlocked store can do: seal and open rows, and give blind names. Letting go of it locks the store. */
export interface Unlocked {
  readonly vault: Vault
  readonly blindName: BlindName
  readonly manifest: RowManifest
}

/**
 * Unlocks a store with its device key, where that is enough.
 * @throws STORE_LOCKED when it takes the passphrase, STORE_KEY_LOST when the keyring is unfit
 */
export async function unlockByDevice(database: StoreDatabase, crypto: Crypto, keyring: Keyring): Promise<Unlocked> {
  if (keyring.dataKey.wrappedBy !== 'device-key') throw new AppError('STORE_LOCKED')
  try {
    return await openWith(
      database,
      crypto,
      keyring,
      await unwrapDataKey(crypto, keyring.deviceKey.key, keyring.dataKey),
    )
  } catch (thrown) {
    throw unfit(thrown)
  }
}

/**
 * Unlocks a store with the wrapping key of a passphrase; undefined when that does not fit.
 * @throws STORE_KEY_LOST when it fits, but the rest of the keyring does not
 */
export async function unlockByKey(
  database: StoreDatabase,
  crypto: Crypto,
  keyring: Keyring,
  key: CryptoKey,
): Promise<Unlocked | undefined> {
  const dataKey = await unwrapDataKey(crypto, key, keyring.dataKey).catch(() => undefined)
  if (!dataKey) return undefined
  try {
    return await openWith(database, crypto, keyring, dataKey)
  } catch (thrown) {
    throw unfit(thrown)
  }
}

async function openWith(
  database: StoreDatabase,
  crypto: Crypto,
  { nameSecret }: Keyring,
  dataKey: CryptoKey,
): Promise<Unlocked> {
  const vault = createVault(crypto, dataKey)
  const { payload } = await vault.open('keyring', nameSecret)
  const manifest = new RowManifest(database, vault)
  await manifest.begin()
  return { vault, manifest, blindName: await createBlindNames(crypto, payload as number[]) }
}

/** A full disk and the like keep their own names; everything else says that the keys do not fit. */
function unfit(thrown: unknown): AppError {
  const known = translateDexieError(thrown)
  const isKey = known.code === 'INTERNAL' || known.code === 'ROW_UNREADABLE'
  return isKey ? new AppError('STORE_KEY_LOST', { why: 'unfit' }, thrown) : known
}

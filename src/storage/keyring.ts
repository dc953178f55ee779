import { AppError } from '../errors'
import { createDeviceKey, createNameSecret, createVault, createWrappedDataKey, unwrapDataKey } from '../vault'
import type { StoreDatabase } from './database'
import type { Keyring, KeyringRow } from './keyring-row'

/**
 * The keyring of a database. On first use it is made; of two pages that do so at once, one wins and both use its keys.
 * @throws STORE_KEY_LOST when it is incomplete: no new key is made over rows of the old one
 */
export async function openKeyring(database: StoreDatabase, crypto: Crypto): Promise<Keyring> {
  return (await readKeyring(database)) ?? keepKeyring(database, await createKeyring(crypto))
}

async function createKeyring(crypto: Crypto): Promise<Keyring> {
  const key = await createDeviceKey(crypto)
  const wrapped = await createWrappedDataKey(crypto, key)
  const vault = createVault(crypto, await unwrapDataKey(crypto, key, wrapped))
  const secret = { id: 'name-secret', version: 1, format: 1, payload: createNameSecret(crypto) } as const
  return {
    deviceKey: { id: 'device-key', key },
    dataKey: { id: 'data-key', ...wrapped },
    nameSecret: { ...(await vault.seal('keyring', secret)), id: 'name-secret' },
  }
}

/** Writes a new keyring, unless another page was faster: then that page's is the keyring. */
function keepKeyring(database: StoreDatabase, made: Keyring): Promise<Keyring> {
  return database.transaction('rw', database.tables, async () => {
    const faster = await readKeyring(database)
    if (faster) return faster
    await database.keyring.bulkAdd([made.deviceKey, made.dataKey, made.nameSecret])
    return made
  })
}

async function readKeyring(database: StoreDatabase): Promise<Keyring | undefined> {
  const rows: KeyringRow[] = await database.keyring.toArray()
  const deviceKey = rows.find((row) => row.id === 'device-key')
  const dataKey = rows.find((row) => row.id === 'data-key')
  const nameSecret = rows.find((row) => row.id === 'name-secret')
  if (deviceKey && dataKey && nameSecret) return { deviceKey, dataKey, nameSecret }
  if (rows.length > 0 || (await holdsRows(database))) throw new AppError('STORE_KEY_LOST', { why: 'missing' })
  return undefined
}

async function holdsRows({ records, certificates, drafts, history, settings }: StoreDatabase): Promise<boolean> {
  for (const table of [records, certificates, drafts, history, settings]) if ((await table.count()) > 0) return true
  return false
}

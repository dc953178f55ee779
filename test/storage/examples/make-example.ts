import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../src/storage/database'
import { openStore, type Store } from '../../../src/storage/store'
import { createNameSecret, createVault, createWrappedDataKey, unwrapDataKey } from '../../../src/vault'
import { emptySurroundings } from '../example-store'
import { dumpDatabase, importDeviceKey } from './example-database'

/**
 * Writes a database of the product as it is now to a file beside this one.
 * @param keyText 32 ASCII characters: the fixed device key of the example, so that it can be opened again
 * @param fill keeps what the example shall hold
 */
export async function makeExample(file: string, keyText: string, fill: (store: Store) => Promise<void>): Promise<void> {
  const surroundings = emptySurroundings()
  const { crypto } = surroundings
  const fixedKey = Buffer.from(keyText).toString('base64')
  const key = await importDeviceKey(surroundings, fixedKey)
  const wrapped = await createWrappedDataKey(crypto, key)
  const vault = createVault(crypto, await unwrapDataKey(crypto, key, wrapped))
  const secret = { id: 'name-secret', version: 1, format: 1, payload: createNameSecret(crypto) } as const
  const sealedSecret = await vault.seal('keyring', secret)

  const database = await openDatabase(surroundings)
  await database.keyring.bulkAdd([
    { id: 'device-key', key },
    { id: 'data-key', ...wrapped },
    { ...sealedSecret, id: 'name-secret' },
  ])
  database.close()

  const store = await openStore(surroundings)
  await fill(store)
  store.close()
  const example = await dumpDatabase(surroundings, fixedKey)
  writeFileSync(join(import.meta.dirname, file), `${JSON.stringify(example, null, 2)}\n`)
}

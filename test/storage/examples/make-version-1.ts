/**
 * Made version-1.json, once, with the product as it was at version 1: `npx tsx test/storage/examples/make-version-1.ts`.
 * The example is kept as it is for ever; a later version of the product must still open it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../src/storage/database'
import { openStore } from '../../../src/storage/store'
import { createNameSecret, createVault, createWrappedDataKey, unwrapDataKey } from '../../../src/vault'
import { emptySurroundings } from '../example-store'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord } from '../example-values'
import { dumpDatabase, importDeviceKey } from './example-database'

const surroundings = emptySurroundings()
const { crypto } = surroundings
const fixedKey = Buffer.from('khoa thu cho du lieu mau ver. 1!').toString('base64')

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
await store.records.save(exampleRecord(), 0, [exampleFacts])
await store.records.save(exampleRecord(), 1, [])
await store.drafts.save(exampleDraft(), 0)
await store.history.append(exampleEntry())
store.close()

const example = await dumpDatabase(surroundings, fixedKey)
writeFileSync(join(import.meta.dirname, 'version-1.json'), `${JSON.stringify(example, null, 2)}\n`)

/**
 * Made version-4.json, once, with the product as it was at version 4: `npx tsx test/storage/examples/make-version-4.ts`.
 * The example is kept as it is for ever; a later version of the product must still open it.
 */
import { settingNames } from '../../../src/protocol/runtime/settings'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord, exampleSettings } from '../example-values'
import { makeExample } from './make-example'

await makeExample('version-4.json', 'khoa thu cho du lieu mau ver. 4!', async (store) => {
  await store.records.save(exampleRecord(), 0, [exampleFacts])
  await store.drafts.save(exampleDraft(), 0)
  await store.history.append(exampleEntry())
  for (const name of settingNames) await store.settings.put(name, exampleSettings[name], 0)
})

/**
 * Made version-1.json, once, with the product as it was at version 1: `npx tsx test/storage/examples/make-version-1.ts`.
 * The example is kept as it is for ever; a later version of the product must still open it.
 */
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord } from '../example-values'
import { makeExample } from './make-example'

await makeExample('version-1.json', 'khoa thu cho du lieu mau ver. 1!', async (store) => {
  await store.records.save(exampleRecord(), 0, [exampleFacts])
  await store.records.save(exampleRecord(), 1, [])
  await store.drafts.save(exampleDraft(), 0)
  await store.history.append(exampleEntry())
})

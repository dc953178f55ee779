/**
 * Made version-4-histories.json, once, when requests and settings had got histories of change at version 4:
 * `npx tsx test/storage/examples/make-version-4-histories.ts`.
 * The example is kept as it is for ever; a later version of the product must still open it.
 */
import { settingNames } from '../../../src/protocol/runtime/settings'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord, exampleSettings } from '../example-values'
import { makeExample } from './make-example'

await makeExample('version-4-histories.json', 'khoa thu cho du lieu mau ver. 4b', async (store) => {
  await store.records.save(exampleRecord(), 0, [exampleFacts])
  const earlier = exampleDraft({ changedAt: '2026-03-02T01:30:00.000Z' })
  await store.drafts.save({ ...earlier, draft: { ...earlier.draft, receiver: { fullName: 'Lê Thị Ví Dụ' } } }, 0)
  await store.drafts.save(exampleDraft(), 1)
  await store.history.append(exampleEntry())
  const profiles = exampleSettings.ownProfiles.map((one) => ({ ...one, name: 'Tỉnh Cũ' }))
  await store.settings.put('ownProfiles', profiles, 0)
  for (const name of settingNames) await store.settings.put(name, exampleSettings[name], name === 'ownProfiles' ? 1 : 0)
})

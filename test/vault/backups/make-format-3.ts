/**
 * Made format-3.tlct, once, with the product as it was at format 3: `npx tsx test/vault/backups/make-format-3.ts`. The file is kept
 * as it is for ever; every later version of the product must still read it. Its passphrase: "mật khẩu của bản sao".
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingNames } from '../../../src/protocol/runtime/settings'
import { makeBackup } from '../../../src/storage/backup/make-backup'
import { openStore } from '../../../src/storage/store'
import { emptySurroundings } from '../../storage/example-store'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord, exampleSettings } from '../../storage/example-values'

const surroundings = emptySurroundings()
const store = await openStore(surroundings)
const former = exampleRecord({ values: { ...exampleRecord().values, fullName: 'Trần Văn Cũ' } })
await store.records.save(former, 0, [exampleFacts])
await store.records.save(exampleRecord({ source: 'typed' }), 1, [])
await store.records.save(exampleRecord({ id: 'record-2', values: { fullName: 'Lê Thị Ví Dụ' } }), 0, [])
const earlier = exampleDraft({ changedAt: '2026-03-02T01:30:00.000Z' })
await store.drafts.save({ ...earlier, draft: { ...earlier.draft, receiver: { fullName: 'Lê Thị Ví Dụ' } } }, 0)
await store.drafts.save(exampleDraft(), 1)
const mark = { who: 'Trần Văn Thử', state: 'done', at: '2026-03-02T03:00:00.000Z' } as const
await store.progress.put('draft-1', { marks: [mark], isPaused: false }, 0)
await store.history.append(exampleEntry())
const profiles = exampleSettings.ownProfiles.map((one) => ({ ...one, name: 'Tỉnh Cũ' }))
await store.settings.put('ownProfiles', profiles, 0)
for (const name of settingNames) await store.settings.put(name, exampleSettings[name], name === 'ownProfiles' ? 1 : 0)
const order = {
  scope: { kind: 'all' },
  passphrase: 'mật khẩu của bản sao',
  nowMs: Date.parse('2026-03-02T03:00:00Z'),
} as const
const { file } = await makeBackup(store, surroundings.crypto, order)
writeFileSync(join(import.meta.dirname, 'format-3.tlct'), file)

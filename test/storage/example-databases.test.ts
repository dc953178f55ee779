import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingNames } from '../../src/protocol/runtime/settings'
import { openStore } from '../../src/storage/store'
import { emptySurroundings, openRaw, rawRows } from './example-store'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord, exampleSettings, personal } from './example-values'
import { restoreDatabase, type ExampleDatabase } from './examples/example-database'

const folder = join(import.meta.dirname, 'examples')
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExampleDatabase

describe('databases that earlier versions left behind', () => {
  it('are at hand for every numbered version', () => {
    const versions = readdirSync(join(import.meta.dirname, '../../src/storage/versions'))
    expect(
      versions.map((file) => file.replace('.ts', '.json')).filter((file) => !readdirSync(folder).includes(file)),
    ).toEqual([])
  })

  it('open at version 1 and give everything that was kept', async () => {
    const surroundings = emptySurroundings()
    await restoreDatabase(surroundings, read('version-1.json'))
    const { records, drafts, history } = await openStore(surroundings)
    expect(await records.get('record-1')).toEqual({ record: exampleRecord(), version: 2, certificates: [exampleFacts] })
    expect(await drafts.get('draft-1')).toEqual({ draft: exampleDraft(), version: 1 })
    expect(await history.list({ offset: 0, limit: 9 })).toEqual({ entries: [exampleEntry()], total: 1, unreadable: 0 })
    expect(await records.save(exampleRecord({ source: 'typed' }), 2, [])).toEqual({ version: 3 })
    expect((await rawRows(surroundings))['keyring']).toHaveLength(3)
  })

  it('of version 1 become the newest when they are opened, and take settings from then on', async () => {
    const surroundings = emptySurroundings()
    await restoreDatabase(surroundings, read('version-1.json'))
    const { settings, close } = await openStore(surroundings)
    expect(await settings.get('profileId')).toEqual({ value: undefined, version: 0 })
    expect(await settings.put('profileId', 'long-an-2025', 0)).toEqual({ version: 1 })
    close()
    const raw = await openRaw(surroundings)
    expect(raw.version).toBe(40)
    raw.close()
    const again = await openStore(surroundings)
    expect(await again.settings.get('profileId')).toEqual({ value: 'long-an-2025', version: 1 })
    expect((await again.records.get('record-1')).record).toEqual(exampleRecord())
  })

  it('open at version 2 and give everything that was kept', async () => {
    const surroundings = emptySurroundings()
    await restoreDatabase(surroundings, read('version-2.json'))
    const { records, drafts, history, settings } = await openStore(surroundings)
    expect(await records.get('record-1')).toEqual({ record: exampleRecord(), version: 1, certificates: [exampleFacts] })
    expect(await drafts.get('draft-1')).toEqual({ draft: exampleDraft(), version: 1 })
    expect(await history.list({ offset: 0, limit: 9 })).toEqual({ entries: [exampleEntry()], total: 1, unreadable: 0 })
    const later = ['taughtFields', 'protection', 'deviceNumbers', 'listMappings', 'apartRecords'] as const
    for (const name of settingNames.filter((one) => !later.some((two) => two === one)))
      expect(await settings.get(name)).toEqual({ value: exampleSettings[name], version: 1 })
    for (const name of later) expect(await settings.get(name)).toEqual({ value: undefined, version: 0 })
  })

  it('open at version 3 and give everything that was kept, proven by its manifest', async () => {
    const surroundings = emptySurroundings()
    await restoreDatabase(surroundings, read('version-3.json'))
    const { records, drafts, history, settings } = await openStore(surroundings)
    expect(await records.get('record-1')).toEqual({ record: exampleRecord(), version: 1, certificates: [exampleFacts] })
    expect(await drafts.get('draft-1')).toEqual({ draft: exampleDraft(), version: 1 })
    expect(await history.list({ offset: 0, limit: 9 })).toEqual({ entries: [exampleEntry()], total: 1, unreadable: 0 })
    const later = ['deviceNumbers', 'listMappings', 'apartRecords']
    for (const name of settingNames.filter((one) => !later.includes(one)))
      expect(await settings.get(name)).toEqual({ value: exampleSettings[name], version: 1 })
  })

  it('open at version 4 and give everything that was kept; its index of the first format is made anew, once', async () => {
    const surroundings = emptySurroundings()
    await restoreDatabase(surroundings, read('version-4.json'))
    const { records, drafts, history, settings } = await openStore(surroundings)
    expect(await records.get('record-1')).toEqual({ record: exampleRecord(), version: 1, certificates: [exampleFacts] })
    expect(await drafts.get('draft-1')).toEqual({ draft: exampleDraft(), version: 1 })
    expect(await history.list({ offset: 0, limit: 9 })).toEqual({ entries: [exampleEntry()], total: 1, unreadable: 0 })
    const later = 'apartRecords'
    for (const name of settingNames.filter((one) => one !== later))
      expect(await settings.get(name)).toEqual({ value: exampleSettings[name], version: 1 })
    expect(await settings.get(later)).toEqual({ value: undefined, version: 0 })
    expect((await rawRows(surroundings))['searchIndex']).toMatchObject([{ format: 1 }])
    const found = { rows: [{ id: 'record-1' }], unreadable: 0 }
    expect(await records.find({ query: 'thu', offset: 0, limit: 9 })).toMatchObject(found)
    const made = (await rawRows(surroundings))['searchIndex']
    expect(made).toMatchObject([{ format: 3 }])
    const again = await openStore(surroundings)
    expect(await again.records.find({ query: 'thu', offset: 0, limit: 9 })).toMatchObject(found)
    expect((await rawRows(surroundings))['searchIndex']).toEqual(made)
  })

  it('of version 4 with histories of change give those of requests and settings', async () => {
    const surroundings = emptySurroundings()
    await restoreDatabase(surroundings, read('version-4-histories.json'))
    const { drafts, settings, past } = await openStore(surroundings)
    expect(await drafts.get('draft-1')).toEqual({ draft: exampleDraft(), version: 2 })
    for (const name of settingNames)
      expect(await settings.get(name)).toEqual({
        value: exampleSettings[name],
        version: name === 'ownProfiles' ? 2 : 1,
      })
    expect((await past({ draft: 'draft-1' })).map(({ sets }) => sets)).toEqual([
      [{ id: 'receiver', name: '', facts: [{ place: 'fullName', was: 'Lê Thị Ví Dụ', is: 'Nguyễn Thị Mẫu' }] }],
    ])
    expect((await past({ setting: 'ownProfiles' })).at(-1)?.sets).toEqual([
      { id: 'own-1', name: 'Tỉnh Mẫu', facts: [{ place: 'name', was: 'Tỉnh Cũ', is: 'Tỉnh Mẫu' }] },
    ])
  })

  it.each(['version-1.json', 'version-2.json', 'version-3.json'])(
    'of before the index get one at the first search: %s',
    async (file) => {
      const surroundings = emptySurroundings()
      await restoreDatabase(surroundings, read(file))
      const { records } = await openStore(surroundings)
      const { rows, counts } = await records.find({ query: 'van thu', offset: 0, limit: 9 })
      expect(rows.map(({ id }) => id)).toEqual(['record-1'])
      expect(counts.person).toBe(1)
      expect((await rawRows(surroundings))['searchIndex']).toHaveLength(1)
    },
  )

  it.each(['version-1.json', 'version-2.json', 'version-3.json', 'version-4.json', 'version-4-histories.json'])(
    'hold nothing personal in the clear: %s',
    (file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      expect(personal.filter((one) => text.includes(one))).toEqual([])
    },
  )
})

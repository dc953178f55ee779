import { describe, expect, it } from 'vitest'
import { settingNames } from '../../src/protocol/runtime/settings'
import { openStore } from '../../src/storage/store'
import { emptySurroundings, openRaw, rawRows, settled, tamper } from './example-store'
import {
  exampleDraft,
  exampleEntry,
  exampleFacts,
  exampleRecord,
  exampleSettings,
  personal,
  sha256,
} from './example-values'

const all = { query: '', offset: 0, limit: 500 }
const person = (id: string, fullName: string) => exampleRecord({ id, values: { fullName }, certificates: [] })

describe('records', () => {
  it('keeps what a record was, and what changed it, whatever the page that saves it believes', async () => {
    const { records } = await openStore(emptySurroundings())
    const first = exampleRecord({ certificates: [] })
    await records.save(first, 0, [])
    const serial = { kind: 'certificate', serial: '2A05' } as const
    await records.save({ ...first, values: { ...first.values, fullName: 'Trần Văn Mới' } }, 1, [], serial)
    await records.save({ ...first, changes: [], values: { fullName: 'Trần Văn Mới' } }, 2, [])
    const { changes } = (await records.get(first.id)).record
    expect(changes?.map(({ cause, fields }) => [cause.kind, fields.map(({ key, was }) => [key, was])])).toEqual([
      ['certificate', [['fullName', 'Trần Văn Thử']]],
      [
        'typed',
        [
          ['citizenId', '031085000123'],
          ['email', 'thutv@example.gov.vn'],
          ['certificateSerial', '4A01020304050607'],
        ],
      ],
    ])
  })

  it('come back as they were saved, with the facts of their certificates, also after opening again', async () => {
    const surroundings = emptySurroundings()
    const first = await openStore(surroundings)
    expect(await first.records.save(exampleRecord(), 0, [exampleFacts])).toEqual({ version: 1 })
    first.close()
    const second = await openStore(surroundings)
    expect(await second.records.get('record-1')).toEqual({
      record: exampleRecord(),
      version: 1,
      certificates: [exampleFacts],
    })
  })

  it('are listed by given name, found without diacritics, in parts', async () => {
    const { records } = await openStore(emptySurroundings())
    for (const [id, name] of [
      ['a', 'Lê Văn Ước'],
      ['b', 'Nguyễn Thị Ánh'],
      ['c', 'Đỗ Văn Đức'],
      ['d', 'Bùi Thị Ánh'],
    ] as const)
      await records.save(person(id, name), 0, [])
    await records.save(exampleRecord({ id: 'o', kind: 'organisation', values: { organisationName: 'AN' } }), 0, [])
    const { rows, total } = await records.list(all)
    expect(rows.map(({ name }) => name)).toEqual(['Bùi Thị Ánh', 'Nguyễn Thị Ánh', 'Đỗ Văn Đức', 'Lê Văn Ước', 'AN'])
    expect(total).toBe(5)
    expect((await records.list({ ...all, query: 'duc do' })).rows.map(({ id }) => id)).toEqual(['c'])
    expect((await records.list({ ...all, kind: 'organisation' })).rows.map(({ id }) => id)).toEqual(['o'])
    expect((await records.list({ query: '', offset: 1, limit: 2 })).rows.map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('are never overwritten or removed when they changed elsewhere', async () => {
    const surroundings = emptySurroundings()
    const [side, work] = await Promise.all([openStore(surroundings), openStore(surroundings)])
    await side.records.save(exampleRecord(), 0, [])
    expect(await work.records.save(exampleRecord({ source: 'typed' }), 1, [])).toEqual({ version: 2 })
    await expect(side.records.save(exampleRecord(), 1, [])).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    await expect(side.records.save(exampleRecord(), 0, [])).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    await expect(side.records.remove('record-1', 1)).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    expect((await side.records.get('record-1')).record.source).toBe('typed')
    await work.records.remove('record-1', 2)
    await expect(side.records.save(exampleRecord(), 2, [])).rejects.toMatchObject({ code: 'ROW_MISSING' })
    await expect(side.records.get('record-1')).rejects.toMatchObject({ code: 'ROW_MISSING' })
  })

  it('keep a certificate for as long as one of them links it', async () => {
    const surroundings = emptySurroundings()
    const { records } = await openStore(surroundings)
    const count = async () => (await rawRows(surroundings))['certificates']?.length
    await records.save(exampleRecord(), 0, [exampleFacts])
    await records.save(exampleRecord({ id: 'record-2' }), 0, [])
    expect((await records.get('record-2')).certificates).toEqual([exampleFacts])
    await records.remove('record-1', 1)
    expect(await count()).toBe(1)
    await records.save(exampleRecord({ id: 'record-2', certificates: [] }), 1, [])
    expect(await count()).toBe(0)
  })
})

describe('drafts', () => {
  it('are kept, listed with the last changed first, changed and removed', async () => {
    const { drafts } = await openStore(emptySurroundings())
    await drafts.save(exampleDraft(), 0)
    await drafts.save(exampleDraft({ id: 'draft-2', changedAt: '2026-03-03T00:00:00.000Z' }), 0)
    expect(await drafts.get('draft-1')).toEqual({ draft: exampleDraft(), version: 1 })
    const { rows, total } = await drafts.list({ offset: 0, limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(['draft-2', 'draft-1'])
    expect(rows[1]).toMatchObject({ mau: '04', subjectCount: 1, who: ['Trần Văn Thử'], version: 1 })
    expect(total).toBe(2)
    await expect(drafts.save(exampleDraft(), 0)).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    await drafts.remove('draft-1', 1)
    await expect(drafts.get('draft-1')).rejects.toMatchObject({ code: 'ROW_MISSING' })
  })
})

describe('history', () => {
  it('is listed newest first, in parts, and notes what was undone', async () => {
    const { history } = await openStore(emptySurroundings())
    for (const day of ['02', '04', '03'])
      await history.append(exampleEntry({ id: `entry-${day}`, at: `2026-03-${day}T03:00:00.000Z` }))
    const first = await history.list({ offset: 0, limit: 2 })
    expect(first.entries.map(({ id }) => id)).toEqual(['entry-04', 'entry-03'])
    expect(first.total).toBe(3)
    await history.markUndone('entry-02', '2026-03-05T00:00:00.000Z')
    const [last] = (await history.list({ offset: 2, limit: 2 })).entries
    expect(last).toEqual(
      exampleEntry({ id: 'entry-02', at: '2026-03-02T03:00:00.000Z', undoneAt: '2026-03-05T00:00:00.000Z' }),
    )
    await expect(history.append(exampleEntry({ id: 'entry-02' }))).rejects.toMatchObject({
      code: 'ROW_CHANGED_ELSEWHERE',
    })
    await expect(history.markUndone('entry-99', '2026-03-05T00:00:00.000Z')).rejects.toMatchObject({
      code: 'ROW_MISSING',
    })
  })
})

describe('settings', () => {
  it('are empty at first, and come back one by one as they were set, also after opening again', async () => {
    const surroundings = emptySurroundings()
    const first = await openStore(surroundings)
    for (const name of settingNames) {
      expect(await first.settings.get(name)).toEqual({ value: undefined, version: 0 })
      expect(await first.settings.put(name, exampleSettings[name], 0)).toEqual({ version: 1 })
    }
    expect(await first.settings.put('profileId', 'authority', 1)).toEqual({ version: 2 })
    first.close()
    const second = await openStore(surroundings)
    expect(await second.settings.get('profileId')).toEqual({ value: 'authority', version: 2 })
    expect(await second.settings.get('ownProfiles')).toEqual({ value: exampleSettings.ownProfiles, version: 1 })
  })

  it('are never overwritten when they changed elsewhere', async () => {
    const surroundings = emptySurroundings()
    const [side, work] = await Promise.all([openStore(surroundings), openStore(surroundings)])
    await side.settings.put('profileId', 'long-an-2025', 0)
    for (const version of [0, 2])
      await expect(work.settings.put('profileId', 'authority', version)).rejects.toMatchObject({
        code: 'ROW_CHANGED_ELSEWHERE',
      })
    expect((await work.settings.get('profileId')).value).toBe('long-an-2025')
  })

  it('are not taken from another setting that was moved in their place', async () => {
    const surroundings = emptySurroundings()
    const { settings } = await openStore(surroundings)
    await settings.put('profileId', 'long-an-2025', 0)
    await settings.put('formEdits', [], 0)
    const rows = (await rawRows(surroundings))['settings'] as { id: string; sealed: Uint8Array }[]
    const sealed = rows.find(({ id }) => id === 'formEdits')?.sealed
    await tamper(surroundings, 'settings', 'profileId', (row) => ({ ...row, sealed }))
    await expect(settings.get('profileId')).rejects.toMatchObject({ code: 'ROW_UNREADABLE' })
    expect((await settings.get('formEdits')).value).toEqual([])
  })

  it('alone are reason enough not to make a new key', async () => {
    const surroundings = emptySurroundings()
    const store = await openStore(surroundings)
    await store.settings.put('profileId', 'long-an-2025', 0)
    store.close()
    const raw = await openRaw(surroundings)
    await settled(raw.transaction('keyring', 'readwrite').objectStore('keyring').clear())
    raw.close()
    await expect(openStore(surroundings)).rejects.toMatchObject({ code: 'STORE_KEY_LOST' })
  })
})

describe('what lies on the disk', () => {
  it('holds nothing personal in any encoding, and no key in the clear', async () => {
    const surroundings = emptySurroundings()
    const { records, drafts, history, settings } = await openStore(surroundings)
    for (const name of settingNames) await settings.put(name, exampleSettings[name], 0)
    await records.save(exampleRecord(), 0, [exampleFacts])
    await drafts.save(exampleDraft(), 0)
    await history.append(exampleEntry())
    const raw = await rawRows(surroundings)
    const bytes = Buffer.concat(Object.values(raw).flat().map(bytesOf))
    for (const text of [...personal, sha256])
      for (const needle of [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(btoa64(text))])
        expect(bytes.includes(needle)).toBe(false)
    for (const table of ['records', 'certificates', 'drafts', 'history', 'settings'])
      for (const row of raw[table] as object[])
        expect(Object.keys(row).filter((key) => key !== 'atMs' && key !== 'recordIds')).toEqual([
          'id',
          'version',
          'format',
          'sealed',
        ])
    const device = raw['keyring']?.find((row) => (row as { id: string }).id === 'device-key') as { key: CryptoKey }
    expect(device.key.extractable).toBe(false)
  })

  it('is noticed when a row was swapped with another or altered; the others still serve', async () => {
    const surroundings = emptySurroundings()
    const { records } = await openStore(surroundings)
    await records.save(person('a', 'Trần Văn Thử'), 0, [])
    await records.save(person('b', 'Lê Thị Ví Dụ'), 0, [])
    const rows = (await rawRows(surroundings))['records'] as { id: string; sealed: Uint8Array }[]
    const sealedOfB = rows.find(({ id }) => id === 'b')?.sealed
    await tamper(surroundings, 'records', 'a', (row) => ({ ...row, sealed: sealedOfB }))
    await expect(records.get('a')).rejects.toMatchObject({ code: 'ROW_UNREADABLE' })
    const list = await records.list(all)
    expect(list).toMatchObject({ total: 1, unreadable: 1 })
    await tamper(surroundings, 'records', 'b', (row) => ({ ...row, version: 7 }))
    await expect(records.get('b')).rejects.toMatchObject({ code: 'ROW_UNREADABLE' })
  })

  it('is refused, not overwritten, when the keyring is gone or incomplete', async () => {
    const surroundings = emptySurroundings()
    const store = await openStore(surroundings)
    await store.history.append(exampleEntry())
    store.close()
    const raw = await openRaw(surroundings)
    await settled(raw.transaction('keyring', 'readwrite').objectStore('keyring').delete('data-key'))
    await expect(openStore(surroundings)).rejects.toMatchObject({ code: 'STORE_KEY_LOST' })
    await settled(raw.transaction('keyring', 'readwrite').objectStore('keyring').clear())
    await expect(openStore(surroundings)).rejects.toMatchObject({ code: 'STORE_KEY_LOST' })
    raw.close()
    expect((await rawRows(surroundings))['history']).toHaveLength(1)
  })

  it('is refused when a key was altered', async () => {
    const surroundings = emptySurroundings()
    ;(await openStore(surroundings)).close()
    await tamper(surroundings, 'keyring', 'data-key', (row) => ({ ...row, iv: new Uint8Array(12) }))
    await expect(openStore(surroundings)).rejects.toMatchObject({ code: 'STORE_KEY_LOST' })
  })
})

function btoa64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)
}

function bytesOf(row: unknown): Buffer {
  if (row instanceof Uint8Array) return Buffer.from(row)
  if (row instanceof ArrayBuffer) return Buffer.from(new Uint8Array(row))
  if (typeof row === 'object' && row !== null)
    return Buffer.concat(Object.entries(row).flatMap(([key, value]) => [Buffer.from(key), bytesOf(value)]))
  return Buffer.from(String(row))
}

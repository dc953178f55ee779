import { describe, expect, it } from 'vitest'
import { blockOf } from '../../src/records'
import { IndexBlocks } from '../../src/storage/index-blocks'
import { bucketOf } from '../../src/storage/manifest-bucket'
import { openStore } from '../../src/storage/store'
import { emptySurroundings, openRaw, rawRows, settled, tamper } from './example-store'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord, exampleSettings } from './example-values'

const good = { unreadable: 0, unproven: 0, missing: 0 }

async function filled() {
  const surroundings = emptySurroundings()
  const store = await openStore(surroundings)
  for (const id of ['a', 'b', 'c']) await store.records.save(exampleRecord({ id }), 0, [exampleFacts])
  await store.drafts.save(exampleDraft(), 0)
  await store.history.append(exampleEntry())
  await store.settings.put('profileId', exampleSettings.profileId, 0)
  const partsOf = async () => Object.fromEntries((await store.check()).parts.map(({ part, ...rest }) => [part, rest]))
  return { surroundings, store, partsOf }
}

async function removeRaw(surroundings: Parameters<typeof openRaw>[0], table: string, id: string): Promise<void> {
  const raw = await openRaw(surroundings)
  await settled(raw.transaction(table, 'readwrite').objectStore(table).delete(id))
  raw.close()
}

describe('checking the store', () => {
  it('finds nothing where everything is as it was written', async () => {
    const { store } = await filled()
    const rows = { records: 3, certificates: 1, drafts: 1, history: 1, settings: 2 }
    expect(await store.check()).toEqual({
      parts: Object.entries(rows).map(([part, count]) => ({ part, rows: count, ...good })),
      damagedLists: 0,
      wrongIndex: 0,
      names: [],
    })
    expect(await (await openStore(emptySurroundings())).check()).toMatchObject({ damagedLists: 0 })
  })

  it('counts what does not open, in whichever part', async () => {
    const { surroundings, partsOf } = await filled()
    const broken = (row: Record<string, unknown>) => ({ ...row, sealed: new Uint8Array(60) })
    await tamper(surroundings, 'records', 'a', broken)
    await tamper(surroundings, 'drafts', 'draft-1', broken)
    expect(await partsOf()).toMatchObject({
      records: { rows: 3, ...good, unreadable: 1 },
      drafts: { ...good, unreadable: 1 },
      history: good,
    })
  })

  it('names a record that was put back to an older copy', async () => {
    const { surroundings, store, partsOf } = await filled()
    const older = (await rawRows(surroundings))['records']?.find((row) => (row as { id: string }).id === 'b')
    await store.records.save(exampleRecord({ id: 'b', values: { fullName: 'Lê Thị Mới' } }), 1, [])
    await tamper(surroundings, 'records', 'b', () => older as Record<string, unknown>)
    expect(await partsOf()).toMatchObject({ records: { ...good, unproven: 1 } })
    expect((await store.check()).names).toEqual(['Trần Văn Thử'])
  })

  it('drops a block of the search index that says something else than the records, and only that', async () => {
    const { surroundings, store } = await filled()
    const all = { query: '', offset: 0, limit: 9 }
    expect((await store.records.list(all)).total).toBe(3)
    const bucket = bucketOf('records', 'a')
    const version = (await store.unlocked.manifest.versionsOf('records')).get(bucket) ?? 0
    const lie = await new IndexBlocks(store.database, store.unlocked.vault).seal(bucket, version, blockOf([]))
    await store.database.searchIndex.bulkPut(lie.put)
    expect(await store.check()).toMatchObject({ wrongIndex: 1 })
    expect(await store.check()).toMatchObject({ wrongIndex: 0 })
    store.close()
    expect((await (await openStore(surroundings)).records.list(all)).total).toBe(3)
  })

  it('misses what was taken away past the product', async () => {
    const { surroundings, partsOf } = await filled()
    await removeRaw(surroundings, 'records', 'c')
    expect(await partsOf()).toMatchObject({ records: { rows: 2, ...good, missing: 1 } })
  })

  it('counts the damaged pages of its own list, and what they can’t prove', async () => {
    const { surroundings, store } = await filled()
    const bucket = ((await rawRows(surroundings))['manifest'] as { id: string }[]).find(({ id }) => id.startsWith('h'))
    await tamper(surroundings, 'manifest', bucket?.id ?? '', (row) => ({ ...row, sealed: new Uint8Array(60) }))
    const { damagedLists, parts } = await store.check()
    expect(damagedLists).toBe(1)
    expect(parts.find(({ part }) => part === 'history')).toMatchObject({ unproven: 1 })
  })
})

describe('repairing the store', () => {
  const broken = (row: Record<string, unknown>) => ({ ...row, sealed: new Uint8Array(60) })
  const all = { query: '', offset: 0, limit: 9 }

  it('removes what does not open or is missing, with what is kept beside it, and leaves the rest as it is', async () => {
    const { surroundings, store, partsOf } = await filled()
    await store.drafts.save(exampleDraft({ changedAt: '2026-03-03T02:00:00.000Z' }), 1)
    await store.progress.put('draft-1', { marks: [], isPaused: true }, 0)
    await tamper(surroundings, 'records', 'a', broken)
    await tamper(surroundings, 'drafts', 'draft-1', broken)
    await removeRaw(surroundings, 'records', 'c')
    expect((await store.records.list(all)).unreadable).toBe(1)
    const after = await store.repair('remove', 3)
    expect(after.parts).toEqual((await store.check()).parts)
    expect(await partsOf()).toMatchObject({
      records: { rows: 1, ...good },
      drafts: { rows: 0, ...good },
      settings: { rows: 2, ...good },
    })
    expect(await store.records.list(all)).toMatchObject({ total: 1, unreadable: 0 })
    expect((await store.records.get('b')).certificates).toEqual([exampleFacts])
    expect(await store.records.save(exampleRecord({ id: 'a' }), 0, [])).toEqual({ version: 1 })
  })

  it('makes a damaged request anew from what was sent of it, at several times, and keeps its steps', async () => {
    const { surroundings, store, partsOf } = await filled()
    const { draft } = exampleDraft()
    const first = { fullName: 'Trần Văn Thử', citizenId: '031085000123' }
    const second = { fullName: 'Nguyễn Thị Mẫu', citizenId: '031190000124' }
    const step = (id: string, notedAt: string, subjects: readonly object[]) =>
      ({ id, state: 'submitted', on: '2026-03-03', notedAt, sent: { ...draft, subjects } }) as const
    const life = {
      steps: [
        step('s1', '2026-03-03T02:00:00.000Z', [first]),
        step('s2', '2026-03-04T02:00:00.000Z', [{ ...first, position: 'Trưởng phòng' }, second]),
      ],
    }
    await store.progress.put('draft-1', { marks: [], isPaused: false, life }, 0)
    await tamper(surroundings, 'drafts', 'draft-1', broken)
    await store.repair('remove', 1)
    expect(await partsOf()).toMatchObject({ drafts: { rows: 1, ...good }, settings: { rows: 3, ...good } })
    expect((await store.drafts.get('draft-1')).draft).toEqual({
      id: 'draft-1',
      draft: { ...draft, subjects: [{ ...first, position: 'Trưởng phòng' }, second] },
      createdAt: '2026-03-03T02:00:00.000Z',
      changedAt: '2026-03-04T02:00:00.000Z',
    })
    expect((await store.progress.get('draft-1')).value?.life?.steps).toHaveLength(2)
    await expect(store.drafts.remove('draft-1', 2)).rejects.toMatchObject({ code: 'DRAFT_WAS_SENT' })
  })

  it('takes back what opens but is not what was written last: an older copy, and rows of a damaged list', async () => {
    const { surroundings, store } = await filled()
    const older = (await rawRows(surroundings))['records']?.find((row) => (row as { id: string }).id === 'b')
    await store.records.save(exampleRecord({ id: 'b', values: { fullName: 'Lê Thị Mới' } }), 1, [])
    await tamper(surroundings, 'records', 'b', () => older as Record<string, unknown>)
    const bucket = ((await rawRows(surroundings))['manifest'] as { id: string }[]).find(({ id }) => id.startsWith('h'))
    await tamper(surroundings, 'manifest', bucket?.id ?? '', (row) => ({ ...row, sealed: new Uint8Array(60) }))
    store.close()
    const again = await openStore(surroundings)
    await expect(again.records.get('b')).rejects.toMatchObject({ code: 'ROW_ROLLED_BACK' })
    expect(await again.repair('accept', 2)).toMatchObject({ damagedLists: 0, names: [] })
    expect(await again.records.get('b')).toMatchObject({ record: exampleRecord({ id: 'b' }), version: 3 })
    expect((await again.history.list({ offset: 0, limit: 9 })).entries).toEqual([exampleEntry()])
    const { parts } = await again.check()
    expect(parts.filter((part) => part.unproven + part.unreadable + part.missing > 0)).toEqual([])
    expect((await again.records.list(all)).total).toBe(3)
  })

  it('takes back all rows after the root of the list was damaged', async () => {
    const { surroundings, store } = await filled()
    await tamper(surroundings, 'manifest', 'root', (row) => ({ ...row, sealed: new Uint8Array(60) }))
    store.close()
    const again = await openStore(surroundings)
    const { parts } = await again.check()
    const unproven = parts.reduce((sum, part) => sum + part.unproven, 0)
    expect(unproven).toBe(7)
    expect(await again.repair('accept', unproven)).toMatchObject({ damagedLists: 0 })
    expect((await again.check()).parts.every((part) => part.unproven + part.unreadable + part.missing === 0)).toBe(true)
  })

  it('does nothing where other rows are damaged than a person agreed to', async () => {
    const { surroundings, store } = await filled()
    await tamper(surroundings, 'records', 'a', broken)
    await tamper(surroundings, 'records', 'c', broken)
    const before = await rawRows(surroundings)
    await expect(store.repair('remove', 1)).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    expect((await rawRows(surroundings))['records']).toEqual(before['records'])
  })
})

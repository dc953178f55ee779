import { describe, expect, it } from 'vitest'
import type { MergeOrder } from '../../src/protocol/runtime/duplicate-client'
import { openStore, type Store } from '../../src/storage/store'
import { emptySurroundings, rawRows } from './example-store'
import { exampleFacts, exampleRecord, personal, sha256 } from './example-values'

const otherSha256 = 'cd'.repeat(32)
const first = exampleRecord({ id: 'a', changedAt: '2026-03-03T01:00:00.000Z' })
const other = exampleRecord({
  id: 'b',
  certificates: [otherSha256, sha256],
  values: { fullName: 'Trần Văn Thử', email: 'thu@example.gov.vn', mobilePhone: '0912345678' },
})
const order: MergeOrder = {
  id: 'merge-1',
  at: '2026-03-04T01:00:00.000Z',
  rows: [
    { id: 'a', version: 1 },
    { id: 'b', version: 1 },
  ],
  choice: { email: 1 },
}

async function twoRecords() {
  const surroundings = emptySurroundings()
  const store = await openStore(surroundings)
  await store.records.save(first, 0, [exampleFacts])
  await store.records.save(other, 0, [{ ...exampleFacts, sha256: otherSha256, serial: '5B' }, exampleFacts])
  return { store, surroundings }
}

/** Everything that two records hold, with their certificates, and the links as they lie there. */
async function everything({ store, surroundings }: Awaited<ReturnType<typeof twoRecords>>) {
  const rows = await Promise.all(['a', 'b'].map((id) => store.records.get(id)))
  const links = ((await rawRows(surroundings))['certificates'] ?? []) as { id: string; recordIds: string[] }[]
  return {
    records: rows.map(({ record, certificates }) => ({ record, certificates })),
    links: links.map(({ id, recordIds }) => [id, [...recordIds].sort()]),
  }
}

describe('two records of one person', () => {
  it('are found with why, and not any more once a person said that they are two', async () => {
    const { store } = await twoRecords()
    await store.records.save(exampleRecord({ id: 'c', values: { fullName: 'Ai Khác' }, certificates: [] }), 0, [])
    const found = await store.duplicates.find()
    expect(found).toMatchObject({ total: 1, people: 2, groups: [{ reasons: ['certificate'], size: 2 }] })
    expect(found.groups[0]?.rows.map(({ id, version }) => [id, version])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    await store.settings.put('apartRecords', [['a', 'b']], 0)
    expect(await store.duplicates.find()).toEqual({ groups: [], total: 0, people: 0 })
  })

  it('become one with the chosen values, all certificates and both stories', async () => {
    const { store } = await twoRecords()
    await store.duplicates.merge(order)
    const { record, version, certificates } = await store.records.get('a')
    expect(version).toBe(2)
    expect(record.values).toEqual({ ...first.values, email: 'thu@example.gov.vn', mobilePhone: '0912345678' })
    expect(certificates.map(({ serial }) => serial)).toEqual([exampleFacts.serial, '5B'])
    expect(record.changes).toMatchObject([{ cause: { kind: 'merge', name: 'Trần Văn Thử' } }])
    await expect(store.records.get('b')).rejects.toMatchObject({ code: 'ROW_MISSING' })
    expect(await store.duplicates.merges()).toEqual([
      { id: 'merge-1', at: order.at, recordId: 'a', names: ['Trần Văn Thử', 'Trần Văn Thử'] },
    ])
  })

  it('are again what they were when the merge is taken back, with their links to certificates', async () => {
    const place = await twoRecords()
    const before = await everything(place)
    await place.store.duplicates.merge(order)
    await place.store.duplicates.undo('merge-1')
    expect(await everything(place)).toEqual(before)
    expect(await place.store.duplicates.merges()).toEqual([])
    expect((await place.store.records.list({ query: '', offset: 0, limit: 9 })).unreadable).toBe(0)
  })

  it('can be taken back merge by merge, the last first', async () => {
    const { store } = await twoRecords()
    const third = exampleRecord({ id: 'c', certificates: [], values: { citizenId: '031085000123' } })
    await store.records.save(third, 0, [])
    await store.duplicates.merge(order)
    const rows = [
      { id: 'a', version: 2 },
      { id: 'c', version: 1 },
    ]
    await store.duplicates.merge({ ...order, id: 'merge-2', at: '2026-03-05T01:00:00.000Z', rows, choice: {} })
    await expect(store.duplicates.undo('merge-1')).rejects.toMatchObject({ code: 'MERGE_CHANGED_SINCE' })
    await store.duplicates.undo('merge-2')
    await store.duplicates.undo('merge-1')
    expect((await store.records.get('a')).record).toEqual(first)
    expect((await store.records.get('b')).record).toEqual(other)
    expect((await store.records.get('c')).record).toEqual(third)
  })

  it('stay two when one of them was changed elsewhere, and nothing is written', async () => {
    const place = await twoRecords()
    await place.store.records.save({ ...other, values: { ...other.values, note: 'mới' } }, 1, [])
    const before = await everything(place)
    await expect(place.store.duplicates.merge(order)).rejects.toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
    expect(await everything(place)).toEqual(before)
    expect(await place.store.duplicates.merges()).toEqual([])
  })

  it.each([
    ['changed', (store: Store) => store.records.save({ ...first, values: { fullName: 'Khác' } }, 2, [])],
    ['removed', (store: Store) => store.records.remove('a', 2)],
  ])('stay one once the merged record was %s: it is told by name', async (how, change) => {
    const { store } = await twoRecords()
    await store.duplicates.merge(order)
    await change(store)
    const code = how === 'removed' ? 'ROW_MISSING' : 'MERGE_CHANGED_SINCE'
    await expect(store.duplicates.undo('merge-1')).rejects.toMatchObject({ code })
  })

  it('leave no copy behind when the merged record is removed for good, and none in the clear before', async () => {
    const { store, surroundings } = await twoRecords()
    await store.duplicates.merge(order)
    const text = JSON.stringify(await rawRows(surroundings))
    expect(personal.filter((one) => text.includes(one))).toEqual([])
    await store.records.remove('a', 2)
    expect((await rawRows(surroundings))['settings']).toEqual([])
  })
})

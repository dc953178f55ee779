import { describe, expect, it } from 'vitest'
import { blockOf, entriesOf, indexEntryOf, type AgencyRecord } from '../../src/records'
import { IndexBlocks, lyingBlocks } from '../../src/storage/index-blocks'
import { changesId } from '../../src/storage/index-pieces'
import { bucketOf } from '../../src/storage/manifest-bucket'
import { openStore, storeOver, type Store } from '../../src/storage/store'
import { emptySurroundings, openRaw, rawRows, settled, tamper } from './example-store'
import { exampleRecord } from './example-values'
import { all, keptPeople, people } from './kept-people'

type Surroundings = ReturnType<typeof emptySurroundings>
interface RawRow {
  readonly id: string
  readonly version: number
}

const blocksIn = async (surroundings: Surroundings) => (await rawRows(surroundings))['searchIndex'] as RawRow[]

/** What the blocks on the disk know, opened with the store's own key. */
async function entriesOnDisk({ database, unlocked }: Store) {
  const blocks = new IndexBlocks(database, unlocked.vault)
  const versions = await unlocked.manifest.versionsOf('records')
  const lying = [...lyingBlocks(await database.searchIndex.toArray())]
  const opened = await Promise.all(lying.map(([id, one]) => blocks.open(one, versions.get(id) ?? 0)))
  return opened.flatMap((block) => (block ? entriesOf(block) : [])).sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** What the rows themselves say. */
async function entriesOfRows({ database, unlocked }: Store) {
  const rows = await database.records.toArray()
  const opened = await Promise.all(rows.map((row) => unlocked.vault.open('records', row)))
  return opened
    .map(({ payload, version }) => indexEntryOf(payload as AgencyRecord, version))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

async function removeRaw(surroundings: Surroundings, table: string, id: string): Promise<void> {
  const raw = await openRaw(surroundings)
  await settled(raw.transaction(table, 'readwrite').objectStore(table).delete(id))
  raw.close()
}

describe('the search index', () => {
  it('says what the rows say after every save, change and removal, without a search in between', async () => {
    const surroundings = emptySurroundings()
    const store = await keptPeople(surroundings)
    const [first, second] = people as [AgencyRecord, AgencyRecord]
    await store.records.save({ ...first, values: { fullName: 'Hoàng Khác Hẳn' } }, 1, [])
    await store.records.remove(second.id, 1)
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
    expect((await store.records.find({ ...all, query: 'khac han' })).rows.map(({ id }) => id)).toEqual([first.id])
  })

  it('keeps what is saved beside its block, until it is much: then the block is written anew', async () => {
    const surroundings = emptySurroundings()
    const bucket = bucketOf('records', 'neighbour-0')
    const ids = Array.from({ length: 20_000 }, (_, place) => `neighbour-${place}`)
    const neighbours = ids.filter((id) => bucketOf('records', id) === bucket).slice(0, 30)
    const store = await openStore(surroundings)
    const states: string[] = []
    for (const [place, id] of neighbours.entries()) {
      await store.records.save({ ...(people[place] as AgencyRecord), id }, 0, [])
      const rows = new Map((await blocksIn(surroundings)).map((row) => [row.id, row.version]))
      states.push(`${rows.get(bucket)}, ${rows.get(changesId(bucket))}`)
    }
    expect([states[0], states[1], states[24], states[25], states[26]]).toEqual([
      '1, undefined',
      '1, 2',
      '1, 25',
      '26, undefined',
      '26, 27',
    ])
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
    store.close()
    expect((await (await openStore(surroundings)).records.find(all)).counts.person).toBe(30)
  })

  it('does not leave who was removed in a block', async () => {
    const surroundings = emptySurroundings()
    const [first, second] = people as [AgencyRecord, AgencyRecord]
    const same = { ...second, id: first.id }
    const store = await keptPeople(surroundings, [first])
    await store.records.save(same, 1, [])
    expect((await blocksIn(surroundings)).map(({ version }) => version)).toEqual([1, 2])
    await store.records.remove(first.id, 2)
    expect((await blocksIn(surroundings)).map(({ version }) => version)).toEqual([3])
    expect(await entriesOnDisk(store)).toEqual([])
  })

  it.each([['missing'], ['damaged'], ['put back']])(
    'makes a block anew where what changed since is %s',
    async (how) => {
      const surroundings = emptySurroundings()
      const [first, second] = people as [AgencyRecord, AgencyRecord]
      const before = await keptPeople(surroundings, [first])
      await before.records.save({ ...second, id: first.id }, 1, [])
      const id = changesId(bucketOf('records', first.id))
      const older = (await blocksIn(surroundings)).find((row) => row.id === id)
      await before.records.save({ ...first, values: { fullName: 'Hoàng Khác Hẳn' } }, 2, [])
      if (how === 'missing') await removeRaw(surroundings, 'searchIndex', id)
      else if (how === 'damaged')
        await tamper(surroundings, 'searchIndex', id, (row) => ({ ...row, sealed: new Uint8Array(40) }))
      else await tamper(surroundings, 'searchIndex', id, () => ({ ...older }))
      before.close()
      const store = await openStore(surroundings)
      expect((await store.records.find(all)).rows.map(({ name }) => name)).toEqual(['Hoàng Khác Hẳn'])
      expect((await blocksIn(surroundings)).map(({ version }) => version)).toEqual([3])
      await store.records.save({ ...first, values: { fullName: 'Lê Lại Khác' } }, 3, [])
      expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
      expect((await store.records.find(all)).rows.map(({ name }) => name)).toEqual(['Lê Lại Khác'])
    },
  )

  it('serves a store that is opened again; no row is opened for it but those that are to be proven', async () => {
    const surroundings = emptySurroundings()
    await keptPeople(surroundings)
    const again = await openStore(surroundings)
    const opened: string[] = []
    const { open } = again.unlocked.vault
    Object.assign(again.unlocked.vault, {
      open: (table: string, row: Parameters<typeof open>[1]) => {
        opened.push(table)
        return open(table, row)
      },
    })
    const { rows, counts } = await again.records.find({ query: '', offset: 0, limit: 5 })
    expect([rows.length, counts.person]).toEqual([5, 60])
    expect(opened).not.toContain('records')
    expect(await again.records.prove(rows)).toEqual({ wrong: 0 })
    expect(opened.filter((table) => table === 'records')).toHaveLength(5)
  })

  it.each([
    ['missing', (surroundings: Surroundings, id: string) => removeRaw(surroundings, 'searchIndex', id)],
    [
      'damaged',
      (surroundings: Surroundings, id: string) =>
        tamper(surroundings, 'searchIndex', id, (row) => ({ ...row, sealed: new Uint8Array(40) })),
    ],
    [
      'behind',
      (surroundings: Surroundings, id: string) =>
        tamper(surroundings, 'searchIndex', id, (row) => ({ ...row, version: Number(row['version']) - 1 })),
    ],
  ])('makes a block anew that is %s, and keeps it', async (_, spoil) => {
    const surroundings = emptySurroundings()
    const before = await keptPeople(surroundings)
    const [block] = await blocksIn(surroundings)
    await spoil(surroundings, block?.id ?? '')
    before.close()
    const store = await openStore(surroundings)
    expect((await store.records.find(all)).counts.person).toBe(60)
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
  })

  it('does not believe an older copy of a block, nor, once it was looked at, a row that is not the one it knows', async () => {
    const surroundings = emptySurroundings()
    const store = await keptPeople(surroundings)
    const [first] = people as [AgencyRecord]
    const older = await rawRows(surroundings)
    await store.records.save({ ...first, values: { fullName: 'Hoàng Khác Hẳn' } }, 1, [])
    await store.records.find(all)
    const raw = await openRaw(surroundings)
    for (const table of ['searchIndex', 'records']) {
      const objects = raw.transaction(table, 'readwrite').objectStore(table)
      for (const row of older[table] ?? []) await settled(objects.put(row))
    }
    raw.close()
    for (const one of [store, await openStore(surroundings)]) {
      const told = await one.records.find({ ...all, query: 'khac han' })
      expect(told.rows.map(({ name }) => name)).toEqual(one === store ? ['Hoàng Khác Hẳn'] : [])
      expect(await one.records.prove(told.rows)).toEqual({ wrong: told.rows.length })
      const found = await one.records.find(all)
      expect([found.counts.person, found.unreadable]).toEqual([59, 1])
      expect(found.rows.some(({ id }) => id === first.id)).toBe(false)
    }
  })

  it('never says that nothing is there where the manifest was damaged: all rows count as unreadable', async () => {
    const surroundings = emptySurroundings()
    ;(await keptPeople(surroundings)).close()
    await tamper(surroundings, 'manifest', 'root', (row) => ({ ...row, sealed: new Uint8Array(40) }))
    const store = await openStore(surroundings)
    expect(await store.records.find(all)).toMatchObject({ rows: [], counts: { person: 0 }, unreadable: 60 })
  })

  it('counts a row again that can be read again', async () => {
    const surroundings = emptySurroundings()
    const store = await keptPeople(surroundings)
    const { id } = people[0] as AgencyRecord
    let whole: unknown
    await tamper(surroundings, 'records', id, (row) => {
      whole = row['sealed']
      return { ...row, sealed: new Uint8Array(60) }
    })
    expect(await store.records.prove((await store.records.find(all)).rows)).toEqual({ wrong: 1 })
    expect(await store.records.find(all)).toMatchObject({ counts: { person: 59 }, unreadable: 1 })
    await tamper(surroundings, 'records', id, (row) => ({ ...row, sealed: whole }))
    const again = await openStore(surroundings)
    expect(await again.records.find(all)).toMatchObject({ counts: { person: 60 }, unreadable: 0 })
  })

  it('follows what another window writes', async () => {
    const surroundings = emptySurroundings()
    const [one, other] = await Promise.all([openStore(surroundings), openStore(surroundings)])
    for (const [place, record] of people.entries()) {
      await (place % 2 === 0 ? one : other).records.save(record, 0, [])
      if (place % 10 === 0) expect((await other.records.find(all)).counts.person).toBe(place + 1)
    }
    expect(await entriesOnDisk(one)).toEqual(await entriesOfRows(one))
  })

  it('makes a block anew whose change was written without saying what the record holds', async () => {
    const surroundings = emptySurroundings()
    const store = await keptPeople(surroundings)
    const { database, unlocked } = store
    const changed = exampleRecord({
      id: (people[0] as AgencyRecord).id,
      values: { fullName: 'Lê Vắng Mặt' },
      certificates: [],
    })
    const row = await unlocked.vault.seal('records', { id: changed.id, version: 2, format: 1, payload: changed })
    await unlocked.manifest.commit([{ table: 'records', id: changed.id, version: 2 }], [database.records], async () => {
      await database.records.put(row)
    })
    expect((await store.records.find({ ...all, query: 'vang mat' })).counts.person).toBe(1)
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
  })

  it('keeps a long block in pieces, and makes it anew when one of them is missing or was put back', async () => {
    const surroundings = emptySurroundings()
    const long = people.slice(0, 3).map((record, place) => ({
      ...record,
      id: `same-${place}`,
      values: { ...record.values, email: 'x'.repeat(70_000) },
    }))
    const store = await keptPeople(surroundings, long)
    const pieces = (await blocksIn(surroundings)).map(({ id }) => id).filter((id) => id.includes('+'))
    expect(pieces.length).toBeGreaterThan(2)
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
    store.close()
    await removeRaw(surroundings, 'searchIndex', pieces[0] ?? '')
    await tamper(surroundings, 'searchIndex', pieces[1] ?? '', (row) => ({ ...row, sealed: new Uint8Array(9) }))
    const again = await openStore(surroundings)
    expect((await again.records.find(all)).counts.person).toBe(3)
    expect(await entriesOnDisk(again)).toEqual(await entriesOfRows(again))
  })

  it('shrinks from pieces to one, and is whole when the store is opened again', async () => {
    const surroundings = emptySurroundings()
    const [first] = people as [AgencyRecord]
    const store = await keptPeople(surroundings, [{ ...first, values: { ...first.values, email: 'x'.repeat(70_000) } }])
    const versions = (await store.unlocked.manifest.versionsOf('records')).keys()
    await store.records.save(first, 1, [])
    await store.database.searchIndex.bulkDelete([...versions].map(changesId))
    expect((await store.records.find(all)).counts.person).toBe(1)
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
  })

  it('is made anew a part at a time where all of it is missing: each search says how far it has come, and finds more', async () => {
    const surroundings = emptySurroundings()
    const before = await keptPeople(surroundings)
    await before.database.searchIndex.clear()
    before.close()
    const store = await openStore(surroundings)
    const steps: number[] = []
    let found = await store.records.find(all)
    for (; found.building; found = await store.records.find(all)) {
      const { done, total } = found.building
      expect([done < total, found.counts.person < 60]).toEqual([true, true])
      steps.push(done)
    }
    expect(steps.length).toBeGreaterThan(1)
    expect(steps).toEqual([...new Set(steps)].sort((one, other) => one - other))
    expect(found.counts.person).toBe(60)
    expect(await entriesOnDisk(store)).toEqual(await entriesOfRows(store))
    await store.database.searchIndex.clear()
    expect((await (await openStore(surroundings)).records.list(all)).total).toBe(60)
  })

  it('forgets, in memory too, a block that checking the store found to be wrong', async () => {
    const store = await keptPeople(emptySurroundings())
    const { database, unlocked } = store
    await store.records.find(all)
    const [[id, version] = ['', 0]] = await unlocked.manifest.versionsOf('records')
    const lie = await new IndexBlocks(database, unlocked.vault).seal(id, version, blockOf([]))
    await database.searchIndex.bulkPut(lie.put)
    const again = storeOver(database, unlocked, () => 0)
    expect((await again.records.find(all)).counts.person).toBeLessThan(60)
    expect(await again.check()).toMatchObject({ wrongIndex: 1 })
    expect((await again.records.find(all)).counts.person).toBe(60)
  })
})

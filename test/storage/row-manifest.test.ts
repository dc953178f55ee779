import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/storage/store'
import { emptySurroundings, openRaw, rawRows, settled } from './example-store'
import { exampleDraft, exampleRecord, exampleSettings } from './example-values'

const all = { query: '', offset: 0, limit: 100 }
type Rows = Record<string, unknown[]>

/** Puts rows of an older copy back, as a person with the profile's files could. */
async function putBack(surroundings: ReturnType<typeof emptySurroundings>, table: string, rows: readonly unknown[]) {
  const raw = await openRaw(surroundings)
  const store = raw.transaction(table, 'readwrite').objectStore(table)
  for (const row of rows) await settled(store.put(row))
  raw.close()
}

/** A store with twenty records, one of them saved twice, and its rows as they were before the second time. */
async function savedTwice() {
  const surroundings = emptySurroundings()
  const store = await openStore(surroundings)
  for (let number = 0; number < 20; number++)
    await store.records.save(exampleRecord({ id: `record-${number}`, certificates: [] }), 0, [])
  const older: Rows = await rawRows(surroundings)
  await store.records.save(exampleRecord({ id: 'record-7', certificates: [], source: 'typed' }), 1, [])
  return { surroundings, store, older }
}

const rowOf = (rows: Rows, table: string, id: string) =>
  rows[table]?.filter((row) => (row as { id: string }).id === id) ?? []
const reopened = async (surroundings: ReturnType<typeof emptySurroundings>) => openStore(surroundings)

describe('a row that was put back to an older copy', () => {
  it('is refused by name, also while the store is open; the others still serve', async () => {
    const { surroundings, store, older } = await savedTwice()
    await putBack(surroundings, 'records', rowOf(older, 'records', 'record-7'))
    for (const one of [store, await reopened(surroundings)]) {
      await expect(one.records.get('record-7')).rejects.toMatchObject({ code: 'ROW_ROLLED_BACK' })
      expect(await one.records.list(all)).toMatchObject({ total: 19, unreadable: 1 })
      expect((await one.records.get('record-8')).version).toBe(1)
    }
  })

  it('is refused with its part of the manifest put back too, and with the root put back too', async () => {
    const { surroundings, store, older } = await savedTwice()
    await store.settings.put('profileId', exampleSettings.profileId, 0)
    const newer = await rawRows(surroundings)
    const manifest = older['manifest'] ?? []
    const root = rowOf(older, 'manifest', 'root')
    await putBack(surroundings, 'records', rowOf(older, 'records', 'record-7'))
    await putBack(
      surroundings,
      'manifest',
      manifest.filter((row) => !root.includes(row)),
    )
    await expect((await reopened(surroundings)).records.get('record-7')).rejects.toMatchObject({
      code: 'ROW_ROLLED_BACK',
    })
    await putBack(surroundings, 'manifest', [...(newer['manifest'] ?? []), ...root])
    const third = await reopened(surroundings)
    await expect(third.records.get('record-7')).rejects.toMatchObject({ code: 'ROW_ROLLED_BACK' })
    await expect(third.settings.get('profileId')).rejects.toMatchObject({ code: 'ROW_ROLLED_BACK' })
  })

  it('that was removed since does not come back', async () => {
    const { surroundings, store, older } = await savedTwice()
    await store.records.remove('record-3', 1)
    await putBack(surroundings, 'records', rowOf(older, 'records', 'record-3'))
    await expect(store.records.get('record-3')).rejects.toMatchObject({ code: 'ROW_ROLLED_BACK' })
  })
})

describe('the manifest', () => {
  it('follows every write of two windows at once', async () => {
    const surroundings = emptySurroundings()
    const [one, other] = await Promise.all([openStore(surroundings), openStore(surroundings)])
    await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        (number % 2 === 0 ? one : other).records.save(
          exampleRecord({ id: `record-${number}`, certificates: [] }),
          0,
          [],
        ),
      ),
    )
    await other.drafts.save(exampleDraft(), 0)
    await one.drafts.remove('draft-1', 1)
    await one.drafts.save(exampleDraft(), 0)
    for (const store of [one, other, await reopened(surroundings)]) {
      expect(await store.records.list(all)).toMatchObject({ total: 30, unreadable: 0 })
      expect((await store.drafts.get('draft-1')).version).toBe(1)
    }
  })

  it('does not move when a save was refused', async () => {
    const { surroundings, store } = await savedTwice()
    const before = await rawRows(surroundings)
    await expect(store.records.save(exampleRecord({ id: 'record-7' }), 1, [])).rejects.toMatchObject({
      code: 'ROW_CHANGED_ELSEWHERE',
    })
    expect(await rawRows(surroundings)).toEqual(before)
    expect((await store.records.get('record-7')).version).toBe(2)
  })
})

import type { HistoryRepository } from '../protocol/runtime/store-client'
import { withAnswer, type HistoryEntry } from '../requests'
import type { HistoryRow, StoreDatabase } from './database'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** History in an unlocked database. */
export function createHistoryRepository(database: StoreDatabase, unlocked: Unlocked): HistoryRepository {
  const rows = new SealedTable<HistoryEntry>(database.history, unlocked)
  const write = async (entry: HistoryEntry, version: number): Promise<void> => {
    const sealed = await rows.seal(entry.id, version, entry)
    const row: HistoryRow = { ...sealed, atMs: Date.parse(entry.at) }
    const change = { table: 'history', id: entry.id, version } as const
    await unlocked.manifest.commit([change], [database.history], () => rows.replace(row))
  }
  return {
    append: translated((entry) => write(entry, 1)),
    list: translated(async ({ offset, limit }) => {
      const part = await database.history.orderBy('atMs').reverse().offset(offset).limit(limit).toArray()
      const { kept, unreadable } = await rows.openAll(part)
      return { entries: kept.map(({ value }) => value), total: await database.history.count(), unreadable }
    }),
    markUndone: translated(async (id, undoneAt) => {
      const { value, version } = await rows.get(id)
      await write({ ...value, undoneAt }, version + 1)
    }),
    noteAnswer: translated(async (id, answer) => {
      const { value, version } = await rows.get(id)
      await write(withAnswer(value, answer), version + 1)
    }),
  }
}

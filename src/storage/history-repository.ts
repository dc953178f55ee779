import type { HistoryEntry } from '../requests'
import type { HistoryRow, StoreDatabase } from './database'
import type { ListPart } from './list-part'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Keeps the history of fills. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface HistoryRepository {
  /** @throws ROW_CHANGED_ELSEWHERE when an entry of that id is kept already */
  readonly append: (entry: HistoryEntry) => Promise<void>
  /** Newest first. `unreadable`: entries of this part that could not be opened. */
  readonly list: (part: ListPart) => Promise<{ entries: HistoryEntry[]; total: number; unreadable: number }>
  /** Notes when a fill was undone (ISO time in UTC). @throws ROW_MISSING, ROW_UNREADABLE, ROW_CHANGED_ELSEWHERE */
  readonly markUndone: (id: string, undoneAt: string) => Promise<void>
}

/** History in an unlocked database. */
export function createHistoryRepository(database: StoreDatabase, { vault }: Unlocked): HistoryRepository {
  const rows = new SealedTable<HistoryEntry>(database.history, vault)
  const write = async (entry: HistoryEntry, version: number): Promise<void> => {
    const sealed = await rows.seal(entry.id, version, entry)
    const row: HistoryRow = { ...sealed, atMs: Date.parse(entry.at) }
    await database.transaction('rw', database.history, () => rows.replace(row))
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
  }
}

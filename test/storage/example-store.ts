import { webcrypto } from 'node:crypto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { StoreSurroundings } from '../../src/storage/store'
import type { DoorSurroundings } from '../../src/storage/store-door'

/** A browser's empty IndexedDB, with the WebCrypto of Node. Two stores over one of these are two pages of one profile. */
export function emptySurroundings(): DoorSurroundings {
  return {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    crypto: webcrypto as unknown as Crypto,
    nowMs: () => Date.now(),
    timers: {
      set: (run, afterMs) => setTimeout(run, afterMs).unref(),
      clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  }
}

/** Opens the raw database, past Dexie. */
export function openRaw({ indexedDB }: StoreSurroundings): Promise<IDBDatabase> {
  return settled(indexedDB.open('tro-ly-chung-thu'))
}

/** Every row of every table as it lies in the raw database. */
export async function rawRows(surroundings: StoreSurroundings): Promise<Record<string, unknown[]>> {
  const raw = await openRaw(surroundings)
  const tables = [...raw.objectStoreNames]
  const transaction = raw.transaction(tables)
  const rows = await Promise.all(tables.map((table) => settled(transaction.objectStore(table).getAll())))
  raw.close()
  return Object.fromEntries(tables.map((table, place) => [table, rows[place] ?? []]))
}

/** Changes one raw row, as a person with the profile's files could. */
export async function tamper(
  surroundings: StoreSurroundings,
  table: string,
  id: string,
  change: (row: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const raw = await openRaw(surroundings)
  const rows = raw.transaction(table, 'readwrite').objectStore(table)
  const row = (await settled(rows.get(id))) as Record<string, unknown>
  await settled(rows.put(change(row)))
  raw.close()
}

/** The result of a raw request. */
export function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the request failed without saying why'))
  })
}

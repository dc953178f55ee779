import type { StoreClient } from '../protocol/runtime/store-client'
import { createStoreCheck } from './check-store'
import { openDatabase, type DatabaseSurroundings, type StoreDatabase } from './database'
import { createDraftRepository } from './draft-repository'
import { createDuplicateRepository } from './duplicate-repository'
import { createHistoryRepository } from './history-repository'
import { openKeyring } from './keyring'
import { PastRows } from './past-rows'
import { createProgressRepository } from './progress-repository'
import { createRecordRepository } from './record-repository'
import { createStoreRepair } from './repair-store'
import { SearchIndex } from './search-index'
import { createSettingsRepository } from './settings-repository'
import { translated } from './translate-dexie-error'
import { unlockByDevice, type Unlocked } from './unlock'

/** An open, unlocked store: what pages see of it, what it is made of, and closing. */
export interface Store extends StoreClient {
  readonly database: StoreDatabase
  readonly unlocked: Unlocked
  readonly close: () => void
}

/** What a store needs of the browser; handed in, so that tests stand in for it. */
export interface StoreSurroundings extends DatabaseSurroundings {
  readonly crypto: Crypto
  /** The clock, milliseconds since 1970. */
  readonly nowMs: () => number
}

/** The store over an open database that was unlocked. @param nowMs the clock, milliseconds since 1970 */
export function storeOver(database: StoreDatabase, unlocked: Unlocked, nowMs: () => number): Store {
  const pasts = new PastRows(database, unlocked)
  const index = new SearchIndex(database, unlocked)
  return {
    records: createRecordRepository(database, unlocked, index),
    duplicates: createDuplicateRepository(database, unlocked),
    drafts: createDraftRepository(database, unlocked),
    history: createHistoryRepository(database, unlocked),
    progress: createProgressRepository(database, unlocked),
    settings: createSettingsRepository(database, unlocked, nowMs),
    past: translated((of) => pasts.read(of)),
    check: createStoreCheck(database, unlocked, index),
    repair: createStoreRepair(database, unlocked, index),
    database,
    unlocked,
    close: () => database.close(),
  }
}

/** Opens the database and unlocks it by the device key. @throws STORE_LOCKED, STORE_UNAVAILABLE, STORE_NEWER, STORE_KEY_LOST, STORE_FULL */
export const openStore = translated(async ({ crypto, nowMs, ...surroundings }: StoreSurroundings): Promise<Store> => {
  const database = await openDatabase(surroundings)
  try {
    return storeOver(database, await unlockByDevice(database, crypto, await openKeyring(database, crypto)), nowMs)
  } catch (thrown) {
    database.close()
    throw thrown
  }
})

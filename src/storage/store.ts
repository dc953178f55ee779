import type { StoreClient } from '../protocol/runtime/store-client'
import { openDatabase, type DatabaseSurroundings } from './database'
import { createDraftRepository } from './draft-repository'
import { createHistoryRepository } from './history-repository'
import { createProgressRepository } from './progress-repository'
import { createRecordRepository } from './record-repository'
import { createSettingsRepository } from './settings-repository'
import { translated } from './translate-dexie-error'
import { unlock } from './unlock'

/** An open, unlocked store: what pages see of it, and closing. */
export interface Store extends StoreClient {
  readonly close: () => void
}

/** What a store needs of the browser; handed in, so that tests stand in for it. */
export interface StoreSurroundings extends DatabaseSurroundings {
  readonly crypto: Crypto
}

/** Opens the database and unlocks it. @throws STORE_UNAVAILABLE, STORE_NEWER, STORE_KEY_LOST, STORE_FULL */
export const openStore = translated(async ({ crypto, ...surroundings }: StoreSurroundings): Promise<Store> => {
  const database = await openDatabase(surroundings)
  try {
    const unlocked = await unlock(database, crypto)
    return {
      records: createRecordRepository(database, unlocked),
      drafts: createDraftRepository(database, unlocked),
      history: createHistoryRepository(database, unlocked),
      progress: createProgressRepository(database, unlocked),
      settings: createSettingsRepository(database, unlocked),
      close: () => database.close(),
    }
  } catch (thrown) {
    database.close()
    throw thrown
  }
})

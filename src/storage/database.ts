import { Dexie, type Table } from 'dexie'
import { AppError } from '../errors'
import type { SealedRow } from '../vault'
import type { KeyringRow } from './keyring-row'
import { renewWriteLog } from './renew-write-log'
import { version1 } from './versions/version-1'
import { version2 } from './versions/version-2'
import { version3 } from './versions/version-3'
import { version4 } from './versions/version-4'

/** A sealed certificate. `recordIds`: random ids of the records that link it. Its own id is a blind name. */
export interface CertificateRow extends SealedRow {
  readonly recordIds: readonly string[]
}

/** A sealed history entry. `atMs`: when the fill was made, in milliseconds since 1970, for the order of lists. */
export interface HistoryRow extends SealedRow {
  readonly atMs: number
}

/** A sealed block of the search index, or a piece of one. `pieces`: in how many it lies; blocks of format 1 lie in one and don't say so. */
export interface IndexRow extends SealedRow {
  readonly pieces?: number
}

/** The IndexedDB of a browser, or of a test. */
export interface DatabaseSurroundings {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

const versions = [version1, version2, version3, version4] as const
const newest = version4.number

/** The database of the product. Every version is declared, the newest last. */
export class StoreDatabase extends Dexie {
  declare readonly keyring: Table<KeyringRow, string>
  declare readonly records: Table<SealedRow, string>
  declare readonly certificates: Table<CertificateRow, string>
  declare readonly drafts: Table<SealedRow, string>
  declare readonly history: Table<HistoryRow, string>
  declare readonly settings: Table<SealedRow, string>
  declare readonly manifest: Table<SealedRow, string>
  declare readonly searchIndex: Table<IndexRow, string>

  constructor(surroundings: DatabaseSurroundings) {
    super(databaseName, { ...surroundings })
    for (const { number, stores } of versions) this.version(number).stores(stores)
  }
}

/** The name of the database. It never changes. */
export const databaseName = 'tro-ly-chung-thu'

/**
 * Opens the database. Dexie would also open one that a newer version of the product made, and patch it; that is refused, so that
 * rows of unknown shape are never written over. @throws STORE_NEWER, STORE_BLOCKED when another window holds an older version open;
 * other failures as Dexie gives them, for the boundary to translate
 */
export async function openDatabase(surroundings: DatabaseSurroundings): Promise<StoreDatabase> {
  await refuseNewer(surroundings.indexedDB)
  await renewWriteLog(surroundings.indexedDB)
  const database = new StoreDatabase(surroundings)
  const blocked = new Promise<never>((_resolve, reject) => {
    database.on('blocked', () => reject(new AppError('STORE_BLOCKED')))
  })
  try {
    await Promise.race([database.open(), blocked])
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

/** Dexie counts ten native versions to one of its own, the last nine for its patches. */
const nativePerVersion = 10

async function refuseNewer(indexedDB: IDBFactory): Promise<void> {
  const held = (await indexedDB.databases()).find(({ name }) => name === databaseName)
  const version = held?.version ?? 0
  if (version >= (newest + 1) * nativePerVersion) throw new AppError('STORE_NEWER', { version })
}

import { ended } from './open-request'

/** The name of a database that is made and removed at once, and never holds anything. */
const scratchName = 'tro-ly-chung-thu-mo-so-moi'

/**
 * Has the browser begin a new file for what will be written. Chromium keeps IndexedDB in LevelDB, whose log of writes may end
 * in half a record after a power cut. That is harmless as long as nothing follows; but Chromium goes on in the same file, finds
 * the half record in its middle the next time it starts, takes all for damaged, and begins an empty store without a word.
 * Removing a database, even an empty one, makes it put its log away first. About 20 ms; other browsers lose nothing by it.
 *
 * To be awaited before the first write of a worker. It never fails: what keeps this database from being made will be told by
 * opening the real one.
 */
export async function renewWriteLog(indexedDB: IDBFactory): Promise<void> {
  try {
    const made = indexedDB.open(scratchName, 1)
    await ended(made)
    made.result.close()
    await ended(indexedDB.deleteDatabase(scratchName))
  } catch {
    // Opening the real one fails for the same reason, and says so.
  }
}

import { AppError } from '../errors'
import type { StoredImport } from '../protocol/runtime/import-client'
import type { AgencyRecord } from '../records'
import type { SealedRow } from '../vault'
import { SealedTable, type Kept } from './sealed-table'
import type { Store } from './store'

/** A record as an import leaves it. `version`: the kept one, 0 for none; `before`: what it was. */
export interface ImportedRecord {
  readonly record: AgencyRecord
  readonly version: number
  readonly before?: AgencyRecord
}

/** What takes the last import back. `version`: the one that the import gave the record. */
interface UndoValue {
  readonly stored: StoredImport
  readonly records: readonly { readonly id: string; readonly version: number; readonly before?: AgencyRecord }[]
}

/** The id of the row in the table of settings: no setting has such a name. Only the last import is kept. */
const undoRowId = 'import/last'

/** What takes the last import back, if there is one. @throws ROW_UNREADABLE */
export async function readUndoRow({ database, unlocked }: Store): Promise<Kept<UndoValue> | undefined> {
  const row = await database.settings.get(undoRowId)
  return row && new SealedTable<UndoValue>(database.settings, unlocked).open(row)
}

/**
 * Writes sealed records, and what takes them back, in one transaction: after a crash either all of it lies there or nothing.
 * @throws IMPORT_OUTDATED when one of the records was changed meanwhile
 */
export async function writeImport(
  store: Store,
  what: Pick<StoredImport, 'id' | 'at' | 'name'>,
  chosen: readonly ImportedRecord[],
  sealed: readonly SealedRow[],
): Promise<StoredImport> {
  const { database, unlocked } = store
  const changed = chosen.filter(({ before }) => before !== undefined).length
  const stored = { ...what, added: chosen.length - changed, changed }
  const records = chosen.map(({ record, version, before }) => ({
    id: record.id,
    version: version + 1,
    ...(before && { before }),
  }))
  const written = new Map(chosen.map(({ record }) => [record.id, record]))
  const rows = new SealedTable<AgencyRecord>(database.records, unlocked)
  const notes = new SealedTable<UndoValue>(database.settings, unlocked)
  const held = await database.settings.get(undoRowId)
  const note = await notes.seal(undoRowId, (held?.version ?? 0) + 1, { stored, records })
  const changes = [
    ...sealed.map(({ id, version }) => ({ table: 'records', id, version, record: written.get(id) }) as const),
    { table: 'settings', id: undoRowId, version: note.version } as const,
  ]
  try {
    await unlocked.manifest.commit(changes, [database.records, database.settings], async () => {
      await rows.replaceAll(sealed)
      await notes.replace(note)
    })
  } catch (thrown) {
    throw isRace(thrown) ? new AppError('IMPORT_OUTDATED', {}, thrown) : thrown
  }
  return stored
}

/**
 * Takes the last import back in one transaction: new records go, changed ones are again what they were.
 * @throws IMPORT_CHANGED_SINCE when one of them is not as the import left it, ROW_MISSING when another import came since
 */
export async function undoImport(store: Store, id: string): Promise<void> {
  const { database, unlocked } = store
  const note = await readUndoRow(store)
  if (note?.value.stored.id !== id) throw new AppError('ROW_MISSING', { table: 'settings' })
  const rows = new SealedTable<AgencyRecord>(database.records, unlocked)
  const notes = new SealedTable<UndoValue>(database.settings, unlocked)
  const { records } = note.value
  const earlier = new Map(records.map((one) => [one.id, one.before]))
  const added = records.filter(({ before }) => before === undefined)
  const restored = await Promise.all(
    records.flatMap(({ id: record, version, before }) => (before ? [rows.seal(record, version + 1, before)] : [])),
  )
  const changes = [
    ...restored.map(
      ({ id: own, version }) => ({ table: 'records', id: own, version, record: earlier.get(own) }) as const,
    ),
    ...added.map(({ id: record }) => ({ table: 'records', id: record, version: undefined }) as const),
    { table: 'settings', id: undoRowId, version: undefined } as const,
  ]
  try {
    await unlocked.manifest.commit(changes, [database.records, database.settings], async () => {
      await rows.replaceAll(restored)
      await rows.removeVersions(added)
      await notes.removeVersion(undoRowId, note.version)
    })
  } catch (thrown) {
    throw isRace(thrown) ? new AppError('IMPORT_CHANGED_SINCE', {}, thrown) : thrown
  }
}

/** Somebody else wrote one of the rows. */
function isRace(thrown: unknown): boolean {
  return thrown instanceof AppError && (thrown.code === 'ROW_CHANGED_ELSEWHERE' || thrown.code === 'ROW_MISSING')
}

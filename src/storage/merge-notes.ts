import type { KeptMerge } from '../protocol/runtime/duplicate-client'
import { displayName, type AgencyRecord } from '../records'
import type { StoreDatabase } from './database'
import { SealedTable, type Kept } from './sealed-table'
import type { Unlocked } from './unlock'

/** What takes a merge back: the record that was made, and every record as it was, the one that stayed first. */
export interface MergeNote {
  readonly id: string
  /** ISO time in UTC. */
  readonly at: string
  readonly merged: AgencyRecord
  readonly before: readonly { readonly record: AgencyRecord; readonly version: number }[]
}

/** Ids of these rows in the table of settings begin so: no setting has such a name. */
const prefix = 'merge/'

/** The merges that can be taken back; older ones are forgotten with the next. */
const mostNotes = 50

/** The id of a merge's row. */
export function noteRowId(mergeId: string): string {
  return `${prefix}${mergeId}`
}

/** The notes that can be read, the newest first. */
export async function readMergeNotes(database: StoreDatabase, unlocked: Unlocked): Promise<Kept<MergeNote>[]> {
  const rows = new SealedTable<MergeNote>(database.settings, unlocked)
  const { kept } = await rows.openAll(await database.settings.where('id').startsWith(prefix).toArray())
  return [...kept].sort((one, other) => (one.value.at < other.value.at ? 1 : -1))
}

/** The ids of notes that give way to a new one. */
export async function notesToForget(database: StoreDatabase, unlocked: Unlocked): Promise<string[]> {
  const notes = await readMergeNotes(database, unlocked)
  return notes.slice(mostNotes - 1).map(({ value }) => noteRowId(value.id))
}

/** The ids of notes that hold a record: when that is removed for good, so are its copies. */
export async function notesOfRecord(database: StoreDatabase, unlocked: Unlocked, recordId: string): Promise<string[]> {
  const notes = await readMergeNotes(database, unlocked)
  const holding = notes.filter(({ value }) => value.before.some(({ record }) => record.id === recordId))
  return holding.map(({ value }) => noteRowId(value.id))
}

/** What a page shows of a note. */
export function keptMergeOf({ id, at, merged, before }: MergeNote): KeptMerge {
  return { id, at, recordId: merged.id, names: before.map(({ record }) => displayName(record)) }
}

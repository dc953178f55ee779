import type { IndexBuilding, RecordSearch } from '../protocol/runtime/store-client'
import type { AgencyRecord, ListedRecord } from '../records'

/** What a search of the records gives at once. `unreadable`: rows of the whole store that can't be read. */
export interface RecordsFound {
  readonly rows: readonly (ListedRecord & { readonly version: number })[]
  /** How many of each kind fit in all. */
  readonly counts: Readonly<Record<AgencyRecord['kind'], number>>
  readonly unreadable: number
  /** The search index is being made from the records: the same search finds more when it is asked again. */
  readonly building?: IndexBuilding
}

/** What is looked for, wherever in the list it stands. */
export type RecordWish = Omit<RecordSearch, 'offset' | 'limit'>

/** Finding among however many records. Every call may fail with a named AppError. */
export interface RecordSearchService {
  /** A part of the records that fit, in the order of a list. */
  readonly searchRecords: (search: RecordSearch) => Promise<RecordsFound>
  /** Opens the rows of what was found. @returns how many are not what the list shows: they are left out of the next search */
  readonly proveRecords: (rows: RecordsFound['rows']) => Promise<number>
}

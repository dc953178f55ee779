import type { RecordSearch } from '../protocol/runtime/store-client'
import type { AgencyRecord, RecordSummary } from '../records'

/** What a search of the records gives. `unreadable`: rows of the whole store that can't be read. */
export interface RecordsFound {
  readonly rows: readonly RecordSummary[]
  /** How many of each kind fit in all. */
  readonly counts: Readonly<Record<AgencyRecord['kind'], number>>
  readonly unreadable: number
}

/** What is looked for, wherever in the list it stands. */
export type RecordWish = Omit<RecordSearch, 'offset' | 'limit'>

/** Finding among however many records. Every call may fail with a named AppError. */
export interface RecordSearchService {
  /** A part of the records that fit, in the order of a list. */
  readonly searchRecords: (search: RecordSearch) => Promise<RecordsFound>
  /** All records that fit, however many; all of them unless told which. */
  readonly listAllRecords: (wish?: RecordWish) => Promise<readonly RecordSummary[]>
}

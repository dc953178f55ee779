import type { IsoDate } from '../../fields'
import type {
  AgencyRecord,
  CertificateFacts,
  ChangeCause,
  FoundPart,
  ListedRecord,
  RecordSummary,
  RecordWish,
} from '../../records'
import type { DraftSummary, FillProgress, HistoryAnswer, HistoryEntry, KeptDraft } from '../../requests'
import type { StoreCheck, StoreRepair } from './check-client'
import type { DuplicateRepository } from './duplicate-client'
import type { ReadPast } from './past-client'
import type { SettingName, Settings } from './settings'

/** The store as a page sees it: the same functions, each one message. Failures are those of the store, and TIMEOUT. */
export interface StoreClient {
  readonly records: RecordRepository
  readonly duplicates: DuplicateRepository
  readonly drafts: DraftRepository
  readonly history: HistoryRepository
  readonly settings: SettingsRepository
  readonly progress: ProgressRepository
  readonly past: ReadPast
  /** Opens every row and compares it with the sealed list of all rows and with the search index. No row is changed. */
  readonly check: () => Promise<StoreCheck>
  /**
   * Repairs what the check found, all or nothing, and checks anew. @param rows how many rows it told of: where it is another number by now
   * nothing is done @throws ROW_CHANGED_ELSEWHERE
   */
  readonly repair: (how: StoreRepair, rows: number) => Promise<StoreCheck>
}

/** Which part of a list is wanted: rows to skip, and rows to give. */
export interface ListPart {
  readonly offset: number
  readonly limit: number
}

/** Which records a list wants. `query` is compared folded, each of its words anywhere. */
export interface RecordQuery extends ListPart {
  readonly kind?: AgencyRecord['kind']
  readonly query: string
}

/** Which part of which records a search wants. The day that counts as today is for the asker to say. */
export interface RecordSearch extends ListPart, Pick<RecordWish, 'query' | 'kinds' | 'certificate'> {
  /** True: only records that stand in a request that is not closed for them. */
  readonly isInOpenRequest?: boolean
}

/** How much of the search index can be searched while it is made from the records, as after an update: parts of a whole. */
export interface IndexBuilding {
  readonly done: number
  readonly total: number
}

/** Keeps records with the facts of their certificates. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface RecordRepository {
  /**
   * What somebody who types waits for: the best hits first, among equals in the order of `list`. `counts`: how many of each kind fit. It
   * comes from the sealed index alone, which the manifest proves; no row is opened, that is for `prove`. `building`: the index is being made
   * anew, and the same search finds more when it is asked again.
   */
  readonly find: (search: RecordSearch) => Promise<{
    rows: (ListedRecord & { version: number })[]
    counts: FoundPart['counts']
    unreadable: number
    building?: IndexBuilding
  }>
  /** Opens the rows of a list that was found. `wrong`: how many are not what was told; from then on they count as unreadable. */
  readonly prove: (listed: readonly { id: string; version: number }[]) => Promise<{ wrong: number }>
  /** The day in UTC on which the record that has stood unchanged the longest was changed; undefined when there is none. */
  readonly oldestChange: () => Promise<IsoDate | undefined>
  /** Persons by given name, then bodies, then services. `total`: how many fit the query. */
  readonly list: (
    query: RecordQuery,
  ) => Promise<{ rows: (RecordSummary & { version: number })[]; total: number; unreadable: number }>
  /** What {@link RecordRepository.find} finds, with whole records. */
  readonly read: (search: RecordSearch) => Promise<{ records: AgencyRecord[]; total: number }>
  /** @throws ROW_MISSING, ROW_UNREADABLE */
  readonly get: (
    id: string,
  ) => Promise<{ record: AgencyRecord; version: number; certificates: readonly CertificateFacts[] }>
  /**
   * Keeps a record over the version that was read (0: a new one), and notes in its history what was changed and by what (a person's typing
   * unless told). @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING
   */
  readonly save: (
    record: AgencyRecord,
    version: number,
    certificates: readonly CertificateFacts[],
    cause?: ChangeCause,
  ) => Promise<{ version: number }>
  /** Removes a record; certificates that no other record links go with it. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  readonly remove: (id: string, version: number) => Promise<void>
}

/** Keeps drafts of requests. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface DraftRepository {
  /** The last changed first. */
  readonly list: (
    part: ListPart,
  ) => Promise<{ rows: (DraftSummary & { version: number })[]; total: number; unreadable: number }>
  /** @throws ROW_MISSING, ROW_UNREADABLE */
  readonly get: (id: string) => Promise<{ draft: KeptDraft; version: number }>
  /**
   * Keeps a draft over the version that was read (0: a new one), and notes in its history what was changed. @throws ROW_CHANGED_ELSEWHERE,
   * ROW_MISSING
   */
  readonly save: (draft: KeptDraft, version: number) => Promise<{ version: number }>
  /** Removes a draft of which nothing was ever sent, and its history. @throws DRAFT_WAS_SENT, ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  readonly remove: (id: string, version: number) => Promise<void>
}

/** Keeps the history of fills. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface HistoryRepository {
  /** @throws ROW_CHANGED_ELSEWHERE when an entry of that id is kept already */
  readonly append: (entry: HistoryEntry) => Promise<void>
  /** Newest first. `unreadable`: entries of this part that could not be opened. */
  readonly list: (part: ListPart) => Promise<{ entries: HistoryEntry[]; total: number; unreadable: number }>
  /** Notes when a fill was undone (ISO time in UTC). @throws ROW_MISSING, ROW_UNREADABLE, ROW_CHANGED_ELSEWHERE */
  readonly markUndone: (id: string, undoneAt: string) => Promise<void>
  /** Notes that a request was answered for one of its subjects. @throws ROW_MISSING, ROW_UNREADABLE, ROW_CHANGED_ELSEWHERE */
  readonly noteAnswer: (id: string, answer: HistoryAnswer) => Promise<void>
}

/** Keeps how far the fill of each draft has come; it goes with its draft. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface ProgressRepository {
  /** Undefined with version 0 when nothing of that draft was filled yet. @throws ROW_UNREADABLE */
  readonly get: (draftId: string) => Promise<{ value: FillProgress | undefined; version: number }>
  /** Keeps progress over the version that was read (0: none yet). @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  readonly put: (draftId: string, value: FillProgress, version: number) => Promise<{ version: number }>
}

/** Keeps the settings, one by one. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface SettingsRepository {
  /** A setting's value, undefined with version 0 when it was never set. @throws ROW_UNREADABLE */
  readonly get: <Name extends SettingName>(
    name: Name,
  ) => Promise<{ value: Settings[Name] | undefined; version: number }>
  /**
   * Sets a value over the version that was read (0: never set before), and notes in its history what was changed and by what (a person's
   * typing unless told). @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING
   */
  readonly put: <Name extends SettingName>(
    name: Name,
    value: Settings[Name],
    version: number,
    cause?: ChangeCause,
  ) => Promise<{ version: number }>
}

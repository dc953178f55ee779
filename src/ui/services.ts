import type { PageFacts, TaughtHere } from '../autofill/match'
import type { Plan } from '../autofill/plan'
import type { FillReport, Glance, MarkOrder, MarkWords } from '../autofill/session'
import type { Certificate, CertificateFileResult } from '../certificates'
import type { IsoDate } from '../fields'
import type { DoctorReport } from '../protocol/native'
import type { StoreCheck, StoreRepair } from '../protocol/runtime/check-client'
import type { DuplicateRepository } from '../protocol/runtime/duplicate-client'
import type { ReadPast } from '../protocol/runtime/past-client'
import type { Settings } from '../protocol/runtime/settings'
import type {
  BackupPreview,
  BackupScope,
  RestoreChoice,
  RestoreSummary,
  VaultNotice,
  VaultStatus,
} from '../protocol/runtime/vault-client'
import type { PickWords } from '../protocol/runtime/teach-messages'
import type { AgencyRecord, CertificateFacts, ChangeCause, ListedRecord } from '../records'
import type { DueDays, FillProgress, HistoryAnswer, HistoryEntry, ReminderWishes, RequestDraft } from '../requests'
import type { TokenReport, UsbClient } from '../token'
import type { BarcodeService } from './barcode-service'
import type { DocumentService } from './document-service'
import type { ImportService } from './import-service'
import type { SheetService } from './sheet-service'
import type { RecordSearchService, RecordWish } from './record-search-service'

/** The tab that shows the portal, as far as the interface needs to know it. */
export interface PortalTab {
  readonly id: number
  readonly title: string
  /** Its address; only path and route are ever kept, as a query may hold personal data. */
  readonly url: string
}

/** A request draft as it is kept. `version` grows by one with each change. */
export interface SavedDraft {
  readonly id: string
  readonly version: number
  readonly draft: RequestDraft
  /** ISO time in UTC. */
  readonly changedAt: string
}

/** A record as it is kept. */
export interface SavedRecord {
  readonly version: number
  readonly record: AgencyRecord
  /** The facts of its linked certificates, the one in use first, where the store gave them. */
  readonly certificates?: readonly CertificateFacts[]
}

/** A certificate file as it was read, or its named fault. */
export interface ReadFile {
  readonly name: string
  readonly result: CertificateFileResult
}

/** What was given back by undoing. */
export interface UndoSummary {
  readonly restored: number
  readonly keptEdited: number
  readonly failed: number
}

/** Which records are wanted whole. */
export type RecordsWanted = { readonly ids: readonly string[] } | RecordWish

/** The sealed store, reached through its worker. Every call may fail with a named AppError. */
export interface StoreService extends RecordSearchService {
  /** The day in UTC on which the record that has stood unchanged the longest was changed; undefined when there is none. */
  readonly oldestChange: () => Promise<IsoDate | undefined>
  /** Summaries of the records that fit a query (`fitsQuery` of the room of records), in the order of a list. An empty query fits all. */
  readonly findRecords: (query: string) => Promise<readonly ListedRecord[]>
  /** Whole records, however many: those named, or all that fit a query. */
  readonly readRecords: (which: RecordsWanted) => Promise<readonly AgencyRecord[]>
  readonly getRecord: (id: string) => Promise<SavedRecord>
  /**
   * Keeps a record over the version that was read (0: a new one). `certificates`: facts of newly linked certificates; `cause`: what
   * changed it, for its history, a person's typing unless told.
   */
  readonly saveRecord: (
    record: AgencyRecord,
    version: number,
    certificates?: readonly CertificateFacts[],
    cause?: ChangeCause,
  ) => Promise<number>
  readonly removeRecord: (id: string) => Promise<void>
  readonly listDrafts: () => Promise<readonly SavedDraft[]>
  readonly saveDraft: (id: string, draft: RequestDraft, version: number) => Promise<number>
  /** Removes a draft of which nothing was ever sent; another one fails with DRAFT_WAS_SENT and can only be put away. */
  readonly removeDraft: (id: string) => Promise<void>
  /** What was changed in a request or a setting, the oldest change first. */
  readonly readPast: ReadPast
  /** Opens everything that is kept and says what is damaged. Nothing is changed. */
  readonly check: () => Promise<StoreCheck>
  /** Repairs `rows` rows that the check told of, and checks anew. Fails with ROW_CHANGED_ELSEWHERE where it is another number by now. */
  readonly repair: (how: StoreRepair, rows: number) => Promise<StoreCheck>
  /** How far the fill of a draft has come. */
  readonly readProgress: (draftId: string) => Promise<FillProgress>
  /** Changes it, over what another window may have written meanwhile, and gives it as it is then. */
  readonly changeProgress: (draftId: string, change: (before: FillProgress) => FillProgress) => Promise<FillProgress>
  readonly appendHistory: (entry: HistoryEntry) => Promise<void>
  readonly markUndone: (id: string) => Promise<void>
  /** Notes, now, that a request was answered for one of its subjects. */
  readonly noteAnswer: (id: string, answer: Omit<HistoryAnswer, 'at'>) => Promise<void>
  readonly listHistory: (limit: number) => Promise<readonly HistoryEntry[]>
  /** The whole history, the newest first. */
  readonly readHistory: () => Promise<readonly HistoryEntry[]>
}

/** The daily reminder. The background knows days and counts only. */
export interface ReminderService {
  readonly remember: (days: DueDays) => Promise<void>
  readonly readWishes: () => Promise<ReminderWishes>
  readonly writeWishes: (wishes: ReminderWishes) => Promise<void>
}

/** Filling the portal's page, through the background. */
export interface FillService {
  /** Looks at the page for a queue of subjects, given by their places in the draft. */
  readonly preview: (tab: number, draft: RequestDraft, queue: readonly number[], taught?: TaughtHere) => Promise<Plan>
  /** `fillId`: what undoing, also after this page was closed, will know the fill by. */
  readonly apply: (
    tab: number,
    draft: RequestDraft,
    plan: Plan,
    ticked: readonly number[],
    fillId: string,
    taught?: TaughtHere,
  ) => Promise<FillReport>
  /** The lines of the page that speak of a dossier. Nothing else of it is read. */
  readonly dossier: (tab: number) => Promise<readonly string[]>
  /** Outlines controls on the page, with a legend. */
  readonly mark: (tab: number, marks: readonly MarkOrder[], words: MarkWords) => Promise<void>
  /** Brings a control of the page into view; false when it is gone. */
  readonly show: (tab: number, id: number) => Promise<boolean>
  /** Tells, now and about every second while this page is seen, what a glance at the tab gives; gives what ends it. */
  readonly watch: (tab: number, tell: (glance: Glance) => void) => () => void
  readonly undo: (tab: number) => Promise<UndoSummary>
  readonly cancel: (tab: number) => Promise<void>
}

/** A control that was pointed at, and the facts of its page. Facts hold no values. */
export interface PickedControl {
  readonly id: number
  readonly facts: PageFacts
}

/** Looking at the portal's page without filling it. Facts hold no values. Every call may fail with a named AppError. */
export interface TeachService {
  readonly look: (tab: number) => Promise<PageFacts>
  /** Lets the person point at a control; undefined when that ended without a choice. It ends when this page of the extension closes. */
  readonly pick: (tab: number, words: PickWords) => Promise<PickedControl | undefined>
  readonly stop: (tab: number) => Promise<void>
  /** The structure of the page as HTML, with everything left out that anybody put into it. */
  readonly record: (tab: number) => Promise<{ readonly html: string; readonly facts: PageFacts }>
}

/** What the clerk sets once for all requests. Every call may fail with a named AppError. */
export interface SettingsService {
  /** All settings; what was never set has its default. */
  readonly read: () => Promise<Settings>
  /**
   * Keeps what is given over the settings that the page made it from (what was read last, unless told), and gives all settings as they are
   * then. Fails with ROW_CHANGED_ELSEWHERE. `cause`: for the history of change, a person's typing unless told.
   */
  readonly write: (
    change: Partial<Settings>,
    making?: { readonly seen?: Settings; readonly cause?: ChangeCause },
  ) => Promise<Settings>
}

/** Protecting the store: passphrase, lock, backups, erasing. Every call may fail with a named AppError. */
export interface ProtectionService {
  /** How the store stands; opens it where the browser still remembers that it may. */
  readonly status: () => Promise<VaultStatus>
  /** @throws PASSPHRASE_WRONG, PASSPHRASE_TOO_SOON with `waitMs` */
  readonly unlock: (passphrase: string) => Promise<void>
  readonly lock: () => Promise<void>
  /** Sets, changes or removes (`next` absent) the passphrase. */
  readonly setPassphrase: (change: { current?: string; next?: string }) => Promise<void>
  readonly watch: (hear: (notice: VaultNotice) => void) => void
  readonly makeBackup: (
    scope: BackupScope,
    passphrase: string,
  ) => Promise<{ readonly file: Uint8Array<ArrayBuffer>; readonly rows: number; readonly unreadable: number }>
  readonly previewBackup: (file: File, passphrase: string) => Promise<BackupPreview>
  readonly restoreBackup: (id: string, choice: RestoreChoice) => Promise<RestoreSummary>
  /** The last day on which another store was seen where an empty one lies now; undefined when none was lost. */
  readonly lostStore: () => Promise<IsoDate | undefined>
  /** Goes on with the store that lies there now: a lost one is not told of any more. */
  readonly acceptStore: () => Promise<void>
  /** Removes everything that the product keeps on this PC. */
  readonly erase: () => Promise<void>
}

/** This browser and this extension, as far as they tell it themselves. */
export interface BrowserFacts {
  /** E.g. `Chrome`. */
  readonly name: string
  readonly version: string
  readonly extensionVersion: string
}

/** Looking at what decides whether tokens can be read here. */
export interface MachineService {
  readonly browser: () => BrowserFacts
  /** What the native host finds on this computer. @throws AppError as reading tokens */
  readonly examine: () => Promise<DoctorReport>
}

/** Everything the interface needs from outside; handed in by the entry points. */
export interface Services {
  readonly store: StoreService
  readonly duplicates: DuplicateRepository
  readonly settings: SettingsService
  readonly protection: ProtectionService
  readonly sheets: SheetService
  readonly imports: ImportService
  readonly documents: DocumentService
  readonly reminders: ReminderService
  readonly fill: FillService
  readonly teach: TeachService
  readonly portal: {
    readonly current: () => Promise<PortalTab | undefined>
    /** Calls back when another tab or page is shown; gives what ends it. */
    readonly watch: (changed: () => void) => () => void
  }
  /** The key that fills from anywhere in the browser: its name as the browser has it, empty for none, and its presses. */
  readonly fillKey: { readonly name: () => Promise<string>; readonly watch: (pressed: () => void) => () => void }
  readonly tokens: {
    readonly list: () => Promise<TokenReport>
    /** Tells every change after `first` while this page is seen; gives what ends it. */
    readonly watch: (first: TokenReport, tell: (report: TokenReport) => void) => () => void
  }
  readonly machine: MachineService
  readonly barcodes: BarcodeService
  /** The browser's own look at USB; undefined where it has none. */
  readonly usb: UsbClient | undefined
  readonly certificates: {
    /** Reads files in the order given. `onStep` hears how many are done. */
    readonly readFiles: (files: readonly File[], onStep?: (done: number) => void) => Promise<readonly ReadFile[]>
    readonly read: (der: Uint8Array) => Certificate | undefined
  }
  readonly nowMs: () => number
  /** Runs something again and again; gives what ends it. */
  readonly every: (ms: number, run: () => void) => () => void
  readonly today: () => IsoDate
  readonly newId: () => string
  readonly copy: (text: string) => Promise<void>
  /** Saves a text (UTF-8) as a file that the clerk finds among the downloads. `name` is a bare file name. */
  readonly download: (name: string, text: string) => void
  /** The same for bytes. */
  readonly downloadBytes: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
  /** Begins this page anew, as when everything was erased. */
  readonly reload: () => void
  /** While true, the browser asks before this page is closed, as something in it is not saved. */
  readonly warnOnClose: (isWarning: boolean) => void
  readonly openWorkspace: (place?: string) => void
}

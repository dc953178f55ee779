import type { FieldKey, FieldValues, IsoDate, Severity } from '../fields'
import type { ImportChoice, NamedProposal, StoredImport } from '../protocol/runtime/import-client'
import type { ListMapping } from '../protocol/runtime/settings'

/** What a column holds by the clerk's word; null leaves it out. */
export type ChosenColumn = ListMapping['columns'][number]

/** Something wrong, doubtful or worth knowing in a list. */
export interface ListFault {
  readonly severity: Severity
  readonly code: string
  /** The sheet's own number of the row; absent for what is about the whole list. */
  readonly row?: number
  readonly key?: FieldKey
  readonly message: string
  readonly english: string
  /** A value to put in its place, for the clerk to accept. */
  readonly suggestion?: string
}

/** A row of a list as it was read. */
export interface RowToImport {
  readonly row: number
  readonly values: FieldValues
}

/** A list as it was read from one sheet of a file. */
export interface ListToImport {
  readonly sheet: { readonly number: number; readonly name: string }
  readonly sheets: readonly { readonly number: number; readonly name: string; readonly isHidden: boolean }[]
  readonly columns: readonly {
    readonly place: number
    readonly heading: string
    readonly keys: readonly FieldKey[]
  }[]
  /** Every column that can be chosen for, with what it holds by its heading. */
  readonly places: readonly { readonly place: number; readonly heading: string; readonly key?: FieldKey }[]
  /** By these the list is known again. */
  readonly headings: string
  /** What the clerk said, now or before about the same headings. */
  readonly choice: readonly ChosenColumn[]
  readonly rows: readonly RowToImport[]
  readonly findings: readonly ListFault[]
}

/** An opened file. It is read away from the page, which stays usable. */
export interface ListFile {
  readonly name: string
  /** @param onStep told how far it has come, 0 to 1 @throws AppError SHEET_… */
  readonly read: (
    order: {
      readonly today: IsoDate
      readonly sheet?: number
      readonly choice?: readonly ChosenColumn[]
      readonly remembered: readonly ListMapping[]
    },
    onStep: (done: number) => void,
  ) => Promise<ListToImport>
  /** Ends whatever runs. */
  readonly close: () => void
}

/** Bringing lists into the records. Every call may fail with a named AppError; an aborted one throws what aborted it. */
export interface ImportService {
  readonly open: (file: File) => Promise<ListFile>
  /** What was pasted: a table of a web page, or texts with tabs between them. */
  readonly openPasted: (name: string, text: string) => ListFile
  /** Compares rows with the kept records; nothing is written. */
  readonly compare: (
    rows: readonly RowToImport[],
    onStep: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<{ readonly id: string; readonly proposals: readonly NamedProposal[] }>
  /** Writes what was chosen: all of it or nothing. */
  readonly store: (
    id: string,
    name: string,
    choice: ImportChoice,
    onStep: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<StoredImport>
  readonly drop: (id: string) => Promise<void>
  /** The last import, while it can be taken back. */
  readonly last: () => Promise<StoredImport | undefined>
  /** @throws IMPORT_CHANGED_SINCE */
  readonly undo: (id: string) => Promise<void>
}

import type { IsoDate, Severity } from '../fields'
import type { BodyMapping, BodyMember, NewBody, OldBody, SheetPlace } from '../requests'

/** One sheet of a file as it was read, for handing back to the service: rows of cells from row 1 on. */
export interface OpenedSheet {
  readonly name: string
  readonly rows: readonly (readonly {
    readonly kind: 'text' | 'number' | 'date' | 'boolean'
    readonly text: string
  }[])[]
}

/** A spreadsheet file as it was read. The file itself is never written. */
export interface OpenedSheetFile {
  readonly name: string
  readonly sheets: readonly OpenedSheet[]
}

/** Something wrong or doubtful in a sheet, with its rows. */
export interface SheetFault {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly english: string
  readonly source: string
  readonly places: readonly SheetPlace[]
}

/** What sheets say of a reorganisation, or what stands in the way. */
export interface SheetReading {
  /** Absent while a fault is an error: nothing is taken over by half. */
  readonly tables?: {
    readonly oldBodies: readonly OldBody[]
    readonly people: readonly BodyMember[]
    readonly mappings: readonly BodyMapping[]
    readonly newBodies: readonly NewBody[]
    readonly effectiveDate?: IsoDate
  }
  readonly problems: readonly SheetFault[]
}

/** A column that is understood in a reorganisation sheet. */
export interface SheetColumn {
  readonly heading: string
  /** Other ways to write the heading. */
  readonly synonyms: readonly string[]
  readonly requiredIn: readonly ('bodies' | 'people')[]
}

/** Reading the clerk's spreadsheets (.xlsx, .csv). */
export interface SheetService {
  /** Opens a file. @throws AppError SHEET_… with what to do instead */
  readonly open: (file: File) => Promise<OpenedSheetFile>
  /** Reads the sheets of all files together as one reorganisation. */
  readonly understand: (files: readonly OpenedSheetFile[]) => Promise<SheetReading>
  /** Every column that is understood, in the order in which a template would have them. */
  readonly columns: () => Promise<readonly SheetColumn[]>
}

import type { FormDefinition } from '../procedures'
import type { FieldKey, FieldValues } from '../fields'
import type { AgencyRecord } from '../records'
import type { HistoryEntry, Letter, RequestDraft } from '../requests'

/** What is wrong with one placeholder of the agency's own template. */
export interface TemplateFault {
  readonly kind: 'unknown' | 'outside-list' | 'broken'
  readonly placeholder: string
  /** Names that may be meant. */
  readonly near: readonly string[]
}

/** A file that goes along with a request, and its SHA-256 in hexadecimal. */
export interface Attachment {
  readonly file: File
  readonly sha256: string
}

/** A request with its paper. */
export interface PaperOfRequest {
  readonly letter: Letter
  readonly draft: RequestDraft
  readonly form: FormDefinition
}

/** What is saved as a table. */
export type TableContent =
  | { readonly what: 'records'; readonly records: readonly AgencyRecord[] }
  | { readonly what: 'history'; readonly entries: readonly HistoryEntry[] }

/** The Authority's import file as it was saved: its name, and which columns that it demands stay empty for how many. */
export interface SavedImportList {
  readonly name: string
  readonly missing: readonly { readonly key: FieldKey; readonly count: number }[]
}

/** Making the papers of a request. Saving gives the name of the file that the clerk finds among the downloads. */
export interface DocumentService {
  readonly saveLetter: (letter: Letter, draft: RequestDraft) => Promise<string>
  /** @throws AppError VGCA_FORM_OTHER, VGCA_TOO_LONG */
  readonly saveSheet: (draft: RequestDraft) => Promise<string>
  /** The Authority's import file for persons who are in no request yet. @param stem the file's name without its ending */
  readonly saveImportList: (stem: string, people: readonly FieldValues[]) => Promise<SavedImportList>
  /** A table for a spreadsheet program. @param stem the file's name without its ending */
  readonly saveTable: (stem: string, content: TableContent, as: 'xlsx' | 'csv') => Promise<string>
  /** Everything to upload in one archive. `onStep`: steps done of all. */
  readonly savePackage: (
    content: Omit<PaperOfRequest, 'form'> & { readonly attached: readonly Attachment[] },
    onStep: (done: number, of: number) => void,
  ) => Promise<string>
  /** Fills the agency's own template, or says what is wrong in it. @throws AppError TEMPLATE_… */
  readonly saveFromTemplate: (
    file: File,
    paper: PaperOfRequest,
  ) => Promise<{ readonly name: string } | { readonly faults: readonly TemplateFault[] }>
  /** The names that a template of this form may use: anywhere, and inside the loop. */
  readonly namesForTemplate: (
    paper: PaperOfRequest,
  ) => Promise<{ readonly whole: readonly string[]; readonly list: string; readonly rows: readonly string[] }>
  /** SHA-256 of a file. @throws AppError ATTACHMENT_TOO_LARGE, CERT_FILE_UNREADABLE */
  readonly sumOf: (file: File) => Promise<string>
  /** Prints what the page shows of the letter. */
  readonly print: () => void
}

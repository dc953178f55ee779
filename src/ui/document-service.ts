import type { FormDefinition } from '../procedures'
import type { FieldKey, FieldValues } from '../fields'
import type { AgencyRecord } from '../records'
import type { HistoryEntry, KeptAttachment, Letter, RequestDraft } from '../requests'

/** What is wrong with one placeholder of the agency's own template. */
export interface TemplateFault {
  readonly kind: 'unknown' | 'outside-list' | 'broken'
  readonly placeholder: string
  /** Names that may be meant. */
  readonly near: readonly string[]
}

/** What is known of a file that was looked at. `sha256` in lower-case hexadecimal. */
export type ExaminedFile = Pick<KeptAttachment, 'sha256' | 'signing'>

/** A file that goes along with a request, and the file itself where it is at hand. */
export interface Attachment {
  readonly kept: KeptAttachment
  readonly file?: File
}

/** A package that was saved, and the files that belong to it but could not be put into it. */
export interface SavedPackage {
  readonly name: string
  readonly absent: readonly { readonly name: string; readonly why: 'missing' | 'changed' }[]
}

/** A sheet of texts: its name and its rows, headings first. */
export interface TextRows {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A request with its paper. */
export interface PaperOfRequest {
  readonly letter: Letter
  readonly draft: RequestDraft
  readonly form: FormDefinition
}

/** A request as a table tells of it. `standings`: where each subject stands, one alone for a request without subjects. */
export interface ListedRequest {
  readonly draft: RequestDraft
  /** ISO time in UTC. */
  readonly changedAt: string
  /** `on`: since when, an ISO date. */
  readonly standings: readonly { readonly state: string; readonly on?: string; readonly dossierNumber?: string }[]
}

/** What is saved as a table. Of several sheets a .csv takes the first. */
export type TableContent =
  | { readonly what: 'records'; readonly records: readonly AgencyRecord[] }
  | { readonly what: 'history'; readonly entries: readonly HistoryEntry[] }
  | { readonly what: 'requests'; readonly requests: readonly ListedRequest[] }
  | { readonly what: 'sheets'; readonly sheets: readonly TextRows[] }

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
  /** A table for a spreadsheet program, every cell a text: nothing in it is taken for a formula. @param stem the file's name without its ending */
  readonly saveTable: (stem: string, content: TableContent, as: 'xlsx' | 'csv') => Promise<string>
  /** Everything to upload in one archive; a file that is not at hand or has changed is left out and named. `onStep`: steps done of all. */
  readonly savePackage: (
    content: Omit<PaperOfRequest, 'form'> & { readonly attached: readonly Attachment[] },
    onStep: (done: number, of: number) => void,
  ) => Promise<SavedPackage>
  /** Fills the agency's own template, or says what is wrong in it. @throws AppError TEMPLATE_… */
  readonly saveFromTemplate: (
    file: File,
    paper: PaperOfRequest,
  ) => Promise<{ readonly name: string } | { readonly faults: readonly TemplateFault[] }>
  /** The names that a template of this form may use: anywhere, and inside the loop. */
  readonly namesForTemplate: (
    paper: PaperOfRequest,
  ) => Promise<{ readonly whole: readonly string[]; readonly list: string; readonly rows: readonly string[] }>
  /** SHA-256 of a file and what is known of its signatures. @throws AppError ATTACHMENT_TOO_LARGE, CERT_FILE_UNREADABLE */
  readonly examine: (file: File) => Promise<ExaminedFile>
  /** Prints what the page shows of a letter or a report. */
  readonly print: () => void
}

import type { ImportedRow, ImportProposal } from '../../records'

/** A proposal, with what the clerk calls the records between which the row is in doubt. */
export type NamedProposal = ImportProposal & { readonly names?: readonly string[] }

/** What of an import is taken. New rows are always taken: who is not wanted is not sent. */
export interface ImportChoice {
  /** Whether every difference is accepted where `rows` does not say otherwise. */
  readonly takesAll: boolean
  /** What was said of single rows: an update taken or left, a doubtful row kept as a record of its own. */
  readonly rows: readonly { readonly row: number; readonly isTaken: boolean }[]
}

/** An import that was stored and can be taken back. */
export interface StoredImport {
  readonly id: string
  /** ISO time in UTC. */
  readonly at: string
  /** The file's name. */
  readonly name: string
  readonly added: number
  readonly changed: number
}

/**
 * Brings many records into the store in parts, and writes them all at once at the end. Until `commit` nothing is on the disk.
 * Every method may throw IMPORT_GONE.
 */
export interface ImportClient {
  /** Begins one; an import that another page began is forgotten. */
  readonly begin: () => Promise<string>
  readonly add: (id: string, rows: readonly ImportedRow[]) => Promise<void>
  /**
   * Compares all rows with the kept records. @param onStep told how far it has come, 0 to 1 @param signal ends it between two steps
   * @returns how many proposals there are
   */
  readonly plan: (id: string, onStep?: (done: number) => void, signal?: AbortSignal) => Promise<number>
  readonly proposals: (id: string, offset: number, limit: number) => Promise<readonly NamedProposal[]>
  /** Settles what is taken. @param name the list's name, which goes into the history of every record @returns how many records will be written */
  readonly choose: (id: string, name: string, choice: ImportChoice) => Promise<number>
  /** Seals the next records. @returns how many are sealed */
  readonly seal: (id: string, limit: number) => Promise<number>
  /** Writes everything in one transaction. @throws IMPORT_OUTDATED, STORE_FULL */
  readonly commit: (id: string) => Promise<StoredImport>
  /** Forgets an import that was not committed. */
  readonly drop: (id: string) => Promise<void>
  /** The last import, while it can be taken back by its id. */
  readonly last: () => Promise<StoredImport | undefined>
  /** Takes the last import back. @throws IMPORT_CHANGED_SINCE when one of its records was changed afterwards */
  readonly undo: (id: string) => Promise<void>
}

import type { TrapRecord } from './traps'

/** What one block of a form holds: field key (contracts) → value; dates ISO, check boxes boolean, nothing chosen ''. */
export type FieldValues = Record<string, string | boolean>

/** What a practice page's own model holds. Plain JSON. */
export interface PortalState {
  /** The route without '#/', e.g. 'plain/mau-01'. */
  page: string
  receiver: FieldValues
  letter: FieldValues
  /** The rows of the table, or the rows saved from the modal. */
  subjects: FieldValues[]
  /** The open modal's fields, null while none is open. Always null on the plain pages. */
  editing: FieldValues | null
  /** Trap name → its value when the page opened and now. */
  traps: Record<string, TrapRecord>
  /** Names of the traps that got an input or change event, or whose value is not the initial one. */
  trapsTouched: string[]
  /** How many times the dossier was submitted. */
  submits: number
  /** The buttons pressed, in order: 'add-row', 'remove-row', 'open-modal', 'save-modal', 'cancel-modal', 'submit'. */
  events: string[]
}

/** Publishes the reader of the page's model as `window.portalState()`; every answer is a fresh copy. */
export function publishState(read: () => PortalState): void {
  const answer = (): PortalState => structuredClone(read())
  Object.defineProperty(window, 'portalState', { value: answer, configurable: true })
}

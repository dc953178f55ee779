import type { FieldKey, Role } from '../../fields'
import type { ControlFacts } from './facts'
import type { ValuePart } from './part-reading'
import type { Candidate } from './score-control'

/** What a control is thought to be, before it is held against the others. */
export interface Draft {
  readonly control: ControlFacts
  readonly label: string
  readonly candidate: Candidate
  readonly role: Role
  readonly said: boolean
  readonly keys: readonly FieldKey[]
  readonly part?: ValuePart
  /** The set of boxes that takes the value in parts. */
  readonly set?: number
  /** Controls of one unit take one value together: radio buttons of a group, boxes of a set. */
  readonly unit: string
  /** Said by a person: it stands above everything that was only read from the page. */
  readonly isTaught?: true
}

/** The drafts of a page in document order; undefined for a control that is left alone. */
export type Drafts = readonly (Draft | undefined)[]

/** The form that a page is thought to be, "01" … "09", where it is known. */
export interface OnForm {
  readonly mau: string | undefined
}

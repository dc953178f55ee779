import type { FieldKey, Role } from '../../fields'
import type { Evidence } from '../match'
import type { Action, SkipReason } from './outcome'

/** What is to happen to one control of the page, and why. */
export interface PlanEntry {
  readonly id: number
  readonly index: number | null
  readonly signature: string
  readonly label: string
  readonly section: string
  readonly keys: readonly FieldKey[]
  readonly role?: Role
  readonly row?: number
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** What the page holds now, for the preview. */
  readonly current: string
  /** The new value as a person reads it. */
  readonly shown?: string
  readonly action?: Action
  /** Set when it is left alone. With an action beside it, the clerk may tick it all the same (`user-typed`). */
  readonly refusal?: SkipReason
}

/** The whole plan for one page: every control of it, in document order. */
export interface Plan {
  readonly entries: readonly PlanEntry[]
  readonly foreignFrames: readonly string[]
  /** The first subscriber that goes to the page's first row. */
  readonly firstSubject: number
  /** How many subscribers the page has rows for. */
  readonly rowsOffered: number
  /** How many subscribers are left for later, after this page. */
  readonly remaining: number
  /** Which subscriber each row of the page was given to; -1 for none. */
  readonly seats: readonly number[]
  /** Who was asked for, where it was not everybody from `firstSubject` on. */
  readonly queue?: readonly number[]
}

/** What a plan says of one control, before it is held against the others. */
export type Decision = Pick<PlanEntry, 'action' | 'shown' | 'refusal'>

import type { Placed } from './redrawn'

/** A control's state before and after it was written, for looking at it again and for undoing. */
export interface Written extends Placed {
  readonly id: number
  readonly before: string
  readonly after: string
  /** What was asked to be written. */
  readonly text?: string
  /** The same as an ISO date, where it was picked in a calendar. */
  readonly date?: string
  /** The radio button of the same group that was ticked before. */
  readonly tickedBefore?: HTMLElement
}

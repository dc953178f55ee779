import type { ValueProblem } from '../checks/value-problem'
import type { FieldValue } from '../keys'

/** Where a text comes from, as far as it changes how it is read. */
export interface ReadingContext {
  /** A cell of a spreadsheet: digits in a date column are Excel's count of days. */
  readonly fromSheet?: boolean
}

/**
 * What came of reading a text. Neither: the text was empty, there is no value (for a tick box that means not ticked).
 * Value only: fine. Value and problem: a text kept as it stands, with what `checkValue` says of it.
 * Problem only: not readable as a date, number, tick or choice; nothing was guessed.
 */
export interface ParsedValue {
  readonly value?: FieldValue
  readonly problem?: ValueProblem
}

import type { FieldKey } from '../../fields'

/** Which part of a value stands in a column of its own: of a name by its words, of a SIM PKI wish, as on the import list, of a day. */
export type ColumnPart =
  'surname' | 'middle' | 'given' | 'before-given' | 'after-surname' | 'carrier' | 'moves-number' | DatePart

/** A day over three columns, in their order. */
export type DatePart = 'day' | 'month' | 'year'

/** What a column of a staff list holds: a value, several in one cell, or a part of one. */
export interface ColumnMeaning {
  /** In the order in which the cell has them. Empty for numbering. */
  readonly keys: readonly FieldKey[]
  readonly part?: ColumnPart
  /** How sure its heading is, 0 to 1; by it the better of two columns for one key is told. */
  readonly score: number
  /** What else the list must hold before the heading is believed. */
  readonly needs?: 'identity' | 'certificate' | 'device' | 'no-other-name'
}

/** A heading as it stands over its column. */
export interface Heading {
  readonly place: number
  /** Two rows of headings in one, from above. */
  readonly text: string
  readonly meaning?: ColumnMeaning
}

/** A column that was understood. */
export interface ListColumn extends ColumnMeaning {
  /** Its place from 0. */
  readonly place: number
  /** As the sheet has it; two rows of headings in one, from above. */
  readonly heading: string
}

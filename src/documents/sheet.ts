/** Why a cell shows no value of its own: its formula was never computed, or came to an error such as #N/A. */
export type CellFault = 'formula-not-computed' | 'error-value'

/** One cell as it was read. An empty cell has the kind `text` and no text. */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean'
  /** A number in plain digits with a point; a date in ISO; a tick as TRUE or FALSE; else the text, its ends trimmed. */
  readonly text: string
  readonly fault?: CellFault
}

/** Cells that are one, by places in `rows` and in a row, from 0. The first of them holds the value. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet of a file: rows of cells from row 1 on, empty rows included, so that row numbers are the spreadsheet program's. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly isHidden?: true
  readonly merged?: readonly MergedCells[]
  /** Rows that the spreadsheet program does not show, by their number from 1. */
  readonly hiddenRows?: readonly number[]
  /** Columns that it does not show, by their place from 0. */
  readonly hiddenColumns?: readonly number[]
  /** Days are counted from 1/1/1904: numbers in a column of dates are of that count. */
  readonly countsFrom1904?: true
}

/** The largest file that is opened, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024

/** The most rows of one sheet. */
export const maxRows = 20_000

/** The most columns of one sheet: "ZZ" in a spreadsheet program. */
export const maxColumns = 702

/** An empty cell. */
export const emptyCell: SheetCell = { kind: 'text', text: '' }

/** The letter of a column by its place from 0: A, Z, AA. */
export function columnLetter(place: number): string {
  return place < 26
    ? String.fromCharCode(65 + place)
    : columnLetter(Math.floor(place / 26) - 1) + columnLetter(place % 26)
}

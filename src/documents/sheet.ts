/** One cell as it was read. An empty cell has the kind `text` and no text. */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean'
  /** A number in plain digits with a point; a date in ISO; a tick as TRUE or FALSE; else the text, its ends trimmed. */
  readonly text: string
}

/** One sheet of a file: rows of cells from row 1 on, empty rows included, so that row numbers are the spreadsheet program's. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The largest file that is opened, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024

/** The most rows of one sheet. */
export const maxRows = 20_000

/** The most columns of one sheet: "ZZ" in a spreadsheet program. */
export const maxColumns = 702

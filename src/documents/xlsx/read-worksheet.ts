import { AppError } from '../../errors'
import { dateOfExcelSerial } from '../../fields'
import { emptyCell, maxColumns, maxRows, type MergedCells, type Sheet, type SheetCell } from '../sheet'
import { decodeEscapes, type SharedString } from './read-shared-strings'
import type { CellStyle } from './read-styles'
import { attribute, scanXml } from './scan-xml'

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  readonly strings: readonly SharedString[]
  readonly styles: readonly CellStyle[]
  readonly countsFrom1904: boolean
  /** Text written for a font with letters of its own, as Unicode. */
  readonly convert: (text: string, font: string) => string
}

/** The last row that a spreadsheet program has. */
const lastRow = 1_048_576
/** Rows times columns that are built, empty cells included. */
const mostCells = 4_000_000
/** Days between 1/1/1900 and 1/1/1904 as spreadsheet programs count. */
const daysTo1904 = 1_462

/** A cell as its tags come by. */
interface Begun {
  type: string
  style: CellStyle | undefined
  value: string
  inline: string
  hasFormula: boolean
  hasValue: boolean
}

/**
 * Reads the cells of a sheet. Rows and cells without a place follow the one before them. Empty formatted cells do not count.
 * @throws AppError SHEET_DAMAGED, SHEET_TOO_MANY_ROWS @source ECMA-376 Part 1 §18.3.1
 */
export function readWorksheet(xml: string, surroundings: SheetSurroundings): Omit<Sheet, 'name'> {
  const reader = new WorksheetReader(surroundings)
  scanXml(xml, reader)
  return reader.sheet()
}

class WorksheetReader {
  readonly #rows: SheetCell[][] = []
  readonly #merged: MergedCells[] = []
  readonly #hiddenRows: number[] = []
  readonly #hiddenColumns: number[] = []
  #row = -1
  #column = -1
  #filledRows = 0
  #widest = 0
  #cell: Begun | undefined
  #inside: 'value' | 'inline' | 'reading' | undefined

  constructor(readonly surroundings: SheetSurroundings) {}

  readonly open = (name: string, attributes: string): void => {
    switch (name) {
      case 'c':
        this.#openCell(attributes)
        return
      case 'v':
        this.#inside = 'value'
        if (this.#cell) this.#cell.hasValue = true
        return
      case 't':
        if (this.#inside !== 'reading') this.#inside = 'inline'
        return
      case 'rPh':
        this.#inside = 'reading'
        return
      case 'f':
        if (this.#cell) this.#cell.hasFormula = true
        return
      case 'row':
        this.#openRow(attributes)
        return
      case 'col':
        this.#hideColumns(attributes)
        return
      case 'mergeCell':
        this.#merge(attribute(attributes, 'ref') ?? '')
        return
    }
  }

  readonly close = (name: string): void => {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't' || name === 'rPh') this.#inside = undefined
  }

  readonly text = (text: string): void => {
    if (!this.#cell) return
    if (this.#inside === 'value') this.#cell.value += text
    else if (this.#inside === 'inline') this.#cell.inline += text
  }

  sheet(): Omit<Sheet, 'name'> {
    if (this.#filledRows > maxRows || this.#rows.length * this.#widest > mostCells) throw tooMany()
    // Rows that were skipped are there, empty.
    const rows = Array.from(this.#rows, (row: SheetCell[] | undefined) => row ?? [])
    return {
      rows,
      ...(this.#merged.length > 0 && { merged: this.#merged }),
      ...(this.#hiddenRows.length > 0 && { hiddenRows: this.#hiddenRows.filter((row) => row <= rows.length) }),
      ...(this.#hiddenColumns.length > 0 && { hiddenColumns: this.#hiddenColumns }),
      ...(this.surroundings.countsFrom1904 && { countsFrom1904: true }),
    }
  }

  #openRow(attributes: string): void {
    const told = attribute(attributes, 'r')
    this.#row = told === undefined ? this.#row + 1 : Number(told) - 1
    if (!(this.#row >= 0 && this.#row < lastRow)) throw new AppError('SHEET_DAMAGED', { row: this.#row })
    this.#column = -1
    if (/^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) this.#hiddenRows.push(this.#row + 1)
  }

  #openCell(attributes: string): void {
    const place = attribute(attributes, 'r')
    this.#column = place === undefined ? this.#column + 1 : columnOf(place)
    const style = attribute(attributes, 's')
    this.#cell = {
      type: attribute(attributes, 't') ?? 'n',
      style: this.surroundings.styles[Number(style ?? 0)],
      value: '',
      inline: '',
      hasFormula: false,
      hasValue: false,
    }
  }

  #closeCell(): void {
    const begun = this.#cell
    this.#cell = undefined
    const cell = begun && cellOf(begun, this.surroundings)
    if (!cell || this.#row < 0) return
    if (this.#column >= maxColumns || this.#column < 0) throw tooMany()
    let row = this.#rows[this.#row]
    if (!row) {
      this.#filledRows += 1
      if (this.#filledRows > maxRows) throw tooMany()
      this.#rows[this.#row] = row = []
    }
    while (row.length < this.#column) row.push(emptyCell)
    row[this.#column] = cell
    this.#widest = Math.max(this.#widest, row.length)
    if (this.#rows.length * this.#widest > mostCells) throw tooMany()
  }

  #hideColumns(attributes: string): void {
    if (!/^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) return
    const [first, last] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))]
    for (let at = first; at <= Math.min(last, maxColumns); at += 1) this.#hiddenColumns.push(at - 1)
  }

  #merge(range: string): void {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range)
    if (!corners) return
    const [, left = '', top = '', right = '', bottom = ''] = corners
    const cells = { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }
    if (cells.bottom >= cells.top && cells.right >= cells.left && cells.right < maxColumns) this.#merged.push(cells)
  }
}

function tooMany(): AppError {
  return new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
}

/** The place of a column from 0: "A1" is 0, "AB7" is 27; -1 for no place. */
function columnOf(place: string): number {
  let number = 0
  for (let at = 0; at < place.length && at < 4; at += 1) {
    const letter = place.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    number = number * 26 + letter
  }
  return number - 1
}

function cellOf(begun: Begun, surroundings: SheetSurroundings): SheetCell | undefined {
  const { type, value, inline, style } = begun
  const isEmpty = inline === '' && value.trim() === ''
  if (isEmpty)
    return begun.hasFormula && !isEmptyText(begun) ? { ...emptyCell, fault: 'formula-not-computed' } : undefined
  switch (type) {
    case 's': {
      const string = surroundings.strings[Number(value)]
      if (!string) throw new AppError('SHEET_DAMAGED', { string: value })
      return textCell(string.text, string.font ?? style?.font, surroundings)
    }
    case 'inlineStr':
      return textCell(decodeEscapes(inline || value), style?.font, surroundings)
    case 'str':
      return textCell(decodeEscapes(value), style?.font, surroundings)
    case 'b':
      return { kind: 'boolean', text: /^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'text', text: value.trim(), fault: 'error-value' }
    case 'd':
      return { kind: 'date', text: value.trim().slice(0, 10) }
    default:
      return numberCell(value.trim(), style, surroundings.countsFrom1904)
  }
}

/** A formula that came to an empty text was computed. */
function isEmptyText({ type, hasValue }: Begun): boolean {
  return hasValue && type === 'str'
}

function textCell(text: string, font: string | undefined, { convert }: SheetSurroundings): SheetCell | undefined {
  const trimmed = (font === undefined ? text : convert(text, font)).trim()
  return trimmed === '' ? undefined : { kind: 'text', text: trimmed }
}

function numberCell(written: string, style: CellStyle | undefined, countsFrom1904: boolean): SheetCell {
  const number = Number(written)
  if (!Number.isFinite(number)) throw new AppError('SHEET_DAMAGED', { number: written.slice(0, 20) })
  if (style?.isDate) {
    const day = dateOfExcelSerial(countsFrom1904 ? number + daysTo1904 : number)
    if (day !== undefined) return { kind: 'date', text: day }
  }
  const digits = plainNumber(written)
  const isWhole = /^\d{1,15}$/.test(digits)
  if (isWhole && style?.digits !== undefined) return { kind: 'text', text: digits.padStart(style.digits, '0') }
  if (isWhole && style?.prefix !== undefined) return { kind: 'text', text: style.prefix + digits }
  return { kind: 'number', text: digits }
}

/** Digits as they stand in the file: a long number is neither rounded again nor written with an exponent. */
function plainNumber(written: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written
  const number = Number(written)
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number)
}

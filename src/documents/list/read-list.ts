import { checkAcross, type IsoDate } from '../../fields'
import { AppError } from '../../errors'
import { createCellReader } from '../read-cell'
import type { SheetFile } from '../read-sheets'
import { emptyCell, type Sheet, type SheetCell } from '../sheet'
import { dittoMarks, type DittoMarks } from './ditto-marks'
import { findHeadings, type FoundHeadings } from './find-list'
import type { Heading, ListColumn } from './list-column'
import { valueFinding, type ListFinding } from './list-finding'
import {
  columnsUnknown,
  fileFindings,
  headerMissing,
  nameColumnMissing,
  otherSheets,
  rowsMissing,
  sheetFindings,
} from './list-findings'
import { readMerged } from './merged-cells'
import { findPeople, nameKeyOf } from './people-rows'
import { formsOfAddress } from './forms-of-address'
import { readRow, type ListRow } from './read-row'
import { findRepeated, nameMissing } from './repeated-rows'
import { settleColumns, type MappingChoice } from './settle-columns'
import { dropRepeatedColumns } from './repeated-columns'
import { swappedDates } from './swapped-dates'

/** A sheet of the file, for choosing another. */
export interface ListedSheet {
  /** From 1, in the file's order. */
  readonly number: number
  readonly name: string
  readonly isHidden: boolean
}

/** A staff list as it was read. Rows hold what could be read; findings say what could not, or is doubtful. */
export interface ListReading {
  readonly sheet: ListedSheet
  readonly sheets: readonly ListedSheet[]
  readonly columns: readonly ListColumn[]
  /** Columns with a heading that nobody knows. */
  readonly unknown: readonly Heading[]
  readonly rows: readonly ListRow[]
  readonly findings: readonly ListFinding[]
}

/** What reading a list needs from outside. */
export interface ListOptions {
  /** The day in Vietnam. */
  readonly today: IsoDate
  /** From 1, in the file's order; without it, the sheet that looks most like a list. */
  readonly sheet?: number
  /** What a person has said about columns. */
  readonly choice?: MappingChoice
  /** Told how far it has come, 0 to 1. */
  readonly report?: (done: number) => void
}

/**
 * Reads a staff list: finds its sheet, headings and people, and reads every row by the keys of the forms. What is wrong with single values is
 * a finding; nothing is guessed and nothing left out without one. @throws AppError SHEET_EMPTY, SHEET_NUMBER_UNKNOWN
 */
export function readList({ sheets, notes }: SheetFile, options: ListOptions): ListReading {
  const { number, sheet, headings } = chooseSheet(sheets, options.sheet)
  const listed = sheets.map((one, at) => ({ number: at + 1, name: one.name, isHidden: one.isHidden === true }))
  const chosen = listed[number - 1] ?? { number, name: sheet.name, isHidden: false }
  const about = [...fileFindings(notes), ...sheetFindings(sheet), ...otherSheets(sheets, number)]
  const base = { sheet: chosen, sheets: listed }
  if (!headings) return { ...base, columns: [], unknown: [], rows: [], findings: [headerMissing(sheet.name), ...about] }
  const settled = settleColumns(headings, shortWordsIn(sheet, headings), options.choice)
  const { columns, findings: repeated } = dropRepeatedColumns(settled.columns, sheet, headings)
  const people = findPeople(sheet, headings, columns, settled.numbering)
  const address = formsOfAddress(namesIn(sheet, columns, people.places))
  const ditto = dittoMarks()
  const rows = readRows(sheet, columns, people.places, { ...options, nameOf: address.without, ditto })
  const isUsed = (place: number) => people.places.some((at) => textAt(sheet, at, place) !== '')
  const unknown = [...settled.unknown, ...settled.unnamed].filter(({ place }) => isUsed(place))
  const findings = [
    ...(rows.length === 0 ? [rowsMissing(sheet.name)] : []),
    ...(nameKeyOf(columns) === undefined && rows.length > 0 ? [nameColumnMissing()] : []),
    ...about,
    ...columnsUnknown(unknown),
    ...repeated,
    ...swappedDates(sheet, columns, people.places),
    ...address.findings(),
    ...ditto.findings(),
    ...people.findings,
    ...rows.flatMap((row) => row.findings),
    ...findRepeated(rows),
  ]
  return { ...base, columns, unknown, rows, findings: inOrder(findings) }
}

function chooseSheet(
  sheets: readonly Sheet[],
  number: number | undefined,
): { number: number; sheet: Sheet; headings: FoundHeadings | undefined } {
  if (number !== undefined) {
    const sheet = sheets[number - 1]
    if (!sheet) throw new AppError('SHEET_NUMBER_UNKNOWN', { sheetNumber: number, sheets: sheets.length })
    return { number, sheet, headings: findHeadings(sheet) }
  }
  const filled = sheets.flatMap((sheet, at) =>
    isFilled(sheet) ? [{ number: at + 1, sheet, headings: findHeadings(sheet) }] : [],
  )
  const seen = filled.filter(({ sheet }) => sheet.isHidden !== true)
  const candidates = seen.some(({ headings }) => headings) ? seen : filled
  const [best] = [...candidates].sort(
    (one, other) => (other.headings?.score ?? 0) - (one.headings?.score ?? 0) || rowsBelow(other) - rowsBelow(one),
  )
  if (!best) throw new AppError('SHEET_EMPTY')
  return best
}

function isFilled({ rows }: Sheet): boolean {
  return rows.some((row) => row.some(({ text, fault }) => text !== '' || fault !== undefined))
}

function rowsBelow({ sheet, headings }: { sheet: Sheet; headings: FoundHeadings | undefined }): number {
  return sheet.rows.slice((headings?.bottom ?? 0) + 1).filter((row) => row.some(({ text }) => text !== '')).length
}

function textAt(sheet: Sheet, row: number, place: number): string {
  return sheet.rows[row]?.[place]?.text ?? ''
}

/** Cells of a row that is no heading between rows and no closing line. */
const fullRow = 4

/** Tells whether most filled rows have one or two plain words in a column: given names beside "Họ và tên". */
function shortWordsIn(sheet: Sheet, { bottom }: FoundHeadings): (place: number) => boolean {
  return (place) => {
    const beside = sheet.rows
      .slice(bottom + 1, bottom + 200)
      .filter((row) => (row[place - 1]?.text ?? '') !== '' && row.filter(({ text }) => text !== '').length >= fullRow)
    const short = beside.filter((row) => /^\p{L}+(?:\s\p{L}+)?$/u.test((row[place]?.text ?? '').normalize('NFC')))
    return beside.length > 0 && short.length >= beside.length * 0.6
  }
}

/** The texts in which the names of a list begin. */
function namesIn(sheet: Sheet, columns: readonly ListColumn[], places: readonly number[]): string[] {
  const first = columns.find(({ keys, part }) => keys[0] === 'fullName' && part !== 'given' && part !== 'middle')
  return first ? places.map((at) => textAt(sheet, at, first.place)) : []
}

const rowsBetweenReports = 500

function readRows(
  sheet: Sheet,
  columns: readonly ListColumn[],
  places: readonly number[],
  options: ListOptions & { readonly nameOf: (text: string) => string; readonly ditto: DittoMarks },
): ListRow[] {
  const cells = readMerged(sheet)
  const nameKey = nameKeyOf(columns)
  const readCell = createCellReader(sheet.countsFrom1904 === true)
  return places.map((at, index) => {
    if (index % rowsBetweenReports === 0) options.report?.(index / places.length)
    // A merged area that is wide is one text over several columns: only its first column has it.
    const cellAt = (place: number): SheetCell => {
      const area = cells.areaAt(at, place)
      return area && area.left !== place ? emptyCell : cells.at(at, place)
    }
    const row = readRow(columns, at + 1, options.ditto.without(cellAt), {
      readCell,
      nameOf: options.nameOf,
      today: options.today,
    })
    const across = checkAcross(row.values, options.today).map(({ key, ...problem }) =>
      valueFinding(row.row, key, problem),
    )
    const isNameless = nameKey !== undefined && row.values[nameKey] === undefined
    // A name that is there and can't be read is told of once.
    const isTold = row.findings.some(({ key, severity }) => key === nameKey && severity === 'error')
    const missing = isNameless && !isTold ? [nameMissing(row.row, nameKey)] : []
    return { ...row, findings: [...missing, ...row.findings, ...across] }
  })
}

/** What is about the whole list first, then by row; within a row as they were found. */
function inOrder(findings: readonly ListFinding[]): ListFinding[] {
  return [...findings].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
}

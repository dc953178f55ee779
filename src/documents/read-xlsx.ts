import readXlsxFile from 'read-excel-file/universal'
import { AppError } from '../errors'
import { maxColumns, maxRows, type Sheet, type SheetCell } from './sheet'
import { writeStoredZip } from './write-stored-zip'
import { unpackEntry, zipEntries, type ZipEntry } from './zip-entries'

/** The most bytes that a sheet file may hold when unpacked. */
const maxUnpackedBytes = 120 * 1024 * 1024
const neededFile = /^(?:xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml|.*\.rels|\[Content_Types\]\.xml)$/i

/**
 * Reads every sheet of an .xlsx file. What is packed is checked before it is unpacked, and again while it is.
 * @throws AppError SHEET_DAMAGED, SHEET_NOT_SHEET, SHEET_OPEN_DOCUMENT, SHEET_TOO_LARGE, SHEET_TOO_MANY_ROWS
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const entries = zipEntries(bytes)
  refuseOtherKinds(entries)
  const needed = entries.filter(({ name }) => neededFile.test(name))
  const declared = needed.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0)
  if (declared > maxUnpackedBytes) throw new AppError('SHEET_TOO_LARGE', { maxUnpackedBytes })
  const files: { name: string; bytes: Uint8Array }[] = []
  let left = maxUnpackedBytes
  for (const entry of needed) {
    const unpacked = await unpackEntry(entry, left)
    left -= unpacked.byteLength
    if (entry.name.startsWith('xl/worksheets/') && entry.name.endsWith('.xml')) refuseWideSheet(unpacked)
    files.push({ name: entry.name, bytes: unpacked })
  }
  return (await parsed(writeStoredZip(files))).map(({ sheet, data }) => ({ name: sheet, rows: cellsOf(data) }))
}

function refuseOtherKinds(entries: readonly ZipEntry[]): void {
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('xl/workbook.xml')) return
  if (has('mimetype') && has('content.xml')) throw new AppError('SHEET_OPEN_DOCUMENT')
  throw new AppError('SHEET_NOT_SHEET')
}

/** The last row and column that a spreadsheet program has. */
const lastRow = 1_048_576
/** The library fills the whole rectangle up to the last filled row and column; more cells than this are refused. */
const mostCells = 4_000_000

/** A filled cell far to the right or below would make the library build a table of that size. Empty formatted cells do not count. */
function refuseWideSheet(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes)
  let [rows, columns] = [0, 0]
  for (const [, column = '', row = '', end] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*?(\/?)>/g)) {
    if (end === '/') continue
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, columnNumber(column))
  }
  if (columns > maxColumns || rows * columns > mostCells)
    throw new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
  for (const [, row = ''] of text.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g))
    if (Number(row) > lastRow) throw new AppError('SHEET_DAMAGED')
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

type ReadCell = string | boolean | Date | { readonly number: string } | null

async function parsed(archive: ArrayBuffer): Promise<{ sheet: string; data: ReadCell[][] }[]> {
  try {
    const sheets: unknown = await readXlsxFile(archive, { parseNumber: (number: string) => ({ number }) })
    return sheets as { sheet: string; data: ReadCell[][] }[]
  } catch (thrown) {
    throw new AppError('SHEET_DAMAGED', {}, thrown)
  }
}

function cellsOf(rows: readonly (readonly ReadCell[])[]): SheetCell[][] {
  const filled = rows.filter((row) => row.some((cell) => cell !== null)).length
  if (filled > maxRows) throw new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
  return rows.map((row) => row.map(cellOf))
}

function cellOf(value: ReadCell): SheetCell {
  if (value === null) return { kind: 'text', text: '' }
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) }
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'string') return { kind: 'text', text: value }
  return { kind: 'number', text: plainNumber(value.number) }
}

/** Digits as they stand in the file: a long number is neither rounded again nor written with an exponent. */
function plainNumber(written: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written
  const number = Number(written)
  return Number.isSafeInteger(number) ? number.toFixed(0) : String(number)
}

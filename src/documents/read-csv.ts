import Papa from 'papaparse'
import { AppError } from '../errors'
import { maxColumns, maxRows, type Sheet } from './sheet'

/**
 * Reads a table of separated texts: semicolon, comma or tab, told by a first line `sep=` or found. All cells are text.
 * @throws AppError SHEET_QUOTES, SHEET_TOO_MANY_ROWS
 */
export function readCsv(text: string, name: string): Sheet {
  // Excel's own mark of the separator stays as an empty row, so that row numbers hold.
  const told = /^sep=(.)(?=\r?\n|\r)/i.exec(text)
  const table = told ? text.slice(told[0].length) : text
  const delimiter = told?.[1] ?? separatorOf(table)
  const { data, errors } = Papa.parse<string[]>(table, { delimiter, preview: maxRows + 1 })
  const [unclosed] = errors.filter(({ type }) => type === 'Quotes')
  if (unclosed) throw new AppError('SHEET_QUOTES', { row: (unclosed.row ?? 0) + 1 })
  if (data.length > maxRows || data.some((row) => row.length > maxColumns))
    throw new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
  return { name, rows: data.map((row) => row.map((cell) => ({ kind: 'text', text: withoutGuard(cell.trim()) }))) }
}

/** An apostrophe before a sign that begins a formula was put there so that the text stays a text (see write-csv.ts). */
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

const separators = [';', ',', '\t'] as const
const rowsLookedAt = 40

/** The separator that gives the most rows the same number of cells, two or more: commas inside a text do so by chance only. */
function separatorOf(table: string): string {
  const scores = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(table, { delimiter: separator, preview: rowsLookedAt, skipEmptyLines: true })
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return { separator, rows: Math.max(0, ...counts.values()), cells: Math.max(0, ...counts.keys()) }
  })
  const [best] = scores.sort((one, other) => other.rows - one.rows || other.cells - one.cells)
  return best?.separator ?? ';'
}

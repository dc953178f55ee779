import Papa from 'papaparse'
import { AppError } from '../errors'
import { maxColumns, maxRows, type Sheet } from './sheet'

/**
 * Reads a CSV file: UTF-8 with or without byte-order mark, UTF-16 with one; semicolon, comma or tab. All cells are text.
 * @throws AppError SHEET_ENCODING, SHEET_QUOTES, SHEET_TOO_MANY_ROWS
 */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const text = decoded(bytes)
  // Excel's own mark of the separator stays as an empty row, so that row numbers hold.
  const told = /^sep=(.)(?=\r?\n|\r)/i.exec(text)
  const table = told ? text.slice(told[0].length) : text
  const delimiter = told?.[1] ?? separatorOf(table)
  const { data, errors } = Papa.parse<string[]>(table, { delimiter, preview: maxRows + 1 })
  const [unclosed] = errors.filter(({ type }) => type === 'Quotes')
  if (unclosed) throw new AppError('SHEET_QUOTES', { row: (unclosed.row ?? 0) + 1 })
  if (data.length > maxRows || data.some((row) => row.length > maxColumns))
    throw new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
  return { name, rows: data.map((row) => row.map((cell) => ({ kind: 'text', text: cell.trim() }))) }
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

/** A file without mark must be UTF-8 throughout: another code page (Windows-1258, TCVN3) is named, never guessed. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) throw new AppError('SHEET_ENCODING')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (thrown) {
    throw new AppError('SHEET_ENCODING', {}, thrown)
  }
}

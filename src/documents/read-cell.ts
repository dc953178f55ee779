import {
  cleanText,
  fields,
  foldedWords,
  formatDate,
  issuePlaces,
  parseValue,
  type FieldKey,
  type ParsedValue,
} from '../fields'
import type { SheetCell } from './sheet'

/** Days between the two counts that spreadsheet programs have. */
const daysTo1904 = 1_462
/** Digits that a spreadsheet program keeps of a number. */
const keptDigits = 15

/**
 * The value of a cell in a key's own writing. A date cell is a date already; a number cell is taken as a number, and one of more than
 * 15 digits as rounded. A code of the issuing bodies gives their name.
 */
export function readCell(key: FieldKey, { kind, text }: SheetCell, countsFrom1904 = false): ParsedValue {
  const isDate = fields[key].type === 'date'
  if (kind === 'date' && !isDate) return parseValue(key, formatDate(text))
  if (kind === 'number' && isDate)
    return parseValue(key, Number(text) + (countsFrom1904 && Number(text) > 2_100 ? daysTo1904 : 0))
  if (kind === 'number' && text.replace(/\D/g, '').length > keptDigits) return parseValue(key, Number(text))
  return parseValue(key, key === 'citizenIdIssuePlace' ? nameOfIssuePlace(text) : text, { fromSheet: true })
}

const placesByCode = new Map(issuePlaces.map(({ code, names }) => [foldedWords(code).join(''), names[0]]))

/** CCSQLHCVTTXH is how the import list writes the body's name; letters and forms write it out. */
function nameOfIssuePlace(text: string): string {
  return placesByCode.get(foldedWords(cleanText(text)).join('')) ?? text
}

/** Values that are remembered while a list is read. */
const mostRemembered = 20_000

/** Reads cells as {@link readCell} does, each text of a key once: a list says the same province and position thousands of times. */
export function createCellReader(countsFrom1904: boolean): (key: FieldKey, cell: SheetCell) => ParsedValue {
  const known = new Map<string, ParsedValue>()
  return (key, cell) => {
    const name = `${key} ${cell.kind} ${cell.text}`
    const before = known.get(name)
    if (before) return before
    const read = readCell(key, cell, countsFrom1904)
    if (known.size < mostRemembered && !seldomTwice.has(key)) known.set(name, read)
    return read
  }
}

const seldomTwice: ReadonlySet<FieldKey> = new Set([
  'fullName',
  'citizenId',
  'mobilePhone',
  'email',
  'certificateSerial',
])

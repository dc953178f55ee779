import { cleanText, dateParts, isIsoDate, type FieldKey, type FieldValues, type IsoDate } from '../../fields'

/** A dotted line for one word, or a cell of a list. */
export const shortDots = '………'

/** A dotted line for a name or an address. */
export const longDots = '……………………………………'

/** Halves of characters, and the two places of Unicode that XML has no way to write. */
const unwritable = /[\p{Surrogate}\uFFFE\uFFFF]/gu

/** One line of text that any .docx, .xlsx or page can hold: composed (NFC), without control characters or halves of characters. */
export function writableText(text: string): string {
  return cleanText(text).replace(unwritable, '\uFFFD')
}

/** The lines of a text that may have several. */
export function writableLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(writableText)
    .filter((line) => line !== '')
}

/** A value as one line; empty when there is none. */
export function lineOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return value === undefined ? '' : writableText(String(value))
}

/** Upper case by the rules of Vietnamese. */
export function inCapitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

/**
 * The day of a letter in words: days below 10 and months 1 and 2 with a leading 0. Without a day the line is left for the hand, with
 * the year of `today`.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II mục 4
 */
export function dayInWords(date: string, today: IsoDate): string {
  if (!isIsoDate(date)) return `ngày      tháng      năm ${dateParts(today).year}`
  const { year, month, day } = dateParts(date)
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** A subject without its first words “V/v”, “Về việc”, or the name of the kind of paper. */
export function bareSubject(subject: string, kindName = ''): string {
  const bare = writableText(subject).replace(/^(?:V\/v|Về việc)[:\s]+/iu, '')
  const [kind] = kindName === '' ? [] : [new RegExp(`^${kindName}(?:\\s+về việc|\\s*:)?\\s+`, 'iu')]
  return kind ? bare.replace(kind, '') : bare
}

/** The first letter small, unless the word is an abbreviation. */
export function withSmallStart(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}

/** The first letter large. */
export function withLargeStart(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** A count as letters write it, 0–999: two digits at least, then in words, e.g. `05 (năm)`, `121 (một trăm hai mươi mốt)`. */
export function countInWords(count: number): string {
  return `${String(count).padStart(2, '0')} (${inWords(count)})`
}

function inWords(count: number): string {
  const [hundreds, rest] = [Math.floor(count / 100), count % 100]
  if (hundreds > 9) return String(count)
  if (hundreds === 0) return belowHundred(rest)
  const head = `${digits[hundreds] ?? ''} trăm`
  if (rest === 0) return head
  return rest < 10 ? `${head} linh ${digits[rest] ?? ''}` : `${head} ${belowHundred(rest)}`
}

function belowHundred(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return digits[ones] ?? ''
  const head = tens === 1 ? 'mười' : `${digits[tens] ?? ''} mươi`
  if (ones === 0) return head
  if (ones === 5) return `${head} lăm`
  if (tens > 1 && ones === 1) return `${head} mốt`
  return `${head} ${digits[ones] ?? ''}`
}

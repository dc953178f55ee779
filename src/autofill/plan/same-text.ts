import { tidy } from '../../fields/fold'

const letters = /\p{L}/u

/** The numbers of a text, without leading zeros: "12/03/1985" and "12-3-1985" have the same. */
function numbersOf(text: string): string {
  return (text.match(/\d+/gu) ?? []).map(Number).join(' ')
}

/** Dates of three numbers are the same number by number; other digits are the same without what separates them. */
function sameDigits(shown: string, wanted: string): boolean {
  if (letters.test(shown)) return false
  if (shown.replace(/\D/gu, '') === wanted.replace(/\D/gu, '')) return true
  return /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/u.test(wanted) && numbersOf(shown) === numbersOf(wanted)
}

/**
 * Whether a control holds what was written, by its meaning. A mask may regroup digits; e-mail addresses, serials and codes may
 * change their case. Words are held only as they are: a name in capitals, without its marks or cut short is another text.
 */
export function sameText(shown: string, wanted: string): boolean {
  const [now, text] = [tidy(shown), tidy(wanted)]
  if (now === text) return true
  if (text === '' || now === '') return false
  if (!letters.test(text)) return sameDigits(now, text)
  const isCode = !text.includes(' ') && (text.includes('@') || /\d/u.test(text))
  return isCode && now.toLowerCase() === text.toLowerCase()
}

const iso = /^(\d{4})-(\d\d)-(\d\d)$/u

/** Whether a calendar shows a date: as it was written, year first, or with the month as a word. @param date ISO */
export function showsDate(shown: string, date: string, written: string): boolean {
  const [, year, month, day] = iso.exec(date) ?? []
  if (year === undefined) return false
  if (sameText(shown, written)) return true
  const numbers = numbersOf(shown).split(' ')
  if (numbers.length === 3 && numbers[0] === year) return numbersOf(date) === numbers.join(' ')
  return letters.test(shown) && numbers.includes(year) && numbers.includes(String(Number(day))) && numbers.length <= 3
    ? namesMonth(shown) === Number(month)
    : false
}

const englishMonths = 'January February March April May June July August September October November December'.split(' ')
const english = englishMonths.map((name) => name.slice(0, 3).toLowerCase())
const spoken = ['mot', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai']

/** A month in words, Vietnamese and English, without marks: as lists offer it. @param month 1 to 12 */
export function namesOfMonth(month: number): string[] {
  const name = englishMonths[month - 1] ?? ''
  return [`thang ${spoken[month - 1] ?? ''}`, name, name.slice(0, 3)]
}

/** The month that a text names, 1 to 12: "Tháng 3", "Thg 3", "Tháng Ba", "March 2026", "Mar", "3 月", "03/2026", "2026-03". */
export function namesMonth(text: string): number | undefined {
  const plain = ` ${text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s,]+/gu, ' ')
    .trim()} `
  const numbered =
    /\b(?:thang|thg|th|t|m|month)[ .]?(\d{1,2})\b/u.exec(plain) ??
    /(?:^|\D)(\d{1,2})\s*月/u.exec(plain) ??
    /(?:^|\D)(\d{1,2})\s*[/.-]\s*\d{4}\b/u.exec(plain) ??
    /\b\d{4}\s*[/.-]\s*(\d{1,2})\b/u.exec(plain)
  const number = Number(numbered?.[1] ?? 0)
  if (number >= 1 && number <= 12) return number
  const word = /\bthang (muoi (?:mot|hai)|[a-z]+)/u.exec(plain)?.[1]
  const place = word === undefined ? -1 : spoken.indexOf(word)
  if (place >= 0) return place + 1
  const named = english.findIndex((name) => new RegExp(`\\b${name}[a-z]*\\b`, 'u').test(plain))
  return named < 0 ? undefined : named + 1
}

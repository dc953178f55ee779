import { dateInVietnam, isIsoDate, isoDate, type IsoDate } from './dates'

const invisible = /[\u200B-\u200F\u2060\uFEFF]/gu
const dayFirst = /^(?:ngày\s*)?(\d{1,2})\s*(?:tháng\s*(\d{1,2})\s*năm|[/.\-\s]\s*(\d{1,2})\s*[/.\-\s])\s*(\d{4})$/iu
const shortYear = /^(?:ngày\s*)?\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm|[/.\-\s]\s*\d{1,2}\s*[/.\-\s])\s*['’]?\d{2}$/iu
const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/
/** A time of day behind a day, as sheets export it: it is dropped. */
const timeOfDay = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

/**
 * Reads a day as people type or paste it: d/m/yyyy, dd-mm-yyyy, dd.mm.yyyy, “ngày 5 tháng 3 năm 2026”, ddmmyyyy, ISO; a time of
 * day behind it is dropped, and an instant with a zone is the day in Vietnam. Two-digit years and days that do not exist give
 * undefined: the clerk is asked, never guessed for.
 */
export function parseDate(text: string): IsoDate | undefined {
  const whole = tidyDate(text)
  if (instant.test(whole)) return dayOfInstant(whole)
  const clean = whole.replace(timeOfDay, '')
  const iso = yearFirst.exec(clean)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const spoken = dayFirst.exec(clean)
  if (spoken) return isoDate(Number(spoken[4]), Number(spoken[2] ?? spoken[3]), Number(spoken[1]))
  return eightDigits(clean)
}

/** Tells whether a text is a day whose year has only two digits, which could be of any century. */
export function hasTwoDigitYear(text: string): boolean {
  return shortYear.test(tidyDate(text).replace(timeOfDay, ''))
}

function tidyDate(text: string): string {
  return text.replace(invisible, '').normalize('NFC').trim()
}

function dayOfInstant(text: string): IsoDate | undefined {
  const atMs = Date.parse(text)
  // Date.parse takes 30 February for 2 March: such an instant is refused instead.
  if (Number.isNaN(atMs) || !isIsoDate(text.slice(0, 10))) return undefined
  const day = dateInVietnam(atMs)
  return isIsoDate(day) ? day : undefined
}

/** 05031985 or 19850305, years 1900–2099. No text is both: 19 or 20 would have to be a month. */
function eightDigits(text: string): IsoDate | undefined {
  const last = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text)
  const dayMonthYear = last && isoDate(Number(last[3]), Number(last[2]), Number(last[1]))
  if (dayMonthYear) return dayMonthYear
  const first = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  return first ? isoDate(Number(first[1]), Number(first[2]), Number(first[3])) : undefined
}

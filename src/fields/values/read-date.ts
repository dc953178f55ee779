import { dateProblem, isLoneYear } from '../checks/real-date'
import type { IsoDate } from '../dates'
import { parseDate } from '../parse-date'
import type { ParsedValue } from './parsed-value'

const lastSerial = 2_958_465
/** Excel counts 29/2/1900, a day that never was, as its day 60. */
const noSuchDay = 60
const dayMs = 86_400_000

/**
 * The day of an Excel serial (1900 system; day 1 is 1/1/1900, the time of day is dropped), or undefined: out of 1–2958465
 * (31/12/9999), or day 60, which Excel takes for 29/2/1900.
 * @source Microsoft: "Excel incorrectly assumes that the year 1900 is a leap year"
 */
export function dateOfExcelSerial(serial: number): IsoDate | undefined {
  const day = Math.floor(serial)
  if (!(day >= 1 && day <= lastSerial) || day === noSuchDay) return undefined
  const epochMs = Date.UTC(1899, 11, day < noSuchDay ? 31 : 30)
  return new Date(epochMs + day * dayMs).toISOString().slice(0, 10)
}

/**
 * Reads a day. Digits from a sheet are an Excel serial; but 1900–2100 alone is taken for a year that stands without its day
 * (as serials these lie in 1905): the clerk is asked.
 */
export function readDate(text: string, isSerial: boolean): ParsedValue {
  if (isLoneYear(text)) return { problem: dateProblem(text) }
  const isCount = isSerial && /^\d{1,7}(?:\.\d+)?$/.test(text)
  const value = isCount ? dateOfExcelSerial(Number(text)) : parseDate(text)
  return value === undefined ? { problem: dateProblem(text) } : { value }
}

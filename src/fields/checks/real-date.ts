import { isIsoDate } from '../dates'
import { hasTwoDigitYear, parseDate } from '../parse-date'
import type { ValueProblem } from './value-problem'

const source = 'Lịch dương; năm 4 chữ số theo mẫu của NĐ 68/2024'

/** Checks that a day exists and is written in ISO order, as all dates are inside the product. */
export function checkRealDate(text: string): ValueProblem | undefined {
  return isIsoDate(text) ? undefined : dateProblem(text)
}

/** Why a text is no ISO date: a year of two digits, a year alone, or anything else (with the day it can be read as). */
export function dateProblem(text: string): ValueProblem {
  if (hasTwoDigitYear(text)) return twoDigitYear
  if (isLoneYear(text)) return yearOnly
  const read = parseDate(text)
  return read === undefined ? invalid : { ...invalid, suggestion: read }
}

/** Tells whether a text is only a year, 1900–2100. */
export function isLoneYear(text: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)$/.test(text.trim())
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'DATE_INVALID',
  message: 'Ngày này không có thật hoặc viết chưa đúng. Hãy nhập ngày, tháng và năm đủ 4 số.',
  english: 'This day does not exist or is not well-formed. Enter day, month and a four-digit year.',
  source,
}

const twoDigitYear: ValueProblem = {
  severity: 'error',
  code: 'DATE_TWO_DIGIT_YEAR',
  message: 'Năm chỉ có 2 chữ số nên không rõ thế kỷ nào. Hãy nhập năm đủ 4 số.',
  english: 'The year has only two digits, so its century is not known. Enter a four-digit year.',
  source,
}

const yearOnly: ValueProblem = {
  severity: 'error',
  code: 'DATE_YEAR_ONLY',
  message: 'Ở đây chỉ có năm, thiếu ngày và tháng. Hãy nhập đủ ngày, tháng và năm.',
  english: 'There is only a year here. Enter day, month and year.',
  source,
}

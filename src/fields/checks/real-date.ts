import { isIsoDate, parseDate } from '../dates'
import type { ValueProblem } from './value-problem'

/** Checks that a day exists and is written in ISO order, as all dates are inside the product. */
export function checkRealDate(text: string): ValueProblem | undefined {
  if (isIsoDate(text)) return undefined
  const read = parseDate(text)
  return read === undefined ? invalid : { ...invalid, suggestion: read }
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'DATE_INVALID',
  message: 'Ngày này không có thật hoặc viết chưa đúng. Hãy nhập ngày, tháng và năm đủ 4 số.',
  english: 'This day does not exist or is not well-formed. Enter day, month and a four-digit year.',
  source: 'Lịch dương; năm 4 chữ số theo mẫu của NĐ 68/2024',
}

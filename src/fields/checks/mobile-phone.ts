import type { ValueProblem } from './value-problem'

/** @source Thông tư 22/2014/TT-BTTTT (Quy hoạch kho số viễn thông); the pattern is that of the project's domain notes §6 */
const source = 'Quy hoạch kho số viễn thông: số di động 10 số, đầu 03, 05, 07, 08, 09'
const mobile = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/

/** A phone number as people paste it (+84, 84, blanks, dots, hyphens, brackets) in our form: digits with a leading 0. */
export function normaliseMobilePhone(text: string): string {
  const digits = text.trim().replace(/[\s.()-]/g, '')
  return digits.replace(/^(?:\+84|0084|84(?=\d{9}$))0?/, '0')
}

/** Checks a mobile number; one that is right but for its writing, or for a lost leading 0, gets a suggestion. */
export function checkMobilePhone(text: string): ValueProblem | undefined {
  if (mobile.test(text)) return undefined
  const tidied = normaliseMobilePhone(text)
  if (mobile.test(tidied)) return { ...untidy, suggestion: tidied }
  if (mobile.test(`0${tidied}`)) return { ...lostZero, suggestion: `0${tidied}` }
  const meant = onlyNumberIn(text)
  return meant === undefined ? invalid : { ...invalid, suggestion: meant }
}

/** The one mobile number in a text with something else beside it, as “(Zalo)” or a number of the office; none where there are two. */
function onlyNumberIn(text: string): string | undefined {
  const pieces = text.split(/[/;,|()]|\s-\s/u).map(normaliseMobilePhone)
  const found = pieces.filter((piece) => mobile.test(piece))
  return found.length === 1 ? found[0] : undefined
}

const lostZero: ValueProblem = {
  severity: 'error',
  code: 'MOBILE_PHONE_LOST_ZERO',
  message: 'Số điện thoại chỉ có 9 chữ số, có thể bảng tính đã làm mất số 0 ở đầu. Hãy kiểm tra rồi thêm số 0.',
  english: 'The phone number has 9 digits; a spreadsheet may have dropped its leading 0. Check it, then add the 0.',
  source,
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'MOBILE_PHONE_INVALID',
  message: 'Số điện thoại di động phải có 10 chữ số và bắt đầu bằng 03, 05, 07, 08 hoặc 09. Hãy kiểm tra lại.',
  english: 'A mobile number has 10 digits and begins with 03, 05, 07, 08 or 09. Check it.',
  source,
}

const untidy: ValueProblem = {
  severity: 'warning',
  code: 'MOBILE_PHONE_UNTIDY',
  message: 'Số điện thoại nên viết liền 10 chữ số, bắt đầu bằng số 0, không có +84 hay dấu cách.',
  english: 'Write the phone number as 10 digits with a leading 0, without +84 or blanks.',
  source,
}

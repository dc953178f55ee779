import type { ValueProblem } from './value-problem'

/** @source the project's domain notes §6: layout and check digit of the tax code */
const source = 'Cấu trúc mã số thuế: 10 số (số thứ 10 là số kiểm tra), hoặc 10 số - 3 số'
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Tells whether the tenth digit is 10 − (weighted sum of the first nine mod 11). A result of 10 fits no digit. */
export function hasTaxCheckDigit(tenDigits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(tenDigits.charAt(place)), 0)
  return 10 - (sum % 11) === Number(tenDigits.charAt(9))
}

/** A tax code in our writing, from digits with blanks, dots and hyphens; a text of another shape stays as it is. */
export function tidyTaxCode(text: string): string {
  const digits = text.replace(/[\s.–-]/g, '')
  if (/^\d{10}$/.test(digits)) return digits
  const [head, unit] = [digits.slice(0, -3), digits.slice(-3)]
  return /^\d{13}$/.test(digits) || (/^\d{12}$/.test(digits) && /\d\s*[–-]\s*\d{3}$/.test(text))
    ? `${head}-${unit}`
    : text
}

/**
 * Checks mã số thuế: 10 digits, or 10-3 for a dependent unit, with its check digit. One digit too few is a leading zero that a
 * spreadsheet dropped, if the check digit then fits.
 */
export function checkTaxCode(text: string): ValueProblem | undefined {
  if (/^\d{10}(?:-\d{3})?$/.test(text)) return hasTaxCheckDigit(text) ? undefined : wrongCheckDigit
  const tidied = tidyTaxCode(text)
  if (/^\d{10}(?:-\d{3})?$/.test(tidied) && hasTaxCheckDigit(tidied)) return { ...invalid, suggestion: tidied }
  return /^\d{9}(?:-\d{3})?$/.test(tidied) && hasTaxCheckDigit(`0${tidied}`) ? lostZero(tidied) : invalid
}

function lostZero(text: string): ValueProblem {
  return {
    severity: 'error',
    code: 'TAX_CODE_LOST_ZERO',
    message: 'Mã số thuế thiếu một chữ số, có thể bảng tính đã làm mất số 0 ở đầu. Hãy đối chiếu rồi thêm số 0.',
    english: 'A digit of the tax code is missing; a spreadsheet may have dropped its leading 0. Compare, then add it.',
    source,
    suggestion: `0${text}`,
  }
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'TAX_CODE_INVALID',
  message: 'Mã số thuế phải có 10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số (ví dụ 0100109106-001).',
  english: 'A tax code has 10 digits, or 10 digits, a hyphen and 3 digits.',
  source,
}

const wrongCheckDigit: ValueProblem = {
  severity: 'error',
  code: 'TAX_CODE_CHECK_DIGIT',
  message: 'Mã số thuế có chữ số bị sai (số kiểm tra không khớp). Hãy đối chiếu với giấy chứng nhận đăng ký thuế.',
  english: 'A digit of the tax code is wrong (its check digit does not fit). Compare it with the tax registration.',
  source,
}

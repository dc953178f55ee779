import type { ValueProblem } from './value-problem'

/** @source the project's domain notes §6: check digit of the tax code (Thông tư 86/2024/TT-BTC) */
const source = 'Cấu trúc mã số thuế: 10 số (số thứ 10 là số kiểm tra), hoặc 10 số - 3 số'
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Tells whether the tenth digit is 10 − (weighted sum of the first nine mod 11). A result of 10 fits no digit. */
export function hasTaxCheckDigit(tenDigits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(tenDigits.charAt(place)), 0)
  return 10 - (sum % 11) === Number(tenDigits.charAt(9))
}

/** Checks mã số thuế: 10 digits, or 10-3 for a dependent unit, with its check digit. */
export function checkTaxCode(text: string): ValueProblem | undefined {
  if (!/^\d{10}(?:-\d{3})?$/.test(text)) return invalid
  return hasTaxCheckDigit(text) ? undefined : wrongCheckDigit
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

import type { ValueProblem } from './value-problem'

/** @source the project's domain notes §6; Mẫu 02 and 05 name the code without its length */
const source = 'Mã quan hệ ngân sách trên Mẫu 02, 05 của NĐ 68/2024; mã có 7 chữ số'

/** Checks mã quan hệ ngân sách: 7 digits. Six are a leading zero that a spreadsheet may have dropped. */
export function checkBudgetCode(text: string): ValueProblem | undefined {
  if (/^\d{7}$/.test(text)) return undefined
  const digits = text.replace(/[\s.-]/g, '')
  if (/^\d{6}$/.test(digits)) return lostZero(digits)
  return /^\d{7}$/.test(digits) ? { ...invalid, suggestion: digits } : invalid
}

function lostZero(digits: string): ValueProblem {
  return {
    severity: 'error',
    code: 'BUDGET_CODE_LOST_ZERO',
    message:
      'Mã quan hệ ngân sách chỉ có 6 chữ số, có thể bảng tính đã làm mất số 0 ở đầu. Hãy đối chiếu rồi thêm số 0.',
    english: 'The budget code has 6 digits; a spreadsheet may have dropped its leading 0. Compare, then add it.',
    source,
    suggestion: `0${digits}`,
  }
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'BUDGET_CODE_INVALID',
  message: 'Mã quan hệ ngân sách phải có đúng 7 chữ số. Hãy kiểm tra lại.',
  english: 'A budget code has exactly 7 digits. Check it.',
  source,
}

import type { ValueProblem } from './value-problem'

/** Checks mã quan hệ ngân sách: 7 digits. */
export function checkBudgetCode(text: string): ValueProblem | undefined {
  return /^\d{7}$/.test(text) ? undefined : invalid
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'BUDGET_CODE_INVALID',
  message: 'Mã quan hệ ngân sách phải có đúng 7 chữ số.',
  english: 'A budget code has exactly 7 digits.',
  source: 'Thông tư 185/2015/TT-BTC: mã số đơn vị có quan hệ với ngân sách gồm 7 ký tự',
}

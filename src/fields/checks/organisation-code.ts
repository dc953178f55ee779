import type { ValueProblem } from './value-problem'

/** @source QĐ 20/2020/QĐ-TTg (at most 35 characters; first group a letter and two digits); the older order: domain notes §6 */
const source = 'Quyết định 20/2020/QĐ-TTg: mã định danh điện tử của cơ quan, tổ chức'

/** Checks mã định danh điện tử, e.g. G11.07.05. The older order (000.00.00.H30) is accepted with a warning. */
export function checkOrganisationCode(text: string): ValueProblem | undefined {
  if (/^(?=.{3,35}$)[A-Z]\d{2}(\.[0-9A-Z]+)*$/.test(text)) return undefined
  return /^(?:[0-9A-Z]{2,3}\.){1,3}[A-Z]\d{2}$/.test(text) ? oldOrder : invalid
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'ORGANISATION_CODE_INVALID',
  message: 'Mã định danh điện tử viết chưa đúng, ví dụ đúng: G11.07.05 hoặc H01.151.03.',
  english: 'The electronic identifier is not well-formed, e.g. G11.07.05 or H01.151.03.',
  source,
}

const oldOrder: ValueProblem = {
  severity: 'warning',
  code: 'ORGANISATION_CODE_OLD_ORDER',
  message: 'Mã định danh điện tử viết theo thứ tự cũ. Hãy kiểm tra mã mới của cơ quan (dạng H30.…).',
  english: 'The electronic identifier is in the older order. Check the new one of the agency (like H30.…).',
  source,
}

import { findProvince, provinceSource } from '../provinces'
import type { ValueProblem } from './value-problem'

/** Checks tỉnh/thành phố: a name from before 1/7/2025 is a warning that offers the name of today. */
export function checkProvinceName(text: string): ValueProblem | undefined {
  const found = findProvince(text)
  if (!found) return unknown
  if (!found.isFormerName) return undefined
  const { name } = found.province
  return {
    severity: 'warning',
    code: 'PROVINCE_FORMER',
    message: `“${text}” là tên tỉnh trước ngày 1/7/2025. Tên mới là ${name}.`,
    english: `“${text}” is a province name from before 1 July 2025. It is ${name} now.`,
    source: provinceSource,
    suggestion: name,
  }
}

const unknown: ValueProblem = {
  severity: 'warning',
  code: 'PROVINCE_UNKNOWN',
  message: 'Không có tên này trong 34 tỉnh, thành phố hiện nay. Hãy kiểm tra chính tả.',
  english: 'This is none of the 34 provinces of today. Check the spelling.',
  source: provinceSource,
}

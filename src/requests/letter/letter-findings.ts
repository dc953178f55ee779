import { fields, type FieldKey, type FieldValues, type Severity } from '../../fields'
import type { Finding } from '../finding'
import type { RequestDraft } from '../request-draft'

/** @source Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I: what the layout of an administrative paper consists of */
const source = 'Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I'

interface Wanted {
  readonly role: 'agency' | 'letter'
  readonly key: FieldKey
  readonly severity: Severity
}

const wanted: readonly Wanted[] = [
  { role: 'letter', key: 'letterNumber', severity: 'hint' },
  { role: 'letter', key: 'letterDate', severity: 'hint' },
  { role: 'agency', key: 'superiorBody', severity: 'hint' },
  { role: 'agency', key: 'organisationName', severity: 'warning' },
  { role: 'agency', key: 'letterPlace', severity: 'warning' },
  { role: 'agency', key: 'signerTitle', severity: 'warning' },
  { role: 'agency', key: 'signerName', severity: 'warning' },
]

/**
 * What the paper of a request lacks beside what `assess` names: each is left out or a dotted line on it. A place that a finding of
 * `assess` names already is not named twice.
 */
export function letterFindings(draft: RequestDraft, named: readonly Finding[]): Finding[] {
  const paths = new Set(named.filter(({ code }) => code === 'VALUE_MISSING').map(({ path }) => path))
  return wanted
    .filter(({ role, key }) => isEmpty(draft[role], key) && !paths.has(`${role}.${key}`))
    .map(({ role, key, severity }) => ({
      severity,
      code: 'VALUE_MISSING',
      path: `${role}.${key}`,
      key,
      message: `Văn bản chưa có “${fields[key].label}”. ${nextStep(key)}`,
      english: `The letter has no “${fields[key].english}” yet. Enter it, or write it by hand where the file leaves room.`,
      source,
    }))
}

function nextStep(key: FieldKey): string {
  if (key === 'superiorBody') return 'Nếu cơ quan có cơ quan chủ quản, hãy nhập; nếu không có thì bỏ qua.'
  return 'Hãy nhập, hoặc ghi tay vào chỗ trống của văn bản.'
}

function isEmpty(values: FieldValues, key: FieldKey): boolean {
  const value = values[key]
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

import type { FieldKey, FieldValues } from '../../../src/fields'
import { rowProblems, type Mau, type RowCertificate, type RowFacts, type RuleProblem } from '../../../src/procedures'

/** The day on which rows are judged unless a test says otherwise. */
export const today = '2026-03-02'

/** A made-up person's certificate; anything may be changed. */
export function certificateOf(changes: Partial<RowCertificate> = {}): RowCertificate {
  return {
    serial: '4A01020304050607',
    commonName: 'Trần Văn Thử',
    email: 'thutv@example.gov.vn',
    organisation: ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'SỞ VÍ DỤ'],
    province: 'Hải Phòng',
    notBefore: '2024-03-13T02:00:00Z',
    notAfter: '2029-03-12T17:00:00Z',
    ...changes,
  }
}

/** What the rules of a form say against a row. */
export function problemsOf(mau: Mau, values: FieldValues, facts: Partial<RowFacts> = {}): RuleProblem[] {
  return rowProblems(mau, values, { today, agency: {}, letter: {}, ...facts })
}

/** The same, as "error CODE key". */
export function said(mau: Mau, values: FieldValues, facts: Partial<RowFacts> = {}): string[] {
  return problemsOf(mau, values, facts).map(({ severity, code, key }) => [severity, code, key].join(' ').trim())
}

/** The same values without one of them. */
export function without(values: FieldValues, key: FieldKey): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))
}

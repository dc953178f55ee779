import type { FieldKey, FieldValues } from '../fields'
import type { FormDefinition, Mau } from '../procedures'
import type { Finding } from './finding'

/** By which value two rows of a form are the same, the first that a row has. */
const tellingKeys: Readonly<Record<Mau, readonly FieldKey[]>> = {
  '01': ['citizenId'],
  '02': ['taxCode', 'budgetCode'],
  '03': ['domainOrIp', 'serviceName'],
  '04': ['certificateSerial'],
  '05': ['certificateSerial'],
  '06': ['deviceNumber'],
  '07': ['certificateSerial', 'deviceNumber'],
  '08': ['deviceNumber'],
  '09': ['certificateSerial', 'deviceNumber'],
}

/** Warns of rows that name the same person, body or certificate as an earlier row. Rows are counted from 1 in the words. */
export function repeatedSubjects(subjects: readonly FieldValues[], form: FormDefinition): Finding[] {
  const firstRows = new Map<string, number>()
  return subjects.flatMap((subject, row): Finding[] => {
    const key = tellingKeys[form.mau].find((one) => textOf(subject, one) !== '')
    if (key === undefined) return []
    const value = `${key} ${textOf(subject, key)}`
    const first = firstRows.get(value)
    if (first === undefined) {
      firstRows.set(value, row)
      return []
    }
    return [repeated(row, first, key, form.source)]
  })
}

function textOf(subject: FieldValues, key: FieldKey): string {
  const value = subject[key]
  return typeof value === 'string' ? value.trim() : ''
}

function repeated(row: number, first: number, key: FieldKey, source: string): Finding {
  return {
    severity: 'warning',
    code: 'SUBJECT_REPEATED',
    path: `subjects[${row}].${key}`,
    key,
    message: `Dòng ${row + 1} trùng với dòng ${first + 1}. Hãy xóa bớt một dòng nếu là nhập lặp.`,
    english: `Row ${row + 1} repeats row ${first + 1}. Remove one if it was entered twice.`,
    source,
  }
}

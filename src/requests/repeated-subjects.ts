import { fields, sameText, type FieldKey, type FieldValues } from '../fields'
import type { FormDefinition, Mau } from '../procedures'
import type { Finding } from './finding'
import { subjectName } from './subject-name'

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

/** Keys whose value belongs to one person, body, certificate or device only. */
const numbers: readonly FieldKey[] = ['citizenId', 'taxCode', 'budgetCode', 'certificateSerial', 'deviceNumber']

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
    const [name, earlier] = [subjectName(subject), subjectName(subjects[first] ?? {})]
    const isShared = numbers.includes(key) && name !== '' && earlier !== '' && !sameText(name, earlier)
    return [isShared ? shared(row, first, key, form.source) : repeated(row, first, key, form.source)]
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

function shared(row: number, first: number, key: FieldKey, source: string): Finding {
  const { label, english } = fields[key]
  return {
    severity: key === 'citizenId' ? 'error' : 'warning',
    code: 'SUBJECT_NUMBER_SHARED',
    path: `subjects[${row}].${key}`,
    key,
    message: `Dòng ${row + 1} và dòng ${first + 1} cùng số “${label}” nhưng khác tên: một trong hai số sai, hãy đối chiếu.`,
    english: `Rows ${row + 1} and ${first + 1} have the same “${english}” but different names: one of the numbers is wrong; compare.`,
    source,
  }
}

import type { FieldKey, FieldValues } from '../fields'
import type { FormDefinition } from '../procedures'
import type { Finding } from './finding'

/** Warns of rows that name the same person or certificate as an earlier row. Rows are counted from 1 in the words. */
export function repeatedSubjects(subjects: readonly FieldValues[], form: FormDefinition): Finding[] {
  const key: FieldKey = form.purpose === 'issue' ? 'citizenId' : 'certificateSerial'
  const firstRows = new Map<string, number>()
  return subjects.flatMap((subject, row): Finding[] => {
    const value = subject[key]
    if (typeof value !== 'string' || value === '') return []
    const first = firstRows.get(value)
    if (first === undefined) {
      firstRows.set(value, row)
      return []
    }
    return [
      {
        severity: 'warning',
        code: 'SUBJECT_REPEATED',
        path: `subjects[${row}].${key}`,
        key,
        message: `Dòng ${row + 1} trùng với dòng ${first + 1}. Hãy xóa bớt một dòng nếu là nhập lặp.`,
        english: `Row ${row + 1} repeats row ${first + 1}. Remove one if it was entered twice.`,
        source: form.source,
      },
    ]
  })
}

import {
  checkCitizenIdAgainstBirth,
  checkValue,
  fields,
  type FieldKey,
  type FieldValues,
  type ValueProblem,
} from '../fields'
import { demandOf, isDemanded, type FormDefinition } from '../procedures'
import { changeFindings } from './change-findings'
import type { Finding } from './finding'
import { repeatedSubjects } from './repeated-subjects'
import type { RequestDraft } from './request-draft'

/**
 * What is missing or wrong in a draft, by the form's own definition and the rules of values: first the receiver, then the rows
 * in order, and in each the order of the form. An empty list means ready to fill.
 */
export function findingsOf(draft: RequestDraft, form: FormDefinition): Finding[] {
  const { receiver, subjects } = draft
  const rows = subjects.flatMap((subject, row) => rowFindings(subject, `subjects[${row}]`, form))
  return [
    ...missingValues(receiver, form.receiver.keys, 'receiver', form.source),
    ...wrongValues(receiver, form.receiver.keys, 'receiver'),
    ...(subjects.length === 0 ? [noSubjects(form.source)] : []),
    ...rows,
    ...repeatedSubjects(subjects, form),
  ]
}

function rowFindings(subject: FieldValues, path: string, form: FormDefinition): Finding[] {
  const needed = form.columns.flatMap((column) =>
    column.keys.filter((key) => isDemanded(demandOf(column, key), subject)),
  )
  const keys = form.columns.flatMap((column) => column.keys)
  return [
    ...missingValues(subject, needed, path, form.source),
    ...wrongValues(subject, keys, path),
    ...(form.purpose === 'renew-or-change' ? changeFindings(subject, path, form.source) : []),
  ]
}

function isEmpty(values: FieldValues, key: FieldKey): boolean {
  const value = values[key]
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

function missingValues(values: FieldValues, keys: readonly FieldKey[], path: string, source: string): Finding[] {
  return keys
    .filter((key) => isEmpty(values, key))
    .map((key) => ({
      severity: 'error',
      code: 'VALUE_MISSING',
      path: `${path}.${key}`,
      key,
      message: `Thiếu “${fields[key].label}”. Mẫu bắt buộc có mục này.`,
      english: `“${fields[key].english}” is missing. The form requires it.`,
      source,
    }))
}

function wrongValues(values: FieldValues, keys: readonly FieldKey[], path: string): Finding[] {
  return keys.flatMap((key) => {
    const value = values[key]
    const problem = typeof value === 'string' ? problemOf(key, value, values) : undefined
    return problem ? [{ ...problem, path: `${path}.${key}`, key }] : []
  })
}

/** A citizen number that disagrees with the birth outweighs an unknown place code. */
function problemOf(key: FieldKey, value: string, values: FieldValues): ValueProblem | undefined {
  const { dateOfBirth } = values
  const mismatch =
    key === 'citizenId' && typeof dateOfBirth === 'string' ? checkCitizenIdAgainstBirth(value, dateOfBirth) : undefined
  return mismatch ?? checkValue(key, value)
}

function noSubjects(source: string): Finding {
  return {
    severity: 'error',
    code: 'SUBJECTS_MISSING',
    path: 'subjects',
    message: 'Danh sách chưa có dòng nào. Hãy thêm ít nhất một người hoặc một chứng thư.',
    english: 'The list has no row. Add at least one person or certificate.',
    source,
  }
}

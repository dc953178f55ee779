import { checkCitizenIdAgainstBirth, checkValue, type FieldKey, type FieldValues } from '../../../fields'
import type { FormDefinition } from '../../../procedures'
import { findingsOf, type RequestDraft } from '../../../requests'
import type { PlacedFinding } from '../../components/form-field'

/** The values of the letter that the editor shows. */
export const letterKeys = ['letterNumber', 'letterDate', 'letterSubject'] as const satisfies readonly FieldKey[]

/** The values of the requesting agency that the editor shows. */
export const agencyKeys = [
  'organisationName',
  'superiorBody',
  'letterPlace',
  'signerTitle',
  'signerName',
] as const satisfies readonly FieldKey[]

/** What is missing or wrong in a draft, in the order of the editor: receiver, rows, then what was typed of letter and agency. */
export function editorFindings(draft: RequestDraft, form: FormDefinition): PlacedFinding[] {
  return [
    ...findingsOf(draft, form),
    ...valueFindings(draft.letter, letterKeys, 'letter'),
    ...valueFindings(draft.agency, agencyKeys, 'agency'),
  ]
}

/** What is wrong with values that stand on no form: each by the rule of its key, the citizen number also against the birth. */
export function valueFindings(values: FieldValues, keys: readonly FieldKey[], path: string): PlacedFinding[] {
  const { dateOfBirth } = values
  return keys.flatMap((key) => {
    const value = values[key]
    if (typeof value !== 'string') return []
    const mismatch =
      key === 'citizenId' && typeof dateOfBirth === 'string'
        ? checkCitizenIdAgainstBirth(value, dateOfBirth)
        : undefined
    const problem = mismatch ?? checkValue(key, value)
    return problem ? [{ ...problem, path: `${path}.${key}` }] : []
  })
}

/** How many findings of each weight there are. */
export interface FindingCounts {
  readonly missing: number
  readonly wrong: number
  readonly warnings: number
}

/** Counts what is missing, what is wrong, and what is only to be looked at. */
export function countFindings(findings: readonly PlacedFinding[]): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const missing = errors.filter(({ code }) => code === 'VALUE_MISSING' || code === 'SUBJECTS_MISSING').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return { missing, wrong: errors.length - missing, warnings }
}

import { checkAcross, checkValue, type FieldKey, type FieldValues, type IsoDate } from '../../../fields'
import type { PlacedFinding } from '../../components/form-field'

/** What is wrong with the values of a record: each by the rule of its key, then what contradicts another value or today. */
export function valueFindings(
  values: FieldValues,
  keys: readonly FieldKey[],
  { path, today }: { readonly path: string; readonly today: IsoDate },
): PlacedFinding[] {
  const between = checkAcross(values, today)
  return keys.flatMap((key) => {
    const value = values[key]
    const own = value === undefined ? undefined : checkValue(key, value)
    const others = between.filter((problem) => problem.key === key && problem.code !== own?.code)
    const isOutweighed = own?.severity !== 'error' && others.some(({ severity }) => severity === 'error')
    return [...(own && !isOutweighed ? [own] : []), ...others].map((problem) => ({
      ...problem,
      path: `${path}.${key}`,
    }))
  })
}

/** How many findings of each weight there are. */
export interface FindingCounts {
  readonly missing: number
  readonly wrong: number
  readonly warnings: number
}

/** Counts what is missing (of a form whose columns are a guess too), what is wrong, and what is only to be looked at. */
export function countFindings(findings: readonly PlacedFinding[]): FindingCounts {
  const isMissing = ({ code }: PlacedFinding) => code === 'VALUE_MISSING' || code === 'SUBJECTS_MISSING'
  const others = findings.filter((finding) => !isMissing(finding))
  return {
    missing: findings.length - others.length,
    wrong: others.filter(({ severity }) => severity === 'error').length,
    warnings: others.filter(({ severity }) => severity === 'warning').length,
  }
}

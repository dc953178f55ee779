import { checkValue, type FieldKey, type FieldValues, type ValueProblem } from '../fields'
import type { Finding } from './finding'

/** A problem between values, and the value where it is shown. */
export type CrossProblem = ValueProblem & { readonly key: FieldKey }

/**
 * What is wrong with the values of one part, in the order of the keys: each by the rule of its key, then what contradicts others.
 * An error between values outweighs what is to be looked at in the value alone.
 */
export function wrongValues(
  values: FieldValues,
  keys: readonly FieldKey[],
  path: string,
  crossProblems: readonly CrossProblem[],
): Finding[] {
  return [...new Set(keys)].flatMap((key) => {
    const value = values[key]
    const own = value === undefined ? undefined : checkValue(key, value)
    const between = crossProblems.filter((problem) => problem.key === key)
    const isOutweighed =
      own !== undefined &&
      own.severity !== 'error' &&
      between.some(({ severity, code }) => severity === 'error' || code === own.code)
    const problems = own && !isOutweighed ? [own, ...between.filter(({ code }) => code !== own.code)] : between
    return problems.map((problem) => ({ ...problem, path: `${path}.${key}`, key }))
  })
}

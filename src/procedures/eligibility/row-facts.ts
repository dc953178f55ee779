import type { Certificate } from '../../certificates'
import { isIsoDate, type FieldKey, type FieldValues, type IsoDate } from '../../fields'
import type { RuleProblem } from '../rule-problem'

/** The facts of a certificate that the rules look at. Times are ISO in UTC. */
export type RowCertificate = Pick<
  Certificate,
  'serial' | 'commonName' | 'email' | 'organisation' | 'province' | 'notBefore' | 'notAfter'
>

/** What the rules know beside the row itself. */
export interface RowFacts {
  /** The day in Vietnam. */
  readonly today: IsoDate
  /** The certificate that the row names by its serial, when it is at hand. */
  readonly certificate?: RowCertificate
  readonly agency: FieldValues
  readonly letter: FieldValues
}

/** One rule of the decree: what it says against a row. No problem, no entry. */
export type RowRule = (values: FieldValues, facts: RowFacts) => readonly RuleProblem[]

/** The text of a key, its ends trimmed; empty when it has none. */
export function textIn(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** The day of a key; undefined when it has none, or one that does not exist. */
export function dateIn(values: FieldValues, key: FieldKey): IsoDate | undefined {
  const text = textIn(values, key)
  return isIsoDate(text) ? text : undefined
}

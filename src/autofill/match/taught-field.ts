import type { FieldKey, Role } from '../../fields'
import type { Fingerprint } from './fingerprint'
import type { PageShape } from './page-shape'
import type { ValuePart } from './parts'

/** Whether only the one control is meant, or every control that looks like it: the column of a list, a row each. */
export type RowRule = 'only' | 'every'

/** Every rule for rows. */
export const rowRules = ['only', 'every'] as const satisfies readonly RowRule[]

/** Every part of a value that one box may be taught to take. */
export const valueParts = [
  'day',
  'month',
  'year',
  'surname',
  'middle',
  'given',
  'before-given',
  'after-surname',
  'carrier',
  'moves-number',
] as const satisfies readonly ValuePart[]

/** What a person said of one control of a page: which keys it takes and whose, or that it is to be left alone. */
export interface TaughtField {
  readonly id: string
  readonly page: PageShape
  readonly fingerprint: Fingerprint
  /** The label as it was shown when it was taught, for lists. */
  readonly label: string
  /** Several keys only for one cell that takes several values in a row. `leave`: never filled. */
  readonly keys: readonly FieldKey[] | 'leave'
  readonly role: Role
  readonly part?: ValuePart
  readonly rowRule: RowRule
  /** ISO time in UTC. */
  readonly taughtAt: string
  /** 1, and one more each time it is taught anew. */
  readonly version: number
}

/** The most fields that are kept, and the most keys that one of them takes. */
export const taughtLimits = { fields: 2_000, keys: 4 } as const

/** What was taught, and the page it is to be used on. */
export interface TaughtHere {
  readonly page: PageShape
  readonly fields: readonly TaughtField[]
}

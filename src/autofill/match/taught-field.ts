import type { FieldKey, Role } from '../../fields'
import type { Fingerprint } from './fingerprint'
import type { PageShape } from './page-shape'
import type { ValuePart } from './part-reading'

/** Whether only the one control is meant, or every control that looks like it: the column of a list, a row each. */
export type RowRule = 'only' | 'every'

/** Every rule for rows. */
export const rowRules = ['only', 'every'] as const satisfies readonly RowRule[]

/** The parts of values that boxes may be taught to take, by what they are parts of. */
export const partsOfValues = {
  date: ['day', 'month', 'year'],
  name: ['surname', 'middle', 'given', 'before-given', 'after-surname'],
  sim: ['carrier', 'moves-number'],
  phone: ['country-code', 'after-country-code'],
  mail: ['before-at', 'after-at'],
} as const satisfies Readonly<Record<string, readonly ValuePart[]>>

/** Every part of a value that one box may be taught to take. */
export const valueParts = [
  ...partsOfValues.date,
  ...partsOfValues.name,
  ...partsOfValues.sim,
  ...partsOfValues.phone,
  ...partsOfValues.mail,
] as const

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

import type { FieldKey, FieldValue, FieldValues, IsoDate } from '../../fields'
import { checkFacts, forms, type Mau } from '../../procedures'
import { identifyingKeys, plainText } from '../subject-identity'
import type { KeptRequest } from './due'
import { standingSteps } from './request-life'

/** A value that changed since the person's last request. Undefined: there was, or is, none. */
export interface ValueChange {
  readonly key: FieldKey
  readonly before: FieldValue | undefined
  readonly now: FieldValue | undefined
}

/** What a subject's last sent values say otherwise, and in which request they were sent. */
export interface DifferenceToLast {
  /** The day of the step `submitted`. */
  readonly sentOn: IsoDate
  /** The request that sent them; it may be the subject's own, edited since. */
  readonly requestId: string
  readonly mau: Mau
  /** In the order of the form. */
  readonly changes: readonly ValueChange[]
}

/** Keys of a row that say what is wanted this time: they belong to the request, not to the person. */
const ofTheWish: readonly FieldKey[] = [
  'wantsRenewal',
  'wantsChange',
  'changeWhat',
  'changeTo',
  'revocationReason',
  'note',
]

/**
 * Compares a row of a form with the same subject as it was last sent, in any request. The same is who shares a citizen number or a
 * certificate's serial. Only keys that both forms hold are compared, and none that says what is wanted this time.
 * @returns undefined when nothing of it was ever sent
 */
export function differenceToLast(
  { mau, subject }: { readonly mau: Mau; readonly subject: FieldValues },
  requests: readonly KeptRequest[],
): DifferenceToLast | undefined {
  const words = new Set(tellingWords(subject))
  if (words.size === 0) return undefined
  const isSame = (one: FieldValues) => tellingWords(one).some((word) => words.has(word))
  const [last] = requests
    .flatMap(({ id, life }) =>
      standingSteps(life).flatMap(({ sent, on, notedAt }) => {
        const before = sent?.subjects.find(isSame)
        return sent && before ? [{ id, on, notedAt, mau: sent.mau, before }] : []
      }),
    )
    .sort((one, other) => (one.on < other.on || (one.on === other.on && one.notedAt < other.notedAt) ? 1 : -1))
  if (!last) return undefined
  const { before } = last
  const known = new Set(keysOf(last.mau))
  const changes = keysOf(mau)
    .filter((key) => known.has(key) && !isSameValue(before[key], subject[key]))
    .map((key) => ({ key, before: before[key], now: subject[key] }))
  return { sentOn: last.on, requestId: last.id, mau: last.mau, changes }
}

function keysOf(mau: Mau): FieldKey[] {
  const keys = [...forms[mau].columns.flatMap((column) => column.keys), ...checkFacts[mau]]
  return [...new Set(keys)].filter((key) => !ofTheWish.includes(key))
}

function isSameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return (one ?? '') === (other ?? '')
}

/** What tells a subject from all others: its citizen number and its certificate's serial, as far as the row has them. */
export function tellingWords(subject: FieldValues): string[] {
  return identifyingKeys.slice(0, 2).flatMap((key) => {
    const word = plainText(subject[key] ?? '')
    return word === '' ? [] : [`${key}:${word}`]
  })
}

/** Tells whether two rows speak of the same person by citizen number, or else of the same certificate. */
export function isSameSubject(one: FieldValues, other: FieldValues): boolean {
  const words = tellingWords(one)
  return words.length > 0 && tellingWords(other).some((word) => words.includes(word))
}

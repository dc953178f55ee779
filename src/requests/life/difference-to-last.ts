import type { FieldKey, FieldValue, FieldValues } from '../../fields'
import { identifyingKeys, plainText } from '../subject-identity'
import { standingSteps } from './request-life'
import type { LivedRequest } from './split-and-join'

/** A value that changed since the person's last request. Undefined: there was, or is, none. */
export interface ValueChange {
  readonly key: FieldKey
  readonly before: FieldValue | undefined
  readonly now: FieldValue | undefined
}

/** What a subject's last sent values say otherwise, and when they were sent. */
export interface DifferenceToLast {
  /** The day of the step `submitted`. */
  readonly sentOn: string
  readonly changes: readonly ValueChange[]
}

/**
 * Compares a subject with the same subject as it was last sent, in any request. The same is who shares a citizen number or a
 * certificate's serial. Only keys that both forms could hold are compared. @returns undefined when nothing of it was ever sent
 */
export function differenceToLast(
  subject: FieldValues,
  requests: readonly LivedRequest[],
): DifferenceToLast | undefined {
  const sent = requests
    .flatMap(({ life }) => standingSteps(life))
    .filter((step) => step.sent?.subjects.some((one) => isSameSubject(one, subject)))
    .sort((one, other) => (one.on < other.on || (one.on === other.on && one.notedAt < other.notedAt) ? 1 : -1))
  const [last] = sent
  const before = last?.sent?.subjects.find((one) => isSameSubject(one, subject))
  if (!last || !before) return undefined
  const keys = [...new Set([...Object.keys(before), ...Object.keys(subject)])] as FieldKey[]
  const changes = keys
    .filter((key) => before[key] !== subject[key])
    .map((key) => ({ key, before: before[key], now: subject[key] }))
  return { sentOn: last.on, changes }
}

/** Tells whether two rows speak of the same person by citizen number, or else of the same certificate. */
export function isSameSubject(one: FieldValues, other: FieldValues): boolean {
  const telling = identifyingKeys.slice(0, 2)
  return telling.some((key) => {
    const [first, second] = [one[key], other[key]]
    return (
      first !== undefined && second !== undefined && plainText(first) !== '' && plainText(first) === plainText(second)
    )
  })
}

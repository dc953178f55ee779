import type { FieldKey, FieldValues } from '../../../fields'
import { revocationReasons, subscriberKindOf, type FormDefinition } from '../../../procedures'

/**
 * Values that a clerk may choose for one key of a row instead of typing: the letter's reasons of revocation for the row's kind of
 * subscriber, all of them while it is not known. Anything else may still be typed.
 */
export function proposalsOf(key: FieldKey, { mau }: FormDefinition, subject: FieldValues): readonly string[] {
  if (key !== 'revocationReason') return []
  const kind = subscriberKindOf(subject, mau)
  return revocationReasons.filter(({ kinds }) => kind === undefined || kinds.includes(kind)).map(({ text }) => text)
}

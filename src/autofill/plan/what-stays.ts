/** What a plan leaves as it is although a value was found for it: half a value, and what is beside somebody else's name. */
import type { FieldKey } from '../../fields'
import type { Match } from '../match'
import type { SkipReason } from './outcome'
import type { Decision } from './plan'
import type { Seating } from './seat-subjects'

/** Keys that say whom a block or row is about. */
const naming: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'citizenId',
  'certificateName',
  'certificateSerial',
])

/** A row or block that already names somebody else stays that person's: nothing of ours is mixed into it unless ticked. */
export function keepOthers(decisions: Map<number, Decision>, matches: readonly Match[], { others }: Seating): void {
  const placeOf = ({ found }: Match) => (found ? `${found.role}/${found.row ?? ''}` : '')
  const taken = new Set(
    matches
      .filter(
        ({ control, found }) =>
          found?.keys.some((key) => naming.has(key)) && decisions.get(control.id)?.refusal === 'user-typed',
      )
      .map(placeOf),
  )
  for (const row of others) taken.add(`subject/${row}`)
  for (const match of matches) {
    const decision = decisions.get(match.control.id)
    if (decision?.action && !decision.refusal && taken.has(placeOf(match)))
      decisions.set(match.control.id, { ...decision, refusal: 'user-typed' })
  }
}

/** Refusals that leave a value incomplete. A name without middle words has none to write, and a list may be open once the one before it is set. */
const cuts: ReadonlySet<SkipReason> = new Set<SkipReason>([
  'user-typed',
  'readonly',
  'option-not-found',
  'option-ambiguous',
  'value-too-long',
  'format-unsupported',
  'control-unsupported',
])

/** A value in several boxes is written whole or not at all: no day and month beside a list that lacks the year. */
export function keepWhole(decisions: Map<number, Decision>, matches: readonly Match[]): void {
  const cut = new Map<string, SkipReason>()
  const setOf = ({ found }: Match) => (found?.set === undefined ? undefined : String(found.set))
  for (const match of matches) {
    const set = setOf(match)
    const refusal = decisions.get(match.control.id)?.refusal
    if (set !== undefined && refusal && cuts.has(refusal) && !cut.has(set)) cut.set(set, refusal)
  }
  for (const match of matches) {
    const refusal = cut.get(setOf(match) ?? '')
    const decision = decisions.get(match.control.id)
    if (refusal && decision?.action && !decision.refusal) decisions.set(match.control.id, { ...decision, refusal })
  }
}

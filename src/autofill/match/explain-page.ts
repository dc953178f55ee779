/** Why a page is read the way it is: for people who work on the product. Nothing here decides anything. */
import type { FieldKey } from '../../fields'
import type { ControlFacts, LabelFact, LabelOrigin, PageFacts } from './facts'
import { matchPage, type Match } from './match-page'
import { readLabel } from './read-label'
import { readName } from './read-name'
import { kindFits, originWeight, threshold } from './score-control'
import type { TaughtReading } from './taught'
import { whyUnteachable, type Unteachable } from './teachable'

/** What became of one thing that a text may mean. */
export type CandidateFate = 'taken' | 'counter' | 'below-threshold' | 'wrong-kind' | 'not-taken'

/** One thing that one text of a control may mean, with its points (0–100). No keys: the text speaks against the control. */
export interface ExplainedCandidate {
  readonly origin: LabelOrigin
  readonly text: string
  readonly phrase: string
  readonly keys: readonly FieldKey[]
  readonly points: number
  readonly fate: CandidateFate
}

/** One control with everything that was weighed. */
export interface ExplainedControl {
  readonly match: Match
  readonly candidates: readonly ExplainedCandidate[]
  /** Set where the control is refused whatever it means. */
  readonly refusal?: Unteachable
}

/** A page explained. `threshold`: points below which a control is left alone. */
export interface ExplainedPage {
  readonly threshold: number
  readonly controls: readonly ExplainedControl[]
}

function candidateOf(control: ControlFacts, fact: LabelFact, taken: readonly FieldKey[]): ExplainedCandidate[] {
  const { keys, counter } = fact.origin === 'name' ? readName(fact.text) : readLabel(fact.text)
  const base = { origin: fact.origin, text: fact.text }
  if (counter !== undefined) return [{ ...base, phrase: counter, keys: [], points: -100, fate: 'counter' }]
  const [first] = keys
  if (!first) return []
  const points = Math.round(first.score * originWeight[fact.origin] * 100)
  const names = keys.map(({ key }) => key)
  const isTaken = names.length === taken.length && names.every((key) => taken.includes(key))
  const fate = isTaken
    ? 'taken'
    : points < threshold
      ? 'below-threshold'
      : names.every((key) => kindFits(control.kind, key))
        ? 'not-taken'
        : 'wrong-kind'
  return [{ ...base, phrase: keys.map(({ phrase }) => phrase).join(' + '), keys: names, points, fate }]
}

/** Explains every control of a page: what its texts may mean, and what was made of them. */
export function explainPage(facts: PageFacts, mau?: string, taught?: TaughtReading): ExplainedPage {
  const controls = matchPage(facts, mau, taught).map((match): ExplainedControl => {
    const taken = match.found?.keys ?? []
    const candidates = match.control.labels.flatMap((fact) => candidateOf(match.control, fact, taken))
    const refusal = whyUnteachable(match.control)
    return { match, candidates, ...(refusal && { refusal }) }
  })
  return { threshold, controls }
}

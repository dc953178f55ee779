import type { FieldValue } from '../fields'

/** One thing of what is kept, taken apart into single facts: a receiver profile, a year of the calendar, a row of a request. */
export interface FactSet {
  /** Stays the same while the thing does. */
  readonly id: string
  /** What it is called; empty where it has no name of its own. */
  readonly name: string
  /** By their places, e.g. `office.address` or `fullName`. An empty text is no fact. */
  readonly facts: Readonly<Record<string, FieldValue>>
}

/** One fact that is another one. Without `was` there was none, without `is` there is none. */
export interface ChangedFact {
  readonly place: string
  readonly was?: FieldValue
  readonly is?: FieldValue
}

/** What happened to one thing. One that was added names no facts: they are what it holds, or what later changes say it held. */
export interface ChangedFactSet {
  readonly id: string
  readonly name: string
  /** What happened to the thing as a whole; absent where facts of it were changed. */
  readonly fate?: 'added' | 'removed'
  readonly facts: readonly ChangedFact[]
}

/** What differs between two states of the same things, in their order, those that were removed last. */
export function compareFacts(before: readonly FactSet[], after: readonly FactSet[]): ChangedFactSet[] {
  const held = new Map(before.map((one) => [one.id, one]))
  const left = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((one): ChangedFactSet[] => {
      const { id, name } = one
      const was = held.get(id)
      if (!was) return [{ id, name, fate: 'added', facts: [] }]
      const facts = changedFacts(was.facts, one.facts)
      return facts.length > 0 ? [{ id, name, facts }] : []
    }),
    ...before
      .filter(({ id }) => !left.has(id))
      .map(({ id, name, facts }): ChangedFactSet => ({ id, name, fate: 'removed', facts: changedFacts(facts, {}) })),
  ]
}

function changedFacts(before: FactSet['facts'], after: FactSet['facts']): ChangedFact[] {
  const places = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return places.flatMap((place) => {
    const [was = '', is = ''] = [before[place], after[place]]
    if (was === is) return []
    return [{ place, ...(was !== '' && { was }), ...(is !== '' && { is }) }]
  })
}

import type { FieldKey } from '../../fields'
import type { Draft } from './draft'
import type { ReadControl } from './score-control'
import type { TaughtReading } from './taught'
import type { TaughtField } from './taught-field'

/** The points of what a person said: nothing that is read from a page has more. */
export const taughtPoints = 100

/** Boxes beside each other that were taught as parts of one value are one unit. */
class Units {
  #value = ''
  #parts = new Set<string>()
  #unit = ''

  of({ keys, role, part }: TaughtField, { id, group }: ReadControl['control']): string {
    const value = part === undefined ? '' : `${role} ${String(keys)}`
    if (part === undefined || value !== this.#value || this.#parts.has(part)) {
      this.#parts = new Set()
      this.#unit = group ?? String(id)
    }
    this.#value = value
    if (part !== undefined) this.#parts.add(part)
    return part === undefined ? (group ?? String(id)) : `taught ${this.#unit}`
  }
}

/** What taught controls are, by id. Those to be left alone have no entry. @param seen the visible controls, in document order */
export function taughtDrafts(seen: readonly ReadControl[], { meanings }: TaughtReading): ReadonlyMap<number, Draft> {
  const drafts = new Map<number, Draft>()
  const units = new Units()
  for (const { control, reading } of seen) {
    const field = meanings.get(control.id)
    if (!field || field.keys === 'leave') continue
    const keys: readonly FieldKey[] = field.keys
    const evidence = [{ source: 'taught' as const, pattern: field.label, points: taughtPoints }]
    drafts.set(control.id, {
      control,
      label: reading.label === '' ? field.label : reading.label,
      candidate: {
        keys: keys.map((key) => ({ key, score: 1, phrase: field.label })),
        points: taughtPoints,
        evidence,
      },
      role: field.role,
      said: true,
      keys,
      ...(field.part && { part: field.part }),
      unit: units.of(field, control),
      isTaught: true,
    })
  }
  return drafts
}

/**
 * Controls that were read from the page as what a person taught another one of the same part to be. Outside of lists they are no
 * next subscriber: they lose.
 */
export function outrankedByTaught(drafts: readonly (Draft | undefined)[]): ReadonlySet<number> {
  const placeOf = ({ control, role, keys }: Draft) => JSON.stringify([role, keys, control.sections[0]])
  const free = drafts.filter((draft): draft is Draft => draft !== undefined && !draft.control.cell)
  const told = free.filter(({ isTaught }) => isTaught)
  if (told.length === 0) return new Set()
  const lost = free.filter(
    (one) =>
      !one.isTaught &&
      told.some(
        (two) =>
          placeOf(one) === placeOf(two) &&
          (one.part === undefined || two.part === undefined || one.part === two.part) &&
          one.unit !== two.unit,
      ),
  )
  return new Set(lost.map(({ control }) => control.id))
}

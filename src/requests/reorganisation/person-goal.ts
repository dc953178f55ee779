import { fold, type FieldValues } from '../../fields'
import { partyOrVerticalIn, provincesIn, type NamedProvince } from '../../procedures'
import { textOf } from './held-certificate'
import type { MappingGraph, NewNode, OldNode } from './mapping-graph'
import { personOfDissolved, personOfSplit, personProvince, personTarget } from './person-cases'
import type { BodyMember } from './plan-input'
import type { UndecidedCase } from './reorganisation-plan'
import type { Choices } from './settle-new-body'

/** Where a person goes, or what stays open. */
export type Goal =
  | { readonly is: 'stays' }
  | { readonly is: 'left' }
  /** Without `body` for one that stays, or one outside of the table; without name where the clerk has yet to write it. */
  | { readonly is: 'goes'; readonly name: string; readonly body: NewNode | undefined; readonly isOutside: boolean }
  /** To the Party, a mass organisation or a vertical sector. `sector`: the words that tell it, unless the clerk said so. */
  | { readonly is: 'sector'; readonly name: string; readonly sector?: string }
  /** To another province, as the clerk said. */
  | { readonly is: 'elsewhere'; readonly name: string }
  | { readonly is: 'open'; readonly openCase: UndecidedCase }

/** Where a person goes: as the list says, else where the old body leads, else as the clerk answers. */
export function goalOf(person: BodyMember, old: OldNode, graph: MappingGraph, choices: Choices): Goal {
  const told = graph.keyOf(person.movesTo ?? '')
  if (told !== '') return graph.places.has(told) ? goTo(told, graph, old) : goalUnlisted(person, old, graph, choices)
  if (old.lines.length === 0) return { is: 'stays' }
  const [only, ...others] = old.goals
  if (!only) return chosenOf(personOfDissolved(person, old, graph), { old, graph, choices, name: '' })
  if (others.length === 0) return goTo(only.key, graph, old)
  return chosenOf(personOfSplit(person, old, old.goals), { old, graph, choices, name: '' })
}

function goTo(key: string, { news, places }: MappingGraph, from: OldNode): Goal {
  if (key === from.key) return { is: 'stays' }
  return { is: 'goes', name: places.get(key) ?? '', body: news.get(key), isOutside: false }
}

interface Asking {
  readonly old: OldNode
  readonly graph: MappingGraph
  readonly choices: Choices
  /** The body outside of the table that was written; empty when none was. */
  readonly name: string
}

function chosenOf(openCase: UndecidedCase, { old, graph, choices, name }: Asking): Goal {
  const choice = choices[openCase.id]
  if (choice === undefined || !openCase.options.some(({ id }) => id === choice)) return { is: 'open', openCase }
  if (choice.startsWith('to:')) return goTo(choice.slice(3), graph, old)
  if (choice === 'left') return { is: 'left' }
  if (choice === 'sector') return { is: 'sector', name }
  if (choice === 'elsewhere') return { is: 'elsewhere', name }
  return { is: 'goes', name, body: undefined, isOutside: true }
}

/** A place that is not in the table: one nearly written so, an old body that ends, or a body that the resolution does not touch. */
function goalUnlisted(person: BodyMember, old: OldNode, graph: MappingGraph, choices: Choices): Goal {
  const name = (person.movesTo ?? '').normalize('NFC').trim()
  const near = graph.nearPlaces.get(fold(name))
  const ended = graph.olds.get(graph.keyOf(name))
  if (near !== undefined || ended) {
    const offered = near === undefined ? (ended?.goals ?? []).map(({ key }) => key) : [near]
    const openCase = personTarget(person, old, graph, { offered, isEnded: ended !== undefined })
    const chosen = chosenOf(openCase, { old, graph, choices, name: ended ? '' : name })
    return chosen.is === 'goes' && chosen.isOutside && chosen.name !== ''
      ? goalOutside(person, old, graph, choices)
      : chosen
  }
  return goalOutside(person, old, graph, choices)
}

function goalOutside(person: BodyMember, old: OldNode, graph: MappingGraph, choices: Choices): Goal {
  const name = (person.movesTo ?? '').normalize('NFC').trim()
  const sector = partyOrVerticalIn(name)
  // Who works in such a body already has the certificate for it: that is no move out of the administration.
  if (sector && !partyOrVerticalIn(old.body.name)) return { is: 'sector', name, sector: sector.name }
  const [there] = provincesIn(name)
  const here = there && presentProvince(person, old)
  if (!there || there.province.code === here?.province.code)
    return { is: 'goes', name, body: undefined, isOutside: true }
  return chosenOf(personProvince(person, old, there.province.name), { old, graph, choices, name })
}

/** The province where a person works now, as far as the list says. */
function presentProvince(person: BodyMember, { body, goals }: OldNode): NamedProvince | undefined {
  const texts = [
    textOf(person.values, 'province'),
    ...placeTexts(body.values),
    body.name,
    ...goals.flatMap(({ details }) => placeTexts(details)),
  ]
  for (const text of texts) {
    const [first] = text === '' ? [] : provincesIn(text)
    if (first) return first
  }
  return undefined
}

function placeTexts(values: FieldValues): string[] {
  return [textOf(values, 'province'), textOf(values, 'address')]
}

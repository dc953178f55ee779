import { fold, type FieldValues } from '../../fields'
import { bareName, type KeyOf } from './body-name'
import { groupEntries } from './group-entries'
import { textOf } from './held-certificate'
import type { BodyMapping, MappingKind, NewBody, OldBody, ReorganisationInput, SheetPlace } from './plan-input'

/** An old body and where the resolution sends it. No line at all: it stays as it is. */
export interface OldNode {
  readonly key: string
  readonly bare: string
  readonly body: OldBody
  readonly lines: MappingLine[]
  /** What the lines lead to. */
  readonly goals: NewNode[]
}

/** A body after the reorganisation and the old ones that it is made of. */
export interface NewNode {
  readonly key: string
  readonly bare: string
  /** As it is shown: the writing of its details, else of the first line. */
  readonly name: string
  readonly details: FieldValues
  readonly places: readonly SheetPlace[]
  /** The official address that it is said to get. */
  readonly newEmail: string
  readonly lines: MappingLine[]
}

/** One line of the resolution. Without `to` the old body is dissolved without successor. */
export interface MappingLine {
  readonly old: OldNode
  readonly to?: NewNode
  readonly kind?: MappingKind
  readonly place?: SheetPlace
}

/** The resolution as it was told, indexed by name. */
export interface MappingGraph {
  readonly olds: ReadonlyMap<string, OldNode>
  readonly news: ReadonlyMap<string, NewNode>
  readonly keyOf: KeyOf
  /** Names of the bodies that are there afterwards, by key. */
  readonly places: ReadonlyMap<string, string>
  /** Keys of these bodies by folded name: for finding one that differs in marks only. */
  readonly nearPlaces: ReadonlyMap<string, string>
}

/**
 * Builds the graph from input that was checked and sorted. A body that others join, or whose new details are told, and that has no
 * line itself, goes on: it gets a line to itself.
 */
export function mappingGraph(input: ReorganisationInput, keyOf: KeyOf): MappingGraph {
  const olds = new Map<string, OldNode>()
  for (const body of input.oldBodies) {
    const key = keyOf(body.name)
    olds.set(key, { key, bare: bareName(key), body, lines: [], goals: [] })
  }
  const details = new Map((input.newBodies ?? []).map((one) => [keyOf(one.name), one]))
  const byNew = groupEntries(input.mappings, ({ newName }) => keyOf(newName ?? ''))
  const news = new Map<string, NewNode>()
  for (const [key, mappings] of [...byNew].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (key !== '') news.set(key, newNode(key, mappings, details.get(key)))
  }
  for (const [key, one] of details) {
    if (!news.has(key) && olds.has(key) && !input.mappings.some(({ oldName }) => keyOf(oldName) === key))
      news.set(key, newNode(key, [], one))
  }
  for (const { oldName, newName, kind, place } of input.mappings) {
    const old = olds.get(keyOf(oldName))
    const to = news.get(keyOf(newName ?? ''))
    if (old) link({ old, ...(to && { to }), ...(kind && { kind }), ...(place && { place }) })
  }
  for (const [key, to] of news) {
    const old = olds.get(key)
    if (old?.lines.length === 0) link({ old, to })
  }
  const places = placesAfter(olds, news)
  return { olds, news, keyOf, places, nearPlaces: new Map([...places].map(([key, name]) => [fold(name), key])) }
}

function placesAfter(olds: ReadonlyMap<string, OldNode>, news: ReadonlyMap<string, NewNode>): Map<string, string> {
  const staying = [...olds.values()].filter(({ lines }) => lines.length === 0)
  const all = [...[...news.values()].map(({ key, name }) => [key, name] as const), ...staying.map(nameOfOld)]
  return new Map(all.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function nameOfOld({ key, body }: OldNode): readonly [string, string] {
  return [key, body.name]
}

function newNode(key: string, mappings: readonly BodyMapping[], details: NewBody | undefined): NewNode {
  const emails = mappings.flatMap(({ newEmail }) => newEmail?.trim() ?? []).filter((email) => email !== '')
  return {
    key,
    bare: bareName(key),
    name: (details?.name ?? mappings[0]?.newName ?? '').normalize('NFC').trim(),
    details: details?.values ?? {},
    places: [...mappings, ...(details ? [details] : [])].flatMap(({ place }) => place ?? []),
    newEmail: emails[0] ?? (details ? textOf(details.values, 'email') : ''),
    lines: [],
  }
}

function link(line: MappingLine): void {
  line.old.lines.push(line)
  line.to?.lines.push(line)
  if (line.to) line.old.goals.push(line.to)
}

import type { FieldValues } from '../../fields'
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
}

/**
 * Builds the graph from input that was checked and sorted. A body that others join, and that has no line itself, goes on: it gets a
 * line to itself.
 */
export function mappingGraph(input: ReorganisationInput, keyOf: KeyOf): MappingGraph {
  const olds = new Map<string, OldNode>()
  for (const body of input.oldBodies) {
    const key = keyOf(body.name)
    olds.set(key, { key, bare: bareName(key), body, lines: [] })
  }
  const details = new Map((input.newBodies ?? []).map((one) => [keyOf(one.name), one]))
  const byNew = groupEntries(input.mappings, ({ newName }) => keyOf(newName ?? ''))
  const news = new Map<string, NewNode>()
  for (const [key, mappings] of [...byNew].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (key !== '') news.set(key, newNode(key, mappings, details.get(key)))
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
  return { olds, news, keyOf }
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
}

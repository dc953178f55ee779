import { daysBetween, fold, subscriberKinds, type IsoDate, type SubscriberKind } from '../../fields'
import type { IndexBlock } from './index-block'
import { noDay } from './index-entry'
import { IndexSegment } from './index-segment'
import { sortByColumns } from './sort-by-columns'
import { ValuePool } from './value-pool'

/** What is asked about certificates: none kept; or one that ends from one day to another, both included. */
export type CertificateWish = 'none' | { readonly endsFrom?: IsoDate; readonly endsTo?: IsoDate }

/** Which records are wanted. */
export interface RecordWish {
  /** Words in any order, each of them anywhere, with or without diacritics. Empty: all. */
  readonly query: string
  /** Absent: all. */
  readonly kinds?: readonly SubscriberKind[]
  readonly certificate?: CertificateWish
  /** Only records that have one of these as a whole word among their own values, folded: citizen numbers, serials. */
  readonly ownWords?: ReadonlySet<string>
}

/** A record that was found, and the version that the index knows of it. */
export interface FoundRecord {
  readonly id: string
  readonly version: number
  readonly bucket: string
}

/** A part of what was found, in the order of a list, and how many were found of each kind. */
export interface FoundPart {
  readonly part: readonly FoundRecord[]
  readonly counts: Readonly<Record<SubscriberKind, number>>
}

interface Laid {
  readonly segments: readonly (readonly [bucket: string, segment: IndexSegment])[]
  /** The number of a segment's first row among all rows. */
  readonly starts: readonly number[]
  readonly rows: number
}

/** All records of an agency in memory, in blocks, as far as they are searched, filtered and sorted. */
export class RecordIndex {
  readonly #segments = new Map<string, IndexSegment>()
  readonly #pool = new ValuePool()
  #laid: Laid | undefined
  #order: Uint32Array | undefined
  #last: { readonly words: readonly string[]; readonly marks: Uint8Array } | undefined

  /** Puts a block in its place, or takes it out. */
  put(bucket: string, block: IndexBlock | undefined): void {
    if (block) this.#segments.set(bucket, new IndexSegment(block, this.#pool))
    else this.#segments.delete(bucket)
    this.#laid = undefined
    this.#order = undefined
    this.#last = undefined
  }

  /** How many rows could not be opened when their blocks were made. */
  get unreadable(): number {
    return [...this.#segments.values()].reduce((sum, { unreadable }) => sum + unreadable, 0)
  }

  /** The records that fit a wish: persons by given name, then bodies, then services. `offset` are skipped, `limit` given. */
  find(wish: RecordWish, offset: number, limit: number): FoundPart {
    const laid = this.#lay()
    const marks = this.#marksOf(wish, laid)
    const order = this.#sorted(laid)
    const part: number[] = []
    for (let at = 0, skipped = 0; at < order.length && part.length < limit; at++) {
      const row = order[at] ?? 0
      if (marks[row] === 1 && ++skipped > offset) part.push(row)
    }
    return { part: part.map((row) => foundRow(laid, row)), counts: countKinds(laid, marks) }
  }

  #lay(): Laid {
    if (this.#laid) return this.#laid
    const segments = [...this.#segments].sort(([one], [other]) => (one < other ? -1 : 1))
    const starts: number[] = []
    let rows = 0
    for (const [, { length }] of segments) {
      starts.push(rows)
      rows += length
    }
    this.#laid = { segments, starts, rows }
    return this.#laid
  }

  #marksOf({ query, kinds, certificate, ownWords }: RecordWish, laid: Laid): Uint8Array {
    const words = wordsOf(query)
    const all = this.#holding(words, laid)
    this.#last = { words, marks: all }
    if (kinds === undefined && certificate === undefined && ownWords === undefined) return all
    const marks = all.slice()
    for (const [place, [, segment]] of laid.segments.entries()) {
      const start = laid.starts[place] ?? 0
      const part = marks.subarray(start, start + segment.length)
      if (kinds !== undefined) keepKinds(segment, kinds, part)
      if (certificate !== undefined) keepCertificates(segment, certificate, part)
      if (ownWords !== undefined) keepOwnWords(segment, ownWords, part)
    }
    return marks
  }

  /** As somebody types on, what no longer fitted before is not looked at again. */
  #holding(words: readonly string[], laid: Laid): Uint8Array {
    const last = this.#last
    const isMore = last?.words.every((before) => words.some((word) => word.includes(before))) ?? false
    const marks = isMore && last ? last.marks.slice() : new Uint8Array(laid.rows).fill(1)
    const asked = isMore ? words.filter((word) => !last?.words.includes(word)) : words
    for (const word of asked) {
      const shared = this.#pool.holding(word)
      for (const [place, [, segment]] of laid.segments.entries()) {
        const start = laid.starts[place] ?? 0
        segment.keepHolding(word, shared, marks.subarray(start, start + segment.length))
      }
    }
    return marks
  }

  #sorted(laid: Laid): Uint32Array {
    this.#order ??= sortRows(laid, this.#pool.ranks())
    return this.#order
  }
}

function wordsOf(query: string): string[] {
  const words = [...new Set(fold(query).split(' '))].filter((word) => word !== '')
  // The longest fits the fewest: the others then have little left to look at.
  return words.sort((one, other) => other.length - one.length)
}

function keepKinds({ kinds }: IndexSegment, wanted: readonly SubscriberKind[], marks: Uint8Array): void {
  const isWanted = subscriberKinds.map((kind) => wanted.includes(kind))
  for (let row = 0; row < marks.length; row++) if (isWanted[kinds[row] ?? 0] !== true) marks[row] = 0
}

function keepCertificates({ ends, certificates }: IndexSegment, wish: CertificateWish, marks: Uint8Array): void {
  if (wish === 'none') {
    for (let row = 0; row < marks.length; row++) if (certificates[row] === 1) marks[row] = 0
    return
  }
  const from = wish.endsFrom === undefined ? noDay + 1 : daysBetween('1970-01-01', wish.endsFrom)
  const to = wish.endsTo === undefined ? Infinity : daysBetween('1970-01-01', wish.endsTo)
  for (let row = 0; row < marks.length; row++) {
    const end = ends[row] ?? noDay
    if (end === noDay || end < from || end > to) marks[row] = 0
  }
}

function keepOwnWords(segment: IndexSegment, wanted: ReadonlySet<string>, marks: Uint8Array): void {
  for (let row = 0; row < marks.length; row++)
    if (marks[row] === 1 && !segment.ownWords(row).some((word) => wanted.has(word))) marks[row] = 0
}

/** Kind, given name, family name, middle names; what is equal in all keeps the order of the blocks. */
function sortRows({ segments, starts, rows }: Laid, ranks: Uint32Array): Uint32Array {
  const columns = Array.from({ length: 4 }, () => new Uint32Array(rows))
  const [kinds, given, family, middle] = columns as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  for (const [place, [, segment]] of segments.entries()) {
    const start = starts[place] ?? 0
    for (let row = 0; row < segment.length; row++) {
      kinds[start + row] = segment.kinds[row] ?? 0
      given[start + row] = ranks[segment.namePart(row, 0)] ?? 0
      family[start + row] = ranks[segment.namePart(row, 1)] ?? 0
      middle[start + row] = ranks[segment.namePart(row, 2)] ?? 0
    }
  }
  return sortByColumns(rows, [kinds, given, family, middle])
}

function countKinds({ segments, starts }: Laid, marks: Uint8Array): FoundPart['counts'] {
  const counts = new Uint32Array(subscriberKinds.length)
  for (const [place, [, { kinds }]] of segments.entries()) {
    const start = starts[place] ?? 0
    for (let row = 0; row < kinds.length; row++) {
      const kind = kinds[row] ?? 0
      counts[kind] = (counts[kind] ?? 0) + (marks[start + row] ?? 0)
    }
  }
  const [person = 0, organisation = 0, service = 0] = counts
  return { person, organisation, service }
}

function foundRow({ segments, starts }: Laid, row: number): FoundRecord {
  const place = segmentOf(starts, row)
  const [bucket = '', segment] = segments[place] ?? []
  const at = row - (starts[place] ?? 0)
  return { id: segment?.idOf(at) ?? '', version: segment?.versions[at] ?? 0, bucket }
}

/** The last segment that begins at or before a row and is not empty. */
function segmentOf(starts: readonly number[], row: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

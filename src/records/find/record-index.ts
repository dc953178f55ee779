import { daysBetween, plusDays, subscriberKinds, type IsoDate, type SubscriberKind } from '../../fields'
import type { ListedRecord } from '../record-summary'
import type { IndexBlock } from './index-block'
import { firstDay, noDay } from './index-entry'
import { IndexSegment } from './index-segment'
import { LaidSegments } from './laid-segments'
import { levelCount, misfit } from './match-level'
import { QueryLevels } from './query-levels'
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

/** A record that was found, what a list shows of it, and the version that the index knows of it. */
export interface FoundRecord extends ListedRecord {
  readonly version: number
}

/** A part of what was found, in the order of a list, and how many were found of each kind. */
export interface FoundPart {
  readonly part: readonly FoundRecord[]
  readonly counts: Readonly<Record<SubscriberKind, number>>
}

/** What is told of all rows at once; it lasts until one of them changes. */
interface Standing {
  readonly laid: LaidSegments
  readonly kinds: Uint8Array
  readonly order: Uint32Array
  readonly levels: QueryLevels
}

/** So many blocks are prepared in one go: about two milliseconds. */
const preparedAtOnce = 4

/** All records of an agency in memory, in blocks, as far as they are searched, filtered, sorted and listed. */
export class RecordIndex {
  readonly #segments = new Map<string, IndexSegment>()
  readonly #pool = new ValuePool()
  #standing: Standing | undefined

  /** Puts a block in its place, or takes it out. */
  put(bucket: string, block: IndexBlock | undefined): void {
    if (block) this.#segments.set(bucket, new IndexSegment(block, this.#pool))
    else this.#segments.delete(bucket)
    this.#standing = undefined
  }

  /** How many rows could not be opened when their blocks were made. */
  get unreadable(): number {
    return [...this.#segments.values()].reduce((sum, { unreadable }) => sum + unreadable, 0)
  }

  /** The day in UTC on which the record that has stood unchanged the longest was changed; undefined when there is none. */
  get oldestChange(): IsoDate | undefined {
    const oldest = [...this.#segments.values()].reduce((day, segment) => Math.min(day, segment.oldestChange), Infinity)
    return oldest === Infinity ? undefined : plusDays(firstDay, oldest)
  }

  /**
   * The records that fit a wish. First those whose names hold all words, whole words before beginnings before parts of words; then those
   * that hold one elsewhere, in the same way. Among equals persons by given name, then bodies, then services. `offset` are skipped, `limit` given.
   */
  find(wish: RecordWish, offset: number, limit: number): FoundPart {
    const { laid, kinds, order, levels } = this.#stand()
    const fitting = levels.of(wish.query)
    const isNarrowed = [wish.kinds, wish.certificate, wish.ownWords].some((one) => one !== undefined)
    if (isNarrowed) laid.each(fitting, (segment, part) => narrow(segment, wish, part))
    const counts = countFitting(kinds, fitting)
    const rows = bestRows(fitting, counts.ofLevel, order, offset + limit).slice(offset)
    return { part: rows.map((row) => foundRow(laid, row)), counts: counts.ofKind }
  }

  /**
   * Does a part of what the first word that is looked for needs, so that whoever types it need not wait for all of that.
   * @returns whether more is to be done
   */
  prepare(): boolean {
    const unprepared = [...this.#segments.values()].filter(({ own }) => !own.isNoted)
    for (const { own } of unprepared.slice(0, preparedAtOnce)) own.note()
    return unprepared.length > preparedAtOnce
  }

  #stand(): Standing {
    if (this.#standing) return this.#standing
    const laid = new LaidSegments(this.#segments)
    const order = laid.sorted(this.#pool.ranks())
    this.#standing = { laid, kinds: laid.kinds(), order, levels: new QueryLevels(laid, this.#pool) }
    return this.#standing
  }
}

function narrow(segment: IndexSegment, { kinds, certificate, ownWords }: RecordWish, levels: Uint8Array): void {
  if (kinds !== undefined) keepKinds(segment, kinds, levels)
  if (certificate !== undefined) keepCertificates(segment, certificate, levels)
  if (ownWords !== undefined) keepOwnWords(segment, ownWords, levels)
}

function keepKinds({ kinds }: IndexSegment, wanted: readonly SubscriberKind[], levels: Uint8Array): void {
  const isWanted = subscriberKinds.map((kind) => wanted.includes(kind))
  for (let row = 0; row < levels.length; row++) if (isWanted[kinds[row] ?? 0] !== true) levels[row] = misfit
}

function keepCertificates(segment: IndexSegment, wish: CertificateWish, levels: Uint8Array): void {
  if (wish === 'none') {
    for (let row = 0; row < levels.length; row++) if (segment.hasCertificate(row)) levels[row] = misfit
    return
  }
  const from = wish.endsFrom === undefined ? noDay + 1 : daysBetween(firstDay, wish.endsFrom)
  const to = wish.endsTo === undefined ? Infinity : daysBetween(firstDay, wish.endsTo)
  for (let row = 0; row < levels.length; row++) {
    const end = segment.ends[row] ?? noDay
    if (end === noDay || end < from || end > to) levels[row] = misfit
  }
}

function keepOwnWords(segment: IndexSegment, wanted: ReadonlySet<string>, levels: Uint8Array): void {
  for (let row = 0; row < levels.length; row++)
    if ((levels[row] ?? misfit) < misfit && !segment.ownWords(row).some((word) => wanted.has(word)))
      levels[row] = misfit
}

/** How many rows fit, by kind and by level. */
interface FittingCounts {
  readonly ofKind: FoundPart['counts']
  readonly ofLevel: Uint32Array
}

function countFitting(kinds: Uint8Array, levels: Uint8Array): FittingCounts {
  const counts = new Uint32Array(subscriberKinds.length * levelCount)
  for (let row = 0; row < levels.length; row++) {
    const place = (kinds[row] ?? 0) * levelCount + (levels[row] ?? 0)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const ofLevel = new Uint32Array(misfit)
  const [person = 0, organisation = 0, service = 0] = subscriberKinds.map((_, kind) => {
    const ofKind = counts.subarray(kind * levelCount, kind * levelCount + misfit)
    for (const [level, count] of ofKind.entries()) ofLevel[level] = (ofLevel[level] ?? 0) + count
    return ofKind.reduce((sum, count) => sum + count, 0)
  })
  return { ofKind: { person, organisation, service }, ofLevel }
}

/** The first rows that fit, the best levels before the others, those of one level in the order of the list. */
function bestRows(levels: Uint8Array, ofLevel: Uint32Array, order: Uint32Array, wanted: number): number[] {
  const [missing, byLevel] = [new Uint32Array(levelCount), Array.from(ofLevel, (): number[] => [])]
  let left = 0
  for (const [level, count] of ofLevel.entries()) {
    missing[level] = Math.min(count, wanted - left)
    left += missing[level]
  }
  for (let at = 0; left > 0 && at < order.length; at++) {
    const row = order[at] ?? 0
    const level = levels[row] ?? misfit
    const missingHere = missing[level] ?? 0
    if (missingHere === 0) continue
    missing[level] = missingHere - 1
    left -= 1
    byLevel[level]?.push(row)
  }
  return byLevel.flat()
}

function foundRow(laid: LaidSegments, row: number): FoundRecord {
  const [segment, at] = laid.placeOf(row)
  return { ...segment.listed(at), version: segment.versions[at] ?? 0 }
}

import type { IndexSegment } from './index-segment'
import { sortByColumns } from './sort-by-columns'

/** All segments of an index, one behind the other, so that every row of any of them has a number. */
export class LaidSegments {
  readonly rows: number
  readonly #segments: readonly IndexSegment[]
  /** The number of a segment's first row among all rows. */
  readonly #starts: readonly number[]

  constructor(segments: ReadonlyMap<string, IndexSegment>) {
    this.#segments = [...segments].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, segment]) => segment)
    let rows = 0
    this.#starts = this.#segments.map(({ length }) => (rows += length) - length)
    this.rows = rows
  }

  /** Hands over every segment, with the part of `ofRows` that is about its rows. */
  each<Values extends Uint8Array | Uint32Array>(
    ofRows: Values,
    visit: (segment: IndexSegment, part: Values) => void,
  ): void {
    for (const [place, segment] of this.#segments.entries()) {
      const start = this.#starts[place] ?? 0
      visit(segment, ofRows.subarray(start, start + segment.length) as Values)
    }
  }

  /** Where a row stands: in which segment, and its place there. @throws RangeError for a row that there is not */
  placeOf(row: number): readonly [segment: IndexSegment, at: number] {
    const place = this.#segmentOf(row)
    const segment = this.#segments[place]
    if (!segment) throw new RangeError('no such row')
    return [segment, row - (this.#starts[place] ?? 0)]
  }

  /** The kinds of all rows, as their places among `subscriberKinds`. */
  kinds(): Uint8Array {
    const kinds = new Uint8Array(this.rows)
    this.each(kinds, (segment, part) => part.set(segment.kinds))
    return kinds
  }

  /** The rows by kind, given name, family name, middle names; what is equal in all keeps the order of the blocks. */
  sorted(ranks: Uint32Array): Uint32Array {
    const kinds = Uint32Array.from(this.kinds())
    const names = [0, 1, 2].map((part) => {
      const column = new Uint32Array(this.rows)
      this.each(column, (segment, ofSegment) => {
        for (let row = 0; row < segment.length; row++) ofSegment[row] = ranks[segment.namePart(row, part)] ?? 0
      })
      return column
    })
    return sortByColumns(this.rows, [kinds, ...names])
  }

  /** The last segment that begins at or before a row and is not empty. */
  #segmentOf(row: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= row) low = middle
      else high = middle - 1
    }
    return low
  }
}

import { fold } from '../../fields'
import type { LaidSegments } from './laid-segments'
import { misfit, unjudged, wholeWord } from './match-level'
import type { ValuePool } from './value-pool'

/** What was found for so many queries is kept: somebody who types on, or takes signs away again, waits for the last sign only. */
const mostQueries = 24
/** Less than one in so many rows is few. */
const fewOf = 20

/**
 * How well every row fits a query: the level of the word that fits worst, `misfit` or more where one of them is not there at all. Lives as
 * long as the rows stay as they are.
 */
export class QueryLevels {
  /** By the words of a query, the last asked at the end. */
  readonly #known = new Map<string, Uint8Array>()
  /** Lists as long as all rows are used over and over: they would be much rubbish with every sign typed. */
  readonly #answer: Uint8Array

  constructor(
    readonly laid: LaidSegments,
    readonly pool: ValuePool,
  ) {
    this.#answer = new Uint8Array(laid.rows)
  }

  /** A row's level by its number. The list is the caller's own until the next query. */
  of(query: string): Uint8Array {
    const words = wordsOf(query)
    if (words.length === 0) return this.#answer.fill(wholeWord)
    this.#answer.set(this.#levelsOf(words))
    return this.#answer
  }

  #levelsOf(words: readonly string[]): Uint8Array {
    const name = words.join(' ')
    const levels = this.#known.get(name) ?? this.#judge(words)
    this.#known.delete(name)
    this.#known.set(name, levels)
    return levels
  }

  #judge(words: readonly string[]): Uint8Array {
    const before = this.#partOf(words)
    const levels = this.#spareList(before)
    const rows = before && fewRows(before)
    if (rows) this.#judgeFew(words, rows, levels.fill(misfit))
    else if (words.length === 1) this.#judgeWord(words.join(), levels.fill(unjudged))
    else this.#judgeEach(words, levels.fill(0))
    return levels
  }

  #judgeFew(words: readonly string[], rows: readonly number[], levels: Uint8Array): void {
    const asked = words.map((word) => [word, this.pool.bitsOf(word)] as const)
    for (const row of rows) {
      const [segment, at] = this.laid.placeOf(row)
      levels[row] = asked.reduce((worst, [word, bits]) => Math.max(worst, segment.levelOf(at, word, bits)), 0)
    }
  }

  #judgeEach(words: readonly string[], levels: Uint8Array): void {
    for (const word of words) worstOf(levels, this.#levelsOf([word]))
  }

  #judgeWord(word: string, levels: Uint8Array): void {
    const values = this.pool.bitsOf(word)
    const bits = values && { values, groups: this.pool.groups.bitsOf(values) }
    this.laid.each(levels, (segment, part) => segment.judge(word, bits, part))
  }

  /** What is known of the longest query whose words all are parts of these: what does not fit it, does not fit these. */
  #partOf(words: readonly string[]): Uint8Array | undefined {
    const isPart = (name: string) => name.split(' ').every((part) => words.some((word) => word.includes(part)))
    const parts = [...this.#known.keys()].filter(isPart)
    return this.#known.get(parts.reduce((one, other) => (other.length > one.length ? other : one), ''))
  }

  /** A new list, or that of the query that was not asked for the longest. */
  #spareList(needed: Uint8Array | undefined): Uint8Array {
    const oldest = [...this.#known].find(([, levels]) => levels !== needed)
    if (this.#known.size < mostQueries || !oldest) return new Uint8Array(this.laid.rows)
    this.#known.delete(oldest[0])
    return oldest[1]
  }
}

function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(' '))].filter((word) => word !== '')
}

/** Those rows that fit; undefined where they are so many that looking at all is faster. */
function fewRows(levels: Uint8Array): number[] | undefined {
  const rows: number[] = []
  for (let row = 0; row < levels.length; row++)
    if ((levels[row] ?? 0) < misfit && rows.push(row) * fewOf > levels.length) return undefined
  return rows
}

function worstOf(levels: Uint8Array, ofWord: Uint8Array): void {
  for (let row = 0; row < levels.length; row++) levels[row] = Math.max(levels[row] ?? 0, ofWord[row] ?? 0)
}

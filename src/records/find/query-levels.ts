import { fold } from '../../fields'
import type { LaidSegments } from './laid-segments'
import { unjudged } from './match-level'
import type { ValuePool } from './value-pool'

/** What was found of so many words is kept: somebody who types on, or takes signs away again, waits for one word only. */
const mostWords = 24

/**
 * How well every row fits a query: the level of the word that fits worst, 0 where one of them is not there at all. Lives as long as the
 * rows stay as they are.
 */
export class QueryLevels {
  /** By word, the last asked at the end. */
  readonly #ofWords = new Map<string, Uint8Array>()

  constructor(
    readonly laid: LaidSegments,
    readonly pool: ValuePool,
  ) {}

  /** A row's level by its number. The list is the caller's own. */
  of(query: string): Uint8Array {
    const [first, ...others] = wordsOf(query)
    if (first === undefined) return new Uint8Array(this.laid.rows).fill(1)
    const levels = this.#ofWord(first).slice()
    for (const word of others) worstOf(levels, this.#ofWord(word))
    return levels
  }

  #ofWord(word: string): Uint8Array {
    const levels = this.#ofWords.get(word) ?? this.#judge(word)
    this.#ofWords.delete(word)
    this.#ofWords.set(word, levels)
    const [oldest] = this.#ofWords.keys()
    if (this.#ofWords.size > mostWords && oldest !== undefined) this.#ofWords.delete(oldest)
    return levels
  }

  /** What a part of the word does not fit, the word does not fit either. */
  #judge(word: string): Uint8Array {
    const parts = [...this.#ofWords.keys()].filter((known) => word.includes(known))
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '')
    const before = this.#ofWords.get(longest)
    const levels = new Uint8Array(this.laid.rows).fill(unjudged)
    if (before) for (let row = 0; row < levels.length; row++) if (before[row] === 0) levels[row] = 0
    const values = this.pool.levelsOf(word)
    this.laid.each(levels, (segment, part) => segment.judge(word, values, part))
    return levels
  }
}

function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(' '))].filter((word) => word !== '')
}

function worstOf(levels: Uint8Array, ofWord: Uint8Array): void {
  for (let row = 0; row < levels.length; row++) {
    const one = levels[row] ?? 0
    const other = ofWord[row] ?? 0
    if (other > one ? one !== 0 : other === 0) levels[row] = other
  }
}

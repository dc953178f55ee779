import type { IndexBlock } from './index-block'
import { hasBit, isToldByPairs, OwnTexts } from './own-texts'
import { packedNumber } from './packed-numbers'
import { partStarts } from './part-starts'
import type { ValuePool } from './value-pool'

/** Marks of rows while words are looked for. */
const [waiting, found] = [1, 2]
const partsOfName = 3

/** One block in memory, ready to be searched. Its rows are those of the block, in that order. */
export class IndexSegment {
  readonly length: number
  readonly versions: Uint32Array
  readonly kinds: Uint8Array
  readonly ends: Int32Array
  readonly certificates: Uint8Array
  readonly unreadable: number
  readonly #ids: string
  readonly #idStart: Uint32Array
  /** Numbers of the pool; those of row n stand from `#refStart[n]` on. */
  readonly #refs: Uint32Array
  readonly #refStart: Uint32Array
  readonly #own: OwnTexts

  constructor(block: IndexBlock, pool: ValuePool) {
    this.length = block.versions.length
    this.versions = new Uint32Array(block.versions)
    this.kinds = digitsOf(block.kinds)
    this.certificates = digitsOf(block.certificates)
    this.ends = new Int32Array(block.ends)
    this.unreadable = block.unreadable
    this.#ids = block.ids
    this.#idStart = partStarts(block.ids, this.length, ' ')
    this.#refs = poolNumbers(block, pool)
    this.#refStart = startsOf(block.counts)
    for (let row = 0; row < this.length; row++)
      for (let part = 0; part < partsOfName; part++) pool.noteName(this.namePart(row, part))
    this.#own = new OwnTexts(block.own, this.length)
  }

  /** The number of a part of a row's name: 0 given, 1 family, 2 middle names. */
  namePart(row: number, part: number): number {
    return this.#refs[(this.#refStart[row] ?? 0) + part] ?? 0
  }

  /** The id of a row. */
  idOf(row: number): string {
    return this.#ids.slice(this.#idStart[row], (this.#idStart[row + 1] ?? 0) - 1)
  }

  /** The own words of a row. */
  ownWords(row: number): string[] {
    return this.#own.textOf(row).split(' ')
  }

  /**
   * Keeps the marks of those marked rows that hold a folded word, in a shared value or their own. `marks` holds 1 for a marked row.
   * @param shared which values of the pool hold the word
   */
  keepHolding(word: string, shared: Uint8Array | undefined, marks: Uint8Array): void {
    if (shared) this.#findInShared(shared, marks)
    const candidates = this.#own.candidates(word)
    if (candidates) this.#findInOwn(word, candidates, marks)
    for (let row = 0; row < this.length; row++) marks[row] = marks[row] === found ? 1 : 0
  }

  #findInShared(shared: Uint8Array, marks: Uint8Array): void {
    for (let row = 0; row < this.length; row++) {
      if (marks[row] !== waiting) continue
      const end = this.#refStart[row + 1] ?? 0
      for (let at = this.#refStart[row] ?? 0; at < end; at++) {
        if (shared[this.#refs[at] ?? 0] !== 1) continue
        marks[row] = found
        break
      }
    }
  }

  #findInOwn(word: string, candidates: Uint32Array, marks: Uint8Array): void {
    const isTold = isToldByPairs(word)
    for (let row = 0; row < this.length; row++) {
      if (marks[row] !== waiting || !hasBit(candidates, row)) continue
      if (isTold || this.#own.textOf(row).includes(word)) marks[row] = found
    }
  }
}

function poolNumbers({ values, refs }: IndexBlock, pool: ValuePool): Uint32Array {
  const texts = values.split('\n')
  const numbers = new Uint32Array(texts.length)
  for (const [place, text] of texts.entries()) numbers[place] = pool.numberOf(text)
  const all = new Uint32Array(refs.length)
  for (let at = 0; at < all.length; at++) all[at] = numbers[packedNumber(refs, at)] ?? 0
  return all
}

function digitsOf(text: string): Uint8Array {
  const digits = new Uint8Array(text.length)
  for (let at = 0; at < digits.length; at++) digits[at] = text.charCodeAt(at) - zero
  return digits
}

const zero = 48

function startsOf(counts: string): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row++) starts[row + 1] = (starts[row] ?? 0) + packedNumber(counts, row)
  return starts
}

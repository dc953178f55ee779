import { plusDays, subscriberKinds } from '../../fields'
import { joinedLine } from '../describe-record'
import type { ListedRecord } from '../record-summary'
import type { IndexBlock } from './index-block'
import { firstDay, noDay } from './index-entry'
import { elsewhere, insideWord, unjudged } from './match-level'
import { hasBit, isToldByPairs, OwnTexts } from './own-texts'
import { packedNumber, unpackNumbers } from './packed-numbers'
import { partStarts } from './part-starts'
import type { ValuePool } from './value-pool'

const partsOfName = 3

/** One block in memory, ready to be searched. Its rows are those of the block, in that order. */
export class IndexSegment {
  readonly length: number
  readonly versions: Uint32Array
  readonly kinds: Uint8Array
  readonly ends: Int32Array
  readonly unreadable: number
  /** The earliest day on which one of its records was changed last, in days since 1970; Infinity for none. */
  readonly oldestChange: number
  readonly #ids: string
  readonly #idStart: Uint32Array
  readonly #certificates: Uint8Array
  /** Numbers of the pool; those of row n stand from `#refStart[n]` on: three of its name, those of its line, the others. */
  readonly #refs: Uint32Array
  readonly #refStart: Uint32Array
  readonly #lines: Uint8Array
  readonly #own: OwnTexts

  constructor(
    block: IndexBlock,
    readonly pool: ValuePool,
  ) {
    this.length = block.versions.length
    this.versions = new Uint32Array(block.versions)
    this.kinds = digitsOf(block.kinds)
    this.ends = new Int32Array(block.ends)
    this.unreadable = block.unreadable
    this.oldestChange = lowestOf(block.changed)
    this.#certificates = new Uint8Array(unpackNumbers(block.certificates))
    this.#ids = block.ids
    this.#idStart = partStarts(block.ids, this.length, ' ')
    this.#refs = poolNumbers(block, pool)
    this.#refStart = startsOf(block.counts)
    this.#lines = digitsOf(block.lines)
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

  /** Tells whether a row's record has a certificate, linked or known by its end or serial only. */
  hasCertificate(row: number): boolean {
    return (this.#certificates[row] ?? 0) % 2 === 1
  }

  /** What a list shows of a row. */
  listed(row: number): ListedRecord {
    const [given, family, middle] = [0, 1, 2].map((part) => this.pool.textOf(this.namePart(row, part)))
    const at = (this.#refStart[row] ?? 0) + partsOfName
    const line = Array.from(this.#refs.subarray(at, at + (this.#lines[row] ?? 0)), (ref) => this.pool.textOf(ref))
    const end = this.ends[row] ?? noDay
    return {
      id: this.idOf(row),
      kind: subscriberKinds[this.kinds[row] ?? 0] ?? 'person',
      name: [family, middle, given].filter((part) => part !== '').join(' '),
      line: joinedLine(line),
      certificateCount: (this.#certificates[row] ?? 0) >> 1,
      ...(end !== noDay && { certificateNotAfter: plusDays(firstDay, end) }),
    }
  }

  /**
   * Notes for every row how well a folded word fits it.
   * @param values how well it fits the values of the pool @param levels of the rows: those that are `unjudged` are looked at, the others stay
   */
  judge(word: string, values: Uint8Array | undefined, levels: Uint8Array): void {
    if (values) this.#judgeByValues(values, levels)
    const candidates = this.#own.candidates(word)
    if (candidates) this.#judgeByOwn(word, candidates, levels)
    for (let row = 0; row < levels.length; row++) if (levels[row] === unjudged) levels[row] = 0
  }

  /** Leaves those rows unjudged whose values don't hold the word. */
  #judgeByValues(values: Uint8Array, levels: Uint8Array): void {
    const refs = this.#refs
    for (let row = 0; row < levels.length; row++) {
      if (levels[row] !== unjudged) continue
      const start = this.#refStart[row] ?? 0
      const others = start + partsOfName
      let best = 0
      for (let at = start; at < others; at++) {
        const level = values[refs[at] ?? 0] ?? 0
        if (level !== 0 && (best === 0 || level < best)) best = level
      }
      const end = best === 0 ? (this.#refStart[row + 1] ?? 0) : 0
      for (let at = others; at < end; at++) {
        const level = values[refs[at] ?? 0] ?? 0
        if (level !== 0 && (best === 0 || level + elsewhere < best)) best = level + elsewhere
      }
      if (best !== 0) levels[row] = best
    }
  }

  /** A word of which nothing but its pairs is known stands inside; of others the first place in the row counts. */
  #judgeByOwn(word: string, candidates: Uint32Array, levels: Uint8Array): void {
    const levelIn = isToldByPairs(word) ? () => insideWord : this.#own.judge(word, candidates)
    for (let row = 0; row < levels.length; row++) {
      if (levels[row] !== unjudged || !hasBit(candidates, row)) continue
      const level = levelIn(row)
      if (level !== 0) levels[row] = level + elsewhere
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

function lowestOf(packed: string): number {
  let lowest = Infinity
  for (let at = 0; at < packed.length; at++) lowest = Math.min(lowest, packedNumber(packed, at))
  return lowest
}

function startsOf(counts: string): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row++) starts[row + 1] = (starts[row] ?? 0) + packedNumber(counts, row)
  return starts
}

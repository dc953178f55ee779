import { plusDays, subscriberKinds } from '../../fields'
import { joinedLine } from '../describe-record'
import type { ListedRecord } from '../record-summary'
import type { IndexBlock } from './index-block'
import { firstDay, noDay } from './index-entry'
import { bestOfBits, unjudged } from './match-level'
import { OwnTexts } from './own-texts'
import { packedNumber, unpackNumbers } from './packed-numbers'
import { partStarts } from './part-starts'
import type { ValuePool } from './value-pool'

const partsOfName = 3

/** How well a word fits what the pool keeps, by the numbers of values and of groups, as `bestOfBits` takes it. */
export interface PoolBits {
  readonly values: Uint8Array
  readonly groups: Uint8Array
}

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
  /** Numbers of the pool: three a row, the parts of its name. */
  readonly #names: Uint32Array
  /** By row, the number of the group of all its other values. */
  readonly #groups: Uint32Array
  readonly own: OwnTexts

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
    this.#names = new Uint32Array(this.length * partsOfName)
    this.#groups = new Uint32Array(this.length)
    this.#takeRefs(block)
    for (let row = 0; row < this.length; row++)
      for (let part = 0; part < partsOfName; part++) pool.noteName(this.namePart(row, part))
    this.own = new OwnTexts(block.own, this.length)
  }

  /** The number of a part of a row's name: 0 given, 1 family, 2 middle names. */
  namePart(row: number, part: number): number {
    return this.#names[row * partsOfName + part] ?? 0
  }

  /** The id of a row. */
  idOf(row: number): string {
    return this.#ids.slice(this.#idStart[row], (this.#idStart[row + 1] ?? 0) - 1)
  }

  /** The own words of a row. */
  ownWords(row: number): string[] {
    return this.own.textOf(row).split(' ')
  }

  /** Tells whether a row's record has a certificate, linked or known by its end or serial only. */
  hasCertificate(row: number): boolean {
    return (this.#certificates[row] ?? 0) % 2 === 1
  }

  /** What a list shows of a row. */
  listed(row: number): ListedRecord {
    const [given, family, middle] = [0, 1, 2].map((part) => this.pool.textOf(this.namePart(row, part)))
    const line = this.pool.groups.shownOf(this.#groups[row] ?? 0).map((ref) => this.pool.textOf(ref))
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
   * Notes for every row how well a folded word fits it; what stays `unjudged` does not fit.
   * @param bits how well it fits the pool's values and groups @param levels of the rows, all of them `unjudged`
   */
  judge(word: string, bits: PoolBits | undefined, levels: Uint8Array): void {
    if (bits) this.#judgeByPool(bits, levels)
    this.own.judge(word, levels)
  }

  /** How well a folded word fits one row; `misfit` or more where it does not. @param values how well it fits the pool's values */
  levelOf(row: number, word: string, values: Uint8Array | undefined): number {
    if (!values) return this.own.levelOf(row, word)
    let bits = this.pool.groups.bitsIn(this.#groups[row] ?? 0, values)
    for (let part = 0; part < partsOfName; part++) bits |= values[this.namePart(row, part)] ?? 0
    return bits === 0 ? this.own.levelOf(row, word) : (bestOfBits[bits] ?? unjudged)
  }

  /** Every row passes here: hence one loop without calls. */
  #judgeByPool({ values, groups }: PoolBits, levels: Uint8Array): void {
    const [names, groupOf] = [this.#names, this.#groups]
    for (let row = 0, at = 0; row < levels.length; row++, at += partsOfName) {
      const inName =
        (values[names[at] ?? 0] ?? 0) | (values[names[at + 1] ?? 0] ?? 0) | (values[names[at + 2] ?? 0] ?? 0)
      levels[row] = bestOfBits[inName | (groups[groupOf[row] ?? 0] ?? 0)] ?? unjudged
    }
  }

  #takeRefs({ values, refs, counts, lines }: IndexBlock): void {
    const numbers = values.split('\n').map((text) => this.pool.numberOf(text))
    const numberAt = (at: number) => numbers[packedNumber(refs, at)] ?? 0
    for (let row = 0, at = 0; row < this.length; row++) {
      const end = at + packedNumber(counts, row)
      for (let part = 0; part < partsOfName; part++) this.#names[row * partsOfName + part] = numberAt(at + part)
      const others = Array.from({ length: end - at - partsOfName }, (_, other) => numberAt(at + partsOfName + other))
      this.#groups[row] = this.pool.groups.numberOf(others, lines.charCodeAt(row) - zero)
      at = end
    }
  }
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

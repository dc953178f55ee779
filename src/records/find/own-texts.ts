import { elsewhere, insideWord, levelAt, misfit, unjudged } from './match-level'
import { partStarts } from './part-starts'

/** Signs are told apart in so many classes; letters, digits and the commonest marks have one of their own. */
const classes = 64
const ownClasses = 'abcdefghijklmnopqrstuvwxyz0123456789@.-_/'
const shared = ownClasses.length
const classOf = Uint8Array.from({ length: 256 }, (_, code) => {
  const own = ownClasses.indexOf(String.fromCharCode(code))
  return own >= 0 ? own : shared + (code % (classes - shared))
})
const pairs = classes * classes
const bitsPerNumber = 32
/** Less than one in so many rows is few. */
const fewOf = 8
/** So many signs and pairs there is room for at first. */
const firstPairs = 1_024

/**
 * The folded texts of a block's rows, searched for a part. For every sign and every pair of signs that occurs it notes, a bit a
 * row, in which rows: a word is looked for only where all of its pairs are. The notes are made when they are first wanted.
 */
export class OwnTexts {
  readonly #text: string
  readonly #starts: Uint32Array
  /** Numbers a sign or pair needs in `#bits`. */
  readonly #stride: number
  /** Where the bits of a pair, or behind all pairs of a sign, begin in `#bits`: in strides, plus one; 0 for none. */
  #places: Uint16Array | undefined
  #bits = new Uint32Array(0)

  /** @param text the rows' texts, one a line */
  constructor(text: string, rows: number) {
    this.#text = text
    this.#starts = partStarts(text, rows, '\n')
    this.#stride = Math.ceil(rows / bitsPerNumber)
  }

  /** The text of a row. */
  textOf(row: number): string {
    return this.#text.slice(this.#starts[row], (this.#starts[row + 1] ?? 0) - 1)
  }

  /** Tells whether the notes are made. */
  get isNoted(): boolean {
    return this.#places !== undefined
  }

  /** Makes the notes, where there are none. */
  note(): void {
    this.#places ??= this.#note()
  }

  /** Notes how well a folded word fits the `unjudged` rows, by its first place there. */
  judge(word: string, levels: Uint8Array): void {
    const candidates = this.#candidates(word)
    if (!candidates) return
    const levelIn = isToldByPairs(word) ? () => insideWord : this.#search(word, bitsOf(candidates))
    for (let number = 0; number < candidates.length; number++)
      for (let left = candidates[number] ?? 0; left !== 0; left &= left - 1) {
        const row = number * bitsPerNumber + lowestBit(left)
        if (levels[row] !== unjudged) continue
        const level = levelIn(row)
        if (level < misfit) levels[row] = level + elsewhere
      }
  }

  /** How well a folded word fits one row, by its first place there; `misfit` where it is not there. */
  levelOf(row: number, word: string): number {
    const own = this.textOf(row)
    const at = own.indexOf(word)
    if (at < 0) return misfit
    return elsewhere + (isToldByPairs(word) ? insideWord : levelAt(own, at, word.length))
  }

  /** How well a word fits a row by its first place there. Rows are asked in their order. @param candidates how many may hold it */
  #search(word: string, candidates: number): (row: number) => number {
    const [text, starts] = [this.#text, this.#starts]
    if (candidates * fewOf < starts.length)
      return (row) => {
        const own = this.textOf(row)
        const at = own.indexOf(word)
        return at < 0 ? misfit : levelAt(own, at, word.length)
      }
    // Where most rows hold it, one search after the other through all of the text needs no copies.
    let next = -1
    return (row) => {
      const start = starts[row] ?? 0
      if (next < start) next = text.indexOf(word, start)
      if (next < 0) next = Infinity
      return next < (starts[row + 1] ?? 0) - 1 ? levelAt(text, next, word.length) : misfit
    }
  }

  /** In which rows a word may stand, a bit a row; undefined for in none. */
  #candidates(word: string): Uint32Array | undefined {
    const places = this.#places ?? this.#note()
    const found = new Uint32Array(this.#stride).fill(-1)
    let before = -1
    for (let at = 0; at < word.length; at++) {
      const sign = classOfSign(word.charCodeAt(at))
      const place = places[before < 0 ? pairs + sign : before * classes + sign] ?? 0
      before = sign
      if (place === 0) return undefined
      const start = (place - 1) * this.#stride
      for (let number = 0; number < found.length; number++)
        found[number] = (found[number] ?? 0) & (this.#bits[start + number] ?? 0)
    }
    return found
  }

  /** Every sign of every row passes here: hence one loop without calls. */
  #note(): Uint16Array {
    const [text, stride] = [this.#text, this.#stride]
    const places = new Uint16Array(pairs + classes)
    let bits = new Uint32Array(stride * firstPairs)
    let [used, row, before] = [0, 0, -1]
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === lineEnd) {
        row += 1
        before = -1
        continue
      }
      if ((used + 2) * stride > bits.length) bits = twiceAsLong(bits)
      const sign = classOfSign(code)
      const [number, bit] = [row >>> 5, 1 << (row & 31)]
      const ofSign = (places[pairs + sign] ||= ++used)
      const signAt = (ofSign - 1) * stride + number
      bits[signAt] = (bits[signAt] ?? 0) | bit
      if (before >= 0) {
        const ofPair = (places[before * classes + sign] ||= ++used)
        const pairAt = (ofPair - 1) * stride + number
        bits[pairAt] = (bits[pairAt] ?? 0) | bit
      }
      before = sign
    }
    this.#places = places
    this.#bits = bits.slice(0, used * stride)
    return places
  }
}

/** Tells whether bits say of a word all that is to be said, so that the texts need not be looked at: it stands inside another. */
function isToldByPairs(word: string): boolean {
  return word.length <= 2 && Array.from(word).every((sign) => ownClasses.includes(sign))
}

const lineEnd = 10

function classOfSign(code: number): number {
  return code < 256 ? (classOf[code] ?? shared) : shared
}

function bitsOf(bits: Uint32Array): number {
  let sum = 0
  for (const number of bits) for (let left = number; left !== 0; left &= left - 1) sum += 1
  return sum
}

/** The place of the lowest bit that is set. */
function lowestBit(bits: number): number {
  return bitsPerNumber - 1 - Math.clz32(bits & -bits)
}

function twiceAsLong(bits: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(bits.length * 2)
  wider.set(bits)
  return wider
}

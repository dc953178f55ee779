import { fold } from '../../fields'
import { createCollationKeys, type CollationKey } from './collation-keys'
import { matchBit } from './match-level'
import { ValueGroups } from './value-groups'

const locale = 'vi'

/**
 * Every value that records share, once: its text for searching is folded once, its place among names is told once, whoever has it.
 * Values that no record has any more stay until the store is opened again.
 */
export class ValuePool {
  readonly groups = new ValueGroups()
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #folded: string[] = []
  #isName = new Uint8Array(1_024)
  #ranks: Uint32Array | undefined
  #keys: CollationKey | undefined

  /** How many values there are: their numbers count from 0. */
  get size(): number {
    return this.#texts.length
  }

  /** The number of a value. */
  numberOf(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#texts.length
    this.#ids.set(text, id)
    this.#texts.push(text)
    this.#folded.push(fold(text))
    if (id >= this.#isName.length) {
      const wider = new Uint8Array(this.#isName.length * 2)
      wider.set(this.#isName)
      this.#isName = wider
    }
    return id
  }

  /** Notes that a value is a name, or a part of one: it gets a rank. */
  noteName(id: number): void {
    if (this.#isName[id] === 1) return
    this.#isName[id] = 1
    this.#ranks = undefined
  }

  /** The text of a value, as it is written. */
  textOf(id: number): string {
    return this.#texts[id] ?? ''
  }

  /** How well a folded word fits every value, by number, as `bestOfBits` takes it. Undefined when it is in none. */
  bitsOf(word: string): Uint8Array | undefined {
    let bits: Uint8Array | undefined
    for (let id = 0; id < this.#folded.length; id++) {
      const bit = matchBit(this.#folded[id] ?? '', word)
      if (bit === 0) continue
      bits ??= new Uint8Array(this.#folded.length)
      bits[id] = bit
    }
    return bits
  }

  /** The rank of every name among all, in the order of the Vietnamese alphabet; the same for what compares as equal. 0 for no name. */
  ranks(): Uint32Array {
    this.#ranks ??= this.#rank()
    return this.#ranks
  }

  #rank(): Uint32Array {
    this.#keys ??= createCollationKeys(locale)
    const keyOf = this.#keys
    const { compare } = new Intl.Collator(locale)
    const names = this.#texts.flatMap((text, id) => (this.#isName[id] === 1 ? [{ id, text, key: keyOf(text) }] : []))
    type Name = (typeof names)[number]
    const order = (one: Name, other: Name): number => {
      if (one.key === undefined || other.key === undefined) return compare(one.text, other.text)
      return one.key < other.key ? -1 : Number(one.key > other.key)
    }
    names.sort(order)
    const ranks = new Uint32Array(this.#texts.length)
    let rank = 0
    for (const [place, name] of names.entries()) {
      const before = names[place - 1]
      if (!before || order(before, name) !== 0) rank += 1
      ranks[name.id] = rank
    }
    return ranks
  }
}

import { elsewhere } from './match-level'

/** Room for so many groups, and for so many values in them, at first. */
const firstRoom = 1_024

/**
 * Values that records have together beside their names - post and body, the bodies above, the province - each group once: colleagues
 * share it, and a word is looked for in it once for all of them. A group that no record has any more stays until the store is opened again.
 */
export class ValueGroups {
  readonly #numbers = new Map<string, number>()
  /** Numbers of the pool; those of group n stand from `#starts[n]` to `#starts[n + 1]`, first the values that a list shows. */
  #refs = new Uint32Array(firstRoom)
  #starts = new Uint32Array(firstRoom)
  /** How many of its values a list shows. */
  #shown = new Uint8Array(firstRoom)

  /** The number of a group. @param refs numbers of the pool @param shown how many of them a list shows: the first */
  numberOf(refs: readonly number[], shown: number): number {
    const key = `${shown} ${refs.join(' ')}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const group = this.#numbers.size
    this.#numbers.set(key, group)
    const start = this.#starts[group] ?? 0
    this.#refs = withRoom(this.#refs, start + refs.length)
    this.#starts = withRoom(this.#starts, group + 2)
    this.#shown = withRoom(this.#shown, group + 1)
    this.#refs.set(refs, start)
    this.#starts[group + 1] = start + refs.length
    this.#shown[group] = shown
    return group
  }

  /** The values of a group that a list shows, as numbers of the pool. */
  shownOf(group: number): readonly number[] {
    const start = this.#starts[group] ?? 0
    return [...this.#refs.subarray(start, start + (this.#shown[group] ?? 0))]
  }

  /** The bits of every group, by its number, as `bestOfBits` takes them. @param ofValues those of the pool's values */
  bitsOf(ofValues: Uint8Array): Uint8Array {
    const bits = new Uint8Array(this.#numbers.size)
    for (let group = 0; group < bits.length; group++) bits[group] = this.bitsIn(group, ofValues)
    return bits
  }

  /** The same of one group. */
  bitsIn(group: number, ofValues: Uint8Array): number {
    const end = this.#starts[group + 1] ?? 0
    let found = 0
    for (let at = this.#starts[group] ?? 0; at < end; at++) found |= ofValues[this.#refs[at] ?? 0] ?? 0
    return found << elsewhere
  }
}

function withRoom<Numbers extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers
  const wider = new (numbers.constructor as new (length: number) => Numbers)(Math.max(length, numbers.length * 2))
  wider.set(numbers)
  return wider
}

/**
 * The elements of a tree that fit one selector, by their places: in document order what lies in an element is a run of places, so that questions
 * about what holds what become comparisons of numbers.
 */

/** The elements of a tree that fit one selector. */
export class Fitting {
  #outer: number[] | undefined

  /** @param places where they stand, ascending */
  constructor(
    readonly places: readonly number[],
    private readonly ends: readonly number[],
  ) {}

  /** Whether the element at a place is one of them. */
  has(place: number): boolean {
    const { places } = this
    const at = countBefore(places, place)
    return at < places.length && places[at] === place
  }

  /** The place of the nearest of them around a place, or that place itself; -1 where there is none. */
  around(place: number): number {
    const { places, ends } = this
    if (places.length === 0) return -1
    // What holds a place also holds whatever stands between the two.
    let at = countBefore(places, place + 1) - 1
    while (at >= 0 && (ends[places[at] as number] as number) <= place)
      at = (this.#outer ??= this.#findOuter())[at] as number
    return at < 0 ? -1 : (places[at] as number)
  }

  /** For each of them, which one holds it next; -1 for none. */
  #findOuter(): number[] {
    const { places, ends } = this
    const outer: number[] = []
    for (let at = 0; at < places.length; at++) {
      let holder = at - 1
      while (holder >= 0 && (ends[places[holder] as number] as number) <= (places[at] as number))
        holder = outer[holder] as number
      outer.push(holder)
    }
    return outer
  }
}

/** How many of some ascending places come before a place. */
export function countBefore(places: readonly number[], limit: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

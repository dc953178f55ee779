/** How many of some elements lie in each element of a page, through shadow roots and frames: counted once, asked often. */
import { hostOf } from './dom'
import { rootOf } from './native'
import type { PageTree } from './page-tree'
import { treeAt } from './selectors'

/** Elements that are counted, for as long as a look lasts. */
export class Held {
  /** By tree: how many stand before each place. */
  readonly #before = new Map<PageTree, Int32Array>()

  constructor(elements: readonly Element[]) {
    for (const element of elements)
      for (let at: Element | null = element; at; at = hostOf(rootOf(at))) {
        const tree = treeAt(rootOf(at))
        const before = this.#in(tree)
        const behind = (tree.placeOf(at) ?? tree.elements.length) + 1
        before[behind] = (before[behind] ?? 0) + 1
      }
    for (const before of this.#before.values()) {
      let sum = 0
      for (let place = 0; place < before.length; place++) before[place] = sum += before[place] ?? 0
    }
  }

  #in(tree: PageTree): Int32Array {
    const known = this.#before.get(tree) ?? new Int32Array(tree.elements.length + 1)
    this.#before.set(tree, known)
    return known
  }

  /** How many lie in an element, itself among them. */
  count(element: Element): number {
    const tree = treeAt(rootOf(element))
    const place = tree.placeOf(element)
    return place === undefined ? 0 : countAt(this.#in(tree), tree, place)
  }

  /** Whether any lies in an element, or is it. */
  has(element: Element): boolean {
    return this.count(element) > 0
  }

  /** The nearest element around one, in its own tree, in which not only one lies. */
  sharedBy(element: Element): Element | undefined {
    const tree = treeAt(rootOf(element))
    const before = this.#in(tree)
    let place = tree.placeOf(element) ?? -1
    do place = place < 0 ? place : (tree.parents[place] as number)
    while (place >= 0 && countAt(before, tree, place) === 1)
    return place < 0 ? undefined : tree.elements[place]
  }
}

function countAt(before: Int32Array, { ends }: PageTree, place: number): number {
  return (before[ends[place] as number] as number) - (before[place] as number)
}

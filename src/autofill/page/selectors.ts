import { countBefore } from './fitting'
import { isLooking, perTree } from './look'
import { method, rootOf } from './native'
import { PageTree, select } from './page-tree'

const nativeClosest = Reflect.get(Element.prototype, 'closest')
const matches = method<Element, boolean, string>(Element.prototype, 'matches')

/** The browser's own controls, but those that nobody sees. */
export const nativeControls = 'input:not([type="hidden"]), select, textarea'
/** The same without what is ticked. */
export const nativeNotTicks = 'input:not([type="hidden"]):not([type="radio"]):not([type="checkbox"]), select, textarea'

/** The tree of a document or shadow root, gone through once while a look lasts. */
export const treeAt = perTree((root) => new PageTree(root))

/** Elements below a document, shadow root or element that fit a CSS selector, in document order. */
export function queryAll(root: Node, selector: string): Element[] {
  if (!isLooking || root.nodeType !== 1) return select(root, selector)
  const tree = treeAt(rootOf(root as Element))
  const { places } = tree.fitting(selector)
  if (places.length === 0) return []
  const run = runIn(tree, root, places)
  return run ? elementsAt(tree, places.slice(run.start, run.end)) : select(root, selector)
}

function elementsAt({ elements }: PageTree, places: readonly number[]): Element[] {
  return places.map((place) => elements[place] as Element)
}

/** Which of some ascending places lie inside an element. */
function runIn(tree: PageTree, element: Node, places: readonly number[]): { start: number; end: number } | undefined {
  const place = tree.placeOf(element)
  if (place === undefined) return undefined
  return { start: countBefore(places, place + 1), end: countBefore(places, tree.ends[place] as number) }
}

/** Elements of a whole document or shadow root that fit a CSS selector, in document order. */
export function allIn(root: Node, selector: string): readonly Element[] {
  if (!isLooking) return select(root, selector)
  const tree = treeAt(root)
  return elementsAt(tree, tree.fitting(selector).places)
}

/** Whether any element below an element fits a CSS selector. */
export function hasAny(element: Element, selector: string): boolean {
  return isLooking ? holdsSoMany(element, selector, 1) : select(element, selector).length > 0
}

/** Whether several elements below an element fit a CSS selector. */
export function hasSeveral(element: Element, selector: string): boolean {
  return isLooking ? holdsSoMany(element, selector, 2) : select(element, selector).length > 1
}

function holdsSoMany(element: Element, selector: string, count: number): boolean {
  const tree = treeAt(rootOf(element))
  const { places } = tree.fitting(selector)
  if (places.length < count) return false
  const place = tree.placeOf(element)
  if (place === undefined) return select(element, selector).length >= count
  const last = countBefore(places, place + 1) + count - 1
  return last < places.length && (places[last] as number) < (tree.ends[place] as number)
}

/** The nearest element around (or the element itself) that fits a CSS selector. */
export function closestOf(element: Element, selector: string): Element | undefined {
  if (!isLooking) return nativeClosest.call(element, selector) ?? undefined
  const tree = treeAt(rootOf(element))
  const fitting = tree.fitting(selector)
  if (fitting.places.length === 0) return undefined
  const place = tree.placeOf(element)
  if (place === undefined) return nativeClosest.call(element, selector) ?? undefined
  const around = fitting.around(place)
  return around < 0 ? undefined : tree.elements[around]
}

/** Whether an element fits a CSS selector. */
export function fits(element: Element, selector: string): boolean {
  if (!isLooking) return matches(element, selector)
  const tree = treeAt(rootOf(element))
  const fitting = tree.fitting(selector)
  if (fitting.places.length === 0) return false
  const place = tree.placeOf(element)
  return place === undefined ? matches(element, selector) : fitting.has(place)
}

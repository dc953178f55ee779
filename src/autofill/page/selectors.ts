import { isLooking, onlyTree, perTree } from './look'
import { attributeOf, isConnected, method, parentOf, rootOf } from './native'

const queryInElement = method<Node, NodeListOf<Element>, string>(Element.prototype, 'querySelectorAll')
const queryInDocument = method<Node, NodeListOf<Element>, string>(Document.prototype, 'querySelectorAll')
const queryInFragment = method<Node, NodeListOf<Element>, string>(DocumentFragment.prototype, 'querySelectorAll')
const nativeClosest = Reflect.get(Element.prototype, 'closest')
const matches = method<Element, boolean, string>(Element.prototype, 'matches')

/** Elements below a document, shadow root or element that fit a CSS selector, in document order. */
export function queryAll(root: Node, selector: string): Element[] {
  if (isLooking && root.nodeType === 1 && !marksOf(rootOf(root as Element), selector).holders.has(root)) return []
  return select(root, selector)
}

/** Elements of a whole document or shadow root that fit a CSS selector, in document order. */
export function allIn(tree: Node, selector: string): Iterable<Element> {
  return isLooking ? marksOf(tree, selector).fitting : select(tree, selector)
}

/** Whether any element below an element fits a CSS selector. */
export function hasAny(element: Element, selector: string): boolean {
  if (!isLooking) return select(element, selector).length > 0
  return marksOf(rootOf(element), selector).holders.has(element)
}

/** Whether several elements below an element fit a CSS selector. */
export function hasSeveral(element: Element, selector: string): boolean {
  if (!isLooking) return select(element, selector).length > 1
  return marksOf(rootOf(element), selector).severalIn.has(element)
}

function select(root: Node, selector: string): Element[] {
  const query = root.nodeType === 9 ? queryInDocument : root.nodeType === 11 ? queryInFragment : queryInElement
  return listOf(query(root, selector))
}

function listOf(nodes: NodeListOf<Element>): Element[] {
  const { length } = nodes
  const list = new Array<Element>(length)
  for (let place = 0; place < length; place++) list[place] = nodes[place] as Element
  return list
}

/** One alternative of a selector, and what a page must have for anything to fit it: a class, an attribute's value, a tag. */
interface Branch {
  readonly text: string
  readonly kind: 'class' | 'tag' | (string & {})
  readonly value: string
}

/** A class, an attribute with or without a value or a part of one, or a tag. */
const firstPart = /^(?:\.([\w-]+)|\[([\w-]+)(?:[*^$~]?="([^"]*)"(?: i)?)?\]|([a-z]\w*))/u

const branchesByText = new Map<string, readonly Branch[]>()

function branchesOf(selector: string): readonly Branch[] {
  const known = branchesByText.get(selector)
  if (known) return known
  // A comma in brackets parts no alternatives.
  const texts = /\([^)]*,/u.test(selector) ? [selector] : selector.split(', ')
  const branches = texts.map((text): Branch => {
    const [, named, attribute, value, tag] = firstPart.exec(text) ?? []
    if (named !== undefined) return { text, kind: 'class', value: named.toLowerCase() }
    if (attribute !== undefined) return { text, kind: attribute, value: (value ?? '').toLowerCase() }
    return { text, kind: 'tag', value: tag ?? '' }
  })
  branchesByText.set(selector, branches)
  return branches
}

const wordsIn = perTree(() => new Map<string, string>())

/** All that the elements of a tree write in an attribute, in lower case, each text once. */
function writtenIn(root: Node, attribute: string): string {
  const all = wordsIn(root)
  const known = all.get(attribute)
  if (known !== undefined) return known
  const texts = new Set<string>()
  for (const one of select(root, `[${attribute}]`)) texts.add(attributeOf(one, attribute) ?? '')
  const written = texts.size === 0 ? '' : `\n${[...texts].join('\n').toLowerCase()}\n`
  all.set(attribute, written)
  return written
}

/** False only where no element of a tree can fit. */
function mayFit(root: Node, { kind, value }: Branch): boolean {
  if (kind === 'tag') return true
  const written = writtenIn(root, kind)
  return written !== '' && written.includes(value)
}

/** The elements of one tree that fit a selector, and all around them. */
interface Marks {
  /** The alternatives of the selector that anything in the tree can fit. */
  readonly possible: string
  readonly fitting: ReadonlySet<Element>
  /** Whatever holds one of them, and whatever holds several. */
  readonly holders: ReadonlySet<Node>
  readonly severalIn: ReadonlySet<Node>
}

const marksIn = perTree(() => new Map<string, Marks>())

function marksOf(root: Node, selector: string): Marks {
  const all = marksIn(root)
  const known = all.get(selector)
  if (known) return known
  const branches = branchesOf(selector).filter((branch) => mayFit(root, branch))
  const possible = branches.map(({ text }) => text).join(', ')
  const fitting = new Set(possible === '' ? [] : select(root, possible))
  const holders = new Set<Node>()
  const severalIn = new Set<Node>()
  for (const one of fitting) {
    let at = parentOf(one)
    for (; at && !holders.has(at); at = parentOf(at)) holders.add(at)
    for (; at && !severalIn.has(at); at = parentOf(at)) severalIn.add(at)
  }
  const marks = { possible, fitting, holders, severalIn }
  all.set(selector, marks)
  return marks
}

/** The nearest element around (or the element itself) that fits a CSS selector. */
export function closestOf(element: Element, selector: string): Element | undefined {
  if (!isLooking || !(onlyTree ?? isConnected(element))) return nativeClosest.call(element, selector) ?? undefined
  const { fitting, possible } = marksOf(rootOf(element), selector)
  return fitting.size === 0 ? undefined : (nativeClosest.call(element, possible) ?? undefined)
}

/** Whether an element fits a CSS selector. */
export function fits(element: Element, selector: string): boolean {
  if (!isLooking || !(onlyTree ?? isConnected(element))) return matches(element, selector)
  return marksOf(rootOf(element), selector).fitting.has(element)
}

import { isLooking, oncePerLook } from './look'
import { attributeOf, isConnected, method, parentOf, rootOf } from './native'

const queryInElement = method<Node, NodeListOf<Element>, string>(Element.prototype, 'querySelectorAll')
const queryInDocument = method<Node, NodeListOf<Element>, string>(Document.prototype, 'querySelectorAll')
const queryInFragment = method<Node, NodeListOf<Element>, string>(DocumentFragment.prototype, 'querySelectorAll')
const closest = method<Element, Element | null, string>(Element.prototype, 'closest')
const matches = method<Element, boolean, string>(Element.prototype, 'matches')

/** Elements below a document, shadow root or element that fit a CSS selector, in document order. */
export function queryAll(root: Node, selector: string): Element[] {
  if (isLooking && root.nodeType === 1 && !marksOf(rootOf(root as Element), selector).holders.has(root)) return []
  return select(root, selector)
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

const branchesByText = new Map<string, readonly Branch[]>()

function branchesOf(selector: string): readonly Branch[] {
  const known = branchesByText.get(selector)
  if (known) return known
  // A comma in brackets parts no alternatives.
  const texts = /\([^)]*,/u.test(selector) ? [selector] : selector.split(', ')
  const branches = texts.map((text): Branch => {
    const [, named, attribute, value, tag] = /^(?:\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]|([a-z]\w*))/u.exec(text) ?? []
    if (named !== undefined) return { text, kind: 'class', value: named.toLowerCase() }
    if (attribute !== undefined) return { text, kind: attribute, value: (value ?? '').toLowerCase() }
    return { text, kind: 'tag', value: tag ?? '' }
  })
  branchesByText.set(selector, branches)
  return branches
}

const wordsIn = oncePerLook<Node, Map<string, string>>(() => new Map())

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

/** The elements of one tree that fit a selector, the nearest of them by element as far as it was asked, and all around them. */
interface Marks {
  readonly fitting: ReadonlySet<Element>
  readonly nearest: Map<Element, Element | undefined>
  readonly holders: ReadonlySet<Node>
}

const marksIn = oncePerLook<Node, Map<string, Marks>>(() => new Map())

function marksOf(root: Node, selector: string): Marks {
  const all = marksIn(root)
  const known = all.get(selector)
  if (known) return known
  const possible = branchesOf(selector).filter((branch) => mayFit(root, branch))
  const fitting = new Set(possible.length > 0 ? select(root, possible.map(({ text }) => text).join(', ')) : [])
  const holders = new Set<Node>()
  for (const one of fitting) for (let at = parentOf(one); at && !holders.has(at); at = parentOf(at)) holders.add(at)
  const marks = { fitting, nearest: new Map<Element, Element | undefined>(), holders }
  all.set(selector, marks)
  return marks
}

/** The nearest element around (or the element itself) that fits a CSS selector. */
export function closestOf(element: Element, selector: string): Element | undefined {
  if (!isLooking || !isConnected(element)) return closest(element, selector) ?? undefined
  const { fitting, nearest } = marksOf(rootOf(element), selector)
  if (fitting.size === 0) return undefined
  let at: Element | null = element
  while (at && !fitting.has(at) && !nearest.has(at)) at = parentOf(at)
  const found = at ? (fitting.has(at) ? at : nearest.get(at)) : undefined
  for (let passed: Element | null = element; passed && passed !== at; passed = parentOf(passed))
    nearest.set(passed, found)
  return found
}

/** Whether an element fits a CSS selector. */
export function fits(element: Element, selector: string): boolean {
  return matches(element, selector)
}

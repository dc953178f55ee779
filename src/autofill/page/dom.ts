/**
 * Reading the DOM without trusting it. A form's children can shadow its properties (`<input name="parentNode">`), and named
 * elements can shadow the document's; the native getters of the prototypes can't be shadowed.
 */
type Getter<T> = (target: Node | Document | Element) => T

/** The native function that reads or writes a property, whatever an object in front of it pretends. */
export function nativeAccess(prototype: object, name: string, way: 'get' | 'set'): () => unknown {
  const access: unknown = Reflect.get(Object.getOwnPropertyDescriptor(prototype, name) ?? {}, way)
  if (typeof access !== 'function') throw new TypeError(`no native ${way} of ${name}`)
  return access as () => unknown
}

function getter<T>(prototype: object, name: string): Getter<T> {
  const get = nativeAccess(prototype, name, 'get')
  return (target) => get.call(target) as T
}

let isLooking = false
const memories: Map<object, unknown>[] = []

/** Runs a look at pages that changes nothing: questions asked with `oncePerLook` are answered from memory until it ends. */
export function whileNothingChanges<T>(look: () => T): T {
  if (isLooking) return look()
  isLooking = true
  try {
    return look()
  } finally {
    isLooking = false
    for (const memory of memories) memory.clear()
  }
}

/** The same question about the same thing is asked once while a look lasts, and each time outside of looks. */
export function oncePerLook<Thing extends object, Answer>(ask: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new Map<object, Answer>()
  memories.push(known)
  return (thing) => {
    if (!isLooking) return ask(thing)
    const before = known.get(thing)
    if (before !== undefined || known.has(thing)) return before as Answer
    const answer = ask(thing)
    known.set(thing, answer)
    return answer
  }
}

/** The parent element of a node, or null. */
export const parentOf = getter<Element | null>(Node.prototype, 'parentElement')
/** The node before a node under the same parent, or null. */
export const previousOf = getter<ChildNode | null>(Node.prototype, 'previousSibling')
/** The node after a node under the same parent, or null. */
export const nextOf = getter<ChildNode | null>(Node.prototype, 'nextSibling')
/** The first child of a node, or null. */
export const firstChildOf = getter<ChildNode | null>(Node.prototype, 'firstChild')
/** The tag name of an element, upper case in HTML. */
export const tagOf = getter<string>(Element.prototype, 'tagName')
/** The class attribute's text. */
export function classOf(element: Element): string {
  return attributeOf(element, 'class') ?? ''
}
/** The open shadow root of an element, or null. */
export const openShadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot')
const ownerOf = getter<Document | null>(Node.prototype, 'ownerDocument')
/** Whether a node is still in its document. */
export const isConnected = getter<boolean>(Node.prototype, 'isConnected')

/* eslint-disable @typescript-eslint/unbound-method -- called with the node they are for */
const getAttribute = Element.prototype.getAttribute
type Query = (this: Node, selector: string) => NodeListOf<Element>
const queryInElement: Query = Reflect.get(Element.prototype, 'querySelectorAll')
const queryInDocument: Query = Reflect.get(Document.prototype, 'querySelectorAll')
const queryInFragment: Query = Reflect.get(DocumentFragment.prototype, 'querySelectorAll')
const closest = Element.prototype.closest
const matches = Element.prototype.matches
const documentFocus = Document.prototype.hasFocus
const contains = Node.prototype.contains
const rectOf = Element.prototype.getBoundingClientRect
const checkVisibility = Element.prototype.checkVisibility
const getRootNode = Node.prototype.getRootNode
/* eslint-enable @typescript-eslint/unbound-method */

/** An attribute's text, or undefined where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return getAttribute.call(element, name) ?? undefined
}

/** Elements below a document, shadow root or element that fit a CSS selector, in document order. */
export function queryAll(root: Node, selector: string): Element[] {
  if (isLooking && root.nodeType === 1 && !marksOf(rootOf(root as Element), selector).holders.has(root)) return []
  return select(root, selector)
}

function select(root: Node, selector: string): Element[] {
  const query = root.nodeType === 9 ? queryInDocument : root.nodeType === 11 ? queryInFragment : queryInElement
  return listOf(query.call(root, selector))
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
  if (!isLooking || !isConnected(element)) return closest.call(element, selector) ?? undefined
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
  return matches.call(element, selector)
}

/** The document that a node is in. */
export function pageOf(element: Element): Document {
  return ownerOf(element) as Document
}

/** Whether the window of a document has the keyboard. */
export function hasFocus(page: Document): boolean {
  return documentFocus.call(page)
}

/** Whether a node lies inside another, or is it. */
export function holds(outer: Node, inner: Node | undefined): boolean {
  return inner !== undefined && contains.call(outer, inner)
}

/** Where something stands in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** Where an element stands in the viewport. */
export const boxOf = oncePerLook((element: Element): Box => {
  const { left, right, top, bottom, width, height } = rectOf.call(element)
  return { left, right, top, bottom, width, height }
})

/** The style an element is drawn with. */
export const styleOf = oncePerLook((element: Element): CSSStyleDeclaration => getComputedStyle(element))

/** The size of a window and how far its page is scrolled, in CSS pixels. */
export const viewOf = oncePerLook(({ innerWidth, innerHeight, scrollX, scrollY }: Window) => ({
  innerWidth,
  innerHeight,
  scrollX,
  scrollY,
}))

const labelsIn = oncePerLook((root: Node): ReadonlyMap<Element, readonly Element[]> => {
  const labels = new Map<Element, Element[]>()
  for (const label of queryAll(root, 'label')) {
    const { control } = label as HTMLLabelElement
    if (!control) continue
    const before = labels.get(control)
    if (before) before.push(label)
    else labels.set(control, [label])
  }
  return labels
})

const labelled = /^(?:INPUT|SELECT|TEXTAREA|BUTTON|METER|OUTPUT|PROGRESS)$/u

/** The label elements bound to a control. Asking each control for its `labels` would walk the whole page each time. */
export function labelsOf(element: Element): readonly Element[] {
  if (!labelled.test(tagOf(element))) return []
  if (!isLooking) return Array.from((element as HTMLInputElement).labels ?? [])
  return labelsIn(rootOf(element)).get(element) ?? []
}

/** Whether an element is drawn with a size. */
export function isShown(element: Element): boolean {
  const { width, height } = boxOf(element)
  return width > 0 && height > 0 && checkVisibility.call(element, { visibilityProperty: true })
}

/** The document or shadow root that an element is in. */
export const rootOf = oncePerLook((element: Element): Node => getRootNode.call(element))

/** The element with an id in the same tree, or undefined. */
export function byIdNear(element: Element, id: string): Element | undefined {
  return id === '' ? undefined : queryAll(rootOf(element), `[id="${CSS.escape(id)}"]`)[0]
}

/** What lies around an element: its parent, or the host of the shadow root or the frame that it is the top of. */
export function aroundOf(element: Element): Element | null {
  const parent = parentOf(element)
  if (parent) return parent
  const root = rootOf(element)
  if (root.nodeType === 11 && 'host' in root) return (root as ShadowRoot).host
  return root.nodeType === 9 ? ((root as Document).defaultView?.frameElement ?? null) : null
}

const silentTags = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'OPTION',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'BUTTON',
  'SVG',
  'svg',
  'IFRAME',
  'DATALIST',
])
const longestText = 400

/** The text a person reads in a node: without scripts, options and buttons. At most 400 characters. */
export const textOf = oncePerLook(readText)

function readText(node: Node): string {
  const texts: string[] = []
  let length = 0
  const visit = (one: Node): void => {
    if (length > longestText) return
    if (one.nodeType === 3) {
      const text = one.nodeValue ?? ''
      texts.push(text)
      length += text.trim().length
    } else if (one.nodeType === 1 && !silentTags.has(tagOf(one))) {
      for (let child = firstChildOf(one); child; child = nextOf(child)) visit(child)
      texts.push(' ')
    }
  }
  visit(node)
  return texts.join('').replace(/\s+/gu, ' ').trim().slice(0, longestText)
}

/** The text inside of an element, also of a button. */
export function innerTextOf(element: Element): string {
  const texts: string[] = []
  for (let child = firstChildOf(element); child; child = nextOf(child)) texts.push(textOf(child))
  return texts.join(' ').replace(/\s+/gu, ' ').trim()
}

/** The text that an element holds itself, without its children's. */
export function ownTextOf(element: Element): string {
  let text = ''
  for (let child = firstChildOf(element); child; child = nextOf(child))
    if (child.nodeType === 3) text += child.nodeValue ?? ''
  return text.replace(/\s+/gu, ' ').trim()
}

/** Whether a text has any letter or digit in it. */
export function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

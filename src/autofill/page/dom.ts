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
  return (target) => Reflect.apply(get, target, []) as T
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

const getAttribute = Reflect.get(Element.prototype, 'getAttribute')
const queryInElement = Reflect.get(Element.prototype, 'querySelectorAll')
const queryInDocument = Reflect.get(Document.prototype, 'querySelectorAll')
const queryInFragment = Reflect.get(DocumentFragment.prototype, 'querySelectorAll')
const closest = Reflect.get(Element.prototype, 'closest')
const matches = Reflect.get(Element.prototype, 'matches')
const documentFocus = Reflect.get(Document.prototype, 'hasFocus')
const contains = Reflect.get(Node.prototype, 'contains')
const rectOf = Reflect.get(Element.prototype, 'getBoundingClientRect')
const checkVisibility = Reflect.get(Element.prototype, 'checkVisibility')
const getRootNode = Reflect.get(Node.prototype, 'getRootNode')

/** An attribute's text, or undefined where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return Reflect.apply(getAttribute, element, [name]) ?? undefined
}

/** Elements below a document, shadow root or element that fit a CSS selector, in document order. */
export function queryAll(root: Node, selector: string): Element[] {
  const query = root.nodeType === 9 ? queryInDocument : root.nodeType === 11 ? queryInFragment : queryInElement
  return Array.from(Reflect.apply(query, root, [selector]) as NodeListOf<Element>)
}

/** The nearest element around (or the element itself) that fits a CSS selector. */
export function closestOf(element: Element, selector: string): Element | undefined {
  return (Reflect.apply(closest, element, [selector]) as Element | null) ?? undefined
}

/** Whether an element fits a CSS selector. */
export function fits(element: Element, selector: string): boolean {
  return Reflect.apply(matches, element, [selector])
}

/** The document that a node is in. */
export function pageOf(element: Element): Document {
  return ownerOf(element) as Document
}

/** Whether the window of a document has the keyboard. */
export function hasFocus(page: Document): boolean {
  return Reflect.apply(documentFocus, page, [])
}

/** Whether a node lies inside another, or is it. */
export function holds(outer: Node, inner: Node | undefined): boolean {
  return inner !== undefined && Reflect.apply(contains, outer, [inner])
}

/** Where an element stands in the viewport, in CSS pixels. */
export function boxOf(element: Element): DOMRect {
  return Reflect.apply(rectOf, element, [])
}

/** Whether an element is drawn with a size. */
export function isShown(element: Element): boolean {
  const { width, height } = boxOf(element)
  return width > 0 && height > 0 && Reflect.apply(checkVisibility, element, [{ visibilityProperty: true }])
}

/** The document or shadow root that an element is in. */
export function rootOf(element: Element): Node {
  return Reflect.apply(getRootNode, element, [])
}

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
export function textOf(node: Node): string {
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

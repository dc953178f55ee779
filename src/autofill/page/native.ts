/**
 * Reading the DOM without trusting it. A form's children can shadow its properties (`<input name="parentNode">`), and named
 * elements can shadow the document's; the native getters of the prototypes can't be shadowed.
 */
import { oncePerLook, onlyTree, writtenAttributes } from './look'

type Getter<T> = (target: Node | Document | Element) => T

/** The native function that reads or writes a property, whatever an object in front of it pretends. */
export function nativeAccess(prototype: object, name: string, way: 'get' | 'set'): () => unknown {
  const access: unknown = Reflect.get(Object.getOwnPropertyDescriptor(prototype, name) ?? {}, way)
  if (typeof access !== 'function') throw new TypeError(`no native ${way} of ${name}`)
  return access as () => unknown
}

/** A native getter of a prototype. */
export function getter<T>(prototype: object, name: string): Getter<T> {
  const get = nativeAccess(prototype, name, 'get')
  return (target) => get.call(target) as T
}

type Method<Target, Answer, Argument> = (target: Target, argument?: Argument) => Answer

/** A native method of a prototype, called on the target that it is given. */
export function method<Target, Answer, Argument = undefined>(
  prototype: object,
  name: string,
): Method<Target, Answer, Argument> {
  const native: unknown = Reflect.get(prototype, name)
  if (typeof native !== 'function') throw new TypeError(`no native ${name}`)
  return (target, argument) => Reflect.apply(native, target, [argument]) as Answer
}

// Those that a look asks thousands of times are functions of their own: one shared by all getters would be slower for each.
const getParent = nativeAccess(Node.prototype, 'parentElement', 'get')
const getPrevious = nativeAccess(Node.prototype, 'previousSibling', 'get')
const getNext = nativeAccess(Node.prototype, 'nextSibling', 'get')
const getFirstChild = nativeAccess(Node.prototype, 'firstChild', 'get')
const getTag = nativeAccess(Element.prototype, 'tagName', 'get')
const getName = nativeAccess(Element.prototype, 'localName', 'get')
const getFirstElement = nativeAccess(Element.prototype, 'firstElementChild', 'get')
const getShadow = nativeAccess(Element.prototype, 'shadowRoot', 'get')
const getElementBefore = nativeAccess(Element.prototype, 'previousElementSibling', 'get')
const getElementAfter = nativeAccess(Element.prototype, 'nextElementSibling', 'get')

/** The parent element of a node, or null. */
export function parentOf(node: Node): Element | null {
  return getParent.call(node) as Element | null
}
/** The node before a node under the same parent, or null. */
export function previousOf(node: Node): ChildNode | null {
  return getPrevious.call(node) as ChildNode | null
}
/** The node after a node under the same parent, or null. */
export function nextOf(node: Node): ChildNode | null {
  return getNext.call(node) as ChildNode | null
}
/** The first child of a node, or null. */
export function firstChildOf(node: Node): ChildNode | null {
  return getFirstChild.call(node) as ChildNode | null
}
/** The tag name of an element, upper case in HTML. */
export function tagOf(element: Node): string {
  return getTag.call(element) as string
}
/** The name of an element without a prefix, as selectors know it: lower case in HTML. */
export function nameOf(element: Element): string {
  return getName.call(element) as string
}
/** The first element inside an element, or null. */
export function firstElementOf(element: Element): Element | null {
  return getFirstElement.call(element) as Element | null
}
/** The element before an element under the same parent, or null. */
export function elementBefore(element: Element): Element | null {
  return getElementBefore.call(element) as Element | null
}
/** The element after an element under the same parent, or null. */
export function elementAfter(element: Element): Element | null {
  return getElementAfter.call(element) as Element | null
}
/** The class attribute's text. */
export function classOf(element: Element): string {
  return attributeOf(element, 'class') ?? ''
}
/** The open shadow root of an element, or null. */
export function openShadowOf(element: Element): ShadowRoot | null {
  return getShadow.call(element) as ShadowRoot | null
}
/** Whether a node is still in its document. */
export const isConnected = getter<boolean>(Node.prototype, 'isConnected')

const getAttribute = Reflect.get(Element.prototype, 'getAttribute')
const getRootNode = method<Element, Node>(Element.prototype, 'getRootNode')

/** An attribute's text, or undefined where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  // Most pages lack most of the attributes that are asked for.
  if (writtenAttributes?.has(name) === false) return undefined
  return getAttribute.call(element, name) ?? undefined
}

const treeOf = oncePerLook((element: Element): Node => getRootNode(element))

/** The document or shadow root that an element is in. */
export function rootOf(element: Element): Node {
  return onlyTree ?? treeOf(element)
}

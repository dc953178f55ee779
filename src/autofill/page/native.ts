/**
 * Reading the DOM without trusting it. A form's children can shadow its properties (`<input name="parentNode">`), and named
 * elements can shadow the document's; the native getters of the prototypes can't be shadowed.
 */
import { oncePerLook } from './look'

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

/** The parent element of a node, or null. */
export const parentOf = getter<Element | null>(Node.prototype, 'parentElement')
/** The node before a node under the same parent, or null. */
export const previousOf = getter<ChildNode | null>(Node.prototype, 'previousSibling')
const elementBeforeOf = getter<Element | null>(Element.prototype, 'previousElementSibling')
/** The element before an element under the same parent, if any. */
export function elementBefore(element: Element): Element | undefined {
  return elementBeforeOf(element) ?? undefined
}
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
/** Whether a node is still in its document. */
export const isConnected = getter<boolean>(Node.prototype, 'isConnected')

const getAttribute = method<Element, string | null, string>(Element.prototype, 'getAttribute')
const getRootNode = method<Element, Node>(Element.prototype, 'getRootNode')

/** An attribute's text, or undefined where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return getAttribute(element, name) ?? undefined
}

/** The document or shadow root that an element is in. */
export const rootOf = oncePerLook((element: Element): Node => getRootNode(element))

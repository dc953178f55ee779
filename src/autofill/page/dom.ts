import { isCut } from './cut-syllables'
import { isLooking, oncePerLook } from './look'
import {
  attributeOf,
  firstChildOf,
  firstElementOf,
  getter,
  method,
  nativeAccess,
  nextOf,
  parentOf,
  rootOf,
  tagOf,
} from './native'
import { allIn, fits, hasAny, nativeControls, nativeNotTicks, queryAll } from './selectors'

const wholeTextOf = getter<string | null>(Node.prototype, 'textContent')
const getOwner = nativeAccess(Node.prototype, 'ownerDocument', 'get')
const documentFocus = method<Document, boolean>(Document.prototype, 'hasFocus')
const contains = Reflect.get(Node.prototype, 'contains')
const rectOf = Reflect.get(Element.prototype, 'getBoundingClientRect')
const isVisible = Reflect.get(Element.prototype, 'checkVisibility')
const byIdInDocument = method<Node, Element | null, string>(Document.prototype, 'getElementById')
const byIdInFragment = method<Node, Element | null, string>(DocumentFragment.prototype, 'getElementById')

/** Whether the browser lays an element out at all. */
export function checkVisibility(element: Element, options?: CheckVisibilityOptions): boolean {
  return isVisible.call(element, options)
}

/** The document that a node is in. */
export function pageOf(element: Element): Document {
  return getOwner.call(element) as Document
}

/** Whether the window of a document has the keyboard. */
export function hasFocus(page: Document): boolean {
  return documentFocus(page)
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
  for (const label of allIn(root, 'label')) {
    const control = (label as HTMLLabelElement).control ?? labelledBy(label)
    if (!control) continue
    const before = labels.get(control)
    if (before) before.push(label)
    else labels.set(control, [label])
  }
  return labels
})

/** A label may name a widget by the id of its box, which no browser binds. */
function labelledBy(label: Element): Element | undefined {
  const target = byIdNear(label, attributeOf(label, 'for') ?? '')
  const first = target && queryAll(target, `${nativeControls}, [role="combobox"]`)[0]
  // What names a group of radio buttons names none of them.
  return first && !fits(first, 'input[type="radio"]') ? first : target
}

/** The label elements bound to a control. Asking each control for its `labels` would walk the whole page each time. */
export function labelsOf(element: Element): readonly Element[] {
  if (!isLooking) return Array.from((element as Partial<HTMLInputElement>).labels ?? [])
  return labelsIn(rootOf(element)).get(element) ?? []
}

/** Whether a label element names one box that is drawn, and no other names it: its words are that box's alone. */
export function isLabelOfOne(label: Element): boolean {
  const control = (label as HTMLLabelElement).control
  if (!control || !fits(control, nativeNotTicks) || labelsOf(control).length !== 1) return false
  const { width, height } = boxOf(control)
  return width > 0 && height > 0
}

/** Whether an element is drawn with a size. */
export function isShown(element: Element): boolean {
  const { width, height } = boxOf(element)
  return width > 0 && height > 0 && checkVisibility(element, { visibilityProperty: true })
}

/** The element with an id in the same tree, or undefined. */
export function byIdNear(element: Element, id: string): Element | undefined {
  if (id === '') return undefined
  const root = rootOf(element)
  if (root.nodeType === 9) return byIdInDocument(root, id) ?? undefined
  return root.nodeType === 11 ? (byIdInFragment(root, id) ?? undefined) : undefined
}

/** What a tree stands in: the host of a shadow root, the frame of a document. */
export const hostOf = oncePerLook((root: Node): Element | null => {
  if (root.nodeType === 11 && 'host' in root) return (root as ShadowRoot).host
  return root.nodeType === 9 ? ((root as Document).defaultView?.frameElement ?? null) : null
})

/** What lies around an element: its parent, or the host of the shadow root or the frame that it is the top of. */
export function aroundOf(element: Element): Element | null {
  return parentOf(element) ?? hostOf(rootOf(element))
}

/** Whether an element lies around another, also through shadow roots and frames, or is it. */
export function isAround(outer: Element, inner: Element | undefined): boolean {
  for (let at: Element | null = inner ?? null; at; at = aroundOf(at)) if (at === outer) return true
  return false
}

/** Elements whose text nobody reads as words of the page: code, choices, buttons, pictures. */
export const silentTags: ReadonlySet<string> = new Set([
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
/** The longest words that label a control, in characters. */
export const longestLabel = 160

/** Words for screen readers alone, beside those that are drawn: ", numeric only,". */
const unseenWords =
  '.sr-only, .visually-hidden, .screen-reader-text, .screen-reader-only, .cdk-visually-hidden, .p-hidden-accessible'

/** The text a person reads in a node: without scripts, options and buttons. At most 400 characters. */
export const textOf = oncePerLook((node: Node): string => {
  const text = readText(node, true)
  const isUnseen = text === '' && node.nodeType === 1 && hasAny(node as Element, unseenWords)
  return isUnseen ? readText(node, false) : text
})

function readText(node: Node, isSeen: boolean): string {
  if (node.nodeType === 1 && !firstElementOf(node as Element) && !silentTags.has(tagOf(node)))
    return squeezed(wholeTextOf(node) ?? '').slice(0, longestText)
  const texts: string[] = []
  let length = 0
  let ahead = ''
  let seam = 0
  const visit = (one: Node): void => {
    if (length > longestText) return
    if (one.nodeType === 3) {
      const text = one.nodeValue ?? ''
      if (ahead !== '' && isCut(ahead, text)) texts.length = seam
      seam = texts.push(text)
      ahead = text
      length += text.trim().length
    } else if (one.nodeType === 1 && !silentTags.has(tagOf(one))) {
      if (isSeen && one !== node && fits(one as Element, unseenWords)) return
      texts.push(' ')
      for (let child = firstChildOf(one); child; child = nextOf(child)) visit(child)
      texts.push(' ')
    }
  }
  visit(node)
  return squeezed(texts.join('')).slice(0, longestText)
}

/** A text with each run of blanks as one space, none at its ends. */
export function squeezed(text: string): string {
  return isSqueezed(text) ? text : text.replace(/\s+/gu, ' ').trim()
}

/** False wherever a text may hold a blank too many: nearly all texts of a page hold none, and there are thousands. */
function isSqueezed(text: string): boolean {
  let wasSpace = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || code === 0xa0 || code === 0x1680 || code >= 0x2000) return false
    if (code === 32 && wasSpace) return false
    wasSpace = code === 32
  }
  return !wasSpace || text === ''
}

/** The words of any node of a page: a text's own, an element's as a person reads them. */
export function wordsIn(node: Node): string {
  return node.nodeType === 3 ? (node.nodeValue ?? '') : node.nodeType === 1 ? textOf(node) : ''
}

/** The text inside of an element, also of a button. */
export function innerTextOf(element: Element): string {
  const texts: string[] = []
  for (let child = firstChildOf(element); child; child = nextOf(child)) texts.push(textOf(child))
  return squeezed(texts.join(' '))
}

/** The text that an element holds itself, without its children's. */
export function ownTextOf(element: Element): string {
  let text = ''
  for (let child = firstChildOf(element); child; child = nextOf(child))
    if (child.nodeType === 3) text += child.nodeValue ?? ''
  return squeezed(text)
}

/** Whether a text has any letter or digit in it. */
export function says(text: string): boolean {
  // Most texts begin with a plain letter.
  const first = text.charCodeAt(0) | 32
  return (first >= 97 && first <= 122) || /[\p{L}\p{N}]/u.test(text)
}

import type { ControlKind } from '../match'
import { isCovered } from './covered'
import { aroundOf, boxOf, checkVisibility, holds, isShown, labelsOf, pageOf, styleOf, viewOf, type Box } from './dom'
import { isLooking, mapPerLook } from './look'
import { attributeOf, parentOf, tagOf } from './native'
import { closestOf, nativeControls, queryAll } from './selectors'
import { isUnderLabel } from './under-label'
import { calendarBoxOf, drawnTickOf, proxyOf, selectBoxOf } from './widget-box'

const smallestPx = 4
/** Controls drawn by themselves; those of widgets are often covered by the widget's own face. */
const typed: ReadonlySet<ControlKind> = new Set<ControlKind>([
  'text',
  'textarea',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'month',
  'select',
])

const faces = mapPerLook<HTMLElement, HTMLElement>()

/** What a person sees of a control when the control itself is drawn by a widget: the widget's box, or a label. */
export function faceOf(element: HTMLElement, kind: ControlKind): HTMLElement {
  // While a look lasts, a control is of one kind.
  const known = isLooking ? faces.get(element) : undefined
  if (known) return known
  const face = findFace(element, kind)
  if (isLooking) faces.set(element, face)
  return face
}

function findFace(element: HTMLElement, kind: ControlKind): HTMLElement {
  if (kind === 'combobox') return selectBoxOf(element) ?? boxAround(element)
  if (kind === 'select') return proxyOf(element) ?? element
  if (kind === 'checkbox' || kind === 'radio') return labelAround(element) ?? drawnTickOf(element) ?? boxAround(element)
  return calendarBoxOf(element) ?? element
}

function labelAround(element: HTMLElement): HTMLElement | undefined {
  const [label] = tagOf(element) === 'INPUT' ? labelsOf(element) : []
  return label && boxOf(label).width > 0 ? (label as HTMLElement) : undefined
}

const tallestPx = 120
const speckPx = 120

/** The box right around a control that is drawn too small or too faint to be seen: what a person sees must be drawn beside it. */
function boxAround(element: HTMLElement): HTMLElement {
  const own = boxOf(element)
  const isSeen =
    own.width >= smallestPx * 3 && own.height >= smallestPx * 3 && Number(styleOf(element).opacity) >= faintest
  if (isSeen || own.height === 0 || !isShown(element)) return element
  // Choosers that take no typing keep a speck of a box out of sight beside their face.
  const slackPx = attributeOf(element, 'role') === 'combobox' ? speckPx : 0
  for (let at = parentOf(element), level = 0; at && level < 4; at = parentOf(at), level++) {
    const box = boxOf(at)
    if (queryAll(at, nativeControls).length > 1 || box.height > tallestPx) break
    const holdsIt =
      box.left <= own.left + slackPx && box.right >= own.right && box.top <= own.bottom && box.bottom >= own.top
    if (
      (holdsIt || isMiddleOf(box, own)) &&
      Math.min(box.width, box.height) >= 16 &&
      queryAll(at, '*').some((one) => isBeside(one, element))
    )
      return at as HTMLElement
  }
  return element
}

/** Ticks may take presses from a wider place than the one they are drawn in. */
function isMiddleOf(box: Box, own: Box): boolean {
  const apart =
    Math.abs(box.left + box.right - own.left - own.right) + Math.abs(box.top + box.bottom - own.top - own.bottom)
  return box.width <= own.width && apart <= smallestPx
}

function isBeside(one: Element, element: Element): boolean {
  const { width, height } = boxOf(one)
  return width >= 8 && height >= 8 && !holds(one, element) && isShown(one)
}

interface Room {
  /** Nothing in here can be seen. */
  readonly hides: boolean
  /** The product of the opacities from the page down to here. */
  readonly opacity: number
}

const opacityFilter = /opacity\(([\d.]+)(%?)\)/u
const emptyClip = /^rect\((?:0px|1px), ?(?:0px|1px), ?(?:0px|1px)/u
const seen: Room = { hides: false, opacity: 1 }
const faintest = 0.1
const farPx = 4_000

/** Clip paths that leave nothing: circle(0), inset(50%), polygons with all corners in one place. */
function clipsAll(path: string): boolean {
  if (path === 'none') return false
  if (/^(?:circle|ellipse)\(0(?:px|%)?[ )]/u.test(path) || /^inset\((?:50|100)%/u.test(path)) return true
  const corners = /^polygon\((.*)\)$/u
    .exec(path)?.[1]
    ?.split(',')
    .map((corner) => corner.trim())
  return corners !== undefined && new Set(corners).size < 3
}

const whatPeopleSee = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false }

/** A first look, which recognising needs: whether a control is drawn, with a size, on the page, and not kept from people. */
export function isDrawn(element: HTMLElement, kind: ControlKind): boolean {
  const face = faceOf(element, kind)
  return (
    hasPlace(face) &&
    (checkVisibility(face, whatPeopleSee) || (face === element && typed.has(kind) && isUnderLabel(element))) &&
    (face !== element || closestOf(element, '[aria-hidden="true"]') === undefined) &&
    closestOf(element, '[inert]') === undefined
  )
}

function hasPlace(face: HTMLElement): boolean {
  const box = boxOf(face)
  if (box.width < smallestPx || box.height < smallestPx) return false
  const view = pageOf(face).defaultView
  if (!view) return false
  const { scrollX, scrollY, innerWidth } = viewOf(view)
  return box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.left < innerWidth + farPx
}

/**
 * A close look at what is drawn, before anything is proposed for it. Styles and boxes are asked for once per ancestor, however
 * many controls share it.
 */
export class Sight {
  readonly #rooms = new Map<Element, Room>()

  /** Tells whether nobody can see or reach a control that is drawn: too faint, clipped away, off the screen, painted over. */
  misses(element: HTMLElement, kind: ControlKind): boolean {
    const face = faceOf(element, kind)
    return this.#roomOf(face).hides || (face === element && typed.has(kind) && isCovered(element))
  }

  #roomOf(element: Element): Room {
    if (tagOf(element) === 'BODY') return seen
    const known = this.#rooms.get(element)
    if (known) return known
    const parent = aroundOf(element)
    const outer = parent ? this.#roomOf(parent) : seen
    const room = outer.hides ? outer : lookInto(element, outer.opacity)
    this.#rooms.set(element, room)
    return room
  }
}

function lookInto(element: Element, outerOpacity: number): Room {
  const style = styleOf(element)
  const filtered = opacityFilter.exec(style.filter)
  const filter = filtered ? Number(filtered[1]) / (filtered[2] === '%' ? 100 : 1) : 1
  const opacity = outerOpacity * Number(style.opacity) * filter
  const hides =
    opacity < faintest ||
    clipsAll(style.clipPath) ||
    emptyClip.test(style.getPropertyValue('clip')) ||
    isTiny(element, style) ||
    isOffScreen(element, style)
  return { hides, opacity }
}

/** A box too small for a control that cuts off what does not fit in. */
function isTiny(element: Element, { overflow, display }: CSSStyleDeclaration): boolean {
  if (overflow === 'visible' || display === 'inline') return false
  const { width, height } = boxOf(element)
  return Math.min(width, height) < smallestPx * 3
}

/** What stays in one place of the window can't be scrolled to. */
function isOffScreen(element: Element, { position }: CSSStyleDeclaration): boolean {
  const view = position === 'fixed' ? pageOf(element).defaultView : null
  if (!view) return false
  const { top, left } = boxOf(element)
  const { innerWidth, innerHeight } = viewOf(view)
  return top >= innerHeight || left >= innerWidth
}

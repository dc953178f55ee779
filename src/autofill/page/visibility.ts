import type { ControlKind } from '../match'
import { calendarBoxes, selectBoxes } from './control-kind'
import { attributeOf, boxOf, classOf, closestOf, nextOf, parentOf, tagOf } from './dom'

const smallestPx = 4

/** What a person sees of a control when the control itself is drawn by a widget: the widget's box, or a label. */
export function faceOf(element: HTMLElement, kind: ControlKind): HTMLElement {
  if (kind === 'combobox') return (closestOf(element, selectBoxes) as HTMLElement | undefined) ?? element
  if (kind === 'select') return proxyOfSelect(element) ?? element
  if (kind === 'checkbox' || kind === 'radio') return labelAround(element) ?? element
  return (closestOf(element, calendarBoxes) as HTMLElement | undefined) ?? element
}

/** A script draws its own box beside a hidden native select (select2, chosen, tom-select and the like). */
function proxyOfSelect(element: HTMLElement): HTMLElement | undefined {
  const next = nextElement(element)
  if (!next || !/select2|chosen|selectize|ts-wrapper|bootstrap-select|nice-select|choices/u.test(classOf(next)))
    return undefined
  return next
}

function nextElement(element: Element): HTMLElement | undefined {
  for (let node = nextOf(element); node; node = nextOf(node))
    if (node.nodeType === 1) return node as unknown as HTMLElement
  return undefined
}

function labelAround(element: HTMLElement): HTMLElement | undefined {
  const labels = tagOf(element) === 'INPUT' ? (element as HTMLInputElement).labels : null
  return labels?.[0]
}

/** Looks at styles and boxes once per ancestor, however many controls share it. */
export class Sight {
  readonly #clipping = new Map<Element, boolean>()

  /** Tells whether a person can see a control: drawn, opaque, with a size, on the page, not clipped away. */
  sees(element: HTMLElement, kind: ControlKind): boolean {
    const face = faceOf(element, kind)
    if (!face.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false }))
      return false
    if (face === element && attributeOf(element, 'aria-hidden') === 'true') return false
    if (closestOf(element, '[inert]')) return false
    return this.#hasPlace(face) && !this.#isClippedAway(face)
  }

  #hasPlace(face: HTMLElement): boolean {
    const box = boxOf(face)
    if (box.width < smallestPx || box.height < smallestPx) return false
    const view = face.ownerDocument.defaultView
    if (!view) return false
    return (
      box.right + view.scrollX > 0 &&
      box.bottom + view.scrollY > 0 &&
      box.left + view.scrollX < Math.max(face.ownerDocument.documentElement.scrollWidth, view.innerWidth)
    )
  }

  #isClippedAway(face: HTMLElement): boolean {
    const style = face.ownerDocument.defaultView?.getComputedStyle(face)
    if (
      style &&
      (style.clipPath.startsWith('inset(50%') ||
        style.clipPath.startsWith('inset(100%') ||
        /^rect\((?:0px|1px), ?(?:0px|1px), ?(?:0px|1px)/u.test(style.getPropertyValue('clip')))
    )
      return true
    const parent = parentOf(face)
    return parent !== null && this.#clips(parent)
  }

  #clips(element: Element): boolean {
    const known = this.#clipping.get(element)
    if (known !== undefined) return known
    if (tagOf(element) === 'BODY') return false
    const parent = parentOf(element)
    const style = element.ownerDocument.defaultView?.getComputedStyle(element)
    const hidesRest = style !== undefined && style.overflow !== 'visible' && style.display !== 'inline'
    const box = hidesRest ? boxOf(element) : undefined
    const clips =
      (box !== undefined && (box.width < smallestPx || box.height < smallestPx)) ||
      (parent !== null && this.#clips(parent))
    this.#clipping.set(element, clips)
    return clips
  }
}

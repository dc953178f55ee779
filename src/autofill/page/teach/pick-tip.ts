import { boxOf } from '../dom'

/** Where something is drawn, in CSS pixels of the top window. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where an element is drawn, seen from the top window: frames add their own place. */
export function placeOf(element: Element): Place {
  const { left, top, width, height } = boxOf(element)
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame) return { left, top, width, height }
  const outer = placeOf(frame)
  return { left: left + outer.left + frame.clientLeft, top: top + outer.top + frame.clientTop, width, height }
}

const always = 'all:initial;position:fixed;inset:0;border:0;margin:0;padding:0;background:none;overflow:visible;'
const host = `${always}width:auto;height:auto;pointer-events:none;z-index:2147483647;display:block;visibility:visible;opacity:1`
const box = 'position:fixed;box-sizing:border-box;border-radius:4px;pointer-events:none'
const words =
  'position:fixed;max-width:min(420px,90vw);box-sizing:border-box;padding:6px 10px;border-radius:6px;color:#fff;font:14px/1.4 system-ui,sans-serif;overflow-wrap:anywhere;pointer-events:none'
const colours = { good: '#0b57a4', bad: '#a4161a' }

function important(style: string): string {
  return style
    .split(';')
    .filter((rule) => rule !== '')
    .map((rule) => `${rule}!important`)
    .join(';')
}

/**
 * The outline around a control and the words beside it. Both live in a closed shadow root whose host carries its style itself, so
 * that no style of the page reaches them.
 */
export class PickTip {
  readonly #host: HTMLElement
  readonly #box: HTMLElement
  readonly #words: HTMLElement

  constructor(
    private readonly page: Document,
    language: string,
  ) {
    this.#host = page.createElement('div')
    this.#host.style.cssText = important(host)
    this.#host.lang = language
    this.#box = page.createElement('div')
    this.#words = page.createElement('div')
    this.#words.setAttribute('role', 'status')
    this.#host.attachShadow({ mode: 'closed' }).append(this.#box, this.#words)
    page.documentElement.append(this.#host)
    this.#raise()
  }

  /** Above a page's own dialogs, which are above everything that is not. */
  #raise(): void {
    this.#host.popover = 'manual'
    this.#host.showPopover()
  }

  /** Outlines a place, or none, and says something there. */
  show(place: Place | undefined, text: string, tone: 'good' | 'bad'): void {
    const colour = colours[tone]
    this.#box.style.cssText = place
      ? `${box};left:${place.left - 3}px;top:${place.top - 3}px;width:${place.width + 6}px;height:${place.height + 6}px;border:3px solid ${colour}`
      : 'display:none'
    if (this.#words.textContent !== text) this.#words.textContent = text
    const view = this.page.defaultView
    const below = (place?.top ?? 0) + (place?.height ?? 0) + 8
    const isLow = view !== null && below + 70 > view.innerHeight
    const left = Math.max(8, Math.min(place?.left ?? 8, (view?.innerWidth ?? 800) - 430))
    const top = place ? `top:${isLow ? Math.max(8, place.top - 76) : below}px` : 'top:8px'
    this.#words.style.cssText = `${words};background:${colour};left:${left}px;${top}`
  }

  /** Takes everything away again. */
  remove(): void {
    this.#host.remove()
  }
}

import type { MarkWords, Overlay } from '../overlay'
import { calendarBoxOf, selectBoxOf } from '../widget-box'
import { boxOf, holds } from '../dom'
import { isConnected } from '../native'
import { queryAll } from '../selectors'

/** One control to outline; `why` is shown in the legend while it has the focus. */
export interface Mark {
  readonly element: HTMLElement
  readonly isFilled: boolean
  readonly why: string
}

const allAt = Reflect.get(Document.prototype, 'elementsFromPoint')
const create = Reflect.get(Document.prototype, 'createElement')
const over = 'all:initial!important;pointer-events:none!important'
const legend =
  'position:fixed;max-width:340px;padding:8px 12px;background:#fff;border:2px solid #0b57a4;border-radius:4px;font:14px sans-serif'
const corners = ['auto auto 12px 12px', 'auto 12px 12px auto']
const pressed = 'a,button,input,select,textarea,label,[role]'
const outline = 'position:fixed;box-sizing:border-box;border-radius:4px;border:2px '
const looks = { true: `${outline}solid #17663a;`, false: `${outline}dashed #a4161a;` }
const own = ['click', 'mousedown', 'pointerdown', 'focusin']

function add(page: Document, parent: Node, tag: string, style: string, text = ''): HTMLElement {
  const element = Reflect.apply(create, page, [tag])
  element.style.cssText = style
  element.textContent = text
  parent.appendChild(element)
  return element
}

/**
 * Outlines on the page, drawn over it: one host with a closed shadow root in the top layer. The page's own elements are not
 * touched, and nothing watches them: the outlines follow scrolling and changes of size only.
 */
export class PageMarks implements Overlay {
  #end = new AbortController()
  #legend: HTMLElement | undefined

  constructor(private readonly page: Document) {}

  /** Takes the outlines away, and whatever followed them. */
  clear(): void {
    this.#end.abort()
    this.#legend = undefined
  }

  /** Looks at the page as if the legend did not lie over it. */
  aside<T>(look: () => T): T {
    if (this.#legend) this.#legend.style.display = 'none'
    const seen = look()
    if (this.#legend) this.#legend.style.display = ''
    return seen
  }

  /** Draws outlines and legend, in place of earlier ones. */
  draw(marks: readonly Mark[], { title, hide }: MarkWords): void {
    this.clear()
    const [root] = queryAll(this.page, ':root')
    if (marks.length === 0 || !root) return
    const { signal } = (this.#end = new AbortController())
    const host = add(this.page, root, 'div', over)
    signal.addEventListener('abort', () => host.remove())
    host.popover = 'manual'
    const shadow = host.attachShadow({ mode: 'closed' })
    const drawn = marks.map((mark) => {
      const around = selectBoxOf(mark.element) ?? calendarBoxOf(mark.element) ?? mark.element
      return { mark, around, box: add(this.page, shadow, 'div', '') }
    })
    const bar = (this.#legend = add(this.page, shadow, 'div', legend))
    add(this.page, bar, 'div', '', title)
    const why = add(this.page, bar, 'div', 'font-weight:600')
    why.setAttribute('role', 'status')
    const button = add(this.page, bar, 'button', 'font:inherit;pointer-events:auto', hide)
    for (const name of own) shadow.addEventListener(name, (event) => event.stopPropagation())
    button.addEventListener('click', () => this.clear())
    host.showPopover()
    this.#follow(drawn, () => keepClear(this.page, bar, button), signal)
    const tell = ([target]: EventTarget[]) => {
      why.textContent = marks.find(({ element }) => element === target || holds(element, target as Node))?.why ?? ''
    }
    this.page.addEventListener('focusin', (event) => tell(event.composedPath()), { capture: true, signal })
  }

  #follow(
    drawn: readonly { readonly mark: Mark; readonly around: Element; readonly box: HTMLElement }[],
    keepLegendClear: () => void,
    signal: AbortSignal,
  ): void {
    let isAsked = false
    const outOfView = new Set<Element>()
    const place = () => {
      isAsked = false
      if (signal.aborted) return
      if (!drawn.some(({ around }) => isConnected(around))) {
        this.clear()
        return
      }
      keepLegendClear()
      const places = drawn.map(({ around }) => (outOfView.has(around) ? 'display:none' : placeOf(around)))
      for (const [nth, { mark, box }] of drawn.entries())
        box.style.cssText = looks[`${mark.isFilled}`] + (places[nth] ?? '')
    }
    const ask = () => {
      if (!isAsked) requestAnimationFrame(place)
      isAsked = true
    }
    const views = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes)
        if (isIntersecting) outOfView.delete(target)
        else outOfView.add(target)
      ask()
    })
    for (const { around } of drawn) views.observe(around)
    const sizes = new ResizeObserver(ask)
    sizes.observe(this.page.body)
    signal.addEventListener('abort', () => {
      views.disconnect()
      sizes.disconnect()
    })
    for (const page of new Set(drawn.map(({ around }) => around.ownerDocument)))
      page.defaultView?.addEventListener('scroll', ask, { capture: true, passive: true, signal })
    addEventListener('resize', ask, { signal })
    place()
  }
}

/** Puts the legend into a lower corner where its button lies over nothing that could be pressed. The rest of it lets presses through. */
function keepClear(page: Document, legend: HTMLElement, button: HTMLElement): void {
  for (const corner of corners) {
    legend.style.inset = corner
    const { left, top, width, height } = boxOf(button)
    const below: Element[] = Reflect.apply(allAt, page, [left + width / 2, top + height / 2])
    if (!below.some((element) => element.matches(pressed))) return
  }
}

/** Where an element stands in the top window, as CSS; nowhere when it is gone or has no size. */
function placeOf(element: Element): string {
  let { left, top } = boxOf(element)
  const { width, height } = boxOf(element)
  if (width === 0 || height === 0) return 'display:none'
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent.window) {
    const frame = boxOf(view.frameElement)
    left += frame.left
    top += frame.top
  }
  return `left:${left - 3}px;top:${top - 3}px;width:${width + 6}px;height:${height + 6}px`
}

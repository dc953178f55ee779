import type { PickWords } from '../../../protocol/runtime/teach-messages'
import { whyUnteachable } from '../../match/teachable'
import type { ControlFacts, PageFacts } from '../../match'
import { queryAll } from '../selectors'
import type { SharedSession } from '../shared-session'
import { faceOf } from '../visibility'
import { ControlFinder, documentIn, elementAt } from './control-at'
import { PickTip, placeOf } from './pick-tip'

/** What was chosen: the control's handle, and what the page looked like then. */
export interface Picked {
  readonly id: number
  readonly facts: PageFacts
}

const pressing = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu']
const moving = [
  'pointermove',
  'mousemove',
  'pointerover',
  'mouseover',
  'pointerout',
  'mouseout',
  'touchstart',
  'touchend',
]
const keys = ['keydown', 'keypress', 'keyup']
/** The rest of a press (its release, a second click) still belongs to us. */
const lingerMs = 400

/**
 * Pointing at one control. While it lasts the page gets no press, no click and no key of it; nothing on the page is changed, not
 * even the focus. Events that a page makes up are not heard.
 */
export class PickMode {
  /** The choice, or null when pointing ended without one. */
  readonly ended: Promise<Picked | null>
  #settle: (picked: Picked | null) => void = () => undefined
  readonly #listening = new AbortController()
  readonly #windows = new WeakSet<Window>()
  readonly #tip: PickTip
  readonly #changes: MutationObserver
  #facts: PageFacts
  #finder: ControlFinder
  #isStale = false
  #isOver = false
  #current: ControlFacts | undefined

  constructor(
    private readonly page: Document,
    private readonly shared: SharedSession,
    private readonly words: PickWords,
  ) {
    this.ended = new Promise((resolve) => (this.#settle = resolve))
    this.#tip = new PickTip(page, words.language)
    this.#facts = shared.session.collect()
    this.#finder = this.#makeFinder()
    this.#changes = new MutationObserver(() => (this.#isStale = true))
    this.#changes.observe(page, { subtree: true, childList: true })
    this.#listen(page)
    this.#show(undefined)
  }

  /** Ends pointing without a choice, and listening at once: the next pointing must not lose its events to this one. */
  stop(): void {
    this.#end(null)
    this.#listening.abort()
  }

  #makeFinder(): ControlFinder {
    return new ControlFinder(this.#facts, (id) => this.shared.session.elementOf(id))
  }

  #listen(page: Document): void {
    const view = page.defaultView
    if (!view || this.#windows.has(view)) return
    this.#windows.add(view)
    const options = { capture: true, passive: false, signal: this.#listening.signal }
    for (const name of [...pressing, ...moving])
      view.addEventListener(name, (event) => this.#onPointer(event as MouseEvent, page), options)
    for (const name of keys) view.addEventListener(name, (event) => this.#onKey(event as KeyboardEvent), options)
    view.addEventListener('scroll', () => this.#show(this.#current), { ...options, passive: true })
    for (const frame of queryAll(page, 'iframe, frame')) {
      const inner = documentIn(frame)
      if (inner) this.#listen(inner)
    }
  }

  #refresh(): void {
    if (!this.#isStale) return
    this.#isStale = false
    this.#facts = this.shared.session.collect()
    this.#finder = this.#makeFinder()
    this.#listen(this.page)
  }

  #onPointer(event: MouseEvent, page: Document): void {
    event.stopImmediatePropagation()
    if (pressing.includes(event.type)) event.preventDefault()
    if (!event.isTrusted || this.#isOver) return
    if (event.type === 'pointermove' || event.type === 'click') this.#pointAt(page, event.clientX, event.clientY)
    if (event.type === 'click') this.#choose()
  }

  #pointAt(page: Document, x: number, y: number): void {
    this.#refresh()
    const element = elementAt(page, x, y, this.shared.openShadow)
    const id = element && this.#finder.at(element)
    this.#show(id === undefined ? undefined : this.#facts.controls.find((one) => one.id === id))
  }

  #onKey(event: KeyboardEvent): void {
    const isForBrowser = event.ctrlKey || event.metaKey || event.altKey || /^F\d/u.test(event.key)
    if (isForBrowser) return
    event.stopImmediatePropagation()
    if (!/^(?:Arrow|Page|Home|End)/u.test(event.key)) event.preventDefault()
    if (event.type !== 'keydown' || !event.isTrusted || this.#isOver) return
    if (event.key === 'Escape') this.stop()
    if (event.key === 'Tab') this.#step(event.shiftKey ? -1 : 1)
    if (event.key === 'Enter') this.#choose()
  }

  #step(by: 1 | -1): void {
    this.#refresh()
    const groups = new Set<string>()
    const stops = this.#facts.controls.filter(({ visible, kind, group }) => {
      const isFirst = group === undefined || !groups.has(group)
      if (group !== undefined) groups.add(group)
      return visible && kind !== 'button' && isFirst
    })
    const at = stops.findIndex(({ id }) => id === this.#current?.id)
    const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length]
    if (!next) return
    this.shared.session.elementOf(next.id)?.scrollIntoView({ block: 'nearest' })
    this.#show(next)
  }

  #show(control: ControlFacts | undefined): void {
    this.#current = control
    const element = control && this.shared.session.elementOf(control.id)
    if (!control || !element) {
      this.#tip.show(undefined, this.words.start, 'good')
      return
    }
    const why = whyUnteachable(control)
    const label = control.labels.find(({ origin }) => origin !== 'name')?.text ?? this.words.unnamed
    const text = why ? `${label}: ${this.words.unteachable[why]}` : `${label}. ${this.words.choose}`
    this.#tip.show(placeOf(faceOf(element, control.kind)), text, why ? 'bad' : 'good')
  }

  #choose(): void {
    const control = this.#current
    if (control && whyUnteachable(control) === undefined) this.#end({ id: control.id, facts: this.#facts })
  }

  #end(picked: Picked | null): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#tip.remove()
    this.#changes.disconnect()
    setTimeout(() => this.#listening.abort(), picked ? lingerMs : 0)
    this.#settle(picked)
  }
}

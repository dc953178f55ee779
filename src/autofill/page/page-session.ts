import { AppError } from '../../errors'
import type { PageFacts } from '../match'
import { withoutUnseen } from '../match/unseen'
import { collect, signatureOf, type KnownBefore } from './collect'
import { kindOf } from './control-kind'
import { dossierLines } from './dossier-lines'
import { findControls, type ShadowOpener } from './find-controls'
import type { Target } from './control-state'
import { boxOf } from './dom'
import { isConnected } from './native'
import { mostOfValue } from './own-facts'
import { whileNothingChanges } from './look'
import type { Overlay } from './overlay'
import { nowAt } from './redrawn'
import type { Hands, Order, OrderResult, UndoResult } from './session-hands'
import type { Touches } from './touches'
import { Sight } from './visibility'
import { waitFor } from './wait'
import type { Written } from './written'

/** What came of one batch of orders, and whether the page shows other controls than before. */
export interface FillResult {
  readonly results: readonly OrderResult[]
  readonly controlsChanged: boolean
}

/** A short look at the page. `digest` changes when controls come, go, are shown, hidden, filled or emptied; it tells no value. */
export interface Glance {
  readonly digest: number
  readonly undoable: number
  readonly fillId: string | null
}

const quietMs = 120

/**
 * One page as the extension works on it: looks, writes, reads back, undoes. Holds elements; gives only data. Handles of
 * controls stay the same as long as their elements live.
 */
export class PageSession {
  readonly #handles = new WeakMap<Element, number>()
  readonly #elements = new Map<number, WeakRef<HTMLElement>>()
  /** What was written into a control, and how the page shows it since. */
  readonly #shownAs = new WeakMap<Element, Written>()
  #next = 0
  #seen: readonly Element[] = []
  #written: Written[] = []
  #stop = new AbortController()
  #fillId: string | null = null
  /** Nothing was written yet by the fill that is under way. */
  #isFirst = true
  readonly #known: KnownBefore = {
    handleOf: (element) => this.#handleOf(element),
    isTouched: (element) => this.touches.has(element),
    wroteIn: (element, value) => {
      const written = this.#shownAs.get(element)
      return written?.after === value.slice(0, mostOfValue) ? written.text : undefined
    },
  }
  /** What writes, once it has come. */
  hands: Hands | undefined
  /** What is drawn over the page, when something is. */
  overlay: Overlay | undefined

  constructor(
    private readonly page: Document,
    private readonly openShadow: ShadowOpener,
    private readonly touches: Touches,
  ) {
    touches.signal.addEventListener('abort', () => {
      this.cancel()
      this.overlay?.clear()
    })
  }

  /** A first look: facts about every control, `visible` being whether it is drawn at all. Nothing is changed. */
  look(): PageFacts {
    const { facts, elements } = this.#aside(() => collect(this.page, this.openShadow, this.#known))
    this.#seen = elements
    return facts
  }

  /** A close look at drawn controls. @returns those that nobody can see or reach: faint, clipped, off the screen, painted over */
  unseen(ids: readonly number[]): number[] {
    const sight = new Sight()
    const isUnseen = (id: number): boolean => {
      const element = this.elementOf(id)
      return element !== undefined && isConnected(element) && sight.misses(element, kindOf(element))
    }
    return this.#aside(() => whileNothingChanges(() => ids.filter(isUnseen)))
  }

  /** Both looks, for every control. */
  collect(): PageFacts {
    const facts = this.look()
    return withoutUnseen(facts, this.unseen(facts.controls.flatMap(({ id, visible }) => (visible ? [id] : []))))
  }

  #aside<T>(look: () => T): T {
    return this.overlay?.aside(look) ?? look()
  }

  #handleOf(element: HTMLElement): number {
    const known = this.#handles.get(element)
    if (known !== undefined) return known
    const handle = this.#next++
    this.#handles.set(element, handle)
    this.#elements.set(handle, new WeakRef(element))
    return handle
  }

  /** The element of a control by its handle, as long as it lives. */
  elementOf(id: number): HTMLElement | undefined {
    return this.#elements.get(id)?.deref()
  }

  #targetOf(order: Order): Target | undefined {
    const element = this.elementOf(order.id)
    return element && { element, kind: kindOf(element) }
  }

  #ready(): Hands {
    if (!this.hands) throw new AppError('PAGE_NOT_READY')
    return this.hands
  }

  /** Carries out approved orders, reads each back, and keeps what undo needs. */
  async fill(orders: readonly Order[], goesOn: boolean, fillId?: string): Promise<FillResult> {
    if (!goesOn) this.#isFirst = true
    if (orders.length > 0) this.touches.startFill()
    this.overlay?.clear()
    this.#stop = new AbortController()
    const targetOf = (order: Order) => this.#targetOf(order)
    const { results, written } = await this.#ready().fill(this.page, orders, targetOf, this.#stop.signal)
    // A fill that writes nothing, also one that is refused once more, leaves the one before it to be undone.
    if (this.#isFirst && written.length > 0) {
      this.#isFirst = false
      this.#written = []
      this.#fillId = fillId ?? null
    }
    this.#written.push(...written)
    for (const one of written) {
      this.touches.add(one.element)
      this.#shownAs.set(one.element, one)
    }
    return { results, controlsChanged: this.#controlsChanged() }
  }

  /** Looks once more at all that the fill wrote, after the page's own timers had their time. @returns what was not kept */
  async confirm(): Promise<readonly OrderResult[]> {
    const isEdited = (element: Element) => this.touches.isEdited(element)
    if (this.#written.length === 0) return []
    const lost = await this.#ready().lookAgain(this.page, this.#written, isEdited, this.#stop.signal)
    this.#written = this.#written.filter((one) => !lost.includes(one))
    return lost.map(({ id, element }) => {
      const reason = isConnected(element) ? 'rejected-by-page' : 'form-changed'
      return { id, outcome: 'skipped', reason }
    })
  }

  #controlsChanged(): boolean {
    const now = findControls(this.page, this.openShadow).controls
    return now.length !== this.#seen.length || now.some(({ element }, place) => element !== this.#seen[place])
  }

  /** A short look, for noticing that the clerk added a row, opened a dialog or went to another form. */
  glance(): Glance {
    let digest = 0
    for (const { element } of findControls(this.page, this.openShadow).controls) {
      const holds = (element as HTMLInputElement).value ? 2 : 0
      digest = (digest * 31 + this.#handleOf(element) * 4 + holds + (boxOf(element).width > 0 ? 1 : 0)) | 0
    }
    return { digest, undoable: this.#written.length, fillId: this.#fillId }
  }

  /** What the page says of a dossier, line by line. */
  dossierLines(): string[] {
    return dossierLines(this.page, this.openShadow)
  }

  /** Brings a control into view and focuses it. Nothing is written. @returns whether it is still there */
  show(id: number): boolean {
    const element = this.#elements.get(id)?.deref()
    if (!element?.isConnected) return false
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
    return true
  }

  /** Waits until the page has been quiet for a moment, at most `timeoutMs`. */
  async settle(timeoutMs: number): Promise<void> {
    let last = performance.now()
    const observer = new MutationObserver(() => (last = performance.now()))
    observer.observe(this.page, { subtree: true, childList: true })
    await waitFor(this.page, () => (performance.now() - last > quietMs ? true : undefined), {
      timeoutMs,
      signal: this.#stop.signal,
    })
    observer.disconnect()
  }

  /** Gives every control of the last fill its earlier value back, but not one that was edited since. */
  async undo(): Promise<UndoResult> {
    const written = this.#written
    this.#written = []
    this.overlay?.clear()
    this.#stop = new AbortController()
    for (const { element } of written) this.touches.forget(element)
    if (written.length === 0) return { restored: 0, keptEdited: 0, failed: 0 }
    return this.#ready().undo(written, (one) => this.#nowOf(one), this.#stop.signal)
  }

  /** A control that the page took away and drew again is known by its name and id, where they are its own. */
  #nowOf(one: Written): Written {
    const near = nowAt(one)
    if (near) return near === one.element ? one : { ...one, element: near }
    const { controls } = findControls(this.page, this.openShadow)
    const [again, ...others] = controls.filter(({ element }) => signatureOf(element) === one.signature)
    return again && others.length === 0 ? { ...one, element: again.element } : one
  }

  /** Stops the fill that is under way; what was written stays and can be undone. */
  cancel(): void {
    this.#stop.abort()
  }
}

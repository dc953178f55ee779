import { signatureOf } from '../collect'
import { kindOf } from '../control-kind'
import type { Target } from '../control-state'
import { PageFill } from '../fill-page'
import { findControls } from '../find-controls'
import { lookAgain } from '../look-again'
import { isConnected } from '../native'
import type { FillResult, Order, OrderResult, UndoResult } from '../orders'
import type { Undoable } from '../page-session'
import { nowAt } from '../redrawn'
import { SendGuard } from '../send-guard'
import type { SharedSession } from '../shared-session'
import { undoFill } from '../undo-fill'
import { waitFor } from '../wait'
import type { Written } from '../written'

const quietMs = 120

/** One page as the extension writes into it: fills, reads back, undoes. Its elements are those that the page's session knows. */
export class WriteSession implements Undoable {
  #written: Written[] = []
  #stop = new AbortController()
  #fillId: string | null = null
  /** Nothing was written yet by the fill that is under way. */
  #isFirst = true

  constructor(
    private readonly page: Document,
    private readonly shared: SharedSession,
  ) {
    shared.touches.signal.addEventListener('abort', () => this.cancel())
  }

  /** How many controls of the last fill could get their earlier value back. */
  get undoable(): number {
    return this.#written.length
  }

  /** What the last fill that wrote something is known by; null where it has no name. */
  get fillId(): string | null {
    return this.#fillId
  }

  #targetOf({ id }: Order): Target | undefined {
    const element = this.shared.session.elementOf(id)
    return element && { element, kind: kindOf(element) }
  }

  /** Carries out approved orders, reads each back, and keeps what undo needs. */
  async fill(orders: readonly Order[], goesOn: boolean, fillId?: string): Promise<FillResult> {
    const { session, touches } = this.shared
    if (!goesOn) this.#isFirst = true
    if (orders.length > 0) touches.startFill()
    session.overlay?.clear()
    this.#stop = new AbortController()
    const guard = new SendGuard()
    const fill = new PageFill(this.page, this.#stop.signal)
    const targetOf = (order: Order): Target | undefined => {
      const target = this.#targetOf(order)
      if (target) guard.watch(target.element)
      return target
    }
    const results = await guard.during(() => fill.run(orders, targetOf))
    // A fill that writes nothing, also one that is refused once more, leaves the one before it to be undone.
    if (this.#isFirst && fill.written.length > 0) {
      this.#isFirst = false
      this.#written = []
      this.#fillId = fillId ?? null
    }
    this.#written.push(...fill.written)
    for (const one of fill.written) session.noteWritten(one)
    return { results, controlsChanged: session.controlsChanged() }
  }

  /** Looks once more at all that the fill wrote, after the page's own timers had their time. @returns what was not kept */
  async confirm(): Promise<readonly OrderResult[]> {
    const isEdited = (element: Element) => this.shared.touches.isEdited(element)
    if (this.#written.length === 0) return []
    const lost = await lookAgain(this.page, this.#written, isEdited, this.#stop.signal)
    this.#written = this.#written.filter((one) => !lost.includes(one))
    return lost.map(({ id, element }) => {
      const reason = isConnected(element) ? 'rejected-by-page' : 'form-changed'
      return { id, outcome: 'skipped', reason }
    })
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
    const { session, touches } = this.shared
    const written = this.#written
    this.#written = []
    session.overlay?.clear()
    this.#stop = new AbortController()
    const guard = new SendGuard()
    for (const { element } of written) {
      touches.forget(element)
      guard.watch(element)
    }
    return guard.during(() => undoFill(written, (one) => this.#nowOf(one), this.#stop.signal))
  }

  /** A control that the page took away and drew again is known by its name and id, where they are its own. */
  #nowOf(one: Written): Written {
    const near = nowAt(one)
    if (near) return near === one.element ? one : { ...one, element: near }
    const { controls } = findControls(this.page, this.shared.openShadow)
    const [again, ...others] = controls.filter(({ element }) => signatureOf(element) === one.signature)
    return again && others.length === 0 ? { ...one, element: again.element } : one
  }

  /** Stops the fill that is under way; what was written stays and can be undone. */
  cancel(): void {
    this.#stop.abort()
  }
}

/**
 * What a widget opened: the element its ARIA names, else what the page drew anew just then. Nothing outside of it is ever
 * looked at for options or days.
 */
import { boxOf, byIdNear, holds, isShown, pageOf } from './dom'
import { attributeOf, isConnected, parentOf, rootOf } from './native'
import { closestOf, fits, queryAll } from './selectors'
import { leave, press, pressKey, pressSlowly } from './events'
import { waitFor, type WaitOptions } from './wait'
import { openerOf, pressTargetOf, widgetOf } from './widget-box'

const roots =
  '[role="listbox"], [role="dialog"], [role="grid"], [role="tree"], [role="menu"], ul, table, [class*="drop" i], [class*="popup" i], [class*="popper" i], [class*="calendar" i], [class*="picker" i], [class*="panel" i]'
const nearPx = 80
const openTimeoutMs = 1_500
const firstTryMs = 250
const fadeMs = 300
/** Escape would close these with all that was typed into them. */
const dialogs = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], .modal'

/** Watches the page from before a widget is pressed, to tell what the press opened. */
export class Popup {
  readonly #box: HTMLElement
  readonly #earlier: ReadonlySet<Element>
  readonly #changed = new Set<Element>()
  readonly #observer: MutationObserver

  constructor(
    private readonly element: HTMLElement,
    private readonly accepts: (popup: Element) => boolean,
  ) {
    this.#box = widgetOf(element)
    const page = pageOf(element)
    this.#earlier = new Set(queryAll(page, roots).filter(isShown))
    this.#observer = new MutationObserver((records) => this.#note(records))
    const watched = {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state'],
    }
    for (const root of new Set([page, rootOf(element)])) this.#observer.observe(root, watched)
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes } of records)
      for (const node of [target, ...addedNodes]) if (node.nodeType === 1) this.#changed.add(node as Element)
  }

  /** The popup that is open now and holds what is looked for. */
  find(): Element | undefined {
    this.#note(this.#observer.takeRecords())
    const named = [...this.#named()].find((one) => this.accepts(one))
    if (named) return this.#outermost(named)
    const drawn = [...this.#changed]
      .filter(isConnected)
      .flatMap((one) => (holds(one, this.element) ? queryAll(one, roots) : [one]))
    const found = drawn.find(
      (one) =>
        isShown(one) && !this.#earlier.has(one) && !holds(one, this.element) && this.#isNear(one) && this.accepts(one),
    )
    return found && this.#outermost(found)
  }

  *#named(): Generator<Element> {
    for (const one of [this.element, this.#box, ...queryAll(this.#box, '[aria-controls], [aria-owns]')])
      for (const name of ['aria-controls', 'aria-owns']) {
        const target = byIdNear(this.element, attributeOf(one, name) ?? '')
        if (target && isShown(target)) yield target
      }
  }

  /** From a list to all that was opened with it, such as its search box or the buttons beside it. */
  #outermost(found: Element): Element {
    let at = found
    for (
      let up = parentOf(at);
      up && !fits(up, 'body, html') && !holds(up, this.element) && isShown(up);
      up = parentOf(up)
    ) {
      if (boxOf(up).height > boxOf(found).height + 260) break
      at = up
    }
    return at
  }

  #isNear(popup: Element): boolean {
    const [own, other] = [boxOf(this.#box), boxOf(popup)]
    const apart = Math.max(other.top - own.bottom, own.top - other.bottom)
    return (
      fits(popup, '[role="dialog"], dialog') || (other.left < own.right && other.right > own.left && apart < nearPx)
    )
  }

  /** Opens it as a person would: by the focus it has, else a press, else the button beside it, else the arrow down. */
  async open(options: Omit<WaitOptions, 'timeoutMs'>): Promise<Element | undefined> {
    const page = pageOf(this.element)
    const opener = openerOf(this.element)
    const ways = [
      () => pressSlowly(pressTargetOf(this.element)),
      ...(opener ? [() => pressSlowly(opener)] : []),
      () => {
        pressKey(this.element, 'ArrowDown', 40)
        return Promise.resolve()
      },
    ]
    const wait = (timeoutMs: number) => waitFor(page, () => this.find(), { ...options, timeoutMs })
    let found = await wait(20)
    for (const way of ways) {
      if (found || options.signal.aborted) break
      await way()
      found = await wait(firstTryMs)
    }
    return found ?? (attributeOf(this.element, 'aria-expanded') === 'true' ? wait(openTimeoutMs) : undefined)
  }

  /** Closes what is still open, as gently as possible: a dialog around the control must not close with it. */
  async close(popup: Element | undefined, { signal }: Omit<WaitOptions, 'timeoutMs'>): Promise<void> {
    const isDrawn = () => popup !== undefined && isConnected(popup) && isShown(popup) && this.accepts(popup)
    // A popup that fades away is closed as soon as its control says so.
    const isOpen = () => attributeOf(this.element, 'aria-expanded') !== 'false' && isDrawn()
    const isClosed = (timeoutMs: number) =>
      waitFor(pageOf(this.element), () => (isOpen() ? undefined : true), { timeoutMs, signal })
    leave(this.element)
    if (isOpen() && !(await isClosed(fadeMs))) {
      if (!closestOf(this.element, dialogs)) pressKey(this.element, 'Escape', 27)
      if (!(await isClosed(fadeMs))) {
        press(pressTargetOf(this.element))
        await isClosed(fadeMs)
      }
    }
    leave(this.element)
  }

  /** Ends watching. */
  stop(): void {
    this.#observer.disconnect()
  }
}

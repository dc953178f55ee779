/**
 * What a widget opened: the element its ARIA names, else what the page drew anew just then. Nothing outside of it is ever
 * looked at for options or days.
 */
import { aroundOf, boxOf, byIdNear, checkVisibility, holds, isShown, pageOf } from './dom'
import { attributeOf, isConnected, openShadowOf, parentOf, rootOf } from './native'
import { closestOf, fits, queryAll } from './selectors'
import { enter, leave, press, pressKey, pressSlowly } from './events'
import { waitFor, type WaitOptions } from './wait'
import { openerOf, pressTargetOf, proxyBoxes, widgetOf } from './widget-box'

const roots =
  '[role="listbox"], [role="dialog"], [role="grid"], [role="tree"], [role="menu"], ul, dl, table, [class*="drop" i], [class*="popup" i], [class*="popper" i], [class*="calendar" i], [class*="picker" i], [class*="panel" i]'
const nearPx = 80
const openTimeoutMs = 1_500
const firstTryMs = 250
const fadeMs = 300
const handBackMs = 40
const mostLevels = 12
/** Escape would close these with all that was typed into them. */
const dialogs = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], .modal'

/** Whether a person sees a popup: some are put out of sight by clipping alone. What is out of the window can't be told so. */
function isOnTop(popup: Element): boolean {
  if (!isShown(popup)) return false
  const { left, right, top, bottom } = boxOf(popup)
  const hit = (rootOf(popup) as Document | ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return hit === null || holds(popup, hit)
}

/** Whether a list is that of another select, which may only now be closing. */
function isOfOther(list: Element, box: Element): boolean {
  const other = closestOf(list, proxyBoxes)
  return other !== undefined && other !== box && queryAll(other, 'select').length > 0
}

/** The shadow roots that the custom elements around a control draw themselves in. */
function shadowsAround(element: Element): ShadowRoot[] {
  const shadows: ShadowRoot[] = []
  for (let at = aroundOf(element), level = 0; at && level < mostLevels; at = aroundOf(at), level++) {
    const shadow = openShadowOf(at)
    if (shadow) shadows.push(shadow)
  }
  return shadows
}

/** Watches the page from before a widget is pressed, to tell what the press opened; `own` is its own and may be open already. */
export class Popup {
  readonly #box: HTMLElement
  readonly #earlier: ReadonlySet<Element>
  readonly #changed = new Set<Element>()
  /** Where everything around the widget was scrolled to, before the widget was brought into the window. */
  readonly #scrolled = new Map<Element, readonly [number, number]>()
  readonly #observer: MutationObserver

  constructor(
    private readonly element: HTMLElement,
    private readonly accepts: (popup: Element) => boolean,
    own?: Element,
  ) {
    this.#box = widgetOf(element)
    const page = pageOf(element)
    const isOwn = (one: Element) => own !== undefined && (holds(own, one) || holds(one, own))
    const isOpen = (one: Element) => !isOwn(one) && isShown(one) && (!holds(this.#box, one) || isOnTop(one))
    this.#earlier = new Set(queryAll(page, roots).filter(isOpen))
    if (own) for (const one of [own, ...queryAll(own, roots)]) this.#changed.add(one)
    this.#observer = new MutationObserver((records) => this.#note(records))
    const watched = {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state'],
    }
    for (const root of new Set([page, rootOf(element), ...shadowsAround(element)]))
      this.#observer.observe(root, watched)
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
      .flatMap((one) => (this.#isAround(one) ? queryAll(one, roots) : [one]))
    const found = drawn.find(
      (one) =>
        isShown(one) &&
        !this.#earlier.has(one) &&
        !this.#isAround(one) &&
        !isOfOther(one, this.#box) &&
        this.#isNear(one) &&
        this.accepts(one),
    )
    return found && this.#outermost(found)
  }

  /** What holds the control, or the box drawn in its place, was there before. */
  #isAround(one: Element): boolean {
    return holds(one, this.element) || holds(one, this.#box)
  }

  *#named(): Generator<Element> {
    for (const one of [this.element, this.#box, ...queryAll(this.#box, '[aria-controls], [aria-owns]')])
      for (const name of ['aria-controls', 'aria-owns']) {
        const id = attributeOf(one, name) ?? ''
        // Widgets of one kind may all give their lists the same id.
        const own = id === '' ? undefined : queryAll(this.#box, `[id="${CSS.escape(id)}"]`)[0]
        const target = own ?? byIdNear(this.element, id)
        // A list of a custom element has no size of its own where it draws what the page hands to it.
        if (target && (isShown(target) || (checkVisibility(target) && queryAll(target, 'slot').length > 0)))
          yield target
      }
  }

  /** From a list to all that was opened with it, such as its search box or the buttons beside it. */
  #outermost(found: Element): Element {
    let at = found
    for (
      let up = parentOf(at);
      up && !fits(up, 'body, html') && !this.#isAround(up) && isShown(up);
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
      fits(popup, '[role="dialog"], dialog, [class*="datepicker" i]') ||
      (other.left < own.right && other.right > own.left && apart < nearPx)
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
        // With Alt it opens a list; alone it may choose the next option of a closed one.
        pressKey(this.element, 'ArrowDown', 40, { altKey: true })
        return Promise.resolve()
      },
    ]
    const wait = (timeoutMs: number) => waitFor(page, () => this.find(), { ...options, timeoutMs })
    let found = await wait(20)
    for (const way of ways) {
      if (found || options.signal.aborted) break
      await way()
      found = await wait(firstTryMs)
      // Some draw nothing beside what has been scrolled out of the window.
      if (!found && this.#bringIntoWindow()) found = await wait(firstTryMs)
    }
    return found ?? (attributeOf(this.element, 'aria-expanded') === 'true' ? wait(openTimeoutMs) : undefined)
  }

  /** Closes what is still open, as gently as possible: a dialog around the control must not close with it. */
  async close(popup: Element | undefined, { signal }: Omit<WaitOptions, 'timeoutMs'>): Promise<void> {
    const now = () => (popup && isConnected(popup) ? popup : this.find())
    const isDrawn = () => {
      const drawn = now()
      return drawn !== undefined && isOnTop(drawn) && this.accepts(drawn)
    }
    // A popup that fades away is closed as soon as its control says so.
    const isOpen = () => attributeOf(this.element, 'aria-expanded') !== 'false' && isDrawn()
    const isClosed = (timeoutMs: number) =>
      waitFor(pageOf(this.element), () => (isOpen() ? undefined : true), { timeoutMs, signal })
    const isInDialog = closestOf(this.element, dialogs) !== undefined
    const ways = [
      () => leave(this.#hand()),
      ...(isInDialog ? [] : [() => pressKey(this.#hand(), 'Escape', 27)]),
      () => press(pressTargetOf(this.element)),
      ...(isInDialog ? [] : [() => press(pageOf(this.element).body)]),
    ]
    for (const [place, way] of ways.entries()) {
      way()
      // Some open late, or once more when the keyboard comes back to them.
      if (place === 0) await waitFor(pageOf(this.element), () => undefined, { timeoutMs: handBackMs, signal })
      if (!isOpen() || (await isClosed(fadeMs))) break
    }
    leave(this.#hand())
  }

  /** Closes what opened, or opened once more, after the keyboard had left: nothing of it may stay over the page. */
  async closeLate({ signal }: Omit<WaitOptions, 'timeoutMs'>): Promise<void> {
    const open = this.find()
    if (!open || closestOf(this.element, dialogs)) return
    const isGone = () => (isConnected(open) && isShown(open) ? undefined : true)
    const ways = [
      () => {
        // With the keyboard in it, it is not given back to it, which would open it again.
        enter(this.element)
        pressKey(this.element, 'Escape', 27)
        leave(this.element)
      },
      () => press(pageOf(this.element).body),
    ]
    for (const way of ways) {
      way()
      if (await waitFor(pageOf(this.element), isGone, { timeoutMs: fadeMs, signal })) break
    }
  }

  /** What has the keyboard: some choosers hand it on to a box of their own. */
  #hand(): HTMLElement {
    const active = (rootOf(this.element) as Document | ShadowRoot).activeElement
    const isOwn = active !== null && (holds(this.#box, active) || this.find()?.contains(active) === true)
    return isOwn ? (active as HTMLElement) : this.element
  }

  /** Scrolls to the widget where no part of it is in the window. @returns whether it had to */
  #bringIntoWindow(): boolean {
    const { innerWidth, innerHeight } = this.#box.ownerDocument.defaultView ?? window
    const { left, right, top, bottom } = this.#box.getBoundingClientRect()
    if (bottom > 0 && right > 0 && top < innerHeight && left < innerWidth) return false
    for (let at = aroundOf(this.#box); at; at = aroundOf(at)) this.#scrolled.set(at, [at.scrollLeft, at.scrollTop])
    this.#box.scrollIntoView({ block: 'center', behavior: 'instant' })
    return true
  }

  /** Ends watching, and scrolls the page back to where it was. */
  stop(): void {
    this.#observer.disconnect()
    for (const [at, [left, top]] of this.#scrolled) at.scrollTo({ left, top, behavior: 'instant' })
  }
}

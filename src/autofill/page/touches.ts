/** In the extension's own world of the page, which the page's scripts can't see. */
const place = Symbol.for('tro-ly-chung-thu.touches')

/**
 * What a person has typed or chosen in on a page. It is noted from the page's load on, by the one script that every page of the
 * portal gets; what looks and what writes come later, when the clerk asks for them.
 */
export class Touches {
  readonly #ever = new WeakSet<Element>()
  #sinceFill = new WeakSet<Element>()
  /** Whether what happens right now is our own doing; told by what writes, once it has come. */
  isOurs: () => boolean = () => false

  /** @param signal ends the noting, and with it all that works on this page */
  constructor(
    page: Document,
    readonly signal: AbortSignal,
  ) {
    for (const name of ['input', 'change'] as const)
      page.addEventListener(name, (event) => this.#note(event), { capture: true, passive: true, signal })
  }

  #note(event: Event): void {
    if (!event.isTrusted || this.isOurs()) return
    const [target] = event.composedPath()
    if (!(target instanceof Element)) return
    this.#ever.add(target)
    this.#sinceFill.add(target)
  }

  /** Whether a person or a fill put something in here since the page was loaded. */
  has(element: Element): boolean {
    return this.#ever.has(element)
  }

  /** What was written is no longer the page's own default. */
  add(element: Element): void {
    this.#ever.add(element)
  }

  /** What was undone is the page's own again. */
  forget(element: Element): void {
    this.#ever.delete(element)
  }

  /** From here on edits count as made after this fill. */
  startFill(): void {
    this.#sinceFill = new WeakSet()
  }

  /** Whether a person edited a control since the last fill began. */
  isEdited(element: Element): boolean {
    return this.#sinceFill.has(element)
  }
}

/** Starts noting, once a page. A page that was open before the extension came has nothing noted until then. */
export function touchesOf(page: Document, signal: AbortSignal = new AbortController().signal): Touches {
  const known = Reflect.get(globalThis, place) as Touches | undefined
  if (known && !known.signal.aborted) return known
  const touches = new Touches(page, signal)
  Reflect.set(globalThis, place, touches)
  return touches
}

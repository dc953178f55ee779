/** What the page draws while something is written: the calendars of boxes that do not say that they have one. */
import { holds } from './dom'
import { attributeOf, classOf } from './native'

const calendarNames = /calend|date-?(?:time-?)?pick|datetime|flatpickr|pika-/iu

/** Watches a page while it is written to. Nothing is looked up: only what changed is. */
export class Drawn {
  readonly #observer = new MutationObserver(() => undefined)

  constructor(page: Document, signal: AbortSignal) {
    this.#observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden'],
    })
    signal.addEventListener('abort', () => this.stop())
  }

  /** What was drawn so far belongs to nothing that is written from now on. */
  forget(): void {
    this.#observer.takeRecords()
  }

  /** What was drawn or changed since and calls itself a calendar, not around a control itself. */
  calendarBeside(control: Element): Element | undefined {
    const changed = this.#observer.takeRecords().flatMap(({ target, addedNodes }) => [target, ...addedNodes])
    return changed.find(
      (node): node is Element =>
        node.nodeType === 1 &&
        !holds(node, control) &&
        !holds(control, node) &&
        calendarNames.test(`${classOf(node as Element)} ${attributeOf(node as Element, 'id') ?? ''}`),
    )
  }

  stop(): void {
    this.#observer.disconnect()
  }
}

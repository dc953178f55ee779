import { pageOf } from './dom'
import { isOwnAct } from './events'
import { rootOf } from './native'

/** Pages that put a send off wait about so long after the last change. */
const afterMs = 1_000
/** What a press sets off comes at once, or when a short check of the page has ended. */
const pressMs = 500
const presses = ['click', 'keydown'] as const

/**
 * Keeps pages from sending a form while the extension writes into them: one that sends itself at each change would send half a dossier.
 * What the clerk presses for goes through.
 */
export class SendGuard {
  readonly #end = new AbortController()
  readonly #watched = new Set<EventTarget>()
  #pressedMs = Number.NEGATIVE_INFINITY

  /** Watches where the form of an element may be: its window, and the shadow roots around it, which keep such events to themselves. */
  watch(element: Element): void {
    const view = pageOf(element).defaultView
    if (view) this.#watchIn(view)
    for (let root = rootOf(element); root.nodeType === 11 && 'host' in root; root = rootOf((root as ShadowRoot).host))
      this.#watchIn(root)
  }

  #watchIn(place: EventTarget): void {
    if (this.#watched.has(place)) return
    this.#watched.add(place)
    const options = { capture: true, signal: this.#end.signal }
    place.addEventListener('submit', (event) => this.#stopUnasked(event), options)
    for (const name of presses) place.addEventListener(name, (event) => this.#note(event), options)
  }

  #note(event: Event): void {
    if (event.isTrusted && !isOwnAct) this.#pressedMs = performance.now()
  }

  #stopUnasked(event: Event): void {
    if (!isOwnAct && performance.now() - this.#pressedMs < pressMs) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  /** Guards while something is written, and a moment longer, so that what a page puts off is stopped too. */
  async during<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write()
    } finally {
      setTimeout(() => this.#end.abort(), afterMs)
    }
  }
}

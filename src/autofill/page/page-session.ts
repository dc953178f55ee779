import type { PageFacts } from '../match'
import { withoutUnseen } from '../match/unseen'
import { collect, type KnownBefore } from './collect'
import { kindOf } from './control-kind'
import { findControls, type ShadowOpener } from './find-controls'
import { boxOf } from './dom'
import { isConnected } from './native'
import { mostOfValue } from './own-facts'
import { whileNothingChanges } from './look'
import type { Overlay } from './overlay'
import type { Touches } from './touches'
import { Sight } from './visibility'
import type { Written } from './written'

/** What was written into a page and could be undone, as far as a look tells of it. */
export interface Undoable {
  /** How many controls. */
  readonly undoable: number
  readonly fillId: string | null
}

/** A short look at the page. `digest` changes when controls come, go, are shown, hidden, filled or emptied; it tells no value. */
export interface Glance extends Undoable {
  readonly digest: number
}

/**
 * One page as the extension looks at it. Holds elements; gives only data. Handles of controls stay the same as long as their
 * elements live. What writes into it comes later, with a script of its own.
 */
export class PageSession {
  readonly #handles = new WeakMap<Element, number>()
  readonly #elements = new Map<number, WeakRef<HTMLElement>>()
  /** What was written into a control, and how the page shows it since. */
  readonly #shownAs = new WeakMap<Element, Written>()
  #next = 0
  #seen: readonly Element[] = []
  readonly #known: KnownBefore = {
    handleOf: (element) => this.#handleOf(element),
    isTouched: (element) => this.touches.has(element),
    wroteIn: (element, value) => {
      const written = this.#shownAs.get(element)
      return written?.after === value.slice(0, mostOfValue) ? written.text : undefined
    },
  }
  /** What writes, once it has come. */
  hands: Undoable | undefined
  /** What is drawn over the page, when something is. */
  overlay: Overlay | undefined

  constructor(
    private readonly page: Document,
    private readonly openShadow: ShadowOpener,
    private readonly touches: Touches,
  ) {
    touches.signal.addEventListener('abort', () => this.overlay?.clear())
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

  /** Remembers what was written into a control: from here on its value is not the page's own. */
  noteWritten(written: Written): void {
    this.touches.add(written.element)
    this.#shownAs.set(written.element, written)
  }

  /** Whether the page shows other controls than at the last look. */
  controlsChanged(): boolean {
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
    const { undoable = 0, fillId = null } = this.hands ?? {}
    return { digest, undoable, fillId }
  }

  /** Brings a control into view and focuses it. Nothing is written. @returns whether it is still there */
  show(id: number): boolean {
    const element = this.#elements.get(id)?.deref()
    if (!element?.isConnected) return false
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
    return true
  }
}

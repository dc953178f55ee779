import type { PageFacts } from '../../match'
import { aroundOf, boxOf } from '../dom'
import { openShadowOf, tagOf } from '../native'
import type { ShadowOpener } from '../find-controls'

/** The document in a frame, where it may be looked into. */
export function documentIn(frame: Element): Document | undefined {
  if (!/^I?FRAME$/u.test(tagOf(frame))) return undefined
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined
  } catch {
    return undefined
  }
}

/** The innermost element that is drawn at a point of a document's window, also in frames and shadow roots that open. */
export function elementAt(
  root: Document | ShadowRoot,
  x: number,
  y: number,
  openShadow: ShadowOpener,
): Element | undefined {
  const element = root.elementFromPoint(x, y)
  if (!element) return undefined
  const inner = documentIn(element)
  if (inner) {
    const { left, top } = boxOf(element)
    return elementAt(inner, x - left - element.clientLeft, y - top - element.clientTop, openShadow) ?? element
  }
  const shadow = openShadowOf(element) ?? (tagOf(element).includes('-') ? openShadow(element as HTMLElement) : null)
  const inside = shadow && shadow !== root ? elementAt(shadow, x, y, openShadow) : undefined
  return inside ?? element
}

const highest = 5
const borders = /^(?:BODY|FORM|TR|TBODY|TABLE|MAIN|SECTION)$/u

/** Tells which control a drawn element belongs to: itself, its label's, or the only one in the small box around it. */
export class ControlFinder {
  readonly #ids = new Map<Element, number>()
  readonly #held = new Map<Element, Set<string | number>>()
  readonly #first = new Map<string | number, number>()

  /** @param elementOf gives the element of a control */
  constructor(facts: PageFacts, elementOf: (id: number) => HTMLElement | undefined) {
    for (const { id, kind, group } of facts.controls) {
      const element = elementOf(id)
      if (!element || kind === 'hidden' || kind === 'button') continue
      const unit = group ?? id
      this.#ids.set(element, id)
      if (!this.#first.has(unit)) this.#first.set(unit, id)
      let at: Element | null = element
      for (let level = 0; at && level < highest; level++, at = aroundOf(at))
        this.#held.set(at, (this.#held.get(at) ?? new Set()).add(unit))
    }
  }

  /** The handle of the control at an element, or undefined. */
  at(start: Element): number | undefined {
    let at: Element | null = start
    for (let level = 0; at && level < highest; level++, at = aroundOf(at)) {
      const own = this.#ids.get(at) ?? this.#ofLabel(at)
      if (own !== undefined) return own
      if (borders.test(tagOf(at))) return undefined
      const held = [...(this.#held.get(at) ?? [])]
      if (held.length > 1) return undefined
      const [only] = held
      if (only !== undefined) return this.#first.get(only)
    }
    return undefined
  }

  #ofLabel(element: Element): number | undefined {
    const control = tagOf(element) === 'LABEL' ? (element as HTMLLabelElement).control : null
    return control ? this.#ids.get(control) : undefined
  }
}

/** Where things are drawn, in CSS pixels of the viewport, and how to find what lies near a place. */
import type { Box } from './dom'
import { oncePerLook } from './look'

/** The four sides of what is drawn. */
export type Place = Pick<Box, 'left' | 'right' | 'top' | 'bottom'>

const rangeOf = oncePerLook((page: Document) => page.createRange())

/** The box of the words themselves, not of the block that holds them. */
export const placeOfText = oncePerLook((node: Node): Place => {
  const page = node.ownerDocument
  if (!page) return { left: 0, right: 0, top: 0, bottom: 0 }
  const range = rangeOf(page)
  range.selectNodeContents(node)
  const { left, right, top, bottom } = range.getBoundingClientRect()
  return { left, right, top, bottom }
})

/** Whether a place is more than a speck. */
export function isDrawn({ left, right, top, bottom }: Place): boolean {
  return right - left > 2 && bottom - top > 2
}

const stripPx = 64

/** Things by the strips of the page that they touch, so that each is compared with its neighbours alone. */
export class Strips<Thing> {
  readonly #strips = new Map<number, Thing[]>()

  constructor(things: readonly Thing[], placeOf: (thing: Thing) => Place) {
    for (const thing of things) {
      const { top, bottom } = placeOf(thing)
      for (let strip = Math.floor(top / stripPx); strip <= Math.floor(bottom / stripPx); strip++)
        this.#in(strip).push(thing)
    }
  }

  #in(strip: number): Thing[] {
    const known = this.#strips.get(strip)
    if (known) return known
    const things: Thing[] = []
    this.#strips.set(strip, things)
    return things
  }

  /** What lies in the strips of a place, and in the one above and below; what lies in several may come several times. */
  near({ top, bottom }: Place): readonly (readonly Thing[])[] {
    const found: (readonly Thing[])[] = []
    for (let strip = Math.floor(top / stripPx) - 1; strip <= Math.floor(bottom / stripPx) + 1; strip++) {
      const things = this.#strips.get(strip)
      if (things) found.push(things)
    }
    return found
  }
}

/**
 * Labels by where they stand. Markup order lies on pages that lay words and boxes out by CSS: what comes just before a control in
 * the document may be drawn beside another one. A person reads what is left of a box on its line, or right above it.
 */
import { boxOf, type Box } from './dom'
import { oncePerLook } from './look'
import { parentOf, tagOf, walkElements } from './native'

type Place = Pick<Box, 'left' | 'right' | 'top' | 'bottom'>

interface Words {
  readonly text: string
  readonly place: Place
}

const farLeftPx = 420
const farAbovePx = 42
const slackPx = 6
const nearPx = 160

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

function isDrawn({ left, right, top, bottom }: Place): boolean {
  return right - left > 2 && bottom - top > 2
}

function onOneLine(a: Place, b: Place): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared >= 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

/** How far words stand left of a box on its line, in CSS pixels; undefined where they do not. */
function gapLeft(words: Place, box: Place): number | undefined {
  if (!onOneLine(words, box) || words.right > box.left + slackPx) return undefined
  const gap = box.left - words.right
  return gap <= farLeftPx ? gap : undefined
}

/** How far words stand above a box that begins under them, in CSS pixels; undefined where they do not. */
function gapAbove(words: Place, box: Place): number | undefined {
  if (words.bottom > box.top + slackPx || words.left > box.right - slackPx || words.right < box.left + slackPx)
    return undefined
  const gap = Math.max(0, box.top - words.bottom)
  return gap <= farAbovePx ? gap : undefined
}

/**
 * Tells whether words that the markup puts before a control are also drawn beside or above it. Words that are not drawn at all
 * (for screen readers) can't disagree.
 */
export function isDrawnAt(node: Node, element: Element): boolean {
  const words = placeOfText(node)
  const box = boxOf(element)
  if (!isDrawn(words) || !isDrawn(box)) return true
  if (gapLeft(words, box) !== undefined || gapAbove(words, box) !== undefined) return true
  // A floating label is drawn over its box.
  return words.left < box.right && words.right > box.left && words.top < box.bottom && words.bottom > box.top
}

/** Tells whether words end the line right above a control that begins the next one. */
export function isOnLineBefore(node: Node, element: Element): boolean {
  const words = placeOfText(node)
  const box = boxOf(element)
  return box.left < words.left && words.bottom <= box.top + slackPx && box.top - words.bottom <= slackPx * 2
}

const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'OPTION',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
  'INPUT',
  'A',
])
const longestText = 160
const mostWords = 3_000

/** The words of a page with their places, read once and only when some control has no other label. */
export class LayoutLabels {
  #words: Strips<Words> | undefined
  #boxes: Strips<Place> | undefined

  /** @param controls every visible control that words could belong to */
  constructor(
    private readonly page: Document,
    private readonly controls: () => readonly Element[],
  ) {}

  /** The words left of a control and above it; only those that belong to no other control. */
  of(element: Element): readonly string[] {
    const box = boxOf(element)
    if (!isDrawn(box)) return []
    return [this.#nearest(box, gapLeft), this.#nearest(box, gapAbove)].flatMap((one) =>
      one === undefined ? [] : [one],
    )
  }

  #nearest(box: Place, gap: typeof gapLeft): string | undefined {
    let best: { readonly words: Words; readonly gap: number } | undefined
    for (const strip of this.#wordsNear(box))
      for (const words of strip) {
        const far = gap(words.place, box)
        if (far !== undefined && (best === undefined || far < best.gap)) best = { words, gap: far }
      }
    return best && !this.#isOthers(best.words, box, gap === gapLeft ? best.gap : undefined)
      ? best.words.text
      : undefined
  }

  /** Words left of a box on its line are that box's before they are anyone's from above. */
  #isOthers({ place }: Words, box: Place, leftGap: number | undefined): boolean {
    const above = leftGap === undefined ? gapAbove(place, box) : undefined
    const takes = (other: Place): boolean => {
      if (other.left === box.left && other.top === box.top) return false
      const left = gapLeft(place, other)
      if (left !== undefined && left <= nearPx && (leftGap === undefined || left < leftGap)) return true
      const up = gapAbove(place, other)
      return up !== undefined && (above === undefined ? up <= slackPx && (leftGap ?? 0) > nearPx : up < above)
    }
    return this.#boxesNear(place).some((strip) => strip.some(takes))
  }

  #boxesNear(place: Place): readonly (readonly Place[])[] {
    this.#boxes ??= new Strips(this.controls().map((one) => boxOf(one)))
    return this.#boxes.near(place)
  }

  #wordsNear(box: Place): readonly (readonly Words[])[] {
    this.#words ??= new Strips(wordsIn(this.page), ({ place }) => place)
    return this.#words.near(box)
  }
}

const stripPx = 64

/** Things by the strips of the page that they touch, so that each is compared with its neighbours alone. */
class Strips<Thing> {
  readonly #strips = new Map<number, Thing[]>()

  constructor(things: readonly Thing[], placeOf: (thing: Thing) => Place = (thing) => thing as unknown as Place) {
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

/** Texts of a page that a person reads, with their places. */
function wordsIn(page: Document): Words[] {
  const found: Words[] = []
  const body = page.body as Element | null
  if (!body || !parentOf(body)) return found
  const walk = walkElements(body, true)
  let node = walk.nextNode()
  while (node && found.length < mostWords) {
    if (node.nodeType === 1 && silent.has(tagOf(node).toUpperCase())) {
      node = nextOutside(walk)
      continue
    }
    const text = node.nodeType === 3 ? (node.nodeValue ?? '') : ''
    if (/\p{L}/u.test(text)) {
      const short = text.replace(/\s+/gu, ' ').trim()
      const place = short.length <= longestText ? placeOfText(node) : undefined
      if (place && isDrawn(place)) found.push({ text: short, place })
    }
    node = walk.nextNode()
  }
  return found
}

/** Goes on after an element without looking into it. */
function nextOutside(walk: TreeWalker): Node | null {
  for (;;) {
    const next = walk.nextSibling()
    if (next) return next
    if (!walk.parentNode()) return null
  }
}

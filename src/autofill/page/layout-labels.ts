/**
 * Labels by where they stand. Markup order lies on pages that lay words and boxes out by CSS: what comes just before a control in
 * the document may be drawn beside another one. A person reads what is left of a box on its line, or right above it.
 */
import type { LabelFact } from '../match'
import { boxOf, pageOf } from './dom'
import { PageWords, type Words } from './page-words'
import { isDrawn, placeOfText, Strips, type Place } from './places'

const farLeftPx = 420
const farAbovePx = 42
const slackPx = 6
const nearPx = 160
const behindPx = 24
const belowPx = 16
const inBrackets = /^\s*\((?!\s*(?:nếu|bắt buộc|không|ghi rõ|dd|vd|ví dụ))[^()]+\)[\s.:]*$/iu
/** How words behind a box begin that tell how to fill it in, or go on to the next one, and not what it is: "Ghi đủ", "(dd/mm/yyyy)". */
const instruction =
  /^\s*[.,;]|^[\s(*]*(?:ghi(?! chú)|nhập|viết|điền|gõ|chọn|vd|ví dụ|theo|như|xem|không|gồm|tối đa|bắt buộc|dd|required)(?!\p{L})/iu

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

/** How far words stand right of a box on its line, in CSS pixels; undefined where they do not stand close behind it. */
function gapBehind(words: Place, box: Place): number | undefined {
  const gap = words.left - box.right
  return onOneLine(words, box) && gap >= -slackPx && gap <= behindPx ? gap : undefined
}

/** Whether whatever is drawn in a block stands left of a box on its line, or right above it: then nobody need ask where its words are. */
function keepsBeside(block: Place, box: Place): boolean {
  if (!isDrawn(block) || !isDrawn(box)) return false
  if (block.right <= box.left + slackPx)
    return box.left - block.left <= farLeftPx && block.top >= box.top - slackPx && block.bottom <= box.bottom + slackPx
  return (
    block.bottom <= box.top + slackPx &&
    box.top - block.top <= farAbovePx &&
    block.left >= box.left - slackPx &&
    block.right <= box.right + slackPx
  )
}

/**
 * Tells whether words that the markup puts before a control are also drawn beside or above it. Words that are not drawn at all
 * (for screen readers) can't disagree.
 */
export function isDrawnAt(node: Node, element: Element): boolean {
  const box = boxOf(element)
  if (node.nodeType === 1 && keepsBeside(boxOf(node as Element), box)) return true
  const words = placeOfText(node)
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

/** The words around controls that have no other label, and the boxes that they could belong to: of each document by itself. */
export class LayoutLabels {
  readonly #words = new Map<Document, PageWords>()
  readonly #boxes = new Map<Document, Strips<Place>>()

  /** @param controls every visible control that words could belong to */
  constructor(private readonly controls: () => readonly Element[]) {}

  /** The words left of a control and above it; only those that belong to no other control. */
  of(element: Element): readonly string[] {
    const box = boxOf(element)
    if (!isDrawn(box)) return []
    const page = pageOf(element)
    const near: Words[] = []
    this.#wordsOf(page).near(reachOf(box), (words) => near.push(words))
    return [this.#nearest(page, box, near, gapLeft), this.#nearest(page, box, near, gapAbove)].flatMap((one) =>
      one === undefined ? [] : [one],
    )
  }

  /** Words close behind a control label it where nothing else does, or only the heading of its part. */
  orBehind(element: Element, labels: readonly LabelFact[], heading: string | undefined): readonly LabelFact[] {
    const [first, second] = labels
    if (second || (first && first.text !== heading)) return labels
    const text = this.#behind(element) ?? (first ? undefined : this.#below(element))
    return text === undefined ? labels : [{ origin: 'after', text }]
  }

  /** The words close behind a control on its line, unless they stand before or above another one. */
  #behind(element: Element): string | undefined {
    const box = boxOf(element)
    if (!isDrawn(box)) return undefined
    const page = pageOf(element)
    const near: Words[] = []
    this.#wordsOf(page).near({ ...box, left: box.right - slackPx, right: box.right + behindPx }, (words) =>
      near.push(words),
    )
    const first = near
      .filter(({ place }) => gapBehind(place, box) !== undefined)
      .sort((a, b) => a.place.left - b.place.left)[0]
    if (!first || instruction.test(first.text.normalize('NFC'))) return undefined
    const isOthers = (other: Place): boolean =>
      (gapLeft(first.place, other) ?? Infinity) <= nearPx ||
      (gapAbove(first.place, other) !== undefined && other.left >= first.place.left - slackPx)
    const others = this.#boxesOf(page).near({ ...first.place, right: first.place.right + nearPx })
    return others.some((strip) => strip.some(isOthers)) ? undefined : first.text
  }

  /** Words in brackets under a line to write on say what belongs there, as on printed forms. */
  #below(element: Element): string | undefined {
    const box = boxOf(element)
    if (!isDrawn(box)) return undefined
    const page = pageOf(element)
    const found: Words[] = []
    this.#wordsOf(page).near({ ...box, top: box.bottom - slackPx, bottom: box.bottom + belowPx }, (words) => {
      const { left, right, top } = words.place
      const isUnder = top >= box.bottom - slackPx && top <= box.bottom + belowPx && left < box.right && right > box.left
      if (isUnder && inBrackets.test(words.text)) found.push(words)
    })
    const [under] = found.sort((a, b) => a.place.top - b.place.top)
    const isOthers = (other: Place): boolean =>
      (gapLeft(under?.place ?? other, other) ?? Infinity) <= nearPx ||
      (other.top >= box.bottom && other.top < (under?.place.top ?? 0))
    return under &&
      !this.#boxesOf(page)
        .near(under.place)
        .some((strip) => strip.some(isOthers))
      ? under.text
      : undefined
  }

  #nearest(page: Document, box: Place, near: readonly Words[], gap: typeof gapLeft): string | undefined {
    let best: { readonly words: Words; readonly gap: number } | undefined
    for (const words of near) {
      const far = gap(words.place, box)
      if (far !== undefined && (best === undefined || far < best.gap)) best = { words, gap: far }
    }
    return best && !this.#isOthers(page, best.words, box, gap === gapLeft ? best.gap : undefined)
      ? best.words.text
      : undefined
  }

  /** Words left of a box on its line are that box's before they are anyone's from above. */
  #isOthers(page: Document, { place }: Words, box: Place, leftGap: number | undefined): boolean {
    const above = leftGap === undefined ? gapAbove(place, box) : undefined
    const takes = (other: Place): boolean => {
      if (other.left === box.left && other.top === box.top) return false
      const left = gapLeft(place, other)
      if (left !== undefined && left <= nearPx && (leftGap === undefined || left < leftGap)) return true
      // Words close behind a box that begins their line head none that begins the next one.
      if (above !== undefined && box.left < place.left - slackPx && gapBehind(place, other) !== undefined) return true
      // Words close under another box, and further above this one, tell how to fill the other in.
      if (above !== undefined && other.left < place.right && other.right > place.left) {
        const under = place.top - other.bottom
        if (under >= -slackPx && under + slackPx < above) return true
      }
      const up = gapAbove(place, other)
      return up !== undefined && (above === undefined ? up <= slackPx && (leftGap ?? 0) > nearPx : up < above)
    }
    return this.#boxesOf(page)
      .near(place)
      .some((strip) => strip.some(takes))
  }

  #wordsOf(page: Document): PageWords {
    const known = this.#words.get(page) ?? new PageWords(page)
    this.#words.set(page, known)
    return known
  }

  #boxesOf(page: Document): Strips<Place> {
    const known = this.#boxes.get(page)
    if (known) return known
    const own = this.controls().filter((one) => pageOf(one) === page)
    const boxes = new Strips(
      own.map((one) => boxOf(one)),
      (box) => box,
    )
    this.#boxes.set(page, boxes)
    return boxes
  }
}

/** Where the words of a box can stand. */
function reachOf({ left, right, top, bottom }: Place): Place {
  return { left: left - farLeftPx - slackPx, right: right + slackPx, top: top - farAbovePx - slackPx, bottom }
}

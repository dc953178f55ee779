/**
 * The words that a page draws near a place. A page is read from its large parts to its small ones: a part whose words are all drawn
 * elsewhere is not looked into, so that a few boxes without a label do not cost the reading of the whole page.
 */
import { boxOf, isLabelOfOne, longestLabel, silentTags, squeezed } from './dom'
import { firstChildOf, getter, nextOf, tagOf } from './native'
import { isDrawn, placeOfText, Strips, type Place } from './places'
import { treeAt } from './selectors'

/** A text of the page that a person reads, and where it is drawn. */
export interface Words {
  readonly text: string
  readonly place: Place
}

/** A part of the page with what its words cover together. Its own parts and words are found when somebody asks for that place. */
interface Part {
  readonly place: Place
  readonly element: Element
  inner?: Inner
}

interface Inner {
  readonly words: Strips<Words>
  readonly parts: Strips<Part>
}

const mostWords = 3_000
/** Elements in a part that is read at once: to ask where it is drawn would cost as much. */
const fewElements = 12
/** How far words may be drawn above or left of the box of their part: negative margins, floating labels. */
const strayPx = 64

/** Links lead elsewhere: their words label nothing. */
const isSilent = (tag: string): boolean => tag === 'A' || silentTags.has(tag)

const placeOfThing = ({ place }: { readonly place: Place }): Place => place

/** The words of one document, as they are while a look lasts. */
export class PageWords {
  readonly #whole: Part | undefined
  #count = 0

  constructor(private readonly page: Document) {
    const body = page.body as Element | null
    this.#whole = body ? { place: nowhere, element: body } : undefined
  }

  /** Tells each text that may touch a place, in no certain order and perhaps twice; others that lie a little further off too. */
  near(place: Place, tell: (words: Words) => void): void {
    if (this.#whole) this.#tellIn(this.#whole, place, tell)
  }

  #tellIn(part: Part, place: Place, tell: (words: Words) => void): void {
    part.inner ??= this.#read(part.element)
    for (const strip of part.inner.words.near(place)) for (const words of strip) tell(words)
    const seen = new Set<Part>()
    for (const strip of part.inner.parts.near(place))
      for (const one of strip)
        if (!seen.has(one)) {
          seen.add(one)
          if (touches(one.place, place)) this.#tellIn(one, place, tell)
        }
  }

  #read(element: Element): Inner {
    const words: Words[] = []
    const parts = this.#partsIn(element, words)
    return { words: new Strips(words, placeOfThing), parts: new Strips(parts, placeOfThing) }
  }

  /** The parts of an element; the words outside of them are added to the others. */
  #partsIn(element: Element, words: Words[]): Part[] {
    const large: Element[] = []
    this.#readInto(element, words, large)
    const parts: Part[] = []
    for (const one of large) {
      // What is in the only part is as near as the part.
      const place = large.length > 1 ? extentOf(one) : undefined
      if (place) parts.push({ place, element: one })
      else parts.push(...this.#partsIn(one, words))
    }
    return parts
  }

  #readInto(around: Node, words: Words[], large: Element[]): void {
    for (let node = firstChildOf(around); node; node = nextOf(node)) {
      if (node.nodeType === 3) this.#addWords(node, words)
      else if (node.nodeType === 1) {
        const element = node as unknown as Element
        const tag = tagOf(element).toUpperCase()
        if (isSilent(tag) || (tag === 'LABEL' && isLabelOfOne(element))) continue
        if (this.#isLarge(element)) large.push(element)
        else this.#readInto(element, words, large)
      }
    }
  }

  #isLarge(element: Element): boolean {
    const tree = treeAt(this.page)
    const place = tree.placeOf(element)
    return place !== undefined && (tree.ends[place] as number) - place > fewElements
  }

  #addWords(node: Node, words: Words[]): void {
    const text = node.nodeValue ?? ''
    if (this.#count >= mostWords || !/\p{L}/u.test(text)) return
    const short = squeezed(text)
    if (short.length > longestLabel) return
    this.#count++
    const place = placeOfText(node)
    if (isDrawn(place)) words.push({ text: short, place })
  }
}

const scrollWidthOf = getter<number>(Element.prototype, 'scrollWidth')
const scrollHeightOf = getter<number>(Element.prototype, 'scrollHeight')

/** Where the words of a part may be drawn; undefined for a part without a box of its own (`display: contents`, floats alone). */
function extentOf(element: Element): Place | undefined {
  const box = boxOf(element)
  if (!isDrawn(box)) return undefined
  const { left, right, top, bottom } = box
  return {
    left: left - strayPx,
    right: Math.max(right, left + scrollWidthOf(element)) + strayPx,
    top: top - strayPx,
    bottom: Math.max(bottom, top + scrollHeightOf(element)) + strayPx,
  }
}

const nowhere: Place = { left: 0, right: 0, top: 0, bottom: 0 }

function touches(a: Place, b: Place): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

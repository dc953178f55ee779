import { aroundOf, byIdNear, says, textOf } from './dom'
import { drawnRank } from './drawn-headings'
import type { Held } from './held'
import { oncePerLook } from './look'
import {
  attributeOf,
  classOf,
  elementAfter,
  elementBefore,
  firstChildOf,
  firstElementOf,
  openShadowOf,
  parentOf,
  previousOf,
  rootOf,
  tagOf,
} from './native'
import { openStepOf, buttonText, stepsIn } from './open-step'
import { allIn, closestOf, hasAny, hasSeveral, queryAll } from './selectors'

const headingSelector = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role="heading"]'
const headingTag = /^(?:H[1-6]|LEGEND|CAPTION|SUMMARY|DT)$/u
const headingClass = /title|heading|header|head\b|legend|caption|section-name|panel-name/iu
const longestHeading = 200
const longestWords = 120
const mostSections = 5

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** Nearer headings, then those around them that are others. */
function joined(nearer: readonly string[], outer: readonly string[]): readonly string[] {
  return [...new Set([...nearer, ...outer])].slice(0, mostSections)
}

function isBold(element: Element): boolean {
  const child = firstChildOf(element)
  const only =
    child && (isElement(child) || !says(child.nodeValue ?? '')) ? queryAll(element, 'b, strong')[0] : undefined
  return (
    /^(?:B|STRONG)$/u.test(tagOf(element)) || (only !== undefined && textOf(only).length * 2 > textOf(element).length)
  )
}

const cell = /^T[DH]$/u
const control = /^(?:INPUT|SELECT|TEXTAREA)$/u

/** A heading and how high it stands: 1–6 as h1–h6, headings of plain words between and below. A smaller rank is a larger part. */
interface Heading {
  readonly text: string
  readonly rank: number
}

const none: readonly Heading[] = []
/** Native controls that the keyboard reaches: some choosers keep another one beside them for the browser's own suggestions. */
const reachable = 'input:not([type="hidden"]):not([tabindex="-1"]), select, textarea'
/** The same without what is ticked: words in the cell before ticks alone ask for their choice, and head nothing behind them. */
const reachableNotTicks =
  'input:not([type="hidden"]):not([tabindex="-1"]):not([type="radio"]):not([type="checkbox"]), select, textarea'

function textsOf(headings: readonly Heading[]): readonly string[] {
  return headings.map(({ text }) => text)
}

/** Finds the headings around controls, each level looked at once. */
export class Sections {
  readonly #before = new Map<Element, readonly Heading[]>()
  readonly #around = new Map<Element, readonly string[]>()
  readonly #inside = new Map<Element, readonly string[]>()

  /** @param holders what elements hold controls */
  constructor(private readonly holders: Held) {}

  /** Headings, legends and titles around an element, nearest first, at most five. */
  of(element: Element): readonly string[] {
    const known = this.#around.get(element)
    if (known) return known
    const parent = aroundOf(element)
    const outer = parent ? this.#in(parent) : []
    const headings = this.#headingsBefore(element)
    const all = headings.length === 0 ? outer : joined(textsOf(headings), outer)
    this.#around.set(element, all)
    return all
  }

  /** What heads everything in a box: its own name, and the headings around it. */
  #in(box: Element): readonly string[] {
    const known = this.#inside.get(box)
    if (known) return known
    const name = this.#nameOf(box)
    const around = this.of(box)
    const all = name === undefined ? around : joined([name], around)
    this.#inside.set(box, all)
    return all
  }

  #nameOf(box: Element): string | undefined {
    // A chooser's own box heads nothing but its choice.
    if (attributeOf(box, 'role') === 'combobox') return undefined
    const label = attributeOf(box, 'aria-label')
    if (label !== undefined && says(label) && tagOf(box) !== 'TABLE') return label.slice(0, longestHeading)
    const ids = attributeOf(box, 'aria-labelledby')?.split(/\s+/u)
    const named = ids?.map((id) => byIdNear(box, id)).find((one) => one !== undefined)
    return named ? textOf(named).slice(0, longestHeading) : undefined
  }

  /**
   * The headings that hold at a node, as its page is parted by what stands before it under the same parent: nearest first, each
   * of a larger part than the one before. A part with headings of its own ends only headings of its rank or below.
   */
  #headingsBefore(element: Element): readonly Heading[] {
    const known = this.#before.get(element)
    if (known) return known
    let at = element
    let before = elementBefore(at)
    while (before && !this.#before.get(before)) {
      at = before
      before = elementBefore(at)
    }
    let open = before ? (this.#before.get(before) ?? none) : none
    for (;;) {
      const reading = before ? this.#read(before) : undefined
      if (reading) {
        const larger = open.filter(({ rank }) => rank < reading.rank)
        open = reading.text === '' ? larger : [{ text: reading.text, rank: reading.rank }, ...larger]
      }
      this.#before.set(at, open)
      if (at === element) return open
      before = at
      at = elementAfter(at) ?? element
    }
  }

  /** What an element before a control announces; an empty text for a part that only closes others. */
  #read(element: Element): Heading | undefined {
    if (this.holders.has(element)) {
      const rank = ranksIn(rootOf(element)).get(element)
      return rank === undefined ? undefined : { text: '', rank }
    }
    if (isLineOfHeadings(element)) return undefined
    const holdsMore = firstElementOf(element) !== null
    const steps = holdsMore ? stepsIn(element) : undefined
    if (steps) {
      const step = openStepOf(steps)
      return step === undefined ? undefined : { text: step.slice(0, longestHeading), rank: rankOfWords(step) }
    }
    const tag = tagOf(element)
    if (tag === 'LABEL' && !this.#standsAbove(element)) return undefined
    const text = textOf(element) || buttonText(element)
    if (!says(text)) return undefined
    const short = text.slice(0, longestHeading)
    if (tag === 'LABEL') return { text: short, rank: rankOfWords(text) }
    if (headingTag.test(tag) || attributeOf(element, 'role') === 'heading')
      return { text: short + this.#noteUnder(element), rank: rankOf(element) }
    const inside = holdsMore ? queryAll(element, headingSelector).at(-1) : undefined
    if (inside) return { text: textOf(inside).slice(0, longestHeading), rank: rankOf(inside) }
    if (holdsMore && isLineOfLinks(element, text)) return undefined
    const next = elementAfter(element)
    if (next && control.test(tagOf(next)) && !(isLoud(text) && hasWordsBefore(next))) return undefined
    if (text.length > longestWords || (holdsMore && hasAny(element, 'table, [role="table"]'))) return undefined
    const looksLikeHeading = headingClass.test(classOf(element)) || isBold(element) || isLoud(text)
    if (looksLikeHeading || this.#standsAbove(element))
      return { text, rank: rankOfWords(text) - (this.#isOverSubtitle(element) ? 0.01 : 0) }
    const drawn = drawnRank(element, this.holders)
    return drawn === undefined ? undefined : { text, rank: rankOfWords(text) + drawn / 10 }
  }

  /** A line under a heading that says whom it means: "Người quản trị thiết bị", and under it "Người được giao tiếp nhận thiết bị". */
  #noteUnder(heading: Element): string {
    const line = elementAfter(heading)
    const below = line && elementAfter(line)
    if (!line || !below || this.holders.has(line) || !this.holders.has(below)) return ''
    const note = textOf(line).replace(/\.$/u, '')
    return note.length <= longestWords && person.test(note) ? ` (${note})` : ''
  }

  /** A title that begins its box, with one line of words under it that stands above several controls. */
  #isOverSubtitle(title: Element): boolean {
    const line = elementAfter(title)
    const below = line && elementAfter(line)
    return (
      !!below &&
      !elementBefore(title) &&
      !this.holders.has(line) &&
      this.holders.has(below) &&
      textOf(title).length <= longestTitle &&
      textOf(line).length <= longestWords &&
      says(textOf(line)) &&
      hasSeveral(below, reachable)
    )
  }

  /** Plain words right above several controls head them, whatever they look like; above one control they are its label. */
  #standsAbove(element: Element): boolean {
    const next = elementAfter(element)
    const isLoneCell = tagOf(element) === 'TR' && speakingCells(element) === 1
    if (!next || !this.holders.has(next)) return isLoneCell || this.#isOverSubtitle(element)
    // Where the next row has words of its own, one cell above it is no label.
    if (isLoneCell && hasSeveral(next, 'td, th')) return true
    const isWordsOfTicks = cell.test(tagOf(element)) && !hasAny(next, reachableNotTicks)
    return (
      (hasSeveral(next, reachable) && !isWordsOfTicks && !isOneOfLabels(element, next)) || openShadowOf(next) !== null
    )
  }
}

/** Where labels and boxes lie side by side, words over a box of two controls are a label as those of the boxes around, and head nothing more. */
function isOneOfLabels(words: Element, box: Element): boolean {
  const isPair = (label: Element | null | undefined, held: Element | null | undefined): boolean =>
    !!label &&
    !!held &&
    tagOf(label) === tagOf(words) &&
    classOf(label) === classOf(words) &&
    tagOf(held) === tagOf(box) &&
    hasAny(held, reachable) &&
    !hasAny(label, reachable)
  const [before, after] = [elementBefore(words), elementAfter(box)]
  return isPair(after, after && elementAfter(after)) || isPair(before && elementBefore(before), before)
}

const person = /^(?:người|cán bộ|công chức|viên chức) /iu
const longestTitle = 60

/** The headings of a list's columns head no part of the page. */
function isLineOfHeadings(element: Element): boolean {
  if (tagOf(element) === 'THEAD') return true
  if (tagOf(element) === 'TR') return hasSeveral(element, 'td, th') && speakingCells(element) !== 1
  return attributeOf(element, 'role') === 'row' && hasSeveral(element, '[role="columnheader"], [role="cell"], td, th')
}

/** Links and little else lead to other pages; a title may have a few links behind it. */
function isLineOfLinks(element: Element, text: string): boolean {
  if (!hasSeveral(element, 'a[href]')) return false
  const linked = queryAll(element, 'a[href]').reduce((sum, link) => sum + textOf(link).length, 0)
  return linked * 4 > text.length * 3
}

/** How many cells of a row hold words: one alone heads the rows below it. */
function speakingCells(row: Element): number {
  return queryAll(row, 'td, th').filter((cell) => says(textOf(cell))).length
}

/** What holds a heading, and the rank of the largest in it. */
const ranksIn = oncePerLook((tree: Node): ReadonlyMap<Element, number> => {
  const ranks = new Map<Element, number>()
  for (const heading of allIn(tree, headingSelector)) {
    if (labelsRow(heading)) continue
    const rank = rankOf(heading)
    for (let at = parentOf(heading); at && (ranks.get(at) ?? Infinity) > rank; at = parentOf(at)) ranks.set(at, rank)
  }
  return ranks
})

/** A heading in a cell of a row with one control is that control's label, and opens no part. */
function labelsRow(heading: Element): boolean {
  const row = closestOf(heading, 'tr')
  return row !== undefined && hasAny(row, reachable) && !hasSeveral(row, reachable)
}

function rankOf(heading: Element): number {
  const told = Number(/^H([1-6])$/u.exec(tagOf(heading))?.[1] ?? attributeOf(heading, 'aria-level') ?? Number.NaN)
  if (told >= 1 && told <= 6) return told
  // A legend heads its whole fieldset: plain words under it are a smaller part.
  return Math.min(rankOfWords(textOf(heading)), tagOf(heading) === 'LEGEND' ? 6.55 : 7)
}

/** How Vietnamese papers number their parts: A, I, 1, 1.1, a. Words without a number head the smallest parts. */
const numberings: readonly (readonly [RegExp, number])[] = [
  [/^(?:phần|mục|bước)\s/iu, 6.1],
  [/^[IVX]{1,4}\s*[.)\-–/]/u, 6.3],
  [/^[A-ZĐ]\s*[.)\-–/]/u, 6.2],
  [/^\d{1,2}(?:\.\d{1,2})+/u, 6.5],
  [/^\d{1,2}\s*[.)\-–/]/u, 6.4],
]

function rankOfWords(text: string): number {
  return numberings.find(([numbering]) => numbering.test(text))?.[1] ?? 6.6
}

/** Whether words of its own stand right before a control: "3. Người làm chứng: Ông (bà): …". */
function hasWordsBefore(element: Element): boolean {
  const before = previousOf(element)
  return before?.nodeType === 3 && says(before.nodeValue ?? '')
}

/** Capitals, or a numbered line or part: how Vietnamese papers set headings apart. */
function isLoud(text: string): boolean {
  return (
    /^(?:(?:[IVX]{1,4}|[A-ZĐ]|\d{1,2})\s*[.)\-–]|(?:Phần|Mục|Bước)\s[\dIVX]{1,4}[\s./:)\-–])\s*\P{N}*\p{L}/u.test(
      text,
    ) ||
    (text.length > 5 && !/[a-z]/u.test(text) && text === text.toUpperCase() && /\p{L}{3}/u.test(text))
  )
}

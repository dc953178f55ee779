import type { LabelFact, LabelOrigin } from '../match'
import {
  boxOf,
  byIdNear,
  checkVisibility,
  holds,
  innerTextOf,
  labelsOf,
  longestLabel,
  says,
  squeezed,
  textOf,
  wordsIn,
} from './dom'
import { wholeRun } from './cut-words'
import { oncePerLook } from './look'
import { attributeOf, classOf, nextOf, parentOf, previousOf, tagOf } from './native'
import { closestOf, fits } from './selectors'
import { isDrawn, placeOfText } from './places'
import { isPrompt } from './read-control'
import { isDrawnAt, isOnLineBefore } from './layout-labels'
import { textOfPreviousCell, type TablePosition } from './table-position'

/** The controls just before and after one, in document order; radio buttons of its own group do not count. */
export interface Neighbours {
  readonly before: Element | undefined
  readonly after: Element | undefined
}

const highest = 7
const borders = new Set(['BODY', 'FORM', 'TABLE', 'TBODY', 'TR', 'FIELDSET', 'DIALOG', 'MAIN', 'SECTION', 'ARTICLE'])

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** The words of the label elements bound to a control, and whether they wrap it. */
export function boundLabels(element: HTMLElement): readonly LabelFact[] {
  const labels = labelsOf(element)
  if (labels.length === 0) return wordsInTick(element)
  return ownOf(labels, element).flatMap((label) => fact(holds(label, element) ? 'wrap' : 'for', textOf(label)))
}

/** Pages that were copied together bind the labels of many boxes to the first of them: its own is drawn beside it. */
function ownOf(labels: readonly Element[], element: Element): readonly Element[] {
  const near = labels.length < 2 ? labels : labels.filter((label) => isDrawnAt(label, element))
  return near.length === 0 ? labels : near
}

const none: readonly LabelFact[] = []

/** A tick of ARIA is named by what stands in it. @source WAI-ARIA 1.2, name from content */
function wordsInTick(element: HTMLElement): readonly LabelFact[] {
  if (tagOf(element) === 'INPUT' || !/^(?:checkbox|switch)$/u.test(attributeOf(element, 'role') ?? '')) return none
  return fact('wrap', innerTextOf(element))
}

function fact(origin: LabelOrigin, text: string | undefined): readonly LabelFact[] {
  if (text === undefined || !hasLetter(text)) return none
  return [{ origin, text: shortened(text) }]
}

function addTo(labels: LabelFact[], origin: LabelOrigin, text: string | undefined): void {
  if (text !== undefined && hasLetter(text)) labels.push({ origin, text: shortened(text) })
}

function shortened(text: string): string {
  const short = squeezed(text)
  return short.length > longestLabel ? short.slice(0, longestLabel) : short
}

function hasLetter(text: string): boolean {
  const first = text.charCodeAt(0) | 32
  return (first >= 97 && first <= 122) || /\p{L}/u.test(text)
}

/** An `aria-label` that only asks for a choice, or tells what was chosen, says nothing about what the control is for. */
const tellsChoice = oncePerLook((element: HTMLElement): boolean => {
  const words = attributeOf(element, 'aria-label') ?? ''
  return words !== '' && (isPrompt(words) || (fits(element, '[role="combobox"]') && words === innerTextOf(element)))
})

/** The words that ARIA gives a control. */
export function ariaLabels(element: HTMLElement): readonly LabelFact[] {
  const told = attributeOf(element, 'aria-labelledby')
  const label = attributeOf(element, 'aria-label')
  const aria = label === undefined || tellsChoice(element) ? none : fact('aria', label)
  if (told === undefined) return aria
  const named = told.split(/\s+/u).flatMap((id) => {
    const target = byIdNear(element, id)
    // A chooser that names itself by its own box tells what is chosen there.
    return target && target !== element && !isBoxOf(target, element) && !isChoiceOf(target, element)
      ? [textOf(target)]
      : []
  })
  return [...fact('labelledby', named.join(' ')), ...aria]
}

/** A button that opens a list names itself by its label and by what is chosen in it. */
function isChoiceOf(target: Element, element: Element): boolean {
  return attributeOf(element, 'aria-haspopup') === 'listbox' && holds(element, target)
}

function isBoxOf(target: Element, element: Element): boolean {
  return attributeOf(target, 'role') === 'combobox' && holds(target, element)
}

/** The words beside a control's own cell: its column's header, the header above, or the cell before. */
export function tableLabels(element: HTMLElement, position: TablePosition | undefined): LabelFact[] {
  const labels: LabelFact[] = []
  if (position) {
    addTo(labels, 'column', position.header)
    addTo(labels, 'column-group', position.group)
  }
  if (labels.length === 0) {
    const cell = closestOf(element, 'td') ?? element
    addTo(labels, 'column', attributeOf(cell, 'data-label') ?? attributeOf(cell, 'data-title'))
  }
  addTo(labels, 'cell', textOfPreviousCell(element))
  return labels
}

/** A popup that waits to be opened. Words for screen readers are drawn, if out of sight. */
const isUndrawn = oncePerLook(
  (element: Element): boolean =>
    !isDrawn(boxOf(element)) && !isDrawn(placeOfText(element)) && !checkVisibility(element),
)

const ahead = /^(?:DT|TD|TH)$/u

/** A term heads its definition and a cell the next one, however far off the words are drawn: beside what stands further in, in a wide column. */
function headsNext(node: Node): boolean {
  return isElement(node) && ahead.test(tagOf(node))
}

const headings = /^H[1-6]$|^LEGEND$/u

const question = /\?[\s*]*$/u

/** A line under a question tells how to answer it: the question is the label. */
function questionOver(line: Node, neighbours: Neighbours): string | undefined {
  let over = previousOf(line)
  while (over && !says(wordsIn(over))) over = previousOf(over)
  if (!over || holds(over, neighbours.before)) return undefined
  const asked = wordsIn(over)
  return question.test(asked) && !question.test(wordsIn(line)) ? asked : undefined
}

function textBeforeAt(node: Node, neighbours: Neighbours): { text?: string; from?: Node; stop: boolean } {
  for (let before = previousOf(node); before; before = previousOf(before)) {
    if (holds(before, neighbours.before)) return { stop: true }
    const text = wordsIn(before)
    // A code that stands before a box, "+84", is no name of it.
    if (!hasLetter(text) || (isElement(before) && !headsNext(before) && isUndrawn(before))) continue
    if (headings.test(isElement(before) ? tagOf(before) : '')) return { stop: true }
    const asked = questionOver(before, neighbours)
    return { text: asked ?? wholeRun(before, text), from: before, stop: true }
  }
  return { stop: false }
}

/**
 * The nearest words before a control, climbing as long as a box holds no other control. Words that the page draws elsewhere are
 * none of its own.
 */
export function textBefore(start: Element, neighbours: Neighbours): readonly LabelFact[] {
  let node: Element = start
  for (let level = 0; level < highest; level++) {
    const { text, from, stop } = textBeforeAt(node, neighbours)
    if (text !== undefined) return !from || headsNext(from) || isDrawnAt(from, start) ? fact('before', text) : []
    const parent = parentOf(node)
    if (stop || !parent || borders.has(tagOf(parent))) return []
    if (holds(parent, neighbours.before) || holds(parent, neighbours.after)) return []
    node = parent
  }
  return []
}

/** Words right before a control whose line ended after them: the control stands at the start of the next line. */
export function textOnLineBefore(start: Element, neighbours: Neighbours): readonly LabelFact[] {
  const { text, from } = textBeforeAt(start, neighbours)
  return text !== undefined && from && isOnLineBefore(from, start) ? fact('before', text) : []
}

/** Words right after a control: beside a check box, or a floating label drawn over a text box. */
export function textAfter(start: Element, neighbours: Neighbours, onlyLabels: boolean): readonly LabelFact[] {
  for (let after = nextOf(start); after; after = nextOf(after)) {
    if (holds(after, neighbours.after)) return []
    const text = wordsIn(after)
    if (!says(text)) continue
    const isLabel = isElement(after) && (tagOf(after) === 'LABEL' || /label/iu.test(classOf(after)))
    if (onlyLabels && !(isLabel && isDrawnAt(after, start))) return []
    return fact('after', text)
  }
  return []
}

/** The choice that a list begins with and that only asks: "-- Chọn lý do thu hồi --". */
function promptOf(element: HTMLElement): string | undefined {
  if (tagOf(element) !== 'SELECT') return undefined
  const first = (element as HTMLSelectElement).options[0]
  if (first?.value !== '') return undefined
  const words = squeezed(first.text)
  return words.split(' ').length > 2 && isPrompt(words) ? words : undefined
}

/** Adds the words that stand in or on a control until something is typed, and the names programs give it. */
export function addHints(labels: LabelFact[], element: HTMLElement): void {
  const label = attributeOf(element, 'aria-label')
  const placeholder =
    attributeOf(element, 'placeholder') ??
    attributeOf(element, 'aria-placeholder') ??
    attributeOf(element, 'data-placeholder') ??
    (label !== undefined && tellsChoice(element) ? label : undefined)
  addTo(labels, 'placeholder', placeholder ?? promptOf(element))
  addTo(labels, 'title', attributeOf(element, 'title') ?? attributeOf(element, 'data-original-title'))
  addTo(labels, 'name', attributeOf(element, 'name'))
  addTo(labels, 'name', attributeOf(element, 'id'))
  addTo(labels, 'name', attributeOf(element, 'formcontrolname'))
}

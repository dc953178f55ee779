/** Headings that are told from other words by how they are drawn alone: bold, larger, or on a bar. */
import { says, styleOf, textOf, wordsIn } from './dom'
import type { Held } from './held'
import { elementAfter, elementBefore, firstElementOf, parentOf, previousOf, tagOf } from './native'
import { nativeNotTicks, queryAll } from './selectors'

const longest = 90
const mostSteps = 3
const remark = /^\W*(?:lưu ý|chú ý|ghi chú|note)\b|[.;!]$/iu
const cells = /^(?:TD|TH|LABEL|DT|DD|BUTTON|A)$/u
const bold = 600

/** The line of boxes that words stand over: what holds a control next, with nothing but empty lines and remarks between. */
function lineBelow(element: Element, holders: Held): Element | undefined {
  let at = elementAfter(element)
  for (let step = 0; at && step < mostSteps && !holders.has(at); step++) at = elementAfter(at)
  return at && holders.has(at) ? at : undefined
}

/** The words that stand before the first control of a line, in the line: its own label. */
function labelIn(line: Element): Element | undefined {
  const control = queryAll(line, nativeNotTicks)[0]
  for (let at: Element | null = control ?? null; at && at !== line; at = parentOf(at))
    for (let before = previousOf(at); before; before = previousOf(before))
      if (says(wordsIn(before)))
        return before.nodeType === 1 ? (before as unknown as Element) : (parentOf(before) ?? undefined)
  return undefined
}

/** The element that holds words itself, and not through a single child. */
function innermost(element: Element): Element {
  let at = element
  for (let child = firstElementOf(at); child && textOf(child) === textOf(at); child = firstElementOf(at)) at = child
  return at
}

function isOnBar(element: Element): boolean {
  const { backgroundColor, backgroundImage } = styleOf(element)
  return backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*,\s*0\))$/u.test(backgroundColor)
}

const sizeOf = (element: Element): number => Number.parseFloat(styleOf(element).fontSize) || 0

/**
 * How large a part some words head that are drawn as a heading over lines with labels of their own; larger parts have smaller
 * numbers, between 0 and 1. Undefined where they are drawn no other way than those labels.
 */
export function drawnRank(element: Element, holders: Held): number | undefined {
  const text = textOf(element)
  if (cells.test(tagOf(element)) || text.length > longest || remark.test(text)) return undefined
  const line = lineBelow(element, holders)
  const label = line && (labelIn(line) ?? elementBefore(line))
  if (!label || label === element) return undefined
  const [own, other] = [innermost(element), innermost(label)]
  const hasBar = isOnBar(element) && !isOnBar(other)
  const isBolder = Number(styleOf(own).fontWeight) >= bold && Number(styleOf(other).fontWeight) < bold
  const isLarger = sizeOf(own) > sizeOf(other)
  if (!hasBar && !isBolder && !isLarger) return undefined
  return 1 - Math.min(sizeOf(own) + (hasBar ? 20 : 0), 99) / 100
}

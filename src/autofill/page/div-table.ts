import { boxOf, firstChildOf, holds, nextOf, parentOf, previousOf, queryAll, says, tagOf, textOf } from './dom'
import type { TablePosition } from './table-position'

/**
 * Lists drawn with plain boxes: a line of headings, and under it lines of as many boxes with controls in them. No table, no roles;
 * grids and flex boxes of modern pages look so.
 */
const controls = 'input:not([type="hidden"]), select, textarea, [role="combobox"], [contenteditable="true"]'
const fewestColumns = 3
const longestHeader = 90
const highest = 6
const borders = new Set(['BODY', 'FORM', 'MAIN', 'SECTION', 'ARTICLE', 'FIELDSET', 'DIALOG', 'TABLE', 'TR'])

function childrenOf(box: Element): Element[] {
  const found: Element[] = []
  for (let child = firstChildOf(box); child; child = nextOf(child))
    if (child.nodeType === 1) found.push(child as unknown as Element)
  return found
}

function elementBefore(element: Element): Element | undefined {
  for (let before = previousOf(element); before; before = previousOf(before))
    if (before.nodeType === 1) return before as unknown as Element
  return undefined
}

function hasControls(element: Element): boolean {
  return queryAll(element, controls).length > 0
}

function isHeaderLine(line: Element): boolean {
  if (hasControls(line)) return false
  const texts = childrenOf(line).map((one) => textOf(one))
  const told = texts.filter((text) => /\p{L}/u.test(text) && text.length <= longestHeader)
  return texts.length >= fewestColumns && told.length * 5 >= texts.length * 3
}

/** The line of headings above a line: among the lines before it, or at the end of the box before all lines. */
function headerAbove(line: Element): Element | undefined {
  for (let before = elementBefore(line); before; before = elementBefore(before)) {
    if (isHeaderLine(before)) return before
    if (!hasControls(before) && says(textOf(before))) return undefined
  }
  const list = parentOf(line)
  const above = list && !borders.has(tagOf(list)) ? elementBefore(list) : undefined
  if (!above || hasControls(above)) return undefined
  return isHeaderLine(above) ? above : childrenOf(above).reverse().find(isHeaderLine)
}

/** The heading drawn above a box, or the one of the same place where the columns do not stand one under another. */
function headingFor(line: Element, place: number, header: Element): string | undefined {
  const boxes = childrenOf(line)
  const headings = childrenOf(header)
  const over = boxes.map((one) => {
    const { left, width } = boxOf(one)
    return headings.find((each) => {
      const box = boxOf(each)
      return box.left <= left + width / 2 && left + width / 2 <= box.right
    })
  })
  const told = over.filter((one) => one !== undefined)
  const isOneUnderOther = told.length > 0 && new Set(told).size === told.length
  const heading = isOneUnderOther ? over[place] : headings.length === boxes.length ? headings[place] : undefined
  return heading && textOf(heading)
}

/** Where a control stands in such a list, or undefined. Its row is its place among the lines with controls. */
export function positionInLines(element: Element): TablePosition | undefined {
  let line: Element | null = parentOf(element)
  let inner: Element = element
  for (let level = 0; line && level < highest && !borders.has(tagOf(line)); level++) {
    const boxes = childrenOf(line)
    if (boxes.length >= fewestColumns) {
      const place = boxes.findIndex((one) => one === inner || holds(one, inner))
      const header = headerAbove(line)
      const heading = header && headingFor(line, place, header)
      const list = parentOf(line)
      if (header && list && heading !== undefined && says(heading)) {
        const lines = childrenOf(list).filter((one) => hasControls(one) && childrenOf(one).length === boxes.length)
        return { table: list, row: lines.indexOf(line), header: heading }
      }
    }
    inner = line
    line = parentOf(line)
  }
  return undefined
}

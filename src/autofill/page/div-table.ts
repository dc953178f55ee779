import type { RowWords } from '../match'
import { boxOf, holds, says, textOf } from './dom'
import { oncePerLook } from './look'
import { elementAfter, elementBefore, firstElementOf, parentOf, tagOf } from './native'
import { hasControls } from './table-cells'
import { rowWords, type TablePosition } from './table-position'

/**
 * Lists drawn with plain boxes: a line of headings, and under it lines of as many boxes with controls in them. No table, no roles;
 * grids and flex boxes of modern pages look so.
 */
const fewestColumns = 3
const mostColumns = 40
const longestHeader = 90
const highest = 6
const borders = new Set(['BODY', 'FORM', 'MAIN', 'SECTION', 'ARTICLE', 'FIELDSET', 'DIALOG', 'TABLE', 'TR'])

/** The element children of a box; undefined when there are more than a line of a list has. */
function childrenOf(box: Element, most = Infinity): Element[] | undefined {
  const found: Element[] = []
  for (let child = firstElementOf(box); child; child = elementAfter(child)) {
    if (found.length === most) return undefined
    found.push(child)
  }
  return found
}

function isHeaderLine(line: Element): boolean {
  const texts = (childrenOf(line, mostColumns) ?? []).map((one) => textOf(one))
  const told = texts.filter((text) => /\p{L}/u.test(text) && text.length <= longestHeader)
  return texts.length >= fewestColumns && told.length * 5 >= texts.length * 3 && !hasControls(line)
}

interface Line {
  readonly header: Element
  /** Its place among the lines with controls under that header. */
  readonly row: number
}

/** Every line of a list with the line of headings above it; each list is read once. */
function readList(list: Element): ReadonlyMap<Element, Line> {
  const lines = new Map<Element, Line>()
  let header = headerBefore(list)
  let row = 0
  for (const child of childrenOf(list) ?? []) {
    if (hasControls(child)) {
      if (header) lines.set(child, { header, row: row++ })
    } else if (isHeaderLine(child)) {
      header = child
      row = 0
    } else if (says(textOf(child))) header = undefined
  }
  return lines
}

/** The line of headings at the end of the box before a list. */
function headerBefore(list: Element): Element | undefined {
  const above = borders.has(tagOf(list)) ? undefined : elementBefore(list)
  if (!above || hasControls(above)) return undefined
  return isHeaderLine(above) ? above : (childrenOf(above, mostColumns) ?? []).reverse().find(isHeaderLine)
}

/** The heading drawn above a box, or the one of the same place where the columns do not stand one under another. */
function headingFor(boxes: readonly Element[], place: number, header: Element): string | undefined {
  const headings = boxesOf(header) ?? []
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

const boxesOf = oncePerLook((line: Element) => childrenOf(line, mostColumns))

/** Finds such lists around controls. */
export class LineTables {
  readonly #lists = new Map<Element, ReadonlyMap<Element, Line>>()
  readonly #told = new Set<Element>()

  /** Where a control stands in such a list, or undefined. */
  positionOf(element: Element): TablePosition | undefined {
    let line: Element | null = parentOf(element)
    let inner: Element = element
    for (let level = 0; line && level < highest && !borders.has(tagOf(line)); level++) {
      const boxes = boxesOf(line)
      const list = parentOf(line)
      const found = boxes && boxes.length >= fewestColumns && list ? this.#linesOf(list).get(line) : undefined
      if (boxes && list && found) {
        const place = boxes.findIndex((one) => one === inner || holds(one, inner))
        const header = headingFor(boxes, place, found.header)
        if (header !== undefined && says(header)) {
          const said = this.#wordsOf(line, boxes, found.header)
          return { table: list, row: found.row, header, ...(said.length > 0 && { says: said }) }
        }
      }
      inner = line
      line = parentOf(line)
    }
    return undefined
  }

  #wordsOf(line: Element, boxes: readonly Element[], header: Element): readonly RowWords[] {
    if (this.#told.has(line)) return []
    this.#told.add(line)
    return boxes.flatMap((box, place) => rowWords(box, () => headingFor(boxes, place, header)))
  }

  #linesOf(list: Element): ReadonlyMap<Element, Line> {
    const known = this.#lists.get(list)
    if (known) return known
    const lines = readList(list)
    this.#lists.set(list, lines)
    return lines
  }
}

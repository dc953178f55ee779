/** Which headers of a table stand over a cell, by where they are drawn. */
import { boxOf, textOf, type Box } from './dom'
import { oncePerLook } from './look'
import { cellsOf, widthOf } from './table-cells'

/**
 * The headers above a cell, lowest last, told by where things stand on the page: hidden cells and cells over several rows
 * do not lead astray. Undefined where nothing of the header is drawn, or where two cells of the row stand under one header: then
 * the page does not draw its columns one under another, and the order of the cells has to tell.
 */
export function headersAbove(row: Element, cell: Element, headerRows: readonly Element[]): string[] | undefined {
  const drawn = drawnCells(headerRows)
  if (drawn.length === 0) return undefined
  if (!isUnder(row, drawn) && spansAsMany(row, headerRows)) return undefined
  const own = above(cell, drawn)
  return own.length > 0 ? own.map((header) => textOf(header)) : undefined
}

interface DrawnCell {
  readonly header: Element
  readonly box: Box
}

const drawnCells = oncePerLook((headerRows: readonly Element[]): readonly DrawnCell[] =>
  headerRows
    .flatMap((one) => cellsOf(one).map((header) => ({ header, box: boxOf(header) })))
    .filter(({ box: { width } }) => width > 0),
)

const aboveBy = oncePerLook<readonly DrawnCell[], Map<Element, readonly Element[]>>(() => new Map())

/** The headers that stand over the middle of a cell, lowest last. */
function above(cell: Element, drawn: readonly DrawnCell[]): readonly Element[] {
  const known = aboveBy(drawn).get(cell) ?? findAbove(cell, drawn)
  aboveBy(drawn).set(cell, known)
  return known
}

function findAbove(cell: Element, drawn: readonly DrawnCell[]): readonly Element[] {
  const box = boxOf(cell)
  const middle = box.left + box.width / 2
  const over = drawn.filter(({ box: { left, right } }) => box.width > 0 && left <= middle && middle <= right)
  return over.sort((a, b) => a.box.top - b.box.top).map(({ header }) => header)
}

const underBy = oncePerLook<readonly DrawnCell[], Map<Element, boolean>>(() => new Map())

/** Whether each drawn cell of a row stands under a header of its own. */
function isUnder(row: Element, drawn: readonly DrawnCell[]): boolean {
  const known = underBy(drawn).get(row)
  if (known !== undefined) return known
  const lowest = cellsOf(row)
    .filter((one) => boxOf(one).width > 0)
    .map((one) => above(one, drawn).at(-1))
  const answer = lowest.every((one) => one !== undefined) && new Set(lowest).size === lowest.length
  underBy(drawn).set(row, answer)
  return answer
}

/** Whether a row has as many columns as the lowest row of the header. */
function spansAsMany(row: Element, headerRows: readonly Element[]): boolean {
  return headerRows.some((one) => widthOf(one) === widthOf(row))
}

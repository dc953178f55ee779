import type { RowWords } from '../match'
import { boxOf, holds, longestLabel, says, textOf, type Box } from './dom'
import { oncePerLook } from './look'
import { attributeOf, parentOf, previousOf, tagOf } from './native'
import { closestOf, fits, hasAny, hasSeveral, nativeControls, nativeNotTicks, queryAll } from './selectors'

/** Where a control stands in a data table, and what its column is called. */
export interface TablePosition {
  readonly table: Element
  readonly row: number
  readonly header: string
  /** The header above several columns, when there is one. */
  readonly group?: string
  /** What the other cells of the row say: told once a row. */
  readonly says?: readonly RowWords[]
}

interface TableShape {
  readonly headerRows: readonly Element[]
  readonly headers: readonly (readonly string[])[]
  readonly rows: Map<Element, number>
}

const rowSelector = 'tr, [role="row"]'
const cellSelector = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]'
const tableSelector = 'table, [role="table"], [role="grid"], [role="treegrid"]'
const boxSelector = `${nativeNotTicks}, [role="combobox"], [contenteditable="true"]`
const controlSelector = `${nativeControls}, [role="combobox"], [contenteditable="true"]`

const cellsOf = oncePerLook((row: Element): readonly Element[] =>
  queryAll(row, cellSelector).filter((cell) => closestOf(cell, rowSelector) === row),
)

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const text = attributeOf(cell, name) ?? attributeOf(cell, `aria-${name}`)
  if (text === undefined) return 1
  const told = Number(text)
  return Number.isInteger(told) && told > 0 ? Math.min(told, 100) : 1
}

/** Lays header rows out on a grid, so that a cell over two rows or columns names each place it covers. */
function gridOf(headerRows: readonly Element[]): string[][] {
  const grid: string[][] = headerRows.map(() => [])
  headerRows.forEach((row, rowPlace) => {
    let place = 0
    for (const cell of cellsOf(row)) {
      while (grid[rowPlace]?.[place] !== undefined) place++
      const text = textOf(cell)
      for (let down = 0; down < spanOf(cell, 'rowspan'); down++)
        for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
          const line = grid[rowPlace + down]
          if (line) line[place + across] = text
        }
      place += spanOf(cell, 'colspan')
    }
  })
  return grid
}

/** Whether something in an element can be filled. */
export function hasControls(element: Element): boolean {
  return hasAny(element, controlSelector)
}

/** A row on top may hold a tick that chooses all rows. */
function isHeaderRow(row: Element): boolean {
  const cells = cellsOf(row)
  if (cells.length < 2 || hasAny(row, boxSelector)) return false
  return (
    cells.every((cell) => tagOf(cell) === 'TH' || attributeOf(cell, 'role') === 'columnheader') ||
    closestOf(row, 'thead') !== undefined
  )
}

/** Rows on top that name columns: marked as headers, or plain text rows right above rows with controls. */
function headerRowsOf(rows: readonly Element[]): Element[] {
  const firstWithControls = rows.findIndex((row) => hasControls(row) && !isHeaderRow(row))
  const above = rows.slice(0, firstWithControls < 0 ? rows.length : firstWithControls)
  const marked = above.filter(isHeaderRow)
  if (marked.length > 0) {
    const group = above.find((row) => !marked.includes(row) && closestOf(row, 'thead') !== undefined)
    return group ? [group, ...marked] : marked
  }
  const last = above.at(-1)
  const first = rows[firstWithControls]
  const columns = first ? widthOf(first) : 0
  if (!last || columns < 3) return []
  if (cellsOf(last).length === columns && says(textOf(last))) return [last]
  const upper = above.at(-2)
  return upper && widthOf(upper) === columns && cellsOf(upper).length >= 3 ? [upper, last] : []
}

/** How many columns the cells of a row cover. */
const widthOf = oncePerLook((row: Element): number =>
  cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0),
)

/** Some toolkits draw the header as a table of its own, above the one with the rows. */
function headerTableNear(table: Element): Element | undefined {
  let around: Element | null = table
  for (let level = 0; around && level < 6; level++, around = parentOf(around)) {
    for (let before = previousOf(around); before; before = previousOf(before)) {
      if (before.nodeType !== 1) continue
      const found =
        queryAll(before, 'table').at(0) ?? (tagOf(before) === 'TABLE' ? (before as unknown as Element) : undefined)
      if (found && hasSeveral(found, 'th') && !hasControls(found)) return found
    }
  }
  return undefined
}

function headersOver(row: Element, cell: Element, { headerRows, headers }: TableShape): string[] {
  return headersAbove(row, cell, headerRows) ?? headersByOrder(row, cell, headers)
}

/** What a cell says, where it takes nothing and says something. */
export function rowWords(cell: Element, header: () => string | undefined): RowWords[] {
  const text = hasControls(cell) ? shownIn(cell) : textOf(cell)
  if (!says(text)) return []
  const over = header()
  return over === undefined || over === '' ? [] : [{ header: over, text: text.slice(0, longestLabel) }]
}

/** What the one box of a cell shows that nobody can write into; empty for any other cell. */
function shownIn(cell: Element): string {
  const [box, ...more] = queryAll(cell, controlSelector)
  const isClosed = box && more.length === 0 && fits(box, 'input:read-only, input:disabled, textarea:read-only')
  return isClosed ? (box as HTMLInputElement).value : ''
}

/** Reads each table of a page once. */
export class Tables {
  readonly #shapes = new Map<Element, TableShape>()
  readonly #told = new Set<Element>()

  /** Where a control stands, when its table has column headers; a table that only lays a form out gives undefined. */
  positionOf(element: Element): TablePosition | undefined {
    const cell = closestOf(element, cellSelector)
    const row = cell && closestOf(cell, rowSelector)
    const table = row && closestOf(row, tableSelector)
    if (!cell || !row || !table) return undefined
    const shape = this.#shapeOf(table)
    const rowPlace = shape.rows.get(row)
    if (rowPlace === undefined || shape.headers.length === 0) return undefined
    const above = headersOver(row, cell, shape)
    const header = above.at(-1) ?? ''
    const group = above.at(-2)
    const said = this.#wordsOf(row, shape)
    return {
      table,
      row: rowPlace,
      header,
      ...(group !== undefined && group !== header && { group }),
      ...(said.length > 0 && { says: said }),
    }
  }

  #wordsOf(row: Element, shape: TableShape): readonly RowWords[] {
    if (this.#told.has(row)) return []
    this.#told.add(row)
    return cellsOf(row).flatMap((cell) => rowWords(cell, () => headersOver(row, cell, shape).at(-1)))
  }

  #shapeOf(table: Element): TableShape {
    const known = this.#shapes.get(table)
    if (known) return known
    const rows = queryAll(table, rowSelector).filter((row) => closestOf(row, tableSelector) === table)
    const own = headerRowsOf(rows)
    const apart = own.length > 0 ? undefined : headerTableNear(table)
    const headerRows = apart ? queryAll(apart, rowSelector) : isStacked(rows) ? [] : own
    const dataRows = rows.filter((row) => !own.includes(row) && hasControls(row) && !isApart(row))
    const shape = { headerRows, headers: gridOf(headerRows), rows: new Map(dataRows.map((row, place) => [row, place])) }
    this.#shapes.set(table, shape)
    return shape
  }
}

/**
 * A table that lays a form out: a row of words, under it a row of boxes, again a row of words. Its boxes are labelled by what is
 * drawn above them, and it is no list of subscribers.
 */
function isStacked(rows: readonly Element[]): boolean {
  const first = rows.findIndex(hasControls)
  const last = rows.findLastIndex(hasControls)
  return rows
    .slice(first + 1, last)
    .some(
      (row) =>
        !hasControls(row) && !isApart(row) && cellsOf(row).filter((cell) => /\p{L}/u.test(textOf(cell))).length > 1,
    )
}

/** Rows of the head and foot hold filters and totals, not subscribers. */
function isApart(row: Element): boolean {
  return closestOf(row, 'tfoot, thead') !== undefined
}

/**
 * The headers above a cell, lowest last, told by where things stand on the page: hidden cells and cells over several rows
 * do not lead astray. Undefined where nothing of the header is drawn, or where two cells of the row stand under one header: then
 * the page does not draw its columns one under another, and the order of the cells has to tell.
 */
function headersAbove(row: Element, cell: Element, headerRows: readonly Element[]): string[] | undefined {
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

function headersByOrder(row: Element, cell: Element, headers: TableShape['headers']): string[] {
  const column = columnOf(row, cell)
  return headers.map((line) => line[column] ?? '')
}

function columnOf(row: Element, cell: Element): number {
  const told = Number(attributeOf(cell, 'aria-colindex') ?? Number.NaN)
  if (Number.isInteger(told) && told > 0) return told - 1
  let column = 0
  for (const one of cellsOf(row)) {
    if (one === cell) break
    column += spanOf(one, 'colspan')
  }
  return column
}

/** The text of the cell just before a control's own, when that cell holds words and no control. */
export function textOfPreviousCell(element: Element): string | undefined {
  const cell = closestOf(element, 'td, th')
  const row = cell && closestOf(cell, 'tr')
  if (!cell || !row) return undefined
  const cells = cellsOf(row)
  const own = cells.indexOf(cell)
  const place = own < 0 ? cells.findIndex((one) => holds(one, cell)) : own
  const before = place > 0 ? cells[place - 1] : undefined
  if (!before) return place === 0 ? textBeforeLine(row) : undefined
  if (hasControls(before)) return undefined
  const text = textOf(before)
  return /\p{L}/u.test(text) ? text : undefined
}

/** A table of one row may only hold a control and its buttons together, in a cell of the table that lays the form out. */
function textBeforeLine(row: Element): string | undefined {
  const table = closestOf(row, 'table')
  const around = table && parentOf(table)
  const isLine = around && tagOf(around) === 'TD' && !hasSeveral(table, 'tr') && !hasSeveral(around, controlSelector)
  return isLine ? textOfPreviousCell(table) : undefined
}

import type { RowWords } from '../match'
import { holds, longestLabel, says, textOf } from './dom'
import { headersAbove } from './headers-above'
import { attributeOf, parentOf, previousOf, tagOf } from './native'
import { closestOf, fits, hasAny, hasSeveral, nativeControls, queryAll } from './selectors'
import {
  boxSelector,
  cellsOf,
  cellSelector,
  controlSelector,
  hasControls,
  rowSelector,
  spanOf,
  tableSelector,
  widthOf,
} from './table-cells'

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

const mostInCell = 3

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
    if (shape.headers.length === 0) {
      // A small table lays out the few boxes of one cell.
      const outer = queryAll(table, nativeControls).length <= mostInCell ? parentOf(table) : null
      return outer ? this.positionOf(outer) : undefined
    }
    if (rowPlace === undefined) return undefined
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

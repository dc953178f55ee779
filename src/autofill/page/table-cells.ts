/** Rows and cells of tables, of HTML and of ARIA. */
import { oncePerLook } from './look'
import { attributeOf } from './native'
import { closestOf, hasAny, nativeControls, nativeNotTicks, queryAll } from './selectors'

/** Rows of tables, of HTML and of ARIA. */
export const rowSelector = 'tr, [role="row"]'
/** Cells of their rows. */
export const cellSelector = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]'
/** The tables themselves. */
export const tableSelector = 'table, [role="table"], [role="grid"], [role="treegrid"]'
/** What a cell may hold to be filled, ticks apart. */
export const boxSelector = `${nativeNotTicks}, [role="combobox"], [contenteditable="true"]`
/** What a cell may hold to be filled. */
export const controlSelector = `${nativeControls}, [role="combobox"], [contenteditable="true"]`

/** The cells of a row, not those of tables in them. */
export const cellsOf = oncePerLook((row: Element): readonly Element[] =>
  queryAll(row, cellSelector).filter((cell) => closestOf(cell, rowSelector) === row),
)

/** How many columns or rows a cell covers. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const text = attributeOf(cell, name) ?? attributeOf(cell, `aria-${name}`)
  if (text === undefined) return 1
  const told = Number(text)
  return Number.isInteger(told) && told > 0 ? Math.min(told, 100) : 1
}

/** How many columns the cells of a row cover. */
export const widthOf = oncePerLook((row: Element): number =>
  cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0),
)

/** Whether something in an element can be filled. */
export function hasControls(element: Element): boolean {
  return hasAny(element, controlSelector)
}

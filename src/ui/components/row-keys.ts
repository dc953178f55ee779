/** What a list does by keys, beside what its buttons do. */
export interface RowKeys {
  /** Turns the page by one, forwards or back; absent for a list of one page. */
  readonly onTurn?: (by: 1 | -1) => void
}

const rowNames = 'tr, li'
const standing = 'button, input[type="checkbox"]'

/**
 * Moves the focus among the rows of a list: arrows to the next row, Home and End to the first and the last, PageUp and PageDown to
 * other pages. It stays in its column: on a tick box among tick boxes, on a name among names.
 * @returns true when the key was one of these, and is used up
 */
export function moveAmongRows(key: string, from: Element, list: Element, { onTurn }: RowKeys = {}): boolean {
  const rows = Array.from(list.querySelectorAll(`:is(${rowNames}):has(${standing})`)).filter(
    (row) => !row.closest('thead'),
  )
  const at = rows.findIndex((row) => row.contains(from))
  if (key === 'PageDown' || key === 'PageUp') {
    onTurn?.(key === 'PageDown' ? 1 : -1)
    return onTurn !== undefined
  }
  const places: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  const place = places[key]
  if (place === undefined) return false
  const row = rows[Math.min(Math.max(place, 0), rows.length - 1)]
  const next = row?.querySelector(sameColumn(from)) ?? row?.querySelector(standing)
  if (next instanceof HTMLElement) next.focus()
  return true
}

function sameColumn(from: Element): string {
  return from.matches('input') ? 'input[type="checkbox"]' : 'button'
}

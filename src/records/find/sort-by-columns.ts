/**
 * The rows 0, 1, 2 … in the order of their columns, the first the weightiest; rows that are equal in all keep their order. Sorts by
 * counting, from the lightest column on: as much work for every list of that length, and no comparison at all.
 */
export function sortByColumns(rows: number, columns: readonly Uint32Array[]): Uint32Array {
  let order: Uint32Array = Uint32Array.from({ length: rows }, (_, row) => row)
  for (const column of [...columns].reverse()) order = sortByColumn(order, column)
  return order
}

function sortByColumn(order: Uint32Array, column: Uint32Array): Uint32Array {
  let highest = 0
  for (const value of column) if (value > highest) highest = value
  if (highest === 0) return order
  const starts = new Uint32Array(highest + 2)
  for (const value of column) starts[value + 1] = (starts[value + 1] ?? 0) + 1
  for (let value = 1; value < starts.length; value++) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const row of order) {
    const value = column[row] ?? 0
    const at = starts[value] ?? 0
    starts[value] = at + 1
    sorted[at] = row
  }
  return sorted
}

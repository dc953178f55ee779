import { emptyCell, type MergedCells, type Sheet, type SheetCell } from '../sheet'

/** Cells that merged areas may cover together; what is beyond is left empty. */
const mostCovered = 500_000

/** Reads cells of a sheet so that every cell of a merged area has the value of its first. */
export interface CellReader {
  /** The cell with what its merged area says; places from 0. */
  readonly at: (row: number, column: number) => SheetCell
  /** The area that a cell is in, if it is in one. */
  readonly areaAt: (row: number, column: number) => MergedCells | undefined
}

/** Looks up merged areas once for a sheet. */
export function readMerged({ rows, merged = [] }: Sheet): CellReader {
  const own = (row: number, column: number) => rows[row]?.[column] ?? emptyCell
  if (merged.length === 0) return { at: own, areaAt: () => undefined }
  const areas = new Map<number, MergedCells>()
  let left = mostCovered
  const keyOf = (row: number, column: number) => row * 1_024 + column
  for (const area of merged) {
    const bottom = Math.min(area.bottom, rows.length - 1)
    left -= (bottom - area.top + 1) * (area.right - area.left + 1)
    if (left < 0) break
    for (let row = area.top; row <= bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) areas.set(keyOf(row, column), area)
  }
  return {
    at: (row, column) => {
      const cell = own(row, column)
      if (cell.text !== '' || cell.fault) return cell
      const area = areas.get(keyOf(row, column))
      return area ? own(area.top, area.left) : cell
    },
    areaAt: (row, column) => areas.get(keyOf(row, column)),
  }
}

import type { Severity } from '../fields'
import type { SheetPlace } from '../requests'

/** Permanent codes of what can be wrong with a reorganisation sheet as a table. */
export type SheetProblemCode =
  | 'ROWS_MISSING'
  | 'HEADER_MISSING'
  | 'COLUMN_MISSING'
  | 'COLUMN_REPEATED'
  | 'COLUMN_UNKNOWN'
  | 'VALUE_UNREADABLE'
  | 'VALUE_DOUBTFUL'
  | 'KIND_UNKNOWN'
  | 'EFFECTIVE_DATES_DIFFER'

/** Something wrong or doubtful in a sheet. While one is an error, nothing is taken over. */
export interface SheetProblem {
  readonly severity: Severity
  readonly code: SheetProblemCode
  /** Vietnamese: where, what is wrong, then what to do. */
  readonly message: string
  readonly english: string
  readonly source: string
  readonly places: readonly SheetPlace[]
}

/** Writes one problem; sheet and row come first in the words. */
export function sheetProblem(
  severity: Severity,
  code: SheetProblemCode,
  place: { readonly sheet?: string; readonly row?: number },
  said: { readonly vi: string; readonly en: string; readonly source?: string },
): SheetProblem {
  const { sheet, row } = place
  const vi = [sheet === undefined ? '' : `Trang tính “${sheet}”`, row === undefined ? '' : `dòng ${row}`].filter(
    (part) => part !== '',
  )
  const en = [sheet === undefined ? '' : `sheet “${sheet}”`, row === undefined ? '' : `row ${row}`].filter(
    (part) => part !== '',
  )
  return {
    severity,
    code,
    message: vi.length === 0 ? said.vi : `${vi.join(', ')}: ${said.vi}`,
    english: en.length === 0 ? said.en : `${en.join(', ')}: ${said.en}`,
    source: said.source ?? 'Suy luận của phần mềm: bảng cần có để lập kế hoạch sắp xếp',
    places: row === undefined ? [] : [{ row, ...(sheet !== undefined && { sheet }) }],
  }
}

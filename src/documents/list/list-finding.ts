import { fields, type FieldKey, type Severity, type ValueProblem } from '../../fields'

/** Permanent codes of what can be wrong with a staff list, beside those of single values. */
export type ListFindingCode =
  | 'HEADER_MISSING'
  | 'ROWS_MISSING'
  | 'COLUMN_UNKNOWN'
  | 'COLUMN_REPEATED'
  | 'SHEETS_LEFT'
  | 'SHEET_HIDDEN'
  | 'ROWS_HIDDEN'
  | 'COLUMNS_HIDDEN'
  | 'MACROS_IGNORED'
  | 'TEXT_CONVERTED'
  | 'READ_AS_TEXT'
  | 'READ_AS_WEB_PAGE'
  | 'SECOND_TABLE'
  | 'ROW_SKIPPED'
  | 'NAME_MISSING'
  | 'NAME_COLUMN_MISSING'
  | 'TITLES_REMOVED'
  | 'FORMULA_NOT_COMPUTED'
  | 'FORMULA_TEXT'
  | 'CELL_ERROR'
  | 'CELL_PARTLY_READ'
  | 'VALUES_DIFFER'
  | 'DITTO_READ'
  | 'DATES_MAY_BE_SWAPPED'
  | 'SIM_CARRIER_MISSING'
  | 'SUBJECT_REPEATED'
  | 'SUBJECT_NUMBER_SHARED'
  | ValueProblem['code']

/** Something wrong, doubtful or worth knowing in a staff list. */
export interface ListFinding {
  readonly severity: Severity
  readonly code: ListFindingCode
  /** The sheet's own number of the row; absent for what is about the whole list. */
  readonly row?: number
  readonly key?: FieldKey
  /** Vietnamese: what is wrong, then what to do. */
  readonly message: string
  readonly english: string
  readonly source: string
  /** A value to put in its place, for the clerk to accept. */
  readonly suggestion?: string
}

/** Where a finding stands. */
export interface ListPlace {
  readonly row?: number
  readonly key?: FieldKey
}

const ours = 'Suy luận của phần mềm: cách đọc bảng tính'

/** Writes one finding. */
export function listFinding(
  severity: Severity,
  code: ListFindingCode,
  place: ListPlace,
  said: { readonly vi: string; readonly en: string },
): ListFinding {
  return { severity, code, ...place, message: said.vi, english: said.en, source: ours }
}

/** What a rule says of a value, at its place in the list. */
export function valueFinding(row: number, key: FieldKey, problem: ValueProblem): ListFinding {
  const { label, english: name } = fields[key]
  const { severity, code, message, english, source, suggestion } = problem
  return {
    severity,
    code,
    row,
    key,
    message: `Dòng ${row}, “${label}”: ${message}`,
    english: `Row ${row}, “${name}”: ${english}`,
    source,
    ...(suggestion !== undefined && { suggestion }),
  }
}

/** Something about one cell; row and label come first in the words. */
export function cellFinding(
  severity: Severity,
  code: ListFindingCode,
  row: number,
  key: FieldKey,
  said: { readonly vi: string; readonly en: string },
): ListFinding {
  const { label, english } = fields[key]
  return listFinding(
    severity,
    code,
    { row, key },
    {
      vi: `Dòng ${row}, “${label}”: ${said.vi}`,
      en: `Row ${row}, “${english}”: ${said.en}`,
    },
  )
}

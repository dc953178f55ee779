import { columnOfHeading, reorganisationColumns, type ReorganisationColumnId } from './reorganisation-columns'
import type { Sheet, SheetCell } from './sheet'
import { sheetProblem, type SheetProblem } from './sheet-problem'

/** A table found in a sheet: which column is where, and its filled rows. */
export interface FoundTable {
  readonly sheet: string
  /** `people`: a list of people; `bodies`: old bodies, new ones, or both (then people may stand among them). */
  readonly holds: 'bodies' | 'people'
  readonly columns: ReadonlyMap<ReorganisationColumnId, number>
  readonly unknown: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly SheetCell[] }[]
}

/** Rows above the headings that may hold a title. */
const titleRows = 20

/** Finds the headings, below a title if there is one. Problems that are errors mean no table. */
export function findTable({ name, rows }: Sheet): {
  readonly table?: FoundTable
  readonly problems: readonly SheetProblem[]
} {
  const counts = rows.slice(0, titleRows).map((row) => row.filter(isKnownHeading).length)
  const most = Math.max(0, ...counts)
  if (most < 2) return { problems: [headerMissing(name)] }
  const at = counts.indexOf(most)
  const headings = rows[at] ?? []
  const { columns, unknown, repeated } = columnsOf(headings)
  const holds = columns.has('fullName') && !columns.has('newName') ? 'people' : 'bodies'
  const below = rows.slice(at + 1).map((cells, index) => ({ row: at + index + 2, cells }))
  const filled = below.filter(({ cells }) => [...columns.values()].some((place) => textAt(cells, place) !== ''))
  const problems = [
    ...repeated.map((heading) => columnRepeated(name, at + 1, heading)),
    ...missingColumns(columns, holds).map((heading) => columnMissing(name, at + 1, heading)),
    ...(filled.length === 0 ? [rowsMissing(name)] : []),
    ...unknown.map((heading) => columnUnknown(name, at + 1, heading)),
  ]
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  return { table: { sheet: name, holds, columns, unknown, rows: filled }, problems }
}

/** The text of a cell; empty where the row is shorter. */
export function textAt(cells: readonly SheetCell[], place: number | undefined): string {
  return place === undefined ? '' : (cells[place]?.text.trim() ?? '')
}

function isKnownHeading({ text }: SheetCell): boolean {
  const column = columnOfHeading(text)
  return column !== undefined && column !== 'ignored'
}

function columnsOf(headings: readonly SheetCell[]) {
  const columns = new Map<ReorganisationColumnId, number>()
  const unknown: string[] = []
  const repeated: string[] = []
  for (const [place, { text }] of headings.entries()) {
    const column = columnOfHeading(text)
    if (column === 'ignored' || text.trim() === '') continue
    if (!column) unknown.push(text.trim())
    else if (columns.has(column.id)) repeated.push(text.trim())
    else columns.set(column.id, place)
  }
  return { columns, unknown, repeated }
}

/** Old bodies with their certificates may stand in a sheet of their own, and so may the details of new ones. */
function missingColumns(columns: ReadonlyMap<ReorganisationColumnId, number>, holds: 'bodies' | 'people'): string[] {
  const isOneSided = holds === 'bodies' && (columns.has('oldName') || columns.has('newName'))
  const isDetailsOnly = isOneSided && !columns.has('kind') && !(columns.has('oldName') && columns.has('newName'))
  return reorganisationColumns
    .filter(({ id, requiredIn }) => requiredIn.includes(holds) && !columns.has(id) && !isDetailsOnly)
    .map(({ heading }) => heading)
}

function headerMissing(sheet: string): SheetProblem {
  const needed = reorganisationColumns
    .filter(({ requiredIn }) => requiredIn.includes('bodies'))
    .map(({ heading }) => `“${heading}”`)
  return sheetProblem(
    'error',
    'HEADER_MISSING',
    { sheet },
    {
      vi: `không tìm thấy dòng tiêu đề. Hãy đặt tên các cột, ít nhất là ${needed.join(', ')}.`,
      en: `no row of headings was found. Name the columns, at least ${needed.join(', ')}.`,
    },
  )
}

function columnMissing(sheet: string, row: number, heading: string): SheetProblem {
  return sheetProblem(
    'error',
    'COLUMN_MISSING',
    { sheet, row },
    {
      vi: `thiếu cột “${heading}”. Hãy thêm cột này, hoặc sửa lại tên cột.`,
      en: `the column “${heading}” is missing. Add it, or correct its heading.`,
    },
  )
}

function columnRepeated(sheet: string, row: number, heading: string): SheetProblem {
  return sheetProblem(
    'error',
    'COLUMN_REPEATED',
    { sheet, row },
    {
      vi: `cột “${heading}” trùng ý nghĩa với một cột trước đó. Hãy đổi tên hoặc xóa một cột.`,
      en: `the column “${heading}” means the same as one before it. Rename or remove one.`,
    },
  )
}

function columnUnknown(sheet: string, row: number, heading: string): SheetProblem {
  return sheetProblem(
    'hint',
    'COLUMN_UNKNOWN',
    { sheet, row },
    {
      vi: `cột “${heading}” không được dùng. Nếu cần, hãy đổi tên theo danh sách cột.`,
      en: `the column “${heading}” is not used. Rename it after the list of columns if it is needed.`,
    },
  )
}

function rowsMissing(sheet: string): SheetProblem {
  return sheetProblem(
    'error',
    'ROWS_MISSING',
    { sheet },
    {
      vi: 'chưa có dòng dữ liệu nào dưới dòng tiêu đề. Hãy nhập dữ liệu rồi chọn lại tệp.',
      en: 'there is no row of data below the headings. Enter some and choose the file again.',
    },
  )
}

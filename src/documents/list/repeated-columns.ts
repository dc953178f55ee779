import type { FieldKey } from '../../fields'
import { readCell } from '../read-cell'
import { columnLetter, emptyCell, type Sheet } from '../sheet'
import type { FoundHeadings } from './find-list'
import type { ListColumn } from './list-column'
import { listFinding, type ListFinding } from './list-finding'
import { isColumnNumbers } from './people-rows'

const rowsCompared = 500
/** Two columns for one key stay as long as no more rows than this share contradict. */
const mostDiffering = 0.2

/**
 * Two columns may hold one value: province twice on the import list, births of men and women apart. They are read together where they do
 * not contradict each other; else the surer heading stays, and the other column is told.
 */
export function dropRepeatedColumns(
  columns: readonly ListColumn[],
  sheet: Sheet,
  { bottom }: FoundHeadings,
): { readonly columns: readonly ListColumn[]; readonly findings: readonly ListFinding[] } {
  const kept: ListColumn[] = []
  const dropped: (readonly [ListColumn, ListColumn])[] = []
  const below = sheet.rows.slice(bottom + 1, bottom + 1 + rowsCompared)
  const rows = below.filter((row) => !isColumnNumbers(row.flatMap(({ text }) => (text === '' ? [] : [text]))))
  const differs = (one: number, other: number, key: FieldKey) => {
    const pairs = rows.filter((row) => (row[one]?.text ?? '') !== '' && (row[other]?.text ?? '') !== '')
    const valueOf = (row: Sheet['rows'][number], place: number) => readCell(key, row[place] ?? emptyCell).value
    return pairs.filter((row) => valueOf(row, one) !== valueOf(row, other)).length > pairs.length * mostDiffering
  }
  for (const column of [...columns].sort((one, other) => other.score - one.score || one.place - other.place)) {
    const before = kept.find(
      ({ keys, part, place }) =>
        part === undefined &&
        column.part === undefined &&
        keys.some((key) => column.keys.includes(key) && differs(place, column.place, key)),
    )
    if (before) dropped.push([column, before])
    else kept.push(column)
  }
  const columnsKept = kept.sort((one, other) => one.place - other.place)
  const findings = isBeside(dropped)
    ? [tableBeside(columnsKept, dropped)]
    : dropped.map(([column, before]) => repeated(column, before))
  return { columns: columnsKept, findings }
}

/** Two columns or more that come again, and a name among them: a second table to the right, with people of its own. */
function isBeside(dropped: readonly (readonly [ListColumn, ListColumn])[]): boolean {
  const isName = ({ keys: [key] }: ListColumn) => key === 'fullName' || key === 'organisationName'
  return dropped.length > 1 && dropped.some(([column]) => isName(column))
}

function tableBeside(
  kept: readonly ListColumn[],
  dropped: readonly (readonly [ListColumn, ListColumn])[],
): ListFinding {
  const span = (places: readonly number[]) =>
    `${columnLetter(Math.min(...places))}–${columnLetter(Math.max(...places))}`
  const left = span(kept.map(({ place }) => place))
  const right = span(dropped.map(([{ place }]) => place))
  return listFinding(
    'warning',
    'SECOND_TABLE',
    {},
    {
      vi: `Trang tính có hai bảng đặt cạnh nhau: chỉ đọc bảng ở cột ${left}, chưa đọc người ở cột ${right}. Hãy chép phần ở cột ${right} xuống dưới bảng kia, lưu rồi chọn lại tệp.`,
      en: `Two tables stand side by side: only columns ${left} were read, not the people in ${right}. Copy these below the other table, save and choose the file again.`,
    },
  )
}

function repeated({ place, heading }: ListColumn, before: ListColumn): ListFinding {
  const [left, used] = [columnLetter(place), columnLetter(before.place)]
  return listFinding(
    'warning',
    'COLUMN_REPEATED',
    {},
    {
      vi: `Cột ${left} “${heading}” cùng ý nghĩa với cột ${used} “${before.heading}” nhưng ghi khác; chỉ đọc cột ${used}. Hãy chọn lại nếu cột ${left} mới đúng.`,
      en: `Column ${left} “${heading}” means the same as ${used} “${before.heading}” but says other things; only ${used} is read. Choose again if ${left} is the right one.`,
    },
  )
}

import {
  fields,
  foldedWords,
  isFieldKey,
  parseValue,
  type FieldKey,
  type FieldValue,
  type FieldValues,
} from '../fields'
import type { MappingKind } from '../requests'
import { textAt, type FoundTable } from './find-table'
import type { ReorganisationColumnId } from './reorganisation-columns'
import { readCell } from './read-cell'
import type { SheetCell } from './sheet'
import { sheetProblem, type SheetProblem } from './sheet-problem'

/** One row as it was read. */
export interface TableRow {
  readonly place: { readonly sheet: string; readonly row: number }
  readonly text: (id: ReorganisationColumnId) => string
  /** Values in the keys of the forms: of the person, or of the old body. */
  readonly values: FieldValues
  /** Values of the new body. */
  readonly newValues: FieldValues
  readonly kind?: MappingKind | 'unchanged'
  readonly holdsCertificate?: boolean
}

const newKeys: readonly (readonly [ReorganisationColumnId, FieldKey])[] = [
  ['newAddress', 'address'],
  ['newTaxCode', 'taxCode'],
  ['newBudgetCode', 'budgetCode'],
  ['newProvince', 'province'],
  ['newEmail', 'email'],
  ['foundingDecision', 'foundingDecision'],
]

/** Phrases, not words: "nhập nhằng" is no merger, "chia sẻ" no split. */
const kindPhrases: readonly (readonly [string, MappingKind | 'unchanged'])[] = [
  ['giai the', 'dissolved'],
  ['doi ten', 'renamed'],
  ['chia tach', 'split'],
  ['chia thanh', 'split'],
  ['tach thanh', 'split'],
  ['tach ra', 'split'],
  ['sap nhap', 'merged'],
  ['sat nhap', 'merged'],
  ['hop nhat', 'merged'],
  ['nhap vao', 'merged'],
  ['thanh lap moi', 'founded'],
  ['thanh lap', 'founded'],
  ['giu nguyen', 'unchanged'],
  ['khong thay doi', 'unchanged'],
]

/** Reads the cells of one row. What can't be read is a problem with its row and column. */
export function readTableRow(
  { sheet, columns }: FoundTable,
  row: number,
  cells: readonly SheetCell[],
): { row: TableRow; problems: SheetProblem[] } {
  const place = { sheet, row }
  const problems: SheetProblem[] = []
  const text = (id: ReorganisationColumnId) => textAt(cells, columns.get(id))
  const read = (id: ReorganisationColumnId, key: FieldKey): readonly (readonly [FieldKey, FieldValue])[] => {
    const at = columns.get(id)
    const cell = at === undefined ? undefined : cells[at]
    if (!cell || cell.text.trim() === '') return []
    const { value, problem } = readCell(key, cell)
    if (problem) problems.push(unreadable(place, key, cell.text, problem, value !== undefined))
    return value === undefined ? [] : [[key, value]]
  }
  const own = [...columns.keys()].filter(
    (id): id is FieldKey => isFieldKey(id) && id !== 'foundingDecision' && id !== 'effectiveDate',
  )
  const values = Object.fromEntries(own.flatMap((key) => read(key, key)))
  const newValues = Object.fromEntries(newKeys.flatMap(([id, key]) => read(id, key)))
  const kind = kindIn(text('kind'))
  if (kind === undefined && text('kind') !== '') problems.push(kindUnknown(place, text('kind')))
  const holds =
    text('holdsCertificate') === '' ? undefined : parseValue('renewedBefore', text('holdsCertificate')).value
  return {
    row: {
      place,
      text,
      values,
      newValues,
      ...(kind && { kind }),
      ...(typeof holds === 'boolean' && { holdsCertificate: holds }),
    },
    problems,
  }
}

function kindIn(text: string): MappingKind | 'unchanged' | undefined {
  const said = foldedWords(text).join(' ')
  // Alone in its cell, a short word says enough.
  if (said === 'chia' || said === 'tach') return 'split'
  return kindPhrases.find(([phrase]) => ` ${said} `.includes(` ${phrase} `))?.[1]
}

type ReadProblem = NonNullable<ReturnType<typeof parseValue>['problem']>

function unreadable(
  place: TableRow['place'],
  key: FieldKey,
  text: string,
  { message, english, source, severity }: ReadProblem,
  isRead: boolean,
): SheetProblem {
  const { label, english: name } = fields[key]
  // What was read all the same is shown again, with its fix, beside the draft's field.
  const weight = isRead ? (severity === 'error' ? 'warning' : severity) : 'error'
  return sheetProblem(weight, isRead ? 'VALUE_DOUBTFUL' : 'VALUE_UNREADABLE', place, {
    vi: `“${label}” ghi “${text}”. ${message}`,
    en: `“${name}” holds “${text}”. ${english}`,
    source,
  })
}

function kindUnknown(place: TableRow['place'], text: string): SheetProblem {
  return sheetProblem('error', 'KIND_UNKNOWN', place, {
    vi: `không hiểu hình thức sắp xếp “${text}”. Hãy ghi một trong: đổi tên, sáp nhập, chia tách, giải thể, thành lập mới, giữ nguyên.`,
    en: `the kind “${text}” is not understood. Write one of: đổi tên, sáp nhập, chia tách, giải thể, thành lập mới, giữ nguyên.`,
  })
}

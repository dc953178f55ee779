import { checkAcross, fields, parseValue, type FieldKey, type FieldValues, type IsoDate } from '../../../fields'
import type { ListFault, ListToImport, RowToImport } from '../../import-service'

/** What the clerk did to one row: texts typed or taken in place of what was read, or the row left out. */
export interface RowEdit {
  readonly isLeft: boolean
  readonly texts: ReadonlyMap<FieldKey, string>
}

/** Edits by the row's number in its sheet. */
export type RowEdits = ReadonlyMap<number, RowEdit>

/** A row as it would be imported, and what is still wrong or doubtful in it. */
export interface CheckedRow extends RowToImport {
  readonly isLeft: boolean
  readonly faults: readonly ListFault[]
  readonly isRefused: boolean
}

/** Every row with its edits, in the order of the sheet, and what is about the whole list. */
export interface CheckedList {
  readonly rows: readonly CheckedRow[]
  /** Rows that will be imported. */
  readonly taken: readonly CheckedRow[]
  readonly refused: number
  readonly left: number
  /** Suggestions that nobody took yet. */
  readonly suggestions: readonly (ListFault & { readonly row: number; readonly key: FieldKey })[]
  readonly about: readonly ListFault[]
}

/** Checks a list with what the clerk did to it. One pass; only edited rows are checked anew. */
export function checkList({ rows, findings }: ListToImport, edits: RowEdits, today: IsoDate): CheckedList {
  const faults = new Map<number, ListFault[]>()
  const known = new Set(rows.map(({ row }) => row))
  const about = findings.filter(({ row }) => row === undefined || !known.has(row))
  for (const fault of findings) {
    if (fault.row === undefined || !known.has(fault.row)) continue
    const held = faults.get(fault.row)
    if (held) held.push(fault)
    else faults.set(fault.row, [fault])
  }
  const checked = rows.map((row) => checkRow(row, faults.get(row.row) ?? none, edits.get(row.row), today))
  const taken = checked.filter(({ isLeft, isRefused }) => !isLeft && !isRefused)
  const left = checked.filter(({ isLeft }) => isLeft).length
  return {
    rows: checked,
    taken,
    left,
    refused: checked.length - taken.length - left,
    suggestions: checked.filter(({ isLeft }) => !isLeft).flatMap((row) => row.faults.filter(isSuggestion)),
    about,
  }
}

const none: readonly ListFault[] = []

function isSuggestion(fault: ListFault): fault is ListFault & { row: number; key: FieldKey } {
  return fault.suggestion !== undefined && fault.row !== undefined && fault.key !== undefined
}

function checkRow(
  { row, values }: RowToImport,
  faults: readonly ListFault[],
  edit: RowEdit | undefined,
  today: IsoDate,
): CheckedRow {
  const isLeft = edit?.isLeft === true
  if (!edit || edit.texts.size === 0) return { row, values, isLeft, faults, isRefused: faults.some(isError) }
  const next: Record<string, unknown> = { ...values }
  const own: ListFault[] = []
  for (const [key, text] of edit.texts) {
    const { value, problem } = parseValue(key, text)
    next[key] = value
    if (problem) own.push(faultOf(row, key, problem))
  }
  const merged = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as FieldValues
  for (const { key, ...problem } of checkAcross(merged, today)) own.push(faultOf(row, key, problem))
  const kept = faults.filter(({ key }) => key === undefined || !edit.texts.has(key))
  const said = new Set(kept.map(({ code, key }) => `${code} ${key ?? ''}`))
  const all = [...kept, ...own.filter(({ code, key }) => !said.has(`${code} ${key ?? ''}`))]
  return { row, values: merged, isLeft, faults: all, isRefused: all.some(isError) }
}

function isError({ severity }: ListFault): boolean {
  return severity === 'error'
}

function faultOf(row: number, key: FieldKey, problem: Omit<ListFault, 'row' | 'key'>): ListFault {
  const { severity, code, message, english, suggestion } = problem
  const { label, english: name } = fields[key]
  return {
    severity,
    code,
    row,
    key,
    message: `Dòng ${row}, “${label}”: ${message}`,
    english: `Row ${row}, “${name}”: ${english}`,
    ...(suggestion !== undefined && { suggestion }),
  }
}

/** The same edits with a text in place of a value. */
export function withText(edits: RowEdits, row: number, key: FieldKey, text: string): RowEdits {
  const before = edits.get(row)
  return new Map(edits).set(row, {
    isLeft: before?.isLeft === true,
    texts: new Map([...(before?.texts ?? []), [key, text] as const]),
  })
}

/** The same edits with every suggestion taken. */
export function withSuggestions(edits: RowEdits, suggestions: CheckedList['suggestions']): RowEdits {
  const next = new Map(edits)
  for (const { row, key, suggestion = '' } of suggestions) {
    const before = next.get(row)
    next.set(row, {
      isLeft: before?.isLeft === true,
      texts: new Map([...(before?.texts ?? []), [key, suggestion] as const]),
    })
  }
  return next
}

/** The same edits with a row left out, or taken again. */
export function withLeft(edits: RowEdits, row: number, isLeft: boolean): RowEdits {
  return new Map(edits).set(row, { isLeft, texts: edits.get(row)?.texts ?? new Map() })
}

import { isFieldKey, JsonFault, quoted, readJsonObject, type FieldKey } from '../fields'
import type { Column, Demand } from './define-form'
import { isEditable, mostColumns, type FormEdit } from './form-edit'
import { forms } from './forms'
import { isMau, mauNumbers, type Mau } from './mau'

/** Where a form edit breaks its format, and a sentence that names the fault and the next step. */
export interface FormEditFault {
  /** E.g. `columns[2].header`; empty when the whole is meant. */
  readonly path: string
  readonly message: string
  readonly english: string
}

/** A form edit that was read, or its first fault. Nothing is half read. */
export type FormEditReading = { readonly edit: FormEdit } | { readonly fault: FormEditFault }

const demandTable: Readonly<Record<Demand, true>> = {
  required: true,
  optional: true,
  person: true,
  organisation: true,
  device: true,
  sim: true,
}

/** Every demand that a column may make, in the order of a list to choose from. */
export const demands = Object.keys(demandTable) as readonly Demand[]

const longestHeader = 200
const longestNote = 1_000

function readText(value: unknown, path: string, longest: number): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (text === '')
    throw new JsonFault(path, 'Chỗ này phải có chữ. Hãy ghi như trên mẫu.', 'Some text is needed here, as on the form.')
  if (text.length > longest)
    throw new JsonFault(
      path,
      `Chỗ này dài quá ${longest} ký tự. Hãy viết ngắn lại.`,
      `This is longer than ${longest} characters.`,
    )
  return text
}

function readKey(value: unknown, path: string): FieldKey {
  if (typeof value === 'string' && isFieldKey(value)) return value
  throw new JsonFault(
    path,
    `Không có mục nào tên ${quoted(value)}. Hãy kiểm tra chính tả của tên mục.`,
    `There is no field named ${quoted(value)}.`,
  )
}

function readDemand(value: unknown, path: string): Demand {
  const found = demands.find((demand) => demand === value)
  if (found !== undefined) return found
  throw new JsonFault(
    path,
    `Mức bắt buộc phải là một trong: ${demands.join(', ')}.`,
    `The demand must be one of: ${demands.join(', ')}.`,
  )
}

function readKeys(value: unknown, path: string): FieldKey[] {
  if (!Array.isArray(value))
    throw new JsonFault(
      path,
      'Các mục của cột phải nằm trong dấu [ ].',
      'The keys of a column must stand between [ and ].',
    )
  return value.map((key, place) => readKey(key, `${path}[${place}]`))
}

function readKeyDemands(value: unknown, keys: readonly FieldKey[], path: string): Column['keyDemands'] {
  const read: Partial<Record<FieldKey, Demand>> = {}
  for (const [key, demand] of Object.entries(readJsonObject(value, path, keys)))
    read[readKey(key, `${path}.${key}`)] = readDemand(demand, `${path}.${key}`)
  return read
}

function readColumn(value: unknown, path: string): Column {
  const column = readJsonObject(value, path, ['keys', 'header', 'demand', 'group', 'keyDemands'])
  const keys = readKeys(column['keys'], `${path}.keys`)
  const group = column['group']
  const keyDemands = column['keyDemands']
  return {
    keys,
    header: readText(column['header'], `${path}.header`, longestHeader),
    demand: readDemand(column['demand'], `${path}.demand`),
    ...(group !== undefined && { group: readText(group, `${path}.group`, longestHeader) }),
    ...(keyDemands !== undefined && { keyDemands: readKeyDemands(keyDemands, keys, `${path}.keyDemands`) ?? {} }),
  }
}

function refuseRepeated(columns: readonly Column[]): void {
  const firstPlaces = new Map<FieldKey, number>()
  columns.forEach(({ keys }, place) => {
    keys.forEach((key, index) => {
      const first = firstPlaces.get(key)
      if (first !== undefined)
        throw new JsonFault(
          `columns[${place}].keys[${index}]`,
          `Mục ${quoted(key)} đã có ở cột ${first + 1}. Mỗi mục chỉ đứng ở một cột.`,
          `The field ${quoted(key)} stands in column ${first + 1} already.`,
        )
      firstPlaces.set(key, place)
    })
  })
}

function readColumns(value: unknown): Column[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostColumns)
    throw new JsonFault(
      'columns',
      `Mẫu phải có từ 1 đến ${mostColumns} cột.`,
      `A form must have 1 to ${mostColumns} columns.`,
    )
  const columns = value.map((column, place) => readColumn(column, `columns[${place}]`))
  refuseRepeated(columns)
  if (columns.every(({ keys }) => keys.length === 0))
    throw new JsonFault(
      'columns',
      'Mẫu phải có ít nhất một cột ghi thông tin; cột trống chỉ để ký tay.',
      'At least one column must hold a field; empty ones are only for signing.',
    )
  return columns
}

function readMau(value: unknown): Mau {
  const editable = mauNumbers.filter((mau) => isEditable(forms[mau])).join(', ')
  if (!isMau(value))
    throw new JsonFault(
      'mau',
      `Thiếu số mẫu, hoặc số mẫu không đúng. Sửa được cột của các mẫu: ${editable}.`,
      `The form's number is missing or wrong. Columns may be edited of: ${editable}.`,
    )
  if (!isEditable(forms[value]))
    throw new JsonFault(
      'mau',
      `Cột của Mẫu ${value} đã có nguồn nên không sửa được. Chỉ sửa được cột của các mẫu: ${editable}.`,
      `The columns of form ${value} have a source and can't be edited. Columns may be edited of: ${editable}.`,
    )
  return value
}

/**
 * Checks a form edit (already parsed JSON): a weak form, 1–20 columns, each with a header, known keys and a known demand, no key
 * twice. Texts come back trimmed and in NFC.
 * @returns the edit, or the first fault with its path, e.g. `columns[2].keys[0]`
 */
export function readFormEdit(json: unknown): FormEditReading {
  try {
    const content = readJsonObject(json, '', ['mau', 'columns', 'note'])
    const mau = readMau(content['mau'])
    const columns = readColumns(content['columns'])
    const note = content['note']
    return { edit: { mau, columns, ...(note !== undefined && { note: readText(note, 'note', longestNote) }) } }
  } catch (thrown) {
    if (!(thrown instanceof JsonFault)) throw thrown
    return { fault: { path: thrown.path, message: thrown.message, english: thrown.english } }
  }
}

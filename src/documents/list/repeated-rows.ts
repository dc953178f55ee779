import { fields, fold, sameText, type FieldKey, type FieldValues } from '../../fields'
import { cellFinding, type ListFinding } from './list-finding'
import type { ListRow } from './read-row'

/** Keys whose value belongs to one subscriber or certificate only, the most telling first. */
const tellingKeys: readonly FieldKey[] = ['certificateSerial', 'citizenId', 'taxCode', 'deviceNumber']

/** Rows that name the same person, body or certificate as an earlier row. */
export function findRepeated(rows: readonly ListRow[]): ListFinding[] {
  const firstRows = new Map<string, ListRow>()
  return rows.flatMap((row): ListFinding[] => {
    const told = identityOf(row.values)
    if (!told) return []
    const first = firstRows.get(told.text)
    if (!first) {
      firstRows.set(told.text, row)
      return []
    }
    const [name, earlier] = [nameOf(row.values), nameOf(first.values)]
    const isShared = name !== '' && earlier !== '' && !sameText(name, earlier)
    return [isShared ? shared(row.row, first.row, told.key) : repeated(row.row, first.row, told.key)]
  })
}

function identityOf(values: FieldValues): { readonly key: FieldKey; readonly text: string } | undefined {
  const key = tellingKeys.find((one) => textOf(values, one) !== '')
  if (key) return { key, text: `${key} ${textOf(values, key)}` }
  const [name, birth] = [textOf(values, 'fullName'), textOf(values, 'dateOfBirth')]
  return name === '' || birth === '' ? undefined : { key: 'fullName', text: `${fold(name)} ${birth}` }
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

function nameOf(values: FieldValues): string {
  return textOf(values, 'fullName') || textOf(values, 'organisationName') || textOf(values, 'certificateName')
}

function repeated(row: number, first: number, key: FieldKey): ListFinding {
  return cellFinding('warning', 'SUBJECT_REPEATED', row, key, {
    vi: `trùng với dòng ${first}. Hãy xóa bớt một dòng nếu là nhập lặp.`,
    en: `the same as row ${first}. Remove one if it was entered twice.`,
  })
}

function shared(row: number, first: number, key: FieldKey): ListFinding {
  return cellFinding(key === 'citizenId' ? 'error' : 'warning', 'SUBJECT_NUMBER_SHARED', row, key, {
    vi: `cùng số với dòng ${first} nhưng khác tên: một trong hai số sai, hãy đối chiếu.`,
    en: `the same number as row ${first} but another name: one of the numbers is wrong; compare.`,
  })
}

/** A row of a list without the name that its list goes by. */
export function nameMissing(row: number, key: FieldKey): ListFinding {
  return cellFinding('error', 'NAME_MISSING', row, key, {
    vi: `chưa có ${fields[key].label.toLowerCase()}. Hãy nhập rồi chọn lại tệp, hoặc bỏ dòng này.`,
    en: 'it is missing. Enter it and choose the file again, or leave the row out.',
  })
}

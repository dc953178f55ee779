import { AppError } from '../errors'
import { fields, fold, formatDate, isIsoDate, issuePlaces, type FieldKey, type FieldValues } from '../fields'
import { deviceKindOf } from '../procedures'
import { writableText, type Finding, type RequestDraft } from '../requests'
import { vgcaColumns, type VgcaColumn } from './vgca-template'
import { writeXlsx } from './write-xlsx'

/** The Authority's import file, filled, and what it needs beside the request's form. */
export interface VgcaSheet {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly findings: readonly Finding[]
}

/** The form whose list the import file is for. @source domain notes: "Template_import VGCA.xlsx" is for persons */
const formOfPersons = '01'

/**
 * Fills the Authority's import file with the subjects of a request for persons: headings in row 1, a row each below, all cells text.
 * @throws AppError VGCA_FORM_OTHER for a request of another form, VGCA_TOO_LONG
 */
export function writeVgcaSheet({ mau, subjects }: RequestDraft): VgcaSheet {
  if (mau !== formOfPersons) throw new AppError('VGCA_FORM_OTHER', { mau })
  const rows = subjects.map((subject, row) => vgcaColumns.map((column) => cellText(column, subject, row)))
  const bytes = writeXlsx([{ name: 'Sheet1', rows: [vgcaColumns.map(({ heading }) => heading), ...rows] }])
  return { bytes, findings: subjects.flatMap(rowFindings) }
}

/** A column that must be filled, and how many of the people have nothing for it. */
export interface MissingColumn {
  readonly key: FieldKey
  readonly count: number
}

/** Which columns that the file calls "bắt buộc" stay empty for somebody, in the order of the file. */
export function missingColumns(subjects: readonly FieldValues[]): MissingColumn[] {
  const demanded = vgcaColumns.filter(({ heading }) => /bắt buộc(?! nếu)/iu.test(heading))
  return demanded.flatMap(({ key }) => {
    const count = key ? subjects.filter((subject) => textOf(subject, key) === '').length : 0
    return key && count > 0 ? [{ key, count }] : []
  })
}

/** What stands in one cell. */
function cellText({ key, part }: VgcaColumn, subject: FieldValues, row: number): string {
  if (key === undefined) return String(row + 1)
  const text = textOf(subject, key)
  if (part === 'carrier') return text.replace(/\/cs$/u, '')
  if (part === 'moves-number') return text.endsWith('/cs') ? 'X' : ''
  if (key === 'deviceKind') return deviceKindOf(subject) ?? ''
  if (key === 'citizenIdIssuePlace') return codeOfPlace(text) ?? text
  return isIsoDate(text) && fields[key].type === 'date' ? formatDate(text) : text
}

function textOf(subject: FieldValues, key: keyof typeof fields): string {
  const value = subject[key]
  return value === undefined ? '' : writableText(String(value))
}

/** The code of a body that issues cards, for one of its two names; undefined for any other text, which is never mapped. */
function codeOfPlace(text: string): string | undefined {
  const wanted = fold(text)
  return issuePlaces.find(({ code, names }) => [code, ...names].some((name) => fold(name) === wanted))?.code
}

/** What the import file must have and the form of the request does not ask for. */
function rowFindings(subject: FieldValues, row: number): Finding[] {
  const path = `subjects[${row}]`
  const place = textOf(subject, 'citizenIdIssuePlace')
  return [
    ...(textOf(subject, 'organisationLevel1') === '' ? [levelMissing(path, textOf(subject, 'organisationName'))] : []),
    ...(place !== '' && codeOfPlace(place) === undefined ? [placeUnknown(path, place)] : []),
  ]
}

function levelMissing(path: string, name: string): Finding {
  return {
    severity: 'error',
    code: 'VALUE_MISSING',
    path: `${path}.organisationLevel1`,
    key: 'organisationLevel1',
    message:
      'Thiếu “Tổ chức cấp 1” (cột H bắt buộc). Hãy nhập các cấp từ trên xuống, ví dụ cấp 1 là ủy ban nhân dân tỉnh, cấp 2 là sở.',
    english: '“Organisation, level 1” is missing (column H). Enter the levels from the top down.',
    source: levelSource,
    ...(name !== '' && { suggestion: name }),
  }
}

const levelSource = 'Tệp nhập danh sách của Cục (Template_import VGCA.xlsx), cột H'

function placeUnknown(path: string, place: string): Finding {
  return {
    severity: 'warning',
    code: 'ISSUE_PLACE_UNKNOWN',
    path: `${path}.citizenIdIssuePlace`,
    key: 'citizenIdIssuePlace',
    message: `Nơi cấp “${place}” không phải một trong hai nơi mà cột E nhận (CCSQLHCVTTXH hoặc CCSĐKQLCTVDLQGVDC). Ô giữ nguyên như đã nhập; hãy xem thẻ căn cước hoặc hỏi Cục rồi sửa lại.`,
    english: `The place of issue “${place}” is neither of the two that column E takes. The cell stays as typed; look at the card or ask the Authority.`,
    source: 'Tệp nhập danh sách của Cục (Template_import VGCA.xlsx), cột E',
  }
}

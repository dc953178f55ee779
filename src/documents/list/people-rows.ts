import { fold, foldedWords, type FieldKey } from '../../fields'
import type { Sheet } from '../sheet'
import type { FoundHeadings } from './find-list'
import type { ListColumn } from './list-column'
import { listFinding, type ListFinding } from './list-finding'
import { readHeading } from './read-heading'

/** Rows of a list that are subscribers, by their place from 0, and what is told of the others. */
export interface PeopleRows {
  readonly places: readonly number[]
  readonly findings: readonly ListFinding[]
}

/** Keys whose value makes a row a subscriber, whatever else it lacks. */
const telling: ReadonlySet<FieldKey> = new Set([
  'dateOfBirth',
  'citizenId',
  'email',
  'mobilePhone',
  'taxCode',
  'budgetCode',
  'organisationCode',
  'certificateSerial',
  'oldCertificateSerial',
  'deviceNumber',
  'domainOrIp',
])

/** How rows begin that close a list or stand under it. Marks count: "tổng cộng" is no Mr Tống. */
const closing =
  /^\(?\s*(?:tổng cộng|tổng số|tổng\s*(?::|$)|cộng(?:\s|:|$)|(?:ấn định )?danh sách (?:này |trên )?(?:gồm|có)|người lập|lập (?:bảng|biểu)|người kiểm|người tổng hợp|thủ trưởng|kế toán|người đứng đầu|đại diện|xác nhận|ký tên|ký[, ]|đã ký|nơi nhận|ghi chú\s*:|lưu ý|kt\.|tm\.|t\/m|tl\.|tuq\.|q\.\s)|^[^\d]{0,40}ngày\s*[\d….\s]*tháng\s*[\d….\s]*năm|ký,? (?:và )?ghi rõ|ký,? đóng dấu/iu

/** Words that parts of an agency begin with: headings between people. */
export const partOfAgency =
  /^(?:phong|ban|so|khoa|to|doi|trung tam|van phong|chi cuc|cuc|uy ban|ubnd|hdnd|hoi dong|truong|benh vien|tram|dang uy|huyen uy|tinh uy|thanh uy|hoi|doan|cong an|bo|vu|vien|khoi|bo phan|lanh dao|thuong truc|xa|phuong|thi tran|huyen|quan|tinh|thanh pho|don vi|co quan|nhom|cac)\b/
const numberedHeading = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})\s*[.)/:-]\s*\D/u

/** A row under the headings that says how to fill them in: “(dd/mm/yyyy)”, “(12 số)”. */
const howToWrite = /^\(.*\)$|^dd\W?mm\W?yyyy$|^ngày\W?tháng\W?năm$/isu
/** What stands before a row that shows how to fill in the list. */
const isExample = /^\(?(?:ví dụ|vd)\s*(?:\d{1,2})?[.:)]*$/iu

/** Sorts the rows below the headings: subscribers, headings between them, and what closes the list. */
export function findPeople(
  sheet: Sheet,
  { top, bottom, headings }: FoundHeadings,
  columns: readonly ListColumn[],
  numbering: number | undefined,
): PeopleRows {
  const nameKey = nameKeyOf(columns)
  const names = columns.filter(({ keys }) => nameKey !== undefined && keys.includes(nameKey)).map(({ place }) => place)
  const tellingPlaces = columns.filter(({ keys }) => keys.some((key) => telling.has(key))).map(({ place }) => place)
  const mapped = columns.map(({ place }) => place)
  const ownHeadings = new Set(headings.map(({ text }) => fold(text)).filter((text) => text !== ''))
  const places: number[] = []
  const findings: ListFinding[] = []
  const wide = new Set(
    (sheet.merged ?? [])
      .filter(({ left, right, top: row }) => right - left >= 2 && row > bottom)
      .map(({ top: row }) => row),
  )
  let isClosed = false
  for (let at = bottom + 1; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? []
    const textAt = (place: number) => cells[place]?.text ?? ''
    const isFilled = (place: number) => textAt(place) !== '' || cells[place]?.fault !== undefined
    const texts = cells.map(({ text }) => text).filter((text) => text !== '')
    if (texts.length === 0 && !cells.some(({ fault }) => fault)) continue
    if (isColumnNumbers(texts) || isHeadingAgain(texts, ownHeadings)) continue
    if (places.length === 0 && texts.every((text) => howToWrite.test(text))) continue
    if (isExample.test(texts[0] ?? '')) {
      findings.push(example(at + 1))
      continue
    }
    if (isOtherHeading(texts, top)) {
      findings.push(secondTable(at + 1))
      break
    }
    const told = tellingPlaces.filter(isFilled).length
    const isNumbered = numbering !== undefined && /^\d{1,5}(?:[.,]0+)?[.)]?$/.test(textAt(numbering))
    const hasName = names.some(isFilled)
    const filled = mapped.filter(isFilled).length
    if (!isNumbered && told < 2 && texts.some((text) => closing.test(text))) {
      isClosed = true
      continue
    }
    if (isClosed ? told >= 2 || (isNumbered && told >= 1) : told > 0) {
      places.push(at)
      continue
    }
    if (isClosed || (!hasName && filled === 0)) continue
    const isHeading = nameKey === 'fullName' && (wide.has(at) || isHeadingBetween(texts, names.map(textAt).join(' ')))
    if (isNumbered && hasName && !wide.has(at)) places.push(at)
    else if (isHeading) continue
    else if (hasName && (filled > 1 || mapped.length === 1)) places.push(at)
    else findings.push(skipped(at + 1, texts.join(' ')))
  }
  return { places, findings }
}

/** The key that names a subscriber in a list. */
export function nameKeyOf(columns: readonly ListColumn[]): FieldKey | undefined {
  // The body behind a position, in one cell with it, names nobody.
  const own = columns.filter(({ keys: [first, second] }) => first !== 'position' || second === undefined)
  const keys = new Set(own.flatMap((column) => column.keys))
  return (['fullName', 'certificateName', 'serviceName', 'organisationName', 'deviceNumber'] as const).find((key) =>
    keys.has(key),
  )
}

/** “(1) (2) (3)” or “A B 1 2” under the headings. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.length >= 3 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text)) &&
    texts.includes(texts[0] ?? '')
    ? isCounting(texts)
    : false
}

function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number)
  return numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1)
}

/** The headings once more, at the top of a printed page. */
function isHeadingAgain(texts: readonly string[], own: ReadonlySet<string>): boolean {
  const mayBe = texts.slice(0, 2).some((text) => own.has(fold(text)))
  return mayBe && texts.length >= 2 && texts.filter((text) => own.has(fold(text))).length >= texts.length * 0.6
}

/** The headings of another table below. */
function isOtherHeading(texts: readonly string[], top: number): boolean {
  if (texts.length < 3 || top < 0 || texts.some((text) => /\d{2}/.test(text))) return false
  const known = texts.filter((text) => (readHeading(text)?.keys.length ?? 0) > 0).length
  return known >= 3 && known >= texts.length * 0.6
}

function isHeadingBetween(texts: readonly string[], name: string): boolean {
  const text = name.trim() === '' ? (texts.find((one) => /\p{L}{2}/u.test(one)) ?? '') : name.trim()
  const isRoman = texts.some((one) => /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/u.test(one))
  return isRoman || numberedHeading.test(text) || (partOfAgency.test(foldedWords(text).join(' ')) && texts.length <= 2)
}

function skipped(row: number, text: string): ListFinding {
  return listFinding(
    'warning',
    'ROW_SKIPPED',
    { row },
    {
      vi: `Dòng ${row} (“${text.slice(0, 80)}”) không giống một người trong danh sách nên không lấy. Nếu đúng là người, hãy ghi thêm số định danh hoặc số thứ tự.`,
      en: `Row ${row} (“${text.slice(0, 80)}”) does not look like a person of the list and was left out. If it is one, add a citizen number or the row's number.`,
    },
  )
}

function example(row: number): ListFinding {
  return listFinding(
    'hint',
    'ROW_SKIPPED',
    { row },
    {
      vi: `Dòng ${row} ghi là ví dụ nên không lấy.`,
      en: `Row ${row} is called an example and was left out.`,
    },
  )
}

function secondTable(row: number): ListFinding {
  return listFinding(
    'warning',
    'SECOND_TABLE',
    { row },
    {
      vi: `Từ dòng ${row} là một bảng khác, chưa được đọc. Hãy chép bảng đó sang trang tính riêng rồi nhập tiếp.`,
      en: `Another table begins at row ${row} and was not read. Copy it to a sheet of its own and import that.`,
    },
  )
}

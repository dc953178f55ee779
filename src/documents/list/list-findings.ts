import type { FileNote } from '../read-sheets'
import type { Sheet } from '../sheet'
import { columnLetter } from '../sheet'
import { findHeadings } from './find-list'
import type { Heading } from './list-column'
import { listFinding, type ListFinding } from './list-finding'

/** No row of a sheet names columns. */
export function headerMissing(sheet: string): ListFinding {
  return listFinding(
    'error',
    'HEADER_MISSING',
    {},
    {
      vi: `Trang tính “${sheet}” không có dòng tiêu đề nào nhận ra được. Hãy đặt tên các cột, ví dụ “Họ và tên”, “Ngày sinh”, “Số định danh cá nhân”, rồi chọn lại tệp.`,
      en: `No row of headings was recognised in the sheet “${sheet}”. Name the columns, for example “Họ và tên”, “Ngày sinh”, “Số định danh cá nhân”, and choose the file again.`,
    },
  )
}

/** There are headings and nobody below. */
export function rowsMissing(sheet: string): ListFinding {
  return listFinding(
    'error',
    'ROWS_MISSING',
    {},
    {
      vi: `Trang tính “${sheet}” chưa có người nào dưới dòng tiêu đề. Hãy nhập danh sách rồi chọn lại tệp, hoặc chọn trang tính khác.`,
      en: `The sheet “${sheet}” has nobody below its headings. Enter the list and choose the file again, or choose another sheet.`,
    },
  )
}

/** There are rows, and no column says whom or what they are about. */
export function nameColumnMissing(): ListFinding {
  return listFinding(
    'error',
    'NAME_COLUMN_MISSING',
    {},
    {
      vi: 'Chưa nhận ra cột nào là họ tên, hoặc tên cơ quan. Hãy bấm “Cột đã nhận ra” để chọn cột đó, hoặc ghi tiêu đề “Họ và tên” rồi chọn lại tệp.',
      en: 'No column was recognised as the name of a person or a body. Choose it among the columns, or write the heading “Họ và tên” and choose the file again.',
    },
  )
}

/** What is told of a file beside its cells. */
export function fileFindings(notes: readonly FileNote[]): ListFinding[] {
  return notes.map((note) => {
    switch (note) {
      case 'macros-ignored':
        return listFinding(
          'hint',
          'MACROS_IGNORED',
          {},
          {
            vi: 'Tệp có macro; phần mềm chỉ đọc dữ liệu trong ô, không chạy macro.',
            en: 'The file has macros; only cells are read, no macro is run.',
          },
        )
      case 'read-as-text':
        return listFinding(
          'hint',
          'READ_AS_TEXT',
          {},
          {
            vi: 'Tệp mang tên Excel nhưng bên trong là văn bản chia cột; đã đọc như tệp CSV.',
            en: 'The file is called an Excel file but holds text in columns; it was read as CSV.',
          },
        )
      case 'read-as-web-page':
        return listFinding(
          'hint',
          'READ_AS_WEB_PAGE',
          {},
          {
            vi: 'Tệp mang tên Excel nhưng bên trong là bảng của trang web; đã đọc bảng đó. Hãy kiểm tra các số có số 0 ở đầu.',
            en: 'The file is called an Excel file but holds a table of a web page, which was read. Check numbers with leading zeros.',
          },
        )
      default:
        return converted(note)
    }
  })
}

function converted(encoding: string): ListFinding {
  return listFinding(
    'hint',
    'TEXT_CONVERTED',
    {},
    {
      vi: `Chữ tiếng Việt ghi bằng bảng mã ${encoding} đã được chuyển sang Unicode. Hãy xem lại vài tên trước khi nhập.`,
      en: `Vietnamese text in ${encoding} was converted to Unicode. Look at some names before importing.`,
    },
  )
}

/** What is hidden in a sheet, and is read all the same. */
export function sheetFindings({ isHidden, hiddenRows = [], hiddenColumns = [], rows }: Sheet): ListFinding[] {
  const hidden = hiddenRows.filter((row) => rows[row - 1]?.some(({ text }) => text !== ''))
  const filledColumns = hiddenColumns.filter((place) => rows.some((row) => (row[place]?.text ?? '') !== ''))
  const findings: ListFinding[] = []
  if (isHidden)
    findings.push(
      listFinding(
        'warning',
        'SHEET_HIDDEN',
        {},
        {
          vi: 'Trang tính này đang bị ẩn trong Excel. Hãy chắc chắn đây là danh sách cần nhập.',
          en: 'This sheet is hidden in Excel. Make sure that it is the list to import.',
        },
      ),
    )
  if (hidden.length > 0)
    findings.push(
      listFinding(
        'warning',
        'ROWS_HIDDEN',
        {},
        {
          vi: `Có ${hidden.length} dòng đang bị ẩn hoặc bị lọc trong Excel (dòng ${shortList(hidden)}); các dòng này vẫn được đọc. Hãy bỏ những dòng không cần.`,
          en: `${hidden.length} rows are hidden or filtered out in Excel (${shortList(hidden)}); they are read all the same. Leave out what is not needed.`,
        },
      ),
    )
  if (filledColumns.length > 0)
    findings.push(
      listFinding(
        'hint',
        'COLUMNS_HIDDEN',
        {},
        {
          vi: `Cột ${shortList(filledColumns.map(columnLetter))} đang bị ẩn trong Excel; vẫn được đọc.`,
          en: `Columns hidden in Excel are read all the same: ${shortList(filledColumns.map(columnLetter))}.`,
        },
      ),
    )
  return findings
}

const mostListed = 10

function shortList(all: readonly (number | string)[]): string {
  return all.slice(0, mostListed).join(', ') + (all.length > mostListed ? '…' : '')
}

/** Other sheets that look like lists too. */
export function otherSheets(sheets: readonly Sheet[], chosen: number): ListFinding[] {
  const others = sheets.filter(
    (sheet, at) =>
      at + 1 !== chosen && sheet.isHidden !== true && (findHeadings(sheet)?.score ?? 0) >= 2 && hasRows(sheet),
  )
  if (others.length === 0) return []
  const names = shortList(others.map(({ name }) => `“${name}”`))
  return [
    listFinding(
      'warning',
      'SHEETS_LEFT',
      {},
      {
        vi: `Tệp còn trang tính khác giống danh sách, chưa được đọc: ${names}. Hãy chọn trang tính đó để nhập tiếp.`,
        en: `Other sheets look like lists and were not read: ${names}. Choose them to import them.`,
      },
    ),
  ]
}

function hasRows(sheet: Sheet): boolean {
  const bottom = findHeadings(sheet)?.bottom ?? sheet.rows.length
  return sheet.rows.slice(bottom + 1).some((row) => row.filter(({ text }) => text !== '').length > 1)
}

/** Headings that nobody knows, and missing ones, over cells with values. */
export function columnsUnknown(headings: readonly Heading[]): ListFinding[] {
  return headings.map(({ place, text }) =>
    listFinding(
      'hint',
      'COLUMN_UNKNOWN',
      {},
      {
        vi: `Cột ${columnLetter(place)} ${text === '' ? '(không có tiêu đề)' : `“${text}”`} không được dùng. Nếu cần, hãy chọn ý nghĩa của cột này.`,
        en: `Column ${columnLetter(place)} ${text === '' ? '(without a heading)' : `“${text}”`} is not used. Choose what it holds if it is needed.`,
      },
    ),
  )
}

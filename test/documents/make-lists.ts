/**
 * Writes the example lists of `lists/` with the programs that clerks' files come from. Run by hand when a layout is added:
 * `npx tsx test/documents/make-lists.ts`. LibreOffice must be there; all people are invented.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import writeXlsxFile from 'write-excel-file/node'
import * as sheetJs from 'xlsx'
import { vgcaColumns } from '../../src/documents/vgca-template'
import { people, plainTable } from './example-list'
import { writeStoredZip } from './stored-zip'
import { latin1, toTcvn3, toVni, toWindows1258 } from './old-encodings'

const folder = join(import.meta.dirname, 'lists')
const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes)
const rows = plainTable.map((row) => [...row])
const date = (iso: unknown) => new Date(`${String(iso)}T00:00:00Z`)
const separated = (separator: string) => rows.map((row) => row.join(separator)).join('\r\n')

/** Titles above, merged cells, two rows of headings, parts of the agency between people, signatures below. */
async function officialLetterhead(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Danh sách')
  sheet.addRow(['UBND PHƯỜNG MẪU'])
  sheet.addRow(['DANH SÁCH ĐĂNG KÝ CẤP CHỨNG THƯ CHỮ KÝ SỐ'])
  sheet.addRow([])
  sheet.addRow([
    'TT',
    'Họ và tên',
    '',
    'Ngày, tháng, năm sinh',
    'Số CCCD',
    '',
    '',
    'Liên hệ',
    '',
    'Tỉnh/Thành phố',
    'Chức vụ',
  ])
  sheet.addRow(['', '', '', '', 'Số', 'Ngày cấp', 'Nơi cấp', 'Email công vụ', 'Điện\nthoại', '', ''])
  sheet.addRow(['(1)', '(2)', '', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'])
  for (const range of ['A1:C1', 'A2:K2', 'A4:A5', 'B4:C5', 'D4:D5', 'E4:G4', 'H4:I4', 'J4:J5', 'K4:K5'])
    sheet.mergeCells(range)
  people.forEach((one, at) => {
    if (at !== 1) sheet.addRow([at === 0 ? 'I' : 'II', at === 0 ? 'Phòng Văn hóa' : 'Văn phòng'])
    const words = String(one.fullName).split(' ')
    sheet.addRow([
      at + 1,
      words.slice(0, -1).join(' '),
      words.at(-1),
      date(one.dateOfBirth),
      one.citizenId,
      date(one.citizenIdIssueDate),
      'CCSQLHCVTTXH',
      { text: one.email, hyperlink: `mailto:${String(one.email)}` },
      one.mobilePhone,
      one.province,
      one.position,
    ])
  })
  sheet.addRow([])
  sheet.addRow(['', 'Tổng cộng: 3 người'])
  sheet.addRow(['', 'Người lập biểu', '', '', '', '', '', 'Thủ trưởng đơn vị'])
  sheet.addRow([])
  sheet.addRow(['', 'Hoàng Văn Bút', '', '', '', '', '', 'Phạm Thị Ký'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function importTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow(vgcaColumns.map(({ heading }) => heading))
  for (const [at, row] of rows.slice(1).entries()) {
    const [, name, birth, id, issued, , email, province, position, phone] = row
    const chain = ['ỦY BAN NHÂN DÂN PHƯỜNG MẪU', '', '', '']
    const sim = at === 0 ? ['Viettel', 'X', 'SIM'] : ['', '', '']
    sheet.addRow([
      String(at + 1),
      name,
      birth,
      id,
      'CCSQLHCVTTXH',
      issued,
      email,
      ...chain,
      province,
      province,
      position,
      phone,
      '',
      ...sim,
    ])
  }
  sheet.eachRow((row) => row.eachCell((cell) => (cell.numFmt = '@')))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Days counted from 1904, numbers shown with their zeros, another sheet in front. */
async function macintosh(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.properties.date1904 = true
  book.addWorksheet('Hướng dẫn').addRow(['Ghi mỗi người một dòng.'])
  const sheet = book.addWorksheet('DS')
  sheet.addRow(rows[0] ?? [])
  for (const [at, one] of people.entries()) {
    const row = sheet.addRow([
      at + 1,
      one.fullName,
      date(one.dateOfBirth),
      Number(one.citizenId),
      date(one.citizenIdIssueDate),
      one.citizenIdIssuePlace,
      one.email,
      one.province,
      one.position,
      Number(one.mobilePhone),
    ])
    row.getCell(4).numFmt = '000000000000'
    row.getCell(10).numFmt = '0000 000 000'
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function oldFont(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  for (const row of rows) sheet.addRow(row.map(toTcvn3)).font = { name: '.VnTime', size: 13 }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** As openpyxl writes in its write-only way: texts in their cells, no styles, no shared strings, no places of rows. */
function withoutStyles(): Uint8Array {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
  const cells = rows.map(
    (row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  )
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return writeStoredZip([
    file('xl/worksheets/sheet1.xml', `<worksheet ${main}><sheetData>${cells.join('')}</sheetData></worksheet>`),
    file(
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    ),
  ])
}

function bySheetJs(bookType: 'xlsx' | 'html' | 'biff8' | 'xlsb', bookSST: boolean): Uint8Array {
  const book = sheetJs.utils.book_new()
  const table = [
    ['Họ và tên đệm', 'Tên', ...(rows[0] ?? []).slice(2)],
    ...rows.slice(1).map(([, name = '', ...more]) => {
      const words = name.split(' ')
      return [words.slice(0, -1).join(' '), words.at(-1), ...more]
    }),
  ]
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(table), 'Sheet1')
  return new Uint8Array(sheetJs.write(book, { type: 'buffer', bookType, bookSST }) as ArrayBuffer)
}

function byLibreOffice(source: string, kind: string): Uint8Array {
  const place = mkdtempSync(join(tmpdir(), 'lists-'))
  execFileSync('soffice', ['--headless', '--convert-to', kind, '--outdir', place, join(folder, source)], {
    stdio: 'ignore',
  })
  return readFileSync(join(place, source.replace(/\.\w+$/, `.${kind.split(':')[0] ?? ''}`)))
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
put('exceljs-letterhead.xlsx', await officialLetterhead())
put('exceljs-import-template.xlsx', await importTemplate())
put('exceljs-1904.xlsx', await macintosh())
put('exceljs-vntime.xlsx', await oldFont())
put('openpyxl-like.xlsx', withoutStyles())
put('sheetjs-shared.xlsx', bySheetJs('xlsx', true))
put('sheetjs-own-strings.xlsx', bySheetJs('xlsx', false))
put('sheetjs-web-page.xls', bySheetJs('html', false))
put('sheetjs-biff.xls', bySheetJs('biff8', false))
put('sheetjs-binary.xlsb', bySheetJs('xlsb', false))
put(
  'write-excel-file.xlsx',
  new Uint8Array(
    await writeXlsxFile([
      { data: rows.map((row) => row.map((value) => ({ value, type: String }))), sheet: 'DS' },
    ]).toBuffer(),
  ),
)
put('unicode-text.xls', utf16(separated('\t')))
put('utf-8.csv', new TextEncoder().encode(`\ufeffsep=;\r\n${separated(';')}`))
put('windows-1258.csv', toWindows1258(separated(',')))
put('tcvn3.csv', latin1(toTcvn3(separated(';'))))
put('vni.csv', latin1(toVni(separated(';'))))
put('libreoffice-letterhead.xlsx', byLibreOffice('exceljs-letterhead.xlsx', 'xlsx'))
put('libreoffice-from-text.xlsx', byLibreOffice('sheetjs-shared.xlsx', 'xlsx'))
put('libreoffice.ods', byLibreOffice('sheetjs-shared.xlsx', 'ods'))

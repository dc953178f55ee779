import { deflateRawSync } from 'node:zlib'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { maxFileBytes, readSheet, readSheets } from '../../src/documents'
import { AppError } from '../../src/errors'
import { writeStoredZip } from './stored-zip'

type Cell = { value: string | number | boolean | Date; type?: unknown; format?: string } | null

async function xlsx(rows: Cell[][], sheet = 'Sắp xếp'): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile([{ data: rows as never, sheet }])
  return new Uint8Array(await file.toBuffer())
}

const text = (value: string): Cell => ({ value, type: String })
const utf8 = (written: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(written)

async function codeOf(bytes: Uint8Array<ArrayBuffer>, name = 'danh-sach.csv'): Promise<string> {
  try {
    await readSheets(bytes, name)
    return 'read'
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown)
  }
}

describe('an .xlsx file', () => {
  test('keeps texts, leading zeros, dates and long numbers', async () => {
    const bytes = await xlsx([
      [text('Họ và tên'), text('Số CCCD'), text('Ngày sinh'), text('Số')],
      [
        text('Trần Văn Thử'),
        text('031085000123'),
        { value: new Date('1985-03-12T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: 31085000123, type: Number },
      ],
    ])
    const { rows, sheetNames } = await readSheet(bytes, 'danh-sach.xlsx')
    expect(sheetNames).toEqual(['Sắp xếp'])
    expect(rows[1]).toEqual([
      { kind: 'text', text: 'Trần Văn Thử' },
      { kind: 'text', text: '031085000123' },
      { kind: 'date', text: '1985-03-12' },
      { kind: 'number', text: '31085000123' },
    ])
  })

  test('of thousands of rows is read without a worker, which the extension forbids', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => [
      text(`Người Thử ${index}`),
      text(`xã Thử ${index % 200}`),
      text('Chuyên viên văn phòng'),
    ])
    const { rows: read } = await readSheet(await xlsx(rows), 'lon.xlsx')
    expect(read).toHaveLength(6_000)
    expect(read[5_999]?.[0]?.text).toBe('Người Thử 5999')
  })

  test('of too many rows is named', async () => {
    const rows = Array.from({ length: 20_001 }, () => [text('x')])
    expect(await codeOf(await xlsx(rows), 'dai.xlsx')).toBe('SHEET_TOO_MANY_ROWS')
  })

  test('that was cut, or has a broken part, is named', async () => {
    const bytes = await xlsx([[text('a')]])
    expect(await codeOf(bytes.slice(0, bytes.length - 40), 'hong.xlsx')).toBe('SHEET_DAMAGED')
    const broken = writeStoredZip([{ name: 'xl/workbook.xml', bytes: utf8('<not-a-workbook') }])
    expect(await codeOf(new Uint8Array(broken), 'hong.xlsx')).toBe('SHEET_DAMAGED')
  })

  test('that declares, or unpacks to, more than a computer should hold is not unpacked', async () => {
    const bomb = packedZip('xl/workbook.xml', deflateRawSync(new Uint8Array(130 * 1024 * 1024)), 130 * 1024 * 1024)
    expect(await codeOf(bomb, 'bom.xlsx')).toBe('SHEET_TOO_LARGE')
    const lying = packedZip('xl/workbook.xml', deflateRawSync(new Uint8Array(130 * 1024 * 1024)), 100)
    expect(await codeOf(lying, 'bom.xlsx')).toBe('SHEET_TOO_LARGE')
  })

  test('with a value at the far corner is named, not built', async () => {
    const workbook = {
      name: 'xl/workbook.xml',
      bytes: utf8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    }
    const relations = {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: utf8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    }
    const sheet = {
      name: 'xl/worksheets/sheet1.xml',
      bytes: utf8(
        '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
    }
    expect(await codeOf(writeStoredZip([workbook, relations, sheet]), 'xa.xlsx')).toBe('SHEET_TOO_MANY_ROWS')
  })
})

/** An archive of one packed file, with the unpacked size that it is told to declare. */
function packedZip(name: string, packed: Uint8Array, declaredBytes: number): Uint8Array<ArrayBuffer> {
  const archive = writeStoredZip([{ name, bytes: Uint8Array.from(packed) }])
  const view = new DataView(archive.buffer)
  const central = 30 + name.length + packed.length
  view.setUint16(8, 8, true)
  view.setUint32(22, declaredBytes, true)
  view.setUint16(central + 10, 8, true)
  view.setUint32(central + 24, declaredBytes, true)
  return archive
}

describe('a CSV file', () => {
  const table = (separator: string) =>
    `Tên cơ quan cũ${separator}Tên cơ quan mới\r\nxã Lưu Kiếm${separator}phường Lưu Kiếm\r\n`
  const expected = [
    ['Tên cơ quan cũ', 'Tên cơ quan mới'],
    ['xã Lưu Kiếm', 'phường Lưu Kiếm'],
  ]
  const utf16 = (written: string, isBig: boolean) => {
    const bytes = new Uint8Array(2 + written.length * 2)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0xfeff, !isBig)
    for (let at = 0; at < written.length; at += 1) view.setUint16(2 + at * 2, written.charCodeAt(at), !isBig)
    return bytes
  }
  test.each([
    ['UTF-8, semicolons', utf8(table(';'))],
    ['UTF-8, commas', utf8(table(','))],
    ['UTF-8, tabs', utf8(table('\t'))],
    ['UTF-8 with mark', utf8(`\ufeff${table(';')}`)],
    ['UTF-16 little-endian', utf16(table('\t'), false)],
    ['UTF-16 big-endian', utf16(table(';'), true)],
  ])('is read in %s', async (_, bytes) => {
    const { rows } = await readSheet(bytes, 'danh-sach.csv')
    expect(rows.slice(0, 2).map((row) => row.map((cell) => cell.text))).toEqual(expected)
  })

  test('keeps row numbers behind Excel’s mark of the separator', async () => {
    const { rows } = await readSheet(utf8(`sep=;\r\n${table(';')}`), 'a.csv')
    expect(rows[1]?.map((cell) => cell.text)).toEqual(expected[0])
  })

  test.each([
    ['an unknown code page', Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x3b, 0x61]), 'SHEET_ENCODING'],
    ['UTF-16 without mark', utf16(table(';'), false).slice(2), 'SHEET_ENCODING'],
    ['an open quotation mark', utf8('a;b\n"c;d\ne;f\n'), 'SHEET_QUOTES'],
    ['only blanks', utf8(' ; \n ; \n'), 'SHEET_EMPTY'],
    ['too many rows', utf8('a;b\n'.repeat(20_002)), 'SHEET_TOO_MANY_ROWS'],
  ])('in %s is named', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })
})

describe('another file', () => {
  const compound = (more: string) => {
    const bytes = new Uint8Array(2_048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes.set(utf8(Array.from(more).join('\0')), 512)
    return bytes
  }
  const archive = (...names: string[]) => writeStoredZip(names.map((name) => ({ name, bytes: utf8('x') })))
  test.each([
    ['empty', new Uint8Array(), 'a.xlsx', 'SHEET_EMPTY'],
    ['an old .xls', compound('Workbook'), 'a.xls', 'SHEET_OLD_XLS'],
    ['a sheet with a password', compound('EncryptedPackage'), 'a.xlsx', 'SHEET_PROTECTED'],
    ['an .ods', archive('mimetype', 'content.xml'), 'a.ods', 'SHEET_OPEN_DOCUMENT'],
    ['a .docx', archive('word/document.xml'), 'a.docx', 'SHEET_NOT_SHEET'],
    ['a PDF', utf8('%PDF-1.7'), 'a.pdf', 'SHEET_NOT_SHEET'],
    ['a text called .xlsx', utf8('<html></html>'), 'a.xlsx', 'SHEET_DAMAGED'],
    ['too large', new Uint8Array(maxFileBytes + 1), 'a.csv', 'SHEET_TOO_LARGE'],
  ])('that is %s is named', async (_, bytes, name, code) => {
    expect(await codeOf(bytes, name)).toBe(code)
  })
})

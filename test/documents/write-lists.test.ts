import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import * as sheetJs from 'xlsx'
import { readList, readSheetFile, tableOfHistory, tableOfRecords, writeCsv, writeXlsx } from '../../src/documents'
import { newRecord } from '../../src/records'
import { people } from './example-list'

const records = people.map((values, at) => newRecord('person', values, { id: `id-${at}`, nowMs: 0 }))
const today = '2026-03-02'
const dangerous = [
  '=1+1',
  '+84912345678',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  '=HYPERLINK("x";"y")',
  'a"b;c\nd',
  '_x0041_',
  '<&>',
]

async function sheetOf(rows: readonly (readonly string[])[]) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(writeXlsx([{ name: 'Hồ sơ', rows }]).buffer)
  return book.getWorksheet('Hồ sơ')
}

describe('records that leave as .xlsx', () => {
  test('are texts of the text format in every cell, zeros kept', async () => {
    const sheet = await sheetOf(tableOfRecords(records))
    const cells = records.flatMap((_, row) => (sheet?.getRow(row + 2).values as unknown[]).slice(1))
    expect(cells.every((cell) => typeof cell === 'string')).toBe(true)
    expect(cells).toContain('031085000123')
    expect(sheet?.getCell('D2').numFmt).toBe('@')
  })

  test('come back as they were', async () => {
    const bytes = writeXlsx([{ name: 'Hồ sơ', rows: tableOfRecords(records) }])
    const { rows } = readList(await readSheetFile(bytes, 'ho-so.xlsx'), { today })
    expect(rows.map(({ values }) => values)).toEqual(
      people.map((one) => expect.objectContaining({ ...one }) as unknown),
    )
  })

  test('hold no formula, whatever a text begins with', async () => {
    const bytes = writeXlsx([{ name: 'a', rows: [['Ghi chú'], ...dangerous.map((text) => [text])] }])
    const { Sheets: sheets } = sheetJs.read(bytes, { type: 'array', cellFormula: true })
    const cells = Object.values(sheets['a'] ?? {}).filter((cell) => typeof cell === 'object' && 't' in (cell as object))
    expect(cells).toHaveLength(dangerous.length + 1)
    expect(cells.every((cell) => (cell as sheetJs.CellObject).t === 's' && !('f' in (cell as object)))).toBe(true)
    // That library does not know Excel's escapes.
    const plain = dangerous.filter((text) => !text.startsWith('_x'))
    const sheet = await sheetOf([['Ghi chú'], ...plain.map((text) => [text])])
    expect(plain.map((_, row) => sheet?.getCell(row + 2, 1).value)).toEqual(
      plain.map((text) => text.replace('\r', '\n')),
    )
  })
})

describe('records that leave as .csv', () => {
  test('have no cell that begins a formula', () => {
    const text = new TextDecoder().decode(writeCsv([dangerous]))
    expect(text.startsWith('\ufeff') || writeCsv([dangerous])[0] === 0xef).toBe(true)
    expect(text).not.toMatch(/(?:^|;)"[=+\-@\t\r]/)
  })

  test('come back as they were', async () => {
    const notes = dangerous.filter((text) => !/[\t\r\n]/.test(text) && !text.startsWith("'"))
    const rows = [
      ['Họ và tên', 'Số CCCD', 'Ghi chú'],
      ...notes.map((note, at) => ['Trần Văn Thử', `0310850001${10 + at}`, note]),
    ]
    const list = readList(await readSheetFile(writeCsv(rows), 'ho-so.csv'), { today })
    expect(list.rows.map(({ values }) => values.note)).toEqual(notes)
  })
})

test('history leaves as one row a fill', () => {
  const [, row] = tableOfHistory([
    {
      id: 'a',
      at: '2026-03-02T01:02:03Z',
      mau: '01',
      who: ['Trần Văn Thử'],
      receiverName: 'Nguyễn Thị Mẫu',
      page: { title: 'Cấp mới', path: '/' },
      fields: [],
      counts: { filled: 9, skipped: 1, remaining: 0 },
      fillMs: 12,
    },
  ])
  expect(row).toEqual(['02/03/2026 08:02', 'Mẫu 01', 'Trần Văn Thử', 'Nguyễn Thị Mẫu', 'Cấp mới', '9', '1', '0', ''])
})

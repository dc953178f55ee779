import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { missingColumns, writeVgcaSheet } from '../../src/documents/vgca-sheet'
import { vgcaColumns } from '../../src/documents/vgca-template'
import type { FieldValues } from '../../src/fields'
import { exampleDraft } from './letter/nine-drafts'

const headings = [
  'STT',
  'Họ tên (bắt buộc)',
  'Ngày sinh (bắt buộc, để dạng dd/MM/YYYY)',
  'CCCC (Căn cước công dân, bắt buộc)',
  'Nơi cấp (Nơi cấp CCCD; để một trong 2 nơi: CCSQLHCVTTXH hoặc CCSĐKQLCTVDLQGVDC)',
  'Ngày cấp (bắt buộc, để dạng dd/MM/YYYY)',
  'Địa chỉ thư điện tử công vụ (bắt buộc)',
  'Tổ chức cấp 1 (bắt buộc)',
  'Tổ chức cấp 2',
  'Tổ chức cấp 3',
  'Tổ chức cấp 4',
  'Tỉnh thành phố (Bắt buộc)',
  'Tỉnh/Thành phố',
  'Chức vụ (Bắt buộc)',
  'Điện thoại',
  'Serial CTS cũ',
  'Nhà mạng (bắt buộc nếu đăng ký SIM)',
  'Là chuyển số (đánh dấu X nếu muốn chuyển số đang dùng sang SIM ký số)',
  'Loại thiết bị( nếu không ghi sẽ là token; là một trong các loại sau: (TOKEN, SIM, SOFT, RSSP, HSM); RSSP là ký số tập trung',
]

const person: FieldValues = {
  fullName: 'Trần Văn Thử',
  dateOfBirth: '1985-03-02',
  citizenId: '001085000456',
  citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  citizenIdIssueDate: '2021-06-11',
  email: 'thu.tv@example.gov.vn',
  organisationLevel1: 'ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
  organisationLevel2: 'SỞ Y TẾ',
  organisationLevel3: 'BỆNH VIỆN ĐA KHOA MẪU',
  province: 'Bắc Ninh',
  position: 'Bác sĩ',
  mobilePhone: '0987654321',
  simPki: 'Viettel/cs',
}

async function read(...subjects: readonly FieldValues[]) {
  const { bytes, findings } = writeVgcaSheet({ ...exampleDraft('01', 0), subjects })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const cell = (row: number, letter: string) => sheet.getCell(`${letter}${row}`)
  const row = (number: number) => vgcaColumns.map(({ letter }) => cell(number, letter).text)
  return { sheet, cell, row, findings: findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`) }
}

describe('the import file of persons', () => {
  it('has the headings of the Authority, letter for letter', async () => {
    const { row } = await read(person)
    expect(row(1)).toEqual(headings)
  })

  it('has a row a person, days as they are written, the province twice, a moved number as X', async () => {
    const { row, findings } = await read(person)
    expect(row(2)).toEqual([
      '1',
      'Trần Văn Thử',
      '02/03/1985',
      '001085000456',
      'CCSQLHCVTTXH',
      '11/06/2021',
      'thu.tv@example.gov.vn',
      'ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
      'SỞ Y TẾ',
      'BỆNH VIỆN ĐA KHOA MẪU',
      '',
      'Bắc Ninh',
      'Bắc Ninh',
      'Bác sĩ',
      '0987654321',
      '',
      'Viettel',
      'X',
      'SIM',
    ])
    expect(findings).toEqual([])
  })

  it('has text in every cell, the empty ones too, and no number anywhere', async () => {
    const { cell } = await read(person, {})
    for (const { letter } of vgcaColumns)
      for (const row of [1, 2, 3]) {
        expect(cell(row, letter).numFmt).toBe('@')
        expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(cell(row, letter).type)
      }
  })

  it.each([
    [{ simPki: 'Vinaphone' }, ['Vinaphone', '', 'SIM']],
    [{ simPki: '', deviceKind: 'RSSP' }, ['', '', 'RSSP']],
    [{ simPki: '' }, ['', '', '']],
  ])('with %j writes %j into Q, R, S', async (values, wanted) => {
    const { row } = await read({ ...person, ...values })
    expect(row(2).slice(16)).toEqual(wanted)
  })

  it.each([
    ['CCSĐKQLCTVDLQGVDC', 'CCSĐKQLCTVDLQGVDC', 0],
    ['Cục cảnh sát đăng ký quản lý cư trú và dữ liệu quốc gia về dân cư', 'CCSĐKQLCTVDLQGVDC', 0],
    ['Bộ Công an', 'Bộ Công an', 1],
  ])('takes the place of issue %s as %s', async (citizenIdIssuePlace, text, named) => {
    const { row, findings } = await read({ ...person, citizenIdIssuePlace })
    expect(row(2)[4]).toBe(text)
    expect(findings).toEqual(named ? ['warning ISSUE_PLACE_UNKNOWN subjects[0].citizenIdIssuePlace'] : [])
  })

  it('puts no body into level 1 by itself: it names what is missing', async () => {
    const { row, findings } = await read({ ...person, organisationLevel1: '', organisationName: 'Sở Y tế' })
    expect(row(2)[7]).toBe('')
    expect(findings).toEqual(['error VALUE_MISSING subjects[0].organisationLevel1'])
  })

  it('keeps any text as it is: formulas, marks of XML, what looks like an escape, decomposed letters', async () => {
    const { row } = await read({
      ...person,
      fullName: '=1+1 <&>"',
      position: '_x0041_ \u0000\uD800',
      email: 'Đặng'.normalize('NFD'),
    })
    expect(row(2)[1]).toBe('=1+1 <&>"')
    expect(row(2)[6]).toBe('Đặng'.normalize('NFC'))
    const { bytes } = writeVgcaSheet({ ...exampleDraft('01', 0), subjects: [{ position: '_x0041_ \u0000\uD800' }] })
    const strings = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(strings).toContain('_x005F_x0041_ \uFFFD<')
  })

  it('names the demanded columns that stay empty, and for how many', () => {
    expect(
      missingColumns([person, { ...person, position: '' }, { ...person, position: ' ', organisationLevel1: '' }]),
    ).toEqual([
      { key: 'organisationLevel1', count: 1 },
      { key: 'position', count: 2 },
    ])
    expect(missingColumns([{ ...person, simPki: '', oldCertificateSerial: '' }])).toEqual([])
  })

  it('is for Mẫu 01 only', () => {
    expect(() => writeVgcaSheet(exampleDraft('02', 1))).toThrow('VGCA_FORM_OTHER')
  })
})

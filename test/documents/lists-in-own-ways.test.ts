import { describe, expect, test } from 'vitest'
import { readList } from '../../src/documents'
import { mapped, readRows as read, told, valuesOf } from './office-sheet'

describe('lists that offices make in ways of their own', () => {
  test('call people “Ông/Bà”, and say where a card is from by “Tại”', () => {
    const reading = read([
      ['STT', 'Ông/Bà', 'Số CCCD/CMND', 'Cấp ngày', 'Tại'],
      [1, 'Ô. Lê Văn Dụ', '031085000123', '10/5/2021', 'Bộ Công an'],
    ])
    expect(valuesOf(reading)).toEqual([
      {
        fullName: 'Lê Văn Dụ',
        citizenId: '031085000123',
        citizenIdIssueDate: '2021-05-10',
        citizenIdIssuePlace: 'Bộ Công an',
      },
    ])
    const withNames = read([
      ['Họ và tên', 'Ông/Bà', 'Số CCCD'],
      ['Lê Văn Dụ', 'Ông', '031085000123'],
    ])
    expect(mapped(withNames)).not.toContainEqual(['Ông/Bà', 'fullName'])
  })

  test('with a name that can’t be read are told of it once', () => {
    const cell = (text: string) => ({ kind: 'text' as const, text })
    const rows = [
      [cell('Họ và tên'), cell('Số CCCD')],
      [{ kind: 'text' as const, text: '', fault: 'formula-not-computed' as const }, cell('031085000123')],
    ]
    const reading = readList({ sheets: [{ name: 'DS', rows }], notes: [] }, { today: '2026-03-02' })
    expect(told(reading)).toEqual([['FORMULA_NOT_COMPUTED', 2, 'fullName']])
  })

  test('say “as above” by marks: what stands above is taken, and told', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Số CCCD', 'Chức vụ', 'Đơn vị'],
      [1, 'Lê Văn Dụ', '031085000123', 'Kế toán', 'Trạm Y tế'],
      [2, 'Lê Thị Hai', '031185000124', '"', '-nt-'],
      [3, 'Lê Thị Ba', '031185000125', 'Y sĩ', 'nt'],
    ])
    expect(valuesOf(reading).map(({ position, organisationName }) => [position, organisationName])).toEqual([
      ['Kế toán', 'Trạm Y tế'],
      ['Kế toán', 'Trạm Y tế'],
      ['Y sĩ', 'Trạm Y tế'],
    ])
    expect(told(reading)).toEqual([['DITTO_READ', undefined, undefined]])
    expect(reading.findings[0]?.message).toContain('3 ô')
  })

  test('without any column of names are told of it', () => {
    const reading = read([
      ['Tài khoản của', 'Số CCCD', 'Chức vụ', 'Email công vụ'],
      ['Lê Văn Dụ', '031085000123', 'Kế toán', 'dulv@example.gov.vn'],
    ])
    expect(told(reading)).toContainEqual(['NAME_COLUMN_MISSING', undefined, undefined])
  })

  test('say how to fill them in, and show an example: neither is a person', () => {
    const reading = read([
      ['TT', 'Họ và tên (*)', 'Ngày sinh (*)', 'CCCD (*)', 'Email (*)'],
      ['', '', '(dd/mm/yyyy)', '(12 số)', '(do cơ quan cấp)'],
      ['Ví dụ', 'Nguyễn Văn A', '01/01/1980', '001080000001', 'anv@example.gov.vn'],
      [1, 'Trần Thị Thử', '15/10/1990', '031190000456', 'thutt@example.gov.vn'],
    ])
    expect(valuesOf(reading).map(({ fullName }) => fullName)).toEqual(['Trần Thị Thử'])
    expect(told(reading)).toEqual([['ROW_SKIPPED', 3, undefined]])
  })

  test('lie beside each other: the right one is named, since nobody of it is read', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', '', 'TT', 'Họ và tên', 'Ngày sinh', 'Số CCCD'],
      [1, 'Nguyễn Thị An', '12/03/1985', '031185000123', '', 2, 'Phạm Văn Cường', '01/01/1980', '031080000111'],
    ])
    expect(told(reading)).toEqual([['SECOND_TABLE', undefined, undefined]])
    expect(reading.findings[0]?.message).toContain('cột G–I')
  })

  test('with years of two digits get the only century proposed, and none where there are two', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Ngày cấp'],
      ['Lê Văn Dụ', '1/2/85', '031085000123', '10/5/21'],
      ['Lê Thị Hai', '1-2-03', '031303000124', '10/05/2021'],
      ['Lê Thị Ba', '1.2.90', '031185000125', '10/05/2021'],
      ['Lê Thị Bốn', '5/6/71', '', ''],
      ['Lê Thị Năm', '5/6/05', '', ''],
    ])
    const proposed = reading.findings.filter(({ code }) => code === 'DATE_TWO_DIGIT_YEAR')
    expect(proposed.map(({ row, key, suggestion }) => [row, key, suggestion])).toEqual([
      [2, 'dateOfBirth', '1985-02-01'],
      [2, 'citizenIdIssueDate', '2021-05-10'],
      [3, 'dateOfBirth', '2003-02-01'],
      [4, 'dateOfBirth', undefined],
      [5, 'dateOfBirth', '1971-06-05'],
      [6, 'dateOfBirth', undefined],
    ])
    expect(reading.rows.every(({ values }) => values.dateOfBirth === undefined)).toBe(true)
  })

  test('of bodies have the bodies’ codes under “Mã định danh”', () => {
    const [body] = valuesOf(
      read([
        ['TT', 'Tên đơn vị', 'MST', 'Mã định danh'],
        [1, 'Trạm Y tế phường Mẫu', '0100109106', 'H31.01.03'],
      ]),
    )
    expect(body).toMatchObject({ organisationName: 'Trạm Y tế phường Mẫu', organisationCode: 'H31.01.03' })
  })

  test('have headings in three rows: the number of a paper is known by what follows it, and tall headings reach down', () => {
    const reading = read(
      [
        ['STT', 'Người được cấp', '', 'Thông tin giấy tờ', '', '', 'Ghi chú'],
        ['', 'Họ, chữ đệm và tên', 'Liên lạc', 'Số', 'Ngày cấp', 'Nơi cấp'],
        ['', '', 'Email'],
        [1, 'Trần Thị Thử', 'thutt@example.gov.vn', '031190000456', '01/07/2021', 'Bộ Công an', 'Cấp mới'],
      ],
      ['A1:A3', 'B1:C1', 'D1:F1', 'G1:G3', 'B2:B3', 'D2:D3', 'E2:E3', 'F2:F3'],
    )
    expect(valuesOf(reading)).toEqual([
      {
        fullName: 'Trần Thị Thử',
        email: 'thutt@example.gov.vn',
        citizenId: '031190000456',
        citizenIdIssueDate: '2021-07-01',
        citizenIdIssuePlace: 'Bộ Công an',
        note: 'Cấp mới',
      },
    ])
  })
})

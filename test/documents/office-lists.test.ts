import { describe, expect, test } from 'vitest'
import { readList, type ListReading, type Sheet } from '../../src/documents'

const merge = (range: string) => {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? []
  const place = (letter: string) => letter.charCodeAt(0) - 65
  return { left: place(left), top: Number(top) - 1, right: place(right), bottom: Number(bottom) - 1 }
}

/** A sheet as a spreadsheet program gives it: numbers are numbers, the rest is text. */
function read(rows: readonly (readonly (string | number)[])[], merged: readonly string[] = []): ListReading {
  const sheet: Sheet = {
    name: 'Sheet1',
    rows: rows.map((row) =>
      row.map((cell) => ({
        kind: typeof cell === 'number' ? ('number' as const) : ('text' as const),
        text: String(cell),
      })),
    ),
    merged: merged.map(merge),
  }
  return readList({ sheets: [sheet], notes: [] }, { today: '2026-03-02' })
}

const valuesOf = ({ rows }: ListReading) => rows.map(({ values }) => values)
const mapped = ({ columns }: ListReading) => columns.map(({ heading, keys }) => [heading, ...keys])
const told = ({ findings }: ListReading) => findings.map(({ code, row, key }) => [code, row, key])

describe('headings of lists that offices make', () => {
  test('stand alone below a title, which is no part of them', () => {
    const reading = read([
      ['TRƯỜNG THCS MẪU'],
      ['DANH SÁCH GIÁO VIÊN, NHÂN VIÊN'],
      ['STT', 'Họ và tên', 'Số CCCD', 'Chức vụ'],
      ['1', 'Trần Văn Thử', '031085000123', 'Giáo viên'],
    ])
    expect(mapped(reading)).toEqual([
      ['Họ và tên', 'fullName'],
      ['Số CCCD', 'citizenId'],
      ['Chức vụ', 'position'],
    ])
    expect(reading.rows.map(({ row }) => row)).toEqual([4])
  })

  test('go down two rows where they are merged, and take the day of birth in three columns', () => {
    const reading = read(
      [
        ['DANH SÁCH ĐỀ NGHỊ CẤP CHỮ KÝ SỐ'],
        ['TT', 'HỌ VÀ TÊN', 'NGÀY SINH', '', '', 'SỐ CĂN CƯỚC'],
        ['', '', 'Ngày', 'Tháng', 'Năm', ''],
        ['01', 'NGUYỄN VĂN THỬ', 5, 3, 1972, '031072000123'],
        ['02', 'ĐINH VĂN BÚT', '', '', 1980, '031080000789'],
      ],
      ['A1:F1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'],
    )
    expect(valuesOf(reading)).toEqual([
      { fullName: 'NGUYỄN VĂN THỬ', dateOfBirth: '1972-03-05', citizenId: '031072000123' },
      { fullName: 'ĐINH VĂN BÚT', citizenId: '031080000789' },
    ])
    expect(told(reading)).toEqual([['DATE_YEAR_ONLY', 5, 'dateOfBirth']])
  })

  test('of births of men and women stay one though the row below numbers the columns', () => {
    const reading = read(
      [
        ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', '', 'Căn cước công dân'],
        ['', '', 'Nam', 'Nữ', ''],
        ['1', '2', '3', '4', '5'],
        [1, 'Trần Văn Thử', '12/3/1985', '', '031085000123'],
        [2, 'Nguyễn Thị Mẫu', '', '25/12/1990', '031190000124'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
    )
    expect(valuesOf(reading).map(({ dateOfBirth }) => dateOfBirth)).toEqual(['1985-03-12', '1990-12-25'])
    expect(reading.findings).toEqual([])
  })

  test('say the level of a body in brackets', () => {
    const reading = read([
      [
        'Họ tên',
        'Số định danh',
        'Tên cơ quan, đơn vị (cấp 1)',
        'Tên cơ quan, đơn vị trực thuộc (cấp 2)',
        'Đơn vị cấp 3',
      ],
      ['Trần Văn Thử', '031085000123', 'UBND TỈNH MẪU', 'Sở Nội vụ', 'Văn phòng'],
    ])
    expect(valuesOf(reading)).toMatchObject([
      { organisationLevel1: 'UBND TỈNH MẪU', organisationLevel2: 'Sở Nội vụ', organisationLevel3: 'Văn phòng' },
    ])
  })

  test('of the office address outweigh those of a private one, wherever they stand', () => {
    const reading = read([
      ['Họ và tên', 'Gmail', 'Email công vụ'],
      ['Trần Văn Thử', 'thu@gmail.com', 'thutv@example.gov.vn'],
    ])
    expect(valuesOf(reading)).toEqual([{ fullName: 'Trần Văn Thử', email: 'thutv@example.gov.vn' }])
    expect(told(reading)).toEqual([['COLUMN_REPEATED', undefined, undefined]])
  })

  test('are read as programs that keep staff write them', () => {
    const reading = read([
      ['MaCB', 'HoDem', 'Ten', 'NgaySinh', 'SoCCCD', 'NgayCapCCCD', 'ChucVu', 'DonVi', 'DienThoai'],
      ['CB01', 'Trần Văn', 'Thử', '12/03/1985', '031085000123', '10/05/2021', 'Chuyên viên', 'Sở Nội vụ', '0912345678'],
    ])
    expect(valuesOf(reading)).toEqual([
      {
        fullName: 'Trần Văn Thử',
        dateOfBirth: '1985-03-12',
        citizenId: '031085000123',
        citizenIdIssueDate: '2021-05-10',
        position: 'Chuyên viên',
        organisationName: 'Sở Nội vụ',
        mobilePhone: '0912345678',
      },
    ])
  })

  test('of a list of people and bodies give the name of the certificate, and the number of either', () => {
    const reading = read([
      ['STT', 'Họ tên thuê bao/Tên cơ quan', 'Số CCCD/MST', 'Serial chứng thư số', 'Hiệu lực đến ngày'],
      [1, 'Trần Văn Thử', '031085000123', '2A05F812673607B0', '01/06/2026'],
      [2, 'Phòng Kinh tế', '0100109106', '5402040012345678', '01/06/2026'],
    ])
    expect(valuesOf(reading)).toMatchObject([
      { certificateName: 'Trần Văn Thử', citizenId: '031085000123', certificateNotAfter: '2026-06-01' },
      { certificateName: 'Phòng Kinh tế', taxCode: '0100109106' },
    ])
  })

  test('call whoever receives a device the person of the row, but not beside a name or the tax code of a body', () => {
    const nameOf = (...heads: string[]) =>
      mapped(read([heads, heads.map((_, at) => `giá trị ${at}`)])).map(([, key]) => key)
    expect(nameOf('Người nhận', 'Số CCCD', 'Số hiệu Token')).toContain('fullName')
    expect(nameOf('Tên đơn vị', 'Mã số thuế', 'Người nhận')).not.toContain('fullName')
    expect(
      mapped(
        read([
          ['Người nhận', 'Họ và tên', 'Số CCCD'],
          ['Lê Thị Ví Dụ', 'Trần Văn Thử', '031085000123'],
        ]),
      ),
    ).toEqual([
      ['Họ và tên', 'fullName'],
      ['Số CCCD', 'citizenId'],
    ])
  })
})

describe('cells of lists that offices make', () => {
  test('with a name and a birth, or a position and a body, are taken apart', () => {
    const reading = read([
      ['STT', 'Họ và tên, ngày sinh', 'Số CCCD', 'Chức vụ - Đơn vị'],
      [1, 'Trần Văn Thử\n12/03/1985', '031085000123', 'Chuyên viên - Văn phòng Sở'],
      [2, 'Nguyễn Thị Mẫu (25/12/1990)', '031190000124', 'Công chức Văn phòng - Thống kê'],
    ])
    expect(valuesOf(reading)).toMatchObject([
      {
        fullName: 'Trần Văn Thử',
        dateOfBirth: '1985-03-12',
        position: 'Chuyên viên',
        organisationName: 'Văn phòng Sở',
      },
      { fullName: 'Nguyễn Thị Mẫu', dateOfBirth: '1990-12-25', position: 'Công chức Văn phòng - Thống kê' },
    ])
    expect(told(reading)).toEqual([['CELL_PARTLY_READ', 3, 'position']])
  })

  test('lose how people are called, and tell it', () => {
    const reading = read([
      ['Họ và tên', 'Số CCCD'],
      ['Ông Phạm Văn Thử', '031072000123'],
      ['Bà Lê Thị Mẫu', '031175000456'],
      ['Đ/c Trần Bút', '031190004321'],
      ['TS. Đỗ Văn Ví Dụ', '031085000123'],
      ['BS.CKII Vũ Văn Khoa', '031075000129'],
    ])
    expect(valuesOf(reading).map(({ fullName }) => fullName)).toEqual([
      'Phạm Văn Thử',
      'Lê Thị Mẫu',
      'Trần Bút',
      'Đỗ Văn Ví Dụ',
      'Vũ Văn Khoa',
    ])
    expect(told(reading)).toEqual([['TITLES_REMOVED', undefined, 'fullName']])
  })

  test.each(['Ông Cao Thử', 'Ông Thị Mẫu', 'Cô Văn', 'Bành Thị Thử', 'Tsằn A Mẫu'])(
    'keep a name as it is: %s',
    (name) => {
      const reading = read([
        ['Họ và tên', 'Số CCCD'],
        [name, '031072000123'],
        ['Trần Văn Thử', '031085000123'],
      ])
      expect(valuesOf(reading)[0]?.fullName).toBe(name)
    },
  )

  test('of the sums of a table are no person', () => {
    const reading = read([
      ['Stt', 'Họ tên (*)', 'Số căn cước (*)', 'Ghi chú'],
      [1, 'Đỗ Văn Thử', '031085000123', 'Token'],
      ['Tổng', '', '', 1],
    ])
    expect(reading.rows).toHaveLength(1)
    expect(reading.findings).toEqual([])
  })
})

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

import { describe, expect, test } from 'vitest'
import { mapped, readRows as read, told, valuesOf } from './office-sheet'

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

import { describe, expect, test } from 'vitest'
import { readList, readSheetFile, type ListReading } from '../../src/documents'

async function readText(rows: readonly (readonly string[])[], name = 'ds.csv'): Promise<ListReading> {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
  return readList(await readSheetFile(new TextEncoder().encode(text), name), { today: '2026-03-02' })
}

const valuesOf = ({ rows }: ListReading) => rows.map(({ values }) => values)
const told = ({ findings }: ListReading) => findings.map(({ code, row, key }) => [code, row, key])
const mapped = ({ columns }: ListReading) => columns.map(({ place, keys }) => [place, ...keys])

describe('headings', () => {
  test('are found below titles, with line breaks, no-break blanks and decomposed letters', async () => {
    const reading = await readText([
      ['DANH SÁCH CÁN BỘ'],
      [],
      ['Số TT', 'HỌ\u00a0VÀ\nTÊN'.normalize('NFD'), 'Ngày tháng\nnăm sinh', 'Đơn vị'],
      ['1', 'Trần Văn Thử', '12/3/1985', 'Sở Y tế'],
    ])
    expect(mapped(reading)).toEqual([
      [1, 'fullName'],
      [2, 'dateOfBirth'],
      [3, 'organisationName'],
    ])
    expect(reading.rows[0]).toMatchObject({ row: 4, values: { fullName: 'Trần Văn Thử', dateOfBirth: '1985-03-12' } })
  })

  test('of two rows without merged cells are put together; births of men and women are one', async () => {
    const reading = await readText([
      ['STT', 'Họ và tên', 'Ngày sinh', '', 'CCCD', '', ''],
      ['', '', 'Nam', 'Nữ', 'Số', 'Ngày cấp', 'Nơi cấp'],
      ['1', 'Trần Văn Thử', '12/3/1985', '', '031085000123', '10/5/2021', 'Bộ Công an'],
      ['2', 'Nguyễn Thị Mẫu', '', '25/12/1990', '031190000124', '', ''],
    ])
    expect(valuesOf(reading).map(({ dateOfBirth, citizenId }) => [dateOfBirth, citizenId])).toEqual([
      ['1985-03-12', '031085000123'],
      ['1990-12-25', '031190000124'],
    ])
  })

  test('that mean a date of issue need a citizen number beside them', async () => {
    const reading = await readText([
      ['Tên chứng thư chữ ký số', 'Số hiệu chứng thư', 'Ngày cấp'],
      ['Sở Y tế', '2A05F812673607B0', '1/2/2024'],
      ['Trần Văn Thử', '5402040012345678; 0912345678', ''],
    ])
    expect(valuesOf(reading)[1]).toMatchObject({ certificateSerial: '5402040012345678', mobilePhone: '0912345678' })
    expect(mapped(reading)).toEqual([
      [0, 'certificateName'],
      [1, 'certificateSerial', 'mobilePhone'],
    ])
    expect(told(reading)).toContainEqual(['COLUMN_UNKNOWN', undefined, undefined])
  })

  test('that nobody knows leave the sheet unread, with a finding', async () => {
    const reading = await readText([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(reading.rows).toEqual([])
    expect(told(reading)).toEqual([['HEADER_MISSING', undefined, undefined]])
  })
})

describe('one cell with several values', () => {
  test.each([
    '031085000123; 10/05/2021; Cục CS QLHC về TTXH',
    '031085000123 cấp ngày 10/5/2021 tại Cục CS QLHC về TTXH',
    'Số: 031085000123\nNgày cấp: 10/05/2021\nNơi cấp: Cục CS QLHC về TTXH',
    '031085000123, ngày 10 tháng 5 năm 2021, Cục CS QLHC về TTXH',
    '031 085 000 123 - 10/05/2021 - Cục CS QLHC về TTXH',
  ])('is taken apart: %s', async (cell) => {
    const reading = await readText([
      ['Họ tên', 'Số CMND/ CCCD/Hộ chiếu;Ngày cấp; nơi cấp'],
      ['Trần Văn Thử', cell],
    ])
    expect(valuesOf(reading)).toEqual([
      {
        fullName: 'Trần Văn Thử',
        citizenId: '031085000123',
        citizenIdIssueDate: '2021-05-10',
        citizenIdIssuePlace: 'Cục CS QLHC về TTXH',
      },
    ])
  })
})

describe('rows', () => {
  test('that are headings between people, sums and signatures are no people', async () => {
    const reading = await readText([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
      ['I. LÃNH ĐẠO SỞ', '', '', ''],
      ['1', 'Tống Văn Cộng', '12/3/1985', 'Giám đốc'],
      ['II', 'Phòng Tổ chức', '', ''],
      ['', '', '', ''],
      ['2', 'Nguyễn Thị Mẫu', '25/12/1990', 'Chuyên viên'],
      ['3', '', '', ''],
      ['Danh sách gồm 02 người', '', '', ''],
      ['', '', 'Hải Phòng, ngày 2 tháng 3 năm 2026', ''],
      ['', 'Người lập', '', 'Thủ trưởng đơn vị'],
      ['', 'Hoàng Văn Bút', '', 'Phạm Thị Ký'],
    ])
    expect(reading.rows.map(({ row }) => row)).toEqual([3, 6])
    expect(reading.findings).toEqual([])
  })

  test('that may be a person are told when they are left out', async () => {
    const reading = await readText([
      ['Họ và tên', 'Ngày sinh', 'CCCD'],
      ['Trần Văn Thử', '12/3/1985', '031085000123'],
      ['Lê Văn Sót', '', ''],
    ])
    expect(reading.rows).toHaveLength(1)
    expect(told(reading)).toEqual([['ROW_SKIPPED', 3, undefined]])
  })

  test('that repeat the headings are passed over; another table is told', async () => {
    const reading = await readText([
      ['STT', 'Họ và tên', 'Ngày sinh'],
      ['1', 'Trần Văn Thử', '12/3/1985'],
      ['STT', 'Họ và tên', 'Ngày sinh'],
      ['2', 'Nguyễn Thị Mẫu', '25/12/1990'],
      [],
      ['Tên cơ quan', 'Mã số thuế', 'Địa chỉ', 'Tỉnh/Thành phố'],
      ['Sở Mẫu', '0100109106', 'số 1', 'Hải Phòng'],
    ])
    expect(reading.rows).toHaveLength(2)
    expect(told(reading)).toEqual([['SECOND_TABLE', 6, undefined]])
  })

  test('of one person twice, and of one number for two, are told', async () => {
    const reading = await readText([
      ['Họ và tên', 'CCCD'],
      ['Trần Văn Thử', '031085000123'],
      ['TRẦN VĂN THỬ', '031085000123'],
      ['Nguyễn Thị Mẫu', '031085000123'],
    ])
    expect(told(reading)).toEqual([
      ['SUBJECT_REPEATED', 3, 'citizenId'],
      ['SUBJECT_NUMBER_SHARED', 4, 'citizenId'],
    ])
  })
})

describe('values', () => {
  const heads = ['Họ và tên', 'Ngày sinh', 'CCCD', 'Điện thoại', 'Tỉnh', 'ICCID', 'Ghi chú']
  const one = async (...cells: string[]) => readText([heads, ['Trần Văn Thử', ...cells]])

  test('are kept as they stand, with what is wrong and what may be meant', async () => {
    const reading = await one('12/03/85', '1085000123', '912345678', 'Hải Dương', '8,98405E+18', '#N/A')
    expect(valuesOf(reading)).toEqual([
      {
        fullName: 'Trần Văn Thử',
        citizenId: '1085000123',
        mobilePhone: '912345678',
        province: 'Hải Dương',
        deviceNumber: '8,98405E+18',
      },
    ])
    expect(reading.findings.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['DATE_TWO_DIGIT_YEAR', '1985-03-12'],
      ['CITIZEN_ID_LOST_ZERO', '001085000123'],
      ['MOBILE_PHONE_LOST_ZERO', '0912345678'],
      ['PROVINCE_FORMER', 'Hải Phòng'],
      ['NUMBER_ROUNDED', undefined],
      ['CELL_ERROR', undefined],
    ])
  })

  test('that a sheet was made to take for text come without the mark', async () => {
    const reading = await one('="12/03/1985"', "'031085000123", "'0912345678", '', '', "'=1+1")
    expect(valuesOf(reading)[0]).toMatchObject({
      dateOfBirth: '1985-03-12',
      citizenId: '031085000123',
      mobilePhone: '0912345678',
      note: '=1+1',
    })
    expect(told(reading)).toEqual([['FORMULA_TEXT', 2, 'note']])
  })

  test('of columns that an American program has written month first are doubted', async () => {
    const reading = await readText([
      ['Họ tên', 'Ngày sinh'],
      ['Trần Văn Thử', '03/12/1985'],
      ['Nguyễn Thị Mẫu', '12/25/1990'],
    ])
    expect(told(reading)).toEqual([
      ['DATES_MAY_BE_SWAPPED', undefined, 'dateOfBirth'],
      ['DATE_INVALID', 3, 'dateOfBirth'],
    ])
  })

  test('of a moving number need a carrier', async () => {
    const reading = await readText([
      [
        'Họ tên',
        'Điện thoại',
        'Nhà mạng (bắt buộc nếu đăng ký SIM)',
        'Là chuyển số (đánh dấu X nếu muốn chuyển số đang dùng sang SIM ký số)',
      ],
      ['Trần Văn Thử', '0912345678', 'vinaphone', 'x'],
      ['Nguyễn Thị Mẫu', '0983456789', '', 'X'],
    ])
    expect(valuesOf(reading).map(({ simPki }) => simPki)).toEqual(['Vinaphone/cs', undefined])
    expect(told(reading)).toEqual([['SIM_CARRIER_MISSING', 3, 'simPki']])
  })
})

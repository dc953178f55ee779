import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabel, readName } from '../../../src/autofill/match/read-label'

const keysOf = (label: string) => readLabel(label).keys.map(({ key }) => key)

describe('a label names a key', () => {
  test.each([
    ['Họ và tên', ['fullName']],
    ['1.2. Họ và tên (*):', ['fullName']],
    ['HỌ VÀ TÊN NGƯỜI TIẾP NHẬN', ['fullName']],
    ['Số CCCD hoặc CMND', ['citizenId']],
    ['Nhập số định danh cá nhân gồm 12 chữ số', ['citizenId']],
    ['SĐT', ['mobilePhone']],
    ['Địa chỉ thư điện tử công vụ', ['email']],
    ['Địa chỉ tiếp nhận (địa chỉ cơ quan, tổ chức công tác)', ['address']],
    ['Số hiệu chứng thư chữ ký số cũ (nếu có)', ['oldCertificateSerial']],
    ['Số hiệu chứng thư (SIM PKI: ghi cả số điện thoại ký số)', ['certificateSerial']],
    ['Tỉnh/Thành phố', ['province']],
    ['Tổ chức cấp 2', ['organisationLevel2']],
    ['Mã QHNS', ['budgetCode']],
    ['MST', ['taxCode']],
    ['Date of birth', ['dateOfBirth']],
    ['Lí do thu hồi', ['revocationReason']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))
})

describe('one cell may take several values that belong together', () => {
  test.each([
    ['Số định danh cá nhân/Ngày cấp, nơi cấp', ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']],
    ['Số CMND/ CCCD/Hộ chiếu;Ngày cấp; nơi cấp', ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']],
    ['Ngày cấp, nơi cấp', ['citizenIdIssueDate', 'citizenIdIssuePlace']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))

  test('but not any two', () => {
    expect(keysOf('Số điện thoại, email')).toEqual([])
    expect(keysOf('Họ tên, chức vụ')).toEqual([])
  })
})

describe('a label that names something else is refused', () => {
  test.each([
    'Họ tên cha',
    'Họ và tên (của mẹ)',
    'Ngày cấp giấy phép kinh doanh',
    'Số CMND',
    'Mã số bảo hiểm xã hội',
    'Nơi sinh',
    'Quê quán',
    'Tên đăng nhập',
    'Email cá nhân',
    'Cơ quan tiếp nhận',
    'Chức vụ Đảng',
    'Ngày tuyển dụng',
    'Người đại diện',
    'Số điện thoại cố định',
  ])('%s', (label) => expect(keysOf(label)).toEqual([]))
})

test('both Unicode forms and both tone placements read the same', () => {
  for (const label of ['Địa chỉ thư điện tử công vụ', 'Số hiệu thiết bị lưu khóa bí mật', 'Uỷ quyền', 'Ủy quyền'])
    expect(readLabel(label.normalize('NFD'))).toEqual(readLabel(label.normalize('NFC')))
  expect(keysOf('Số hiệu thiết bị lưu khoá bí mật')).toEqual(['deviceNumber'])
})

test('names that programs give are read whole or not at all', () => {
  const key = (name: string) => readName(name).keys[0]?.key
  expect(key('txtHoTen')).toBe('fullName')
  expect(key('ctl00$Main$txt_ngay_sinh')).toBe('dateOfBirth')
  expect(key('soDienThoai')).toBe('mobilePhone')
  expect(key('ngaysinhcha')).toBeUndefined()
  expect(key('field_17')).toBeUndefined()
})

test('no text makes reading throw, and scores stay between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const reading = readLabel(text)
      return reading.keys.every(({ score }) => score > 0 && score <= 1)
    }),
    { numRuns: 10_000 },
  )
})

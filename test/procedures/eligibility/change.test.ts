import { describe, expect, it } from 'vitest'
import type { FieldValues, IsoDate, SubscriberKind } from '../../../src/fields'
import { certificateOf, problemsOf, said, without } from './judged-row'

const change: FieldValues = {
  subscriberKind: 'person',
  wantsChange: true,
  changeWhat: 'Địa chỉ thư điện tử công vụ',
  changeTo: 'thutv@moi.example.gov.vn',
  certificateNotAfter: '2027-01-01',
}

describe('a change needs at least 30 days left', () => {
  it.each<[IsoDate, IsoDate, string[]]>([
    ['2026-03-02', '2026-03-31', ['error CHANGE_TOO_LATE certificateSerial']],
    ['2026-03-02', '2026-04-01', []],
    ['2026-03-02', '2026-04-02', []],
    ['2028-01-31', '2028-02-29', ['error CHANGE_TOO_LATE certificateSerial']],
    ['2028-01-30', '2028-02-29', []],
    ['2026-03-02', '2026-03-01', ['error CHANGE_TOO_LATE certificateSerial']],
  ])('on %s with a last day of %s', (today, certificateNotAfter, expected) => {
    expect(said('04', { ...change, certificateNotAfter }, { today })).toEqual(expected)
  })

  it('asks for the days where nobody knows them', () => {
    expect(said('04', { ...change, certificateNotAfter: '' })).toEqual(['warning VALIDITY_UNKNOWN certificateSerial'])
  })
})

describe('a change does not move the last day', () => {
  it.each([
    'Thời hạn',
    'thời hạn sử dụng của chứng thư',
    'Ngày hết hạn',
    'NGAY HET HAN',
    'Ngày hiệu lực',
    'Hiệu lực đến',
    'Gia hạn thêm 3 năm',
    'Thời hạn'.normalize('NFD'),
    'Tên cơ quan và thời hạn',
  ])('“%s” is an error', (changeWhat) => {
    expect(said('04', { ...change, changeWhat })).toEqual(['error CHANGE_MOVES_EXPIRY changeWhat'])
  })

  it.each(['Tên cơ quan theo Nghị quyết có hiệu lực từ 01/7/2025', 'Cơ quan công tác (do quyết định có hiệu lực)'])(
    '“%s” only says why',
    (changeWhat) => {
      expect(said('04', { ...change, changeWhat, changeTo: 'SỞ THỬ NGHIỆM' })).toEqual([])
    },
  )
})

describe('only listed changes of a kind of subscriber', () => {
  const notListed = 'warning CHANGE_NOT_LISTED changeWhat'

  it.each<[SubscriberKind, string, string[]]>([
    ['person', 'Địa chỉ thư điện tử công vụ', []],
    ['person', 'Email', []],
    ['person', 'E-mail công vụ', []],
    ['person', 'Cơ quan, tổ chức công tác', []],
    ['person', 'Tên đơn vị', []],
    ['person', 'dia chi co quan', []],
    ['person', 'Tỉnh/Thành phố', []],
    ['person', 'Họ và tên', [notListed]],
    ['person', 'Chức vụ', [notListed]],
    ['person', 'Số điện thoại di động', [notListed]],
    ['person', 'Số định danh cá nhân', [notListed]],
    ['person', 'Tên đơn vị và chức vụ', [notListed]],
    ['person', 'xyz', [notListed]],
    ['organisation', 'Tên cơ quan, tổ chức', []],
    ['organisation', 'Đổi tên', []],
    ['organisation', 'Địa chỉ', []],
    ['organisation', 'Trụ sở', []],
    ['organisation', 'Địa chỉ thư điện tử công vụ', [notListed]],
    ['organisation', 'Mã số thuế', [notListed]],
    ['service', 'Tên phần mềm', []],
    ['service', 'Nâng cấp phiên bản', []],
    ['service', 'Bổ sung tính năng', []],
    ['service', 'Địa chỉ thư điện tử', [notListed]],
  ])('%s: “%s”', (subscriberKind, changeWhat, expected) => {
    expect(said('04', { ...change, subscriberKind, changeWhat, changeTo: 'MỚI' })).toEqual(expected)
  })

  it('names what is listed', () => {
    const [problem] = problemsOf('04', { ...change, changeWhat: 'Chức vụ' })
    expect(problem?.message).toContain(
      '“Chức vụ” không nằm trong các trường hợp thay đổi thông tin của cá nhân: cơ quan',
    )
    expect(problem?.message).toContain('địa chỉ thư điện tử công vụ')
  })

  it('is asked only when the kind is known: chosen, told by values, or plain from the name', () => {
    const open = without({ ...change, changeWhat: 'Mã số thuế' }, 'subscriberKind')
    expect(said('04', open)).toEqual(['hint SUBSCRIBER_KIND_UNKNOWN subscriberKind'])
    expect(said('04', { ...open, certificateName: 'SỞ THỬ NGHIỆM' })).toEqual([notListed])
    expect(said('04', { ...open, citizenId: '031085000123' })).toEqual([notListed])
    expect(said('04', { ...open, budgetCode: '1012345' })).toEqual([notListed])
    expect(said('04', { ...open, domainOrIp: 'example.gov.vn', taxCode: '0100109106' })).toEqual([notListed])
    expect(said('04', open, { certificate: certificateOf({ notAfter: '2027-01-01T02:00:00Z' }) })).toEqual([notListed])
    expect(said('04', { ...open, wantsChange: false, wantsRenewal: true })).toEqual([])
  })
})

describe('a person’s new body', () => {
  const move: FieldValues = { ...change, changeWhat: 'Cơ quan công tác', province: 'Hải Phòng' }
  const outside = 'warning CHANGE_OUTSIDE_PROVINCE changeTo'
  const party = 'warning CHANGE_TO_PARTY_OR_VERTICAL changeTo'

  it.each<[string, string[]]>([
    ['Sở Xây dựng thành phố Hải Phòng', []],
    ['Sở Xây dựng, tỉnh Hải Dương', []],
    ['Sở Xây dựng tỉnh Bắc Ninh', [outside]],
    ['Sở Xây dựng, Bắc Giang', [outside]],
    ['UBND phường Hòa Bình', []],
    ['thutv@bacninh.example.gov.vn', []],
  ])('in %s: within the province or not', (changeTo, expected) => {
    expect(said('04', { ...move, changeTo })).toEqual(expected)
  })

  it('is compared with the row’s province, else the agency’s, else the certificate’s', () => {
    const open = without({ ...move, changeTo: 'Sở Xây dựng tỉnh Bắc Ninh' }, 'province')
    expect(said('04', open)).toEqual([])
    expect(said('04', open, { agency: { superiorBody: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG' } })).toEqual([outside])
    expect(said('04', open, { agency: { province: 'Bắc Ninh' } })).toEqual([])
    expect(said('04', open, { certificate: certificateOf({ notAfter: '2027-01-01T02:00:00Z' }) })).toEqual([outside])
    expect(
      said(
        '04',
        { ...open, subscriberKind: 'organisation', changeWhat: 'Địa chỉ' },
        { certificate: certificateOf({ notAfter: '2027-01-01T02:00:00Z' }) },
      ),
    ).toEqual([])
  })

  it.each([
    ...['Tỉnh ủy Bắc Ninh', 'Thành ủy Hải Phòng', 'THÀNH UỶ HẢI PHÒNG', 'Đảng ủy phường Mẫu', 'dang uy phuong Mau'],
    ...['Ủy ban Mặt trận Tổ quốc phường Mẫu', 'Liên đoàn Lao động thành phố', 'Đoàn Thanh niên', 'Hội Nông dân xã Mẫu'],
    ...[
      'Hội Liên hiệp Phụ nữ',
      'Hội Cựu chiến binh',
      'Chi cục Thuế khu vực',
      'Thuế cơ sở 1',
      'Kho bạc Nhà nước khu vực',
    ],
    ...[
      'Bảo hiểm xã hội cơ sở',
      'Toà án nhân dân khu vực',
      'Tòa án nhân dân',
      'Viện kiểm sát nhân dân',
      'Công an phường Mẫu',
    ],
    ...['Ban Chỉ huy Quân sự phường', 'Chi cục Hải quan khu vực', 'Thi hành án dân sự', 'Ngân hàng Nhà nước chi nhánh'],
  ])('“%s” looks like the Party, a mass organisation or a vertical sector', (changeTo) => {
    const open = without(move, 'province')
    expect(said('04', { ...open, changeTo })).toEqual([party])
    expect(said('04', { ...open, changeTo: changeTo.normalize('NFD') })).toEqual([party])
    expect(said('04', { ...open, changeTo, organisationName: 'Công an thành phố' })).toEqual([])
  })

  it.each([
    ...['Văn phòng tỉnh, Ủy ban nhân dân', 'UBND tỉnh Uỷ ban', 'Ủy ban nhân dân phường sáp nhập từ hai quận'],
    ...['Phòng quản lý thuê bao', 'Trung tâm mã số thuế'],
  ])('“%s” does not', (changeTo) => {
    expect(said('04', { ...move, changeTo })).toEqual([])
  })
})

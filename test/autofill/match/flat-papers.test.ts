import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'
import { readParts as read } from './read-parts'

describe('papers written out as sentences', () => {
  test('“Ông/bà” is the name of whom the part is about', () => {
    expect(
      read(
        [
          [['1. Người tiếp nhận chứng thư'], ['Ông/bà:', 'Chức vụ:']],
          [['2. Người được cấp chứng thư'], ['a) Ông/bà:', 'Sinh ngày:']],
        ],
        '01',
      ),
    ).toEqual(['receiver fullName', 'receiver position', 'subject0 fullName', 'subject0 dateOfBirth'])
  })

  test('“Ông/bà” begins the next line of a list, and the body over the list is not its subscriber’s', () => {
    const line = ['Ông/bà', 'sinh ngày', 'CCCD', 'chức vụ']
    expect(
      read(
        [
          [['Đơn đề nghị cấp chứng thư số'], ['Tên cơ quan:']],
          [
            ['Danh sách kèm theo:', 'Đơn đề nghị cấp chứng thư số'],
            [...line, ...line],
          ],
        ],
        '01',
      ),
    ).toEqual([
      'not-recognised',
      ...[0, 1].flatMap((at) =>
        ['fullName', 'dateOfBirth', 'citizenId', 'position'].map((key) => `subject${at} ${key}`),
      ),
    ])
  })

  test('“Ông/bà” before a position alone says of nobody who he is', () => {
    expect(read([[['Thành phần'], ['Ông/bà', 'Chức vụ']]], '09')[0]).toBe('not-recognised')
  })

  const sheet = (...labels: string[]) =>
    matchPage(aPage(...labels.map((label, at) => aControl(at, { before: label }, { sections: ['Dịch vụ công'] })))).map(
      ({ found }) => found?.keys.join(),
    )

  test('a number before a dateline at the top of a sheet is the letter’s', () => {
    expect(sheet('Số:', ', ngày', 'tháng', 'năm')).toEqual(['letterNumber', 'letterDate', 'letterDate', 'letterDate'])
    expect(sheet('Số:', ', ngày')).toEqual(['letterNumber', 'letterDate'])
  })

  test('a number before any other date is not', () => {
    expect(sheet('Số:', 'Ngày:')).toEqual([undefined, undefined])
    expect(sheet('Tên cơ quan', 'Email', 'Địa chỉ', 'Mã số thuế', 'Tỉnh', 'Số:', ', ngày').at(-2)).toBeUndefined()
  })

  test('the list at the foot of a letter asks for no address', () => {
    const [address, foot] = read([
      [['Người tiếp nhận thiết bị'], ['Địa chỉ tiếp nhận', 'Nơi nhận: - Như trên; - Lưu: VT.']],
    ])
    expect([address, foot]).toEqual(['receiver address', 'not-recognised'])
  })
})

describe('two people of whom one receives', () => {
  const receiver = ['Họ và tên', 'Số CCCD', 'Số điện thoại']

  test('whom to call is another where a part says who receives', () => {
    expect(
      read([
        [['Người tiếp nhận thiết bị'], receiver],
        [['Người liên hệ khi cần'], ['Họ và tên', 'Số điện thoại']],
      ]),
    ).toEqual(['receiver fullName', 'receiver citizenId', 'receiver mobilePhone', 'not-recognised', 'not-recognised'])
  })

  test('whom to call is the receiver where nobody else is', () => {
    expect(read([[['Người liên hệ'], receiver]])).toContain('receiver fullName')
  })
})

describe('what the form says', () => {
  test('on a revocation a bare reason beside a serial is why it is revoked', () => {
    const labels = ['Tên chứng thư', 'Serial number', 'Lý do']
    expect(read([[['Thuê bao'], labels]], '05').at(-1)).toBe('subject0 revocationReason')
    expect(read([[['Thuê bao'], labels]], '04').at(-1)).toBe('not-recognised')
  })

  test('where somebody lives is no address of a form that asks for none', () => {
    const home = ['Họ và tên', 'Ngày sinh', 'Nơi ở hiện nay']
    expect(read([[['Danh sách cán bộ đề nghị cấp'], home]], '01').at(-1)).toBe('not-recognised')
  })
})

test('a whole name beside a tax code is the body’s, else the person’s', () => {
  expect(read([[['Tổ chức #1'], ['Tên đầy đủ', 'Mã số thuế']]], '02')[0]).toBe('subject0 organisationName')
  expect(read([[['Người tiếp nhận'], ['Tên đầy đủ', 'Số điện thoại']]], '02')[0]).toBe('receiver fullName')
})

test('a heading over three whole values heads a part, whose name says that it is a stranger’s', () => {
  const cluster = { id: 0, label: 'Quản trị kỹ thuật' }
  const labels = ['Họ tên quản trị viên', 'Số ĐTDĐ', 'Email']
  expect(
    read(
      [
        [['Quản trị kỹ thuật', 'Khai báo'], labels, { cluster }],
        [
          ['Hệ thống', 'Khai báo'],
          ['Tên hệ thống', 'Tên miền'],
        ],
      ],
      '03',
    ),
  ).toEqual(['not-recognised', 'not-recognised', 'not-recognised', 'subject0 serviceName', 'subject0 domainOrIp'])
})

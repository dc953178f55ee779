import { describe, expect, test } from 'vitest'
import { readHeaded, readParts, row } from './read-parts'

describe('a minute of two parties', () => {
  const minute = 'Biên bản giao, nhận thiết bị lưu khóa bí mật'

  test.each(['Hai bên thống nhất giao nhận các thiết bị sau:', 'Các bên cùng kiểm tra thiết bị'])(
    '“%s” heads the list and is no stranger',
    (heading) => {
      expect(
        readParts(
          [
            [
              ['BÊN GIAO:', minute],
              ['Ông (bà):', 'Chức vụ:', 'Cơ quan:'],
            ],
            [
              ['BÊN NHẬN:', minute],
              ['Ông (bà):', 'Chức vụ:'],
            ],
            [[heading, minute], ['Số hiệu thiết bị', 'Tình trạng'], row(0)],
          ],
          '08',
        ),
      ).toEqual([
        'agency signerName',
        'agency signerTitle',
        'agency organisationName',
        'receiver fullName',
        'receiver position',
        'subject0 deviceNumber',
        'subject0 deviceCondition',
      ])
    },
  )
})

describe('the parties of a minute', () => {
  const party = ['Đại diện là ông/bà', 'Chức vụ', 'Cơ quan, tổ chức', 'Điện thoại'] as const

  test('who hands devices back is the sender, who takes them the receiver', () => {
    const minute = 'Biên bản giao, nhận thiết bị lưu khóa bí mật'
    expect(
      readHeaded([
        [`BÊN GIAO › ${minute}`, ...party],
        [`BÊN NHẬN › ${minute}`, ...party],
        ['Danh sách thiết bị', 'Số hiệu thiết bị'],
      ]),
    ).toEqual([
      'agency signerName',
      'agency signerTitle',
      'agency organisationName',
      'not-recognised',
      'receiver fullName',
      'receiver position',
      'receiver organisationName',
      'receiver mobilePhone',
      'subject0 deviceNumber',
    ])
  })

  test('who delivers anything else is a stranger', () => {
    expect(new Set(readHeaded([['Bên giao › Hợp đồng mua bán', ...party]]))).toEqual(new Set(['not-recognised']))
  })

  test.each(['Người đến nhận thiết bị HSM/Token', '2. Cán bộ được cử tiếp nhận', 'Bên tiếp nhận', '1. Coordinator'])(
    '“%s” receives',
    (heading) => expect(readHeaded([[heading, 'Họ và tên']])).toEqual(['receiver fullName']),
  )

  test.each(['Người nhận hàng', 'Cán bộ xác nhận'])('“%s” receives nothing of ours', (heading) =>
    expect(readHeaded([[heading, 'Họ và tên']])).toEqual(['not-recognised']),
  )

  test('confirming receives nothing', () => {
    expect(readHeaded([['Biên bản xác nhận thiết bị bị thất lạc', 'Ngày lập', 'Họ và tên']])).toEqual([
      'letter letterDate',
      'subject0 fullName',
    ])
  })
})

describe('a line that opens with who receives', () => {
  const line = ['Người tiếp nhận:', ', số CCCD', ', cấp ngày', ', tại', ', chức vụ', ', địa chỉ', 'Số hiệu chứng thư']

  test('goes on about him, whatever the page’s heading says', () => {
    expect(readParts([[['Danh sách yêu cầu'], line]], '04')).toEqual([
      'receiver fullName',
      'receiver citizenId',
      'receiver citizenIdIssueDate',
      'receiver citizenIdIssuePlace',
      'receiver position',
      'receiver address',
      'subject0 certificateSerial',
    ])
  })

  test('opens nothing where nothing is told of him', () => {
    expect(readParts([[['Danh sách yêu cầu'], ['Người tiếp nhận:', 'Số hiệu chứng thư']]], '04')[0]).toBe(
      'not-recognised',
    )
  })
})

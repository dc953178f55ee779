import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'
import { readHeaded, readParts as read, row, type Part } from './read-parts'

describe('what only says what to look for', () => {
  test.each(['Tìm', 'Tìm thuê bao có sẵn', 'Lọc danh sách', 'Tra cứu chứng thư', 'Search subscribers'])(
    'under “%s” nothing is a subscriber’s',
    (heading) => {
      expect(
        read([
          [
            [heading, 'Thuê bao'],
            ['Họ tên', 'Số CCCD'],
          ],
          [['Thuê bao'], ['Họ và tên', 'Số CCCD']],
        ]),
      ).toEqual(['not-recognised', 'not-recognised', 'subject0 fullName', 'subject0 citizenId'])
    },
  )
})

describe('whose a part is', () => {
  test('a body in the part about the letter sends it, also where it says whose it manages', () => {
    const letter = ['Văn bản', 'Cơ quan quản lý trực tiếp thuê bao', 'Số, ký hiệu công văn'] as const
    expect(readHeaded([[...letter], ['Chứng thư đề nghị thu hồi', 'Tên chứng thư']], '05').slice(0, 2)).toEqual([
      'agency organisationName',
      'letter letterNumber',
    ])
  })

  test('a telephone or address beside somebody’s name in a part about a body may be his', () => {
    const part = (...labels: string[]) => readHeaded([['Cơ quan quản lý trực tiếp', ...labels]], '08')
    expect(part('Họ và tên', 'Email', 'Email cơ quan').slice(1)).toEqual(['not-recognised', 'agency email'])
    expect(part('Tên cơ quan', 'Email')).toEqual(['agency organisationName', 'agency email'])
  })

  test('a name may be asked for in the words of its heading, or under a note that says who is meant', () => {
    const heading = 'II. Người phụ trách (tiếp nhận thiết bị lưu khóa bí mật thay mặt cơ quan)'
    const receiver = ['receiver fullName', 'receiver citizenId']
    expect(readHeaded([[heading, 'Họ và tên người phụ trách', 'Số định danh cá nhân']])).toEqual(receiver)
    const note = 'Người quản trị thiết bị (Người được đơn vị giao tiếp nhận và quản lý thiết bị)'
    expect(readHeaded([[note, 'Họ tên người quản trị', 'Số CCCD']])).toEqual(receiver)
    expect(new Set(readHeaded([['Người quản trị thiết bị', 'Họ tên người quản trị', 'Số CCCD']]))).toEqual(
      new Set(['not-recognised']),
    )
  })

  test('what a label itself says of the subscriber holds under a heading that nobody understands', () => {
    const parts = [
      ['Thiết bị bị mất › Biên bản', 'Thuê bao đang công tác ở cơ quan nào?'],
      ['Đầu mối phối hợp › Biên bản', 'Họ và tên'],
    ] as const
    expect(readHeaded(parts)[0]).toBe('subject0 organisationName')
  })

  test('the Authority’s own officer receives nothing of ours', () => {
    const part = (heading: string) => readHeaded([[heading, 'Họ tên', 'Chức vụ']], '08')
    expect(part('Bên nhận – Cục Chứng thực số và Bảo mật thông tin')).toEqual(['not-recognised', 'not-recognised'])
    expect(part('Bên nhận')).toEqual(['receiver fullName', 'receiver position'])
  })
})

describe('a dialog over the page', () => {
  test('asks for the subscriber, the page behind it for another', () => {
    expect(
      read([
        [['Quản lý thuê bao'], ['Họ tên']],
        [['Thêm mới thuê bao'], ['Họ và tên', 'Số CCCD'], { inDialog: true }],
      ]),
    ).toEqual(['not-recognised', 'subject0 fullName', 'subject0 citizenId'])
  })

  test('leaves the receiver and the letter behind it what they are', () => {
    expect(
      read([
        [['Người tiếp nhận'], ['Họ tên', 'Số CCCD']],
        [['Công văn'], ['Số công văn']],
        [['Thêm mới thuê bao'], ['Họ và tên', 'Số CCCD'], { inDialog: true }],
      ]),
    ).toEqual([
      'receiver fullName',
      'receiver citizenId',
      'letter letterNumber',
      'subject0 fullName',
      'subject0 citizenId',
    ])
  })
})

describe('what stands beside a list', () => {
  const title = 'Thông báo bàn giao thiết bị'
  const list: Part = [['Danh sách', title], ['Tên thuê bao', 'Số hiệu thiết bị'], row(0)]

  test('is nobody’s where only the page’s title speaks of subscribers', () => {
    expect(
      read(
        [
          list,
          [
            ['Gửi bản sao tới', title],
            ['Email công vụ', 'Số điện thoại di động'],
          ],
        ],
        '07',
      ),
    ).toEqual(['subject0 certificateName', 'subject0 deviceNumber', 'not-recognised', 'not-recognised'])
  })

  test('is the subscriber’s where its own heading says so', () => {
    expect(
      read([
        [['Thuê bao', title], ['Email công vụ']],
        [['Thiết bị', title], ['Số hiệu thiết bị']],
      ]),
    ).toEqual(['subject0 email', 'subject0 deviceNumber'])
  })
})

describe('subscribers that are only counted', () => {
  const body = ['Tên cơ quan, tổ chức', 'Mã số thuế', 'Mã QHNS']
  const keys = ['organisationName', 'taxCode', 'budgetCode']

  test('the number may stand in the middle of the heading', () => {
    const heading = (place: number) => `Cơ quan, tổ chức thứ ${place} đề nghị cấp chứng thư`
    expect(
      read(
        [1, 2].map((place): Part => [[heading(place)], body]),
        '02',
      ),
    ).toEqual([0, 1].flatMap((place) => keys.map((key) => `subject${place} ${key}`)))
  })

  test('or head a column of a table whose rows are fields', () => {
    const line = (label: string, place: number) =>
      ['Thuê bao 1', 'Thuê bao 2'].map((column, at) =>
        aControl(place * 2 + at, { column, cell: label }, { sections: ['Danh sách thu hồi'], ...row(place) }),
      )
    const controls = ['Tên chứng thư', 'Số CCCD', 'Email công vụ'].flatMap(line)
    const found = matchPage(aPage(...controls)).map((one) => [one.control.id, one.found?.row, one.found?.keys[0]])
    expect(found.sort()).toEqual([
      [0, 0, 'certificateName'],
      [1, 1, 'certificateName'],
      [2, 0, 'citizenId'],
      [3, 1, 'citizenId'],
      [4, 0, 'email'],
      [5, 1, 'email'],
    ])
  })
})

describe('several boxes in one line', () => {
  const sections = ['Người tiếp nhận']

  test('words before the cell name the first alone, and “tại” goes on with the day of issue', () => {
    const controls = [
      aControl(0, { cell: 'CCCD:' }, { sections: ['CCCD:', ...sections] }),
      aControl(1, { cell: 'CCCD:', before: 'cấp ngày' }, { sections: ['CCCD:', ...sections] }),
      aControl(2, { cell: 'CCCD:', before: 'tại' }, { sections: ['CCCD:', ...sections] }),
    ]
    expect(matchPage(aPage(...controls)).map(({ found }) => found?.keys.join('+'))).toEqual([
      'citizenId',
      'citizenIdIssueDate',
      'citizenIdIssuePlace',
    ])
  })

  test('“tại” behind anything else says nothing', () => {
    expect(read([[sections, ['Họ và tên', 'tại']]])).toEqual(['receiver fullName', 'not-recognised'])
    expect(read([[['Giấy phép kinh doanh'], ['Số giấy phép', 'Ngày cấp', 'tại']]])).toEqual([
      'not-recognised',
      'not-recognised',
      'not-recognised',
    ])
  })
})

test('a format written in a box takes nothing from the words above it', () => {
  const date = aControl(1, { before: 'Ngày cấp', placeholder: 'dd/mm/yyyy' }, { sections: ['Ngày cấp', 'Thuê bao'] })
  const page = aPage(aControl(0, { before: 'Số CCCD' }, { sections: ['Số CCCD', 'Thuê bao'] }), date)
  expect(matchPage(page)[1]?.found?.keys).toEqual(['citizenIdIssueDate'])
})

test('who manages a service is asked beside its name', () => {
  expect(read([[['Thiết bị, dịch vụ'], ['Tên dịch vụ', 'Cơ quan, tổ chức quản lý']]], '03')).toEqual([
    'subject0 serviceName',
    'subject0 organisationName',
  ])
})

test('a notice has a number and a day', () => {
  const labels = ['Số thông báo', 'Ngày thông báo']
  expect(read([[['Thông báo bàn giao thiết bị'], labels]], '07')).toEqual(['letter letterNumber', 'letter letterDate'])
  expect(read([[['Thông báo kết quả xử lý'], labels]], '07')).toEqual(['not-recognised', 'not-recognised'])
})

test.each([
  ['Cơ quan công tác của thuê bao', 'subject0 organisationName'],
  ['Cơ quan công tác', 'subject0 organisationName'],
  ['Cơ quan', 'agency organisationName'],
])('beside the letter “%s” is the %s', (label, whose) => {
  expect(read([[['Đăng ký'], ['Họ và tên', label, 'Số công văn', 'Ngày công văn']]])[1]).toBe(whose)
})

test('a file of somebody for whom a certificate is asked is the subscriber’s', () => {
  const person = ['Họ và tên', 'Số CCCD']
  const parts: Part[] = [
    [['Người tiếp nhận'], person],
    [['Hồ sơ cán bộ đề nghị cấp chứng thư'], person],
  ]
  expect(read(parts, '01')).toEqual([
    'receiver fullName',
    'receiver citizenId',
    'subject0 fullName',
    'subject0 citizenId',
  ])
})

test('the day on which a device was received is the day of its handover', () => {
  expect(read([[['Thuê bao 1'], ['Số hiệu thiết bị', 'Ngày nhận']]], '07')[1]).toBe('subject0 handoverDate')
  expect(read([[['Thuê bao'], ['Họ và tên', 'Ngày nhận']]], '01')[1]).toBe('not-recognised')
})

test('a heading over the first line of a part heads that part, not one value in two boxes', () => {
  const sections = ['Người phối hợp']
  const line = (id: number, label: string, words: string) =>
    aControl(id, { cell: words }, { sections, cluster: { id: id >> 1, label } })
  const page = aPage(
    line(0, 'Người phối hợp', 'Họ và tên'),
    line(1, 'Người phối hợp', 'Số CCCD'),
    line(2, '', 'Ngày cấp'),
    line(3, '', 'Nơi cấp'),
  )
  expect(matchPage(page).map(({ found }) => found?.keys[0])).toEqual([
    'fullName',
    'citizenId',
    'citizenIdIssueDate',
    'citizenIdIssuePlace',
  ])
})

test('what the form does not ask of a subscriber is not his for standing beside what it asks', () => {
  const labels = ['Họ tên', 'Số CCCD', 'Email', 'Tên chứng thư', 'Số hiệu chứng thư']
  expect(read([[['Phiếu đề nghị'], labels]], '05')).toEqual([
    'not-recognised',
    'not-recognised',
    'not-recognised',
    'subject0 certificateName',
    'subject0 certificateSerial',
  ])
})

test('who stands beside the serial of a certificate is its holder, where the page names nobody else', () => {
  const labels = ['Họ tên', 'Số CCCD', 'Chức vụ', 'Số hiệu chứng thư', 'Lý do thu hồi']
  expect(read([[['Đề nghị thu hồi chứng thư'], labels]], '05')).toEqual([
    'subject0 fullName',
    'subject0 citizenId',
    'subject0 position',
    'subject0 certificateSerial',
    'subject0 revocationReason',
  ])
})

test('who asks to unlock a device is its holder, and his body does not name him', () => {
  const labels = ['Họ và tên', 'Email', 'Số điện thoại', 'Cơ quan, tổ chức', 'Số hiệu thiết bị']
  expect(read([[['Yêu cầu mở khóa thiết bị'], labels]], '06')).toEqual([
    'subject0 fullName',
    'subject0 email',
    'subject0 mobilePhone',
    'subject0 organisationName',
    'subject0 deviceNumber',
  ])
})

test('a part that tells of issuing certificates is about subscribers, beside one about the receiver', () => {
  expect(
    read([
      [['1. Thông tin người tiếp nhận'], ['Họ và tên', 'Số điện thoại']],
      [['2. Thông tin cấp chứng thư'], ['Họ và tên', 'Số điện thoại']],
    ]),
  ).toEqual(['receiver fullName', 'receiver mobilePhone', 'subject0 fullName', 'subject0 mobilePhone'])
})

test('the party that asks is who sends', () => {
  expect(read([[['Bên đề nghị'], ['Tên cơ quan', 'Số công văn']]])).toEqual([
    'agency organisationName',
    'letter letterNumber',
  ])
})

test('a telephone behind somebody whom no heading announces is left alone', () => {
  expect(read([[['Đơn đề nghị'], ['Người liên hệ:', 'Điện thoại:']]], '01')).toEqual([
    'not-recognised',
    'not-recognised',
  ])
})

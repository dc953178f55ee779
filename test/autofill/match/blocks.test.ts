import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'
import { readHeaded as read } from './read-parts'

const body = ['Tên đơn vị', 'Mã số thuế', 'Mã QHNS'] as const

describe('parts that are only counted', () => {
  const rows = [0, 1].flatMap((row) =>
    ['organisationName', 'taxCode', 'budgetCode'].map((key) => `subject${row} ${key}`),
  )

  test.each([
    ['D.1. Đơn vị đăng ký thứ 1', 'D.2. Đơn vị đăng ký thứ 2'],
    ['Cơ quan, tổ chức 1', 'Cơ quan, tổ chức 2'],
    ['Thông tin cơ quan số 1', 'Thông tin cơ quan số 2'],
  ])('“%s”, “%s” are rows of the list', (first, second) => {
    expect(
      read([
        [first, ...body],
        [second, ...body],
      ]),
    ).toEqual(rows)
  })

  test.each([
    ['Đại biểu 1', 'Đại biểu 2'],
    ['Người bảo trợ 1', 'Người bảo trợ 2'],
    ['Người liên hệ khẩn cấp 1', 'Người liên hệ khẩn cấp 2'],
  ])('“%s”, “%s” are strangers', (first, second) => {
    const person = ['Họ và tên', 'Số CCCD'] as const
    const all = read([
      [first, ...person],
      [second, ...person],
    ])
    expect(all.filter((one) => one?.includes(' '))).toEqual([])
  })
})

describe('the company a control keeps', () => {
  test('what only lists ask for is a subscriber’s, and so is what stands beside it', () => {
    expect(
      read([
        ['Thẻ khóa #1', 'Số hiệu thiết bị', 'Cơ quan công tác', 'Email công vụ'],
        ['Thẻ khóa #2', 'Số hiệu thiết bị', 'Cơ quan công tác', 'Email công vụ'],
      ]),
    ).toEqual(
      [0, 1].flatMap((row) => ['deviceNumber', 'organisationName', 'email'].map((key) => `subject${row} ${key}`)),
    )
  })

  test('no receiver has a certificate, whatever the heading', () => {
    expect(read([['Tiếp nhận thiết bị bị mất', 'Số hiệu chứng thư', 'Nơi thất lạc']])).toEqual([
      'subject0 certificateSerial',
      'subject0 lossPlace',
    ])
  })

  test('a body among the parts of a letter sends it', () => {
    const head = ['Số văn bản', 'Ngày ban hành', 'Tên cơ quan', 'Người ký'] as const
    const sent = ['letter letterNumber', 'letter letterDate', 'agency organisationName', 'agency signerName']
    expect(read([['Thông báo về việc bàn giao thiết bị cho thuê bao', ...head]])).toEqual(sent)
    expect(read([['', ...head]], '02')).toEqual(sent)
  })

  test('a part that identifies a person, before a list that asks for the same, is the receiver’s', () => {
    const all = read([
      ['Cán bộ nhà A', 'Họ và tên', 'Số CCCD', 'Địa chỉ'],
      ['Thuê bao', 'Họ và tên', 'Số CCCD', 'Số serial chứng thư'],
    ])
    expect(all.slice(0, 3)).toEqual(['receiver fullName', 'receiver citizenId', 'receiver address'])
    expect(all.slice(3)).toEqual(['subject0 fullName', 'subject0 citizenId', 'subject0 certificateSerial'])
  })
})

test('a body that is asked for its codes is the subscriber where the page has no other', () => {
  const heading = 'Thông tin tổ chức đăng ký'
  expect(read([[heading, ...body]])[0]).toBe('subject0 organisationName')
  expect(
    read([
      [heading, ...body],
      ['Thuê bao', 'Họ và tên'],
    ])[0],
  ).toBe('agency organisationName')
})

test('a heading right above a box is not its label where the box has words of its own', () => {
  const sections = ['Thuê bao']
  const page = aPage(aControl(0, { layout: 'Thuê bao', placeholder: 'Chọn lý do thu hồi' }, { sections }))
  expect(matchPage(page)[0]?.found?.keys).toEqual(['revocationReason'])
})

test('a heading above a box that has no words at all does not say what the box asks for', () => {
  const sections = ['Người tiếp nhận']
  const bare = aPage(aControl(0, { layout: 'Người tiếp nhận' }, { sections }))
  expect(matchPage(bare)[0]?.found).toBeUndefined()
  const named = aPage(aControl(0, { for: 'Cán bộ tiếp nhận' }, { sections }))
  expect(matchPage(named)[0]?.found?.keys).toEqual(['fullName'])
})

describe('words for several values over as many boxes', () => {
  const read = (text: string, ...placeholders: readonly string[]) => {
    const cluster = { id: 1, label: text }
    const boxes = placeholders.map((placeholder, at) =>
      aControl(
        at + 1,
        { cell: text, ...(placeholder !== '' && { placeholder }) },
        { cluster, sections: [text, 'Thuê bao'] },
      ),
    )
    const page = aPage(aControl(0, { for: 'Số CCCD' }, { sections: ['Thuê bao'] }), ...boxes)
    return matchPage(page).map(({ found }) => found?.keys.join('+'))
  }

  test('are shared out in their order', () => {
    expect(read('Ngày cấp - Nơi cấp', 'dd/mm/yyyy', '')).toEqual([
      'citizenId',
      'citizenIdIssueDate',
      'citizenIdIssuePlace',
    ])
    expect(read('Điện thoại/Email', '', '')).toEqual(['citizenId', 'mobilePhone', 'email'])
  })

  test('or as the words in the boxes say', () => {
    expect(read('Điện thoại/Email', 'Email công vụ', 'Di động')).toEqual(['citizenId', 'email', 'mobilePhone'])
  })

  test('say nothing of more boxes than values, nor where a box says something else', () => {
    expect(read('Điện thoại/Email', '', '', '')).toEqual(['citizenId', undefined, undefined, undefined])
    expect(read('Điện thoại/Email', 'Máy bàn', '')[1]).toBeUndefined()
  })
})

test('beside a table of subscribers, what nobody owns is left alone', () => {
  const page = aPage(
    aControl(0, { for: 'Họ và tên' }, { sections: ['Người tiếp nhận'] }),
    aControl(1, { column: 'Tên chứng thư' }, { cell: { table: 0, row: 0 } }),
    aControl(2, { for: 'Chức vụ' }, { sections: ['III. Nơi duyệt'] }),
  )
  expect(matchPage(page).map(({ found }) => found?.role)).toEqual(['receiver', 'subject', undefined])
})

describe('words that stand over boxes with words of their own', () => {
  const boxes = (heading: string, from: number, ...inside: readonly string[]) =>
    inside.map((placeholder, at) =>
      aControl(from + at, { ...(at === 0 && { before: heading }), placeholder }, { sections: ['Thu hồi'] }),
    )

  test('head them all', () => {
    const page = aPage(
      ...boxes('Liên hệ thu hồi', 0, 'Họ tên', 'Số CCCD'),
      ...boxes('Chứng thư cần thu hồi', 2, 'Tên chứng thư', 'Số CCCD'),
    )
    expect(matchPage(page).map(({ found }) => found && `${found.role} ${found.keys.join()}`)).toEqual([
      'receiver fullName',
      'receiver citizenId',
      'subject certificateName',
      'subject citizenId',
    ])
  })
})

describe('who is not ours', () => {
  test('a part that nobody understands is left alone beside another person', () => {
    const person = ['Họ và tên', 'Số CCCD', 'Chức vụ'] as const
    const unclear = read([
      ['Bạn hiền của tôi › Trang', ...person],
      ['Chủ tài khoản › Trang', ...person],
    ])
    expect(unclear.filter((one) => one?.includes(' '))).toEqual([])
  })

  test('two names in one part that says nothing are two people, and the rest of it is left too', () => {
    expect(
      read([['', 'Họ tên', 'Chức vụ', 'Số CCCD', 'Họ và tên người nhận thiết bị', 'Số CCCD', 'Email']]),
    ).not.toContain('subject0 position')
  })

  test.each([['Người giới thiệu'], ['Người lập biểu'], ['Người ký văn bản']])(
    'behind “%s” a telephone is his',
    (name) => {
      expect(read([['Phiếu đăng ký', name, 'Điện thoại']])[1]).toBe('not-recognised')
    },
  )

  test('a body above each subscriber is not the one above the sender', () => {
    expect(read([['Thuê bao', 'Tên cơ quan', 'Mã số thuế', 'Cơ quan cấp trên']], '02')).not.toContain(
      'agency superiorBody',
    )
    expect(read([['Cơ quan gửi', 'Tên cơ quan', 'Cơ quan cấp trên']])).toContain('agency superiorBody')
  })
})

test('in a row of a list the telephone of somebody to ask is not the subscriber’s', () => {
  const cell = { table: 0, row: 0 }
  const page = aPage(
    aControl(0, { column: 'Cơ quan, tổ chức' }, { cell }),
    aControl(1, { column: 'SĐT người liên hệ' }, { cell }),
  )
  expect(matchPage(page).map(({ found }) => found?.keys.join())).toEqual(['organisationName', undefined])
})

test('a question is numbered by its word too', () => {
  expect(read([['Thuê bao', 'Câu 12. Mã số thuế của cơ quan?']])).toEqual(['subject0 taxCode'])
})

describe('words that persons and bodies share', () => {
  test('“Mã số định danh” is the number of whoever it stands beside, and of nobody beside both', () => {
    expect(read([['Thông tin cán bộ', 'Họ và tên', 'Mã số định danh', 'Ngày cấp']])).toContain('subject0 citizenId')
    expect(read([['Thông tin cơ quan', 'Tên cơ quan', 'Mã số định danh', 'Mã số thuế']])[1]).toMatch(
      /organisationCode$/,
    )
    expect(read([['Thuê bao', 'Họ và tên', 'Mã số định danh', 'Mã số thuế']])[1]).toBe('not-recognised')
  })

  test('a serial “in use” beside a birth date is left alone until the form is known', () => {
    const page = [['Thuê bao', 'Họ và tên', 'Ngày sinh', 'Số hiệu chứng thư đang dùng']] as const
    expect(read(page)[2]).toBe('not-recognised')
    expect(read(page, '01')[2]).toBe('subject0 oldCertificateSerial')
  })

  test('the managing agency is whose the part around it is', () => {
    expect(read([['Service details', 'Service name', 'Managing organisation']])[1]).toBe('subject0 organisationName')
    expect(read([['Requesting agency', 'Managing organisation', 'Parent body']])).toEqual([
      'agency organisationName',
      'agency superiorBody',
    ])
  })
})

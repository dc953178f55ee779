import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { readLabel } from '../../../src/autofill/match/read-label'
import { readSection } from '../../../src/autofill/match/read-section'
import { aControl, aPage } from './a-control'
import { readHeaded, readParts } from './read-parts'

describe('hints behind the star of a value that must be given', () => {
  test.each([
    ['Thành phần tham gia * Mỗi người một dòng', 'participants'],
    ['Số CCCD * Ghi đủ 12 số', 'citizenId'],
    ['Căn cước của bạn được cấp khi nào? *', 'citizenIdIssueDate'],
  ])('“%s” asks for %s', (label, key) => {
    expect(readLabel(label).keys.map((one) => one.key)).toEqual([key])
  })

  test('a second value behind the star is no hint', () => {
    expect(readLabel('Họ và tên * Số điện thoại').keys).toEqual([])
  })

  test('what the form’s authors want to reach is nobody’s of ours', () => {
    expect(readLabel('Email để chúng tôi gửi bản sao').keys).toEqual([])
    expect(readLabel('Số di động để cán bộ liên hệ').keys.map(({ key }) => key)).toEqual(['mobilePhone'])
  })
})

describe('cases and other names in brackets, or behind the label', () => {
  test.each([
    ['Serial chứng thư cũ (cấp lại)', 'oldCertificateSerial'],
    ['Đơn vị chủ quản (cấp trên trực tiếp)', 'superiorBody'],
    ['SIM PKI để trống nếu dùng Token', 'simPki'],
    ['. Khi cần, xin liên hệ số điện thoại di động', 'mobilePhone'],
    [', thuộc', 'organisationName'],
    ['Tờ trình/Công văn số', 'letterNumber'],
    ['Gửi thiết bị đến', 'address'],
    ['Sau khi thay đổi', 'changeTo'],
  ])('“%s” asks for %s', (label, key) => {
    expect(readLabel(label).keys.map((one) => one.key)).toEqual([key])
  })

  test('a box that may be left out in a case is no trap, one that is to be left empty is', () => {
    const known = (column: string) =>
      matchPage(aPage(aControl(0, { column }, { cell: { table: 0, row: 0 } })), '01').map(({ found }) => found?.keys[0])
    expect(known('SIM PKI để trống nếu dùng Token')).toEqual(['simPki'])
    expect(known('SIM PKI (để trống)')).toEqual([undefined])
  })

  test('a minute is numbered where something was lost, not where it only hands over', () => {
    expect(readHeaded([['Biên bản xác nhận mất thiết bị', 'Số biên bản']], '09')).toEqual(['letter letterNumber'])
    expect(readHeaded([['Biên bản giao, nhận thiết bị lưu khóa bí mật', 'Số biên bản']], '08')).toEqual([
      'not-recognised',
    ])
  })
})

test('words for two values before the first box, where the second has words of its own', () => {
  const keys = (...labels: string[]) =>
    matchPage(aPage(...labels.map((before, id) => aControl(id, { before }, { sections: ['Văn bản'] }))), '04').map(
      ({ found }) => found?.keys[0],
    )
  expect(keys('Số và ngày công văn', ', ngày')).toEqual(['letterNumber', 'letterDate'])
  expect(keys('Số và ngày công văn', 'Trích yếu')).toEqual([undefined, 'letterSubject'])
})

test('a list of devices may tell what they are in brackets, and begin with dots', () => {
  const options = ['……', 'PKI Token (USB Token)', 'SIM PKI'].map((text) => ({ value: text, text }))
  const [known] = matchPage(aPage(aControl(0, { before: 'Đó là thiết bị gì?' }, { kind: 'select', options })), '09')
  expect(known?.found?.keys).toEqual(['deviceKind'])
})

test('what stands in every box of a questionnaire takes no label away', () => {
  const known = (placeholder: string) =>
    matchPage(
      aPage(aControl(0, { before: 'Số hiệu thiết bị *', placeholder }, { sections: ['Số hiệu thiết bị *', 'Phần 2'] })),
    ).map(({ found }) => found?.keys[0])
  expect(known('Câu trả lời của bạn')).toEqual(['deviceNumber'])
  expect(known('Your answer')).toEqual(['deviceNumber'])
})

test.each([
  ['Người được cơ quan cử nhận chứng thư.', 'receiver'],
  ['Ai là người đứng ra nhận thiết bị?', 'receiver'],
  ['Người được ủy quyền nhận thay', 'foreign'],
  ['Người được ủy quyền nhận thay mặt cơ quan', 'receiver'],
])('“%s” announces the %s', (heading, role) => {
  expect(readSection(heading)?.role).toBe(role)
})

test('a notice’s own part is the letter’s and the sender’s on Mẫu 07 alone', () => {
  const part = ['Thông tin thông báo', 'Cơ quan thông báo', 'Ngày lập thông báo', 'Người ký thông báo'] as const
  expect(readHeaded([part], '07')).toEqual(['agency organisationName', 'letter letterDate', 'agency signerName'])
  expect(readHeaded([part], '01')).toEqual(['not-recognised', 'not-recognised', 'not-recognised'])
})

test('when and where a card was issued is told of whom its number was', () => {
  const labels = ['Số căn cước của người nhận thiết bị?', 'Và do cơ quan nào cấp?']
  expect(readParts([[['Đăng ký chứng thư'], labels]])).toEqual(['receiver citizenId', 'receiver citizenIdIssuePlace'])
})

test('a notice has its day and its sender on Mẫu 07, whatever heads them but another notice', () => {
  const labels = ['Cơ quan thông báo', 'Ngày thông báo']
  expect(readParts([[['1. Thông tin chung'], labels]], '07')).toEqual(['agency organisationName', 'letter letterDate'])
  expect(readParts([[['Thông báo kết quả xử lý'], ['Ngày thông báo']]], '07')).toEqual(['not-recognised'])
})

test.each([['Người tiếp nhận Cán bộ được thủ trưởng giao nhận thiết bị.', 'receiver']])(
  'the title of “%s” counts before the line under it: %s',
  (heading, role) => {
    expect(readSection(heading)?.role).toBe(role)
  },
)

test('the address that a questionnaire asks for before its parts is of whoever fills it in', () => {
  const person = ['Họ và tên', 'Ngày sinh', 'Số CCCD'] as const
  const read = (label: string) =>
    readHeaded(
      [
        ['Đăng ký chứng thư', label],
        ['Thông tin thuê bao', ...person],
      ],
      '01',
    )[0]
  expect(read('Email')).toBe('not-recognised')
  expect(read('Email công vụ')).toBe('subject0 email')
})

test('a question with its hint heads nothing but itself: the card’s number stands near its date', () => {
  const control = (id: number, label: string, hint: string) =>
    aControl(id, { before: `${label}${hint}` }, { sections: [label, 'Người tiếp nhận'] })
  const found = matchPage(aPage(control(0, 'Số CCCD *', ' Ghi 12 số'), control(1, 'Ngày cấp *', ' dd/mm/yyyy')))
  expect(found.map((one) => one.found?.keys[0])).toEqual(['citizenId', 'citizenIdIssueDate'])
})

test('the hint that tells where answers are sent makes the address another’s', () => {
  expect(readLabel('Email * Bản sao câu trả lời sẽ gửi về đây').keys).toEqual([])
})

test('one who was named before is no stranger: “người này”', () => {
  expect(readSection('Tệp chứng thư mới sẽ gửi cho người này.')?.role).not.toBe('foreign')
  expect(readSection('Thông tin người bảo trợ')?.role).toBe('foreign')
})

test('what a decision is written with, as a hint in its box, takes nothing from its label', () => {
  const known = (label: string) =>
    matchPage(
      aPage(aControl(0, { for: label, placeholder: 'Số, ngày, cơ quan ban hành' }, { sections: ['Tổ chức'] })),
    ).map(({ found }) => found?.keys[0])
  expect(known('Quyết định thành lập')).toEqual(['foundingDecision'])
  expect(known('Số ký hiệu')).toEqual([undefined])
})

test.each([
  ['Cơ quan, tổ chức quản lý thiết bị, dịch vụ / Owner organisation', 'organisationName'],
  ['Địa chỉ nhận thiết bị qua bưu điện', 'address'],
])('“%s” asks for %s', (label, key) => {
  expect(readLabel(label).keys.map((one) => one.key)).toEqual([key])
})

test('brackets that count up reasons, or tell when a value is asked for, take nothing from the label', () => {
  const keys = (label: string) => readLabel(label).keys.map(({ key }) => key)
  expect(keys('Lý do đề nghị thu hồi * (nghỉ hưu, thôi việc, mất thiết bị…)')).toEqual(['revocationReason'])
  expect(keys('Số điện thoại ký số (trường hợp dùng SIM PKI)')).toEqual(['mobilePhone'])
  expect(keys('Họ và tên (nghỉ hưu)')).toEqual([])
  expect(keys('Họ và tên (trường hợp nhận thay)')).toEqual([])
})

test.each([
  ['2. Người được giao quản lý, sử dụng thiết bị:', 'subject'],
  ['Người được phân công (thuê bao)', 'subject'],
  ['Người được phân công (kế toán)', 'foreign'],
])('“%s” speaks of the %s', (heading, role) => {
  expect(readSection(heading)?.role).toBe(role)
})

test('what is asked in the lists alone is no receiver’s, whatever heading stands over it', () => {
  const [match] = matchPage(
    aPage(aControl(0, { for: 'Thiết bị đang bị khóa' }, { kind: 'checkbox', sections: ['Người tiếp nhận'] })),
  )
  expect(match?.found?.role).not.toBe('receiver')
})

test('the body above is told by both its names', () => {
  expect(readLabel('Cơ quan cấp trên (chủ quản)').keys.map(({ key }) => key)).toEqual(['superiorBody'])
  expect(readLabel('Họ và tên (chủ quản)').keys).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { readLabel } from '../../../src/autofill/match/read-label'
import { isRefusedOnPrinciple } from '../../../src/autofill/match/refused-on-principle'
import { readSection } from '../../../src/autofill/match/read-section'
import { aControl, aPage } from './a-control'

const keysOf = (label: string) => readLabel(label).keys.map(({ key }) => key)

function found(section: string, ...labels: readonly string[]) {
  const controls = labels.map((label, id) => aControl(id, { for: label }, { sections: [section] }))
  return matchPage(aPage(...controls)).map(
    (match) => match.found && `${match.found.role}:${match.found.keys.join('+')}`,
  )
}

describe('a word that nobody knows', () => {
  test.each(['Tên người nhận hàng', 'Số hiệu thiết bị chiếu sáng', 'Họ tên trưởng thôn', 'Họ tên (người bảo lãnh)'])(
    '“%s” is left alone',
    (label) => {
      expect(keysOf(label)).toEqual([])
    },
  )

  test('a hint behind a colon or in brackets may hold any words', () => {
    expect(keysOf('Họ và tên: ghi bằng chữ in hoa')).toEqual(['fullName'])
    expect(keysOf('Số CCCD (ghi rõ ràng)')).toEqual(['citizenId'])
  })
})

describe('the head of a label decides', () => {
  test.each([
    ['Ngày cấp ĐDCN', ['citizenIdIssueDate']],
    ['Nơi cấp/Place of issue', ['citizenIdIssuePlace']],
    ['CCCD số', ['citizenId']],
    ['Số định danh cá nhân/Ngày cấp, nơi cấp', ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']],
  ])('%s', (label, keys) => {
    expect(keysOf(label)).toEqual(keys)
  })
})

describe('what follows the head only says whose it is', () => {
  test.each([
    ['MST đơn vị', ['taxCode']],
    ['Chức vụ tại đơn vị', ['position']],
    ['Số hiệu chứng thư cần gia hạn', ['certificateSerial']],
    ['Subscriber e-mail', ['email']],
    ['Ngày cấp thẻ căn cước/CCCD', ['citizenIdIssueDate']],
    ['CCCD (nơi cấp)', ['citizenIdIssuePlace']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))

  test.each(['MST, tên đơn vị', 'Chức vụ, đơn vị', 'Email và đơn vị'])('“%s” asks for two values', (label) => {
    expect(keysOf(label)).toEqual([])
  })
})

describe('one value told twice', () => {
  test.each([
    ['Họ tên / Name', ['fullName']],
    ['Chức vụ Title', ['position']],
    ['Cơ quan, đơn vị nơi đang làm việc', ['organisationName']],
    ['Địa chỉ nhận chứng thư / thiết bị', ['address']],
    ['Nơi cấp CCCD hoặc căn cước', ['citizenIdIssuePlace']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))

  test.each(['Họ tên / Tuổi', 'Số CCCD / Passport', 'Địa chỉ, quận', 'Họ tên Admin'])('“%s” is not', (label) => {
    expect(keysOf(label)).toEqual([])
  })
})

describe('short forms', () => {
  test.each([
    ['C.VỤ', ['position']],
    ['Đ.VỊ CÔNG TÁC', ['organisationName']],
    ['G/CHÚ', ['note']],
    ['Tên CQ, TC', ['organisationName']],
    ['Số hiệu CTS cũ', ['oldCertificateSerial']],
    ['a.Họ tên', ['fullName']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))

  test('one that stands alone and for several things is not spelled out', () => {
    expect(keysOf('CC')).toEqual([])
    expect(readLabel('CQ').keys[0]?.needs).toBe('subjectRow')
  })
})

describe('spellings', () => {
  test.each([
    ['Chữ kí', 'Chữ ký'],
    ['Lí do thu hồi', 'Lý do thu hồi'],
    ['Số hiệu của chứng thư', 'Số hiệu chứng thư'],
    ['Certificate names', 'Certificate name'],
  ])('“%s” reads as “%s”', (one, other) => expect(readLabel(one)).toEqual(readLabel(other)))
})

describe('a label that says little is read with what stands over it', () => {
  const over = (group: string, ...headers: readonly string[]) => {
    const cell = { table: 0, row: 0 }
    const controls = headers.map((column, id) => aControl(id, { column, 'column-group': group }, { cell }))
    return matchPage(aPage(...controls)).map((match) => match.found?.keys.join('+'))
  }

  test('two rows of column headers', () => {
    expect(over('Thẻ căn cước', 'Số', 'Ngày cấp', 'Nơi cấp')).toEqual([
      'citizenId',
      'citizenIdIssueDate',
      'citizenIdIssuePlace',
    ])
    expect(over('Chứng thư chữ ký số', 'Tên', 'Số hiệu')).toEqual(['certificateName', 'certificateSerial'])
    expect(over('Thời hạn chứng thư', 'Từ', 'Đến')).toEqual(['certificateNotBefore', 'certificateNotAfter'])
    expect(over('Thời hạn hợp đồng', 'Từ', 'Đến')).toEqual([undefined, undefined])
    expect(over('Chứng thư cũ', 'Ngày cấp')).toEqual([undefined])
  })

  test('the heading of a section', () => {
    expect(found('Thông tin thẻ căn cước', 'Số thẻ', 'Ngày cấp', 'Họ tên').slice(0, 2)).toEqual([
      'subject:citizenId',
      'subject:citizenIdIssueDate',
    ])
    expect(found('Biên bản', 'Số', 'Tên')).toEqual([undefined, undefined])
  })
})

test('a number that a code is sent to is no code', () => {
  const refusedOnPrinciple = (text: string) => isRefusedOnPrinciple(aControl(0, { for: text }))
  expect(refusedOnPrinciple('Số điện thoại (nhận OTP)')).toBe(false)
  expect(refusedOnPrinciple('Nhập OTP')).toBe(true)
  expect(refusedOnPrinciple('Mã OTP gửi về số điện thoại')).toBe(true)
})

test('an official address as an example says what the box is for', () => {
  expect(keysOf('VD: hoten@example.gov.vn')).toEqual(['email'])
  expect(keysOf('ten@example.com')).toEqual([])
})

describe('marks', () => {
  test('other marks make another word, missing ones do not', () => {
    expect(keysOf('Sổ văn bản')).toEqual([])
    expect(keysOf('Điên thoai di động')).toEqual(['mobilePhone'])
    expect(keysOf('Chức vụ đang đảm nhiệm')).toEqual(['position'])
  })
})

describe('headings', () => {
  test.each(['Thông tin người bảo trợ', 'Bên thứ ba', 'Người nhận hóa đơn', 'Quá trình công tác', 'Thông tin mẹ'])(
    '“%s” is about a stranger',
    (heading) => {
      expect(readSection(heading)?.role).toBe('foreign')
    },
  )

  test('about something of which no word is known is about a stranger, a general one about nobody', () => {
    expect(found('Thông tin trạm biến áp', 'Tên đơn vị')).toEqual([undefined])
    expect(readSection('Thông tin chung')).toBeUndefined()
    expect(readSection('Thông tin nhân viên')?.role).toBe('subject')
    expect(readSection('Biên bản giao, nhận thiết bị')?.role).toBe('subject')
  })

  test.each(['Người thứ 2', 'Người số 3', 'Người 1'])('“%s” only counts', (heading) => {
    expect(readSection(heading)?.role).not.toBe('foreign')
  })

  test('under a heading about who signs, name and position are the signer’s, the rest nobody’s', () => {
    expect(found('Người ký văn bản', 'Họ tên', 'Chức vụ', 'Email')).toEqual([
      'agency:signerName',
      'agency:signerTitle',
      undefined,
    ])
  })

  test('so are they beside each other in the letter', () => {
    expect(found('Thông tin công văn', 'Người ký', 'Chức vụ')).toEqual(['agency:signerName', 'agency:signerTitle'])
    expect(found('Phần cuối', 'Người ký', 'Chức vụ')[1]).toBe('agency:signerTitle')
  })

  test('a bare date beside a citizen’s number is the card’s, also where the heading speaks of certificates', () => {
    expect(found('Đề nghị cấp chứng thư', 'Số CCCD', 'Nơi sinh', 'Ngày hết hạn')[2]).toBeUndefined()
    expect(found('Đề nghị cấp chứng thư', 'Số CCCD', 'Số hiệu chứng thư', 'Ngày hết hạn')[2]).toBe(
      'subject:certificateNotAfter',
    )
  })
})

test('“Thuê bao” heads a column of a list', () => {
  const cell = { table: 0, row: 0 }
  const page = aPage(aControl(0, { column: 'Thuê bao' }, { cell }), aControl(1, { column: 'Số hiệu CTS' }, { cell }))
  expect(matchPage(page).map((match) => match.found?.keys)).toEqual([['certificateName'], ['certificateSerial']])
})

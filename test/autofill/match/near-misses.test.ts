import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { readLabel } from '../../../src/autofill/match/read-label'
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

describe('marks', () => {
  test('other marks make another word, missing ones do not', () => {
    expect(keysOf('Sổ văn bản')).toEqual([])
    expect(keysOf('Điên thoai di động')).toEqual(['mobilePhone'])
    expect(keysOf('Chức vụ đang đảm nhiệm')).toEqual(['position'])
  })
})

describe('headings', () => {
  test.each(['Thông tin người bảo trợ', 'Bên thứ ba', 'Người nhận hóa đơn', 'Quá trình công tác'])(
    '“%s” is about a stranger',
    (heading) => {
      expect(readSection(heading)?.role).toBe('foreign')
    },
  )

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

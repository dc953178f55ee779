import { describe, expect, test } from 'vitest'
import { matchPage, type PageFacts } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'

const receiver = ['1. Thông tin người tiếp nhận chứng thư chữ ký số']
const list = ['2. Số lượng và danh sách đăng ký']

function found(page: PageFacts, mau?: string) {
  return matchPage(page, mau).map(({ found: one, unmatched }) =>
    one ? `${one.role}${one.row ?? ''}:${one.keys.join('+')}` : unmatched,
  )
}

describe('whose value it is', () => {
  test('the nearest heading decides', () => {
    const page = aPage(
      aControl(0, { for: 'Họ và tên' }, { sections: receiver }),
      aControl(1, { for: 'Họ và tên' }, { sections: list }),
    )
    expect(found(page)).toEqual(['receiver:fullName', 'subject0:fullName'])
  })

  test('a label may say it too', () => {
    expect(found(aPage(aControl(0, { for: 'Email người tiếp nhận' })))).toEqual(['receiver:email'])
  })

  test('an account header is nobody of the request', () => {
    expect(found(aPage(aControl(0, { for: 'Họ và tên' }, { sections: ['Tài khoản đang đăng nhập'] })))).toEqual([
      'not-recognised',
    ])
  })

  test('what belongs to nobody of a list does not hold the list up', () => {
    const one = (number: number) => [`Thuê bao số ${number}`]
    const page = aPage(
      aControl(0, { for: 'Quyết định thành lập số' }, { sections: ['Cơ quan, tổ chức quản lý trực tiếp'] }),
      aControl(1, { for: 'Họ và tên' }, { sections: one(1) }),
      aControl(2, { for: 'Số CCCD' }, { sections: one(1) }),
      aControl(3, { for: 'Họ và tên' }, { sections: one(2) }),
      aControl(4, { for: 'Số CCCD' }, { sections: one(2) }),
    )
    expect(found(page, '01')).toEqual([
      'ambiguous',
      'subject0:fullName',
      'subject0:citizenId',
      'subject1:fullName',
      'subject1:citizenId',
    ])
  })

  test('a part that says nothing, beside a list, is the receiver’s: the forms have two parts', () => {
    const page = aPage(
      aControl(0, { for: 'Họ và tên' }),
      aControl(1, { column: 'Họ và tên' }, { cell: { table: 0, row: 0 } }),
      aControl(2, { column: 'Họ và tên' }, { cell: { table: 0, row: 1 } }),
    )
    expect(found(page)).toEqual(['receiver:fullName', 'subject0:fullName', 'subject1:fullName'])
  })

  test('the letter’s own number and date', () => {
    const letter = { sections: ['Văn bản đề nghị'] }
    expect(found(aPage(aControl(0, { for: 'Số' }, letter), aControl(1, { for: 'Ngày' }, letter)))).toEqual([
      'letter:letterNumber',
      'letter:letterDate',
    ])
    expect(found(aPage(aControl(0, { for: 'Số' }), aControl(1, { for: 'Ngày' })))).toEqual([
      'not-recognised',
      'not-recognised',
    ])
  })
})

describe('a date of issue belongs to the paper before it', () => {
  test('a citizen card', () => {
    expect(
      found(aPage(aControl(0, { for: 'Số CCCD' }), aControl(1, { for: 'Ngày cấp' }), aControl(2, { for: 'Nơi cấp' }))),
    ).toEqual(['subject0:citizenId', 'subject0:citizenIdIssueDate', 'subject0:citizenIdIssuePlace'])
  })

  test('a licence', () => {
    const page = aPage(
      aControl(0, { for: 'Số CCCD' }),
      aControl(1, { for: 'Số giấy phép kinh doanh' }),
      aControl(2, { for: 'Ngày cấp' }),
    )
    expect(found(page)).toEqual(['subject0:citizenId', 'not-recognised', 'not-recognised'])
  })

  test('an old identity card', () => {
    expect(found(aPage(aControl(0, { for: 'Số CMND' }), aControl(1, { for: 'Ngày cấp' })))).toEqual([
      'not-recognised',
      'not-recognised',
    ])
  })
})

describe('which subscriber', () => {
  test('blocks that repeat are one subscriber each', () => {
    const block = (from: number) => [
      aControl(from, { for: 'Họ và tên' }, { sections: list }),
      aControl(from + 1, { for: 'Ngày sinh' }, { sections: list }),
    ]
    expect(found(aPage(...block(0), ...block(2)))).toEqual([
      'subject0:fullName',
      'subject0:dateOfBirth',
      'subject1:fullName',
      'subject1:dateOfBirth',
    ])
  })

  test('two boxes for one value, neither better: neither is taken', () => {
    const page = aPage(
      aControl(0, { for: 'Họ và tên' }),
      aControl(1, { for: 'Email công vụ' }),
      aControl(2, { for: 'Thư điện tử' }),
      aControl(3, { for: 'Chức vụ' }),
    )
    expect(found(page)).toEqual(['subject0:fullName', 'ambiguous', 'ambiguous', 'subject0:position'])
  })
})

describe('what can’t take a value is left alone', () => {
  test.each([
    ['hidden', { visible: false }],
    ['read-only', { readOnly: true }],
    ['disabled', { disabled: true }],
    ['a password', { kind: 'password' as const }],
    ['a date box for a name', { kind: 'date' as const }],
    ['a check box for a name', { kind: 'checkbox' as const }],
  ])('%s', (_name, more) => {
    expect(found(aPage(aControl(0, { for: 'Họ và tên' }, more)))).toEqual(['not-recognised'])
  })
})

test('a visible label outweighs a name that lies', () => {
  expect(found(aPage(aControl(0, { for: 'Số điện thoại di động', name: 'email2' })))).toEqual(['subject0:mobilePhone'])
})

test('a form’s own reading of a word', () => {
  const page = aPage(aControl(0, { column: 'Tên thuê bao' }, { cell: { table: 0, row: 0 } }))
  expect(found(page, '01')).toEqual(['subject0:fullName'])
  expect(found(page, '02')).toEqual(['subject0:organisationName'])
  expect(found(page, '04')).toEqual(['subject0:certificateName'])
})

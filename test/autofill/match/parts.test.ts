import { describe, expect, test } from 'vitest'
import { matchPage, type ControlFacts } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'

function numbers(from: number, to: number): { value: string; text: string }[] {
  return Array.from({ length: to - from + 1 }, (_one, at) => ({ value: String(from + at), text: String(from + at) }))
}

/** What each control is taken for: "key part", or why it is left alone. */
function read(...controls: readonly ControlFacts[]): string[] {
  return matchPage(aPage(...controls), '01').map(({ found, unmatched }) =>
    found ? [found.keys.join('+'), found.part].filter((one) => one !== undefined).join(' ') : (unmatched ?? ''),
  )
}

const birth = { id: 0, label: 'Ngày sinh' }
const wholeBirth = ['dateOfBirth day', 'dateOfBirth month', 'dateOfBirth year']

describe('a date in three boxes', () => {
  test.each<[string, ControlFacts[]]>([
    [
      'told by placeholders, headed by the words before the box around them',
      ['dd', 'mm', 'yyyy'].map((placeholder, id) => aControl(id, { placeholder }, { cluster: birth })),
    ],
    ['told by their own words', ['Ngày', 'Tháng', 'Năm'].map((wrap, id) => aControl(id, { wrap }, { cluster: birth }))],
    [
      'told by their options alone',
      [numbers(1, 31), numbers(1, 12), numbers(1940, 2010)].map((options, id) =>
        aControl(id, {}, { kind: 'select', options, cluster: birth }),
      ),
    ],
    [
      'in one cell of a column',
      ['Ngày', 'Tháng', 'Năm'].map((placeholder, id) =>
        aControl(id, { column: 'Ngày sinh', placeholder }, { cell: { table: 0, row: 0 } }),
      ),
    ],
    [
      'the first of them labelled with what the date is',
      [
        aControl(0, { before: 'Ngày sinh', placeholder: 'Ngày' }),
        aControl(1, { placeholder: 'Tháng' }),
        aControl(2, { placeholder: 'Năm' }),
      ],
    ],
  ])('%s', (_name, controls) => {
    expect(read(...controls)).toEqual(wholeBirth)
  })

  test.each<[string, ControlFacts[]]>([
    ['when nothing says which date it is', ['Ngày', 'Tháng', 'Năm'].map((wrap, id) => aControl(id, { wrap }))],
    [
      'when it is the date of a licence',
      ['Ngày', 'Tháng', 'Năm'].map((wrap, id) =>
        aControl(id, { wrap }, { cluster: { id: 0, label: 'Ngày cấp giấy phép kinh doanh' } }),
      ),
    ],
    [
      'when a box is missing',
      [aControl(0, { wrap: 'Ngày' }, { cluster: birth }), aControl(1, { wrap: 'Tháng' }, { cluster: birth })],
    ],
  ])('is left alone %s', (_name, controls) => {
    expect(new Set(read(...controls))).toEqual(new Set(['not-recognised']))
  })

  const boxes = (legend: string, over: string, from = 0, words = ['Ngày', 'Tháng', 'Năm']) =>
    words.map((word, at) =>
      aControl(
        from + at,
        { for: word },
        { sections: [over, legend, 'Thuê bao'].filter((one) => one !== ''), cluster: { id: from, label: over } },
      ),
    )

  test.each([
    ['nothing', ''],
    ['a hint', 'Ví dụ: 27 3 2007'],
    ['a hint in words', 'Ví dụ: 28 tháng 4 năm 1986'],
    ['a hint in English', 'For example, 27 3 2007'],
    ['where to read it', 'Như ghi trên thẻ'],
  ])('is told by the legend over it alone, with %s between', (_what, over) => {
    const own = boxes('Ngày sinh', over, 1)
    const beside = ['Họ và tên', 'Email công vụ'].map((label, at) =>
      aControl(at * 4, { for: label }, { sections: ['Thuê bao'] }),
    )
    expect(read(...beside.slice(0, 1), ...own, ...beside.slice(1)).slice(1, 4)).toEqual(wholeBirth)
  })

  test('keeps the order in which its boxes stand', () => {
    expect(read(...boxes('Date of birth', '', 0, ['Month', 'Day', 'Year']))).toEqual([
      'dateOfBirth month',
      'dateOfBirth day',
      'dateOfBirth year',
    ])
  })

  test('is not the legend’s where other boxes stand under it too, or words of its own ask for another day', () => {
    const two = [...boxes('Ngày sinh', '', 0), ...boxes('Ngày sinh', '', 3)]
    expect(new Set(read(...two))).toEqual(new Set(['not-recognised']))
    expect(new Set(read(...boxes('Ngày sinh', 'Ngày nhập ngũ')))).toEqual(new Set(['not-recognised']))
    expect(new Set(read(...boxes('Ngày cấp giấy phép kinh doanh', '')))).toEqual(new Set(['not-recognised']))
  })

  test('is of a card where a card stands beside it, though its words are only drawn over the first box', () => {
    const boxes = ['Ngày', 'Tháng', 'Năm'].map((placeholder, at) =>
      aControl(at + 1, at === 0 ? { layout: 'Ngày cấp', placeholder } : { placeholder }, {
        maxLength: at === 2 ? 4 : 2,
      }),
    )
    const place = aControl(4, { for: 'Nơi cấp' })
    expect(read(aControl(0, { for: 'Số CCCD' }), ...boxes, place)).toEqual([
      'citizenId',
      'citizenIdIssueDate day',
      'citizenIdIssueDate month',
      'citizenIdIssueDate year',
      'citizenIdIssuePlace',
    ])
  })
})

test('a date in three boxes of two, two and four signs, with words before the first alone', () => {
  const box = (id: number, maxLength: number, label = {}) => aControl(id, label, { maxLength })
  const card = aControl(0, { before: 'Số CCCD' })
  expect(read(card, box(1, 2, { before: 'cấp ngày' }), box(2, 2), box(3, 4, { after: '. Điện thoại' }))).toEqual([
    'citizenId',
    'citizenIdIssueDate day',
    'citizenIdIssueDate month',
    'citizenIdIssueDate year',
  ])
  expect(read(card, box(1, 2, { before: 'cấp ngày' }), box(2, 2, { before: 'Tổ' }), box(3, 4)).slice(2)).toEqual([
    'not-recognised',
    'not-recognised',
  ])
})

test('who issued a card may stand between its number and its day', () => {
  const labels = ['có số định danh cá nhân', 'do', 'cấp ngày']
  expect(read(...labels.map((before, id) => aControl(id, { before })))).toEqual([
    'citizenId',
    'citizenIdIssuePlace',
    'citizenIdIssueDate',
  ])
})

describe('a name in several boxes', () => {
  test('under words that share it out', () => {
    const two = (label: string, own = {}) =>
      ['Nguyễn Văn', 'An'].map((placeholder, id) =>
        aControl(id, { layout: label, placeholder, ...own }, { cluster: { id: 0, label } }),
      )
    expect(read(...two('Họ đệm / Tên'))).toEqual(['fullName before-given', 'fullName given'])
    expect(read(...two('Họ đệm / Tên', { before: 'Chức vụ' })).map((one) => one.includes('given'))).toEqual([
      false,
      false,
    ])
  })

  test.each([
    [
      ['Họ và tên đệm (*)', 'Tên (*)'],
      ['before-given', 'given'],
    ],
    [
      ['Họ đệm', 'Tên'],
      ['before-given', 'given'],
    ],
    [
      ['Họ', 'Tên'],
      ['before-given', 'given'],
    ],
    [
      ['Tên', 'Họ và tên đệm'],
      ['given', 'before-given'],
    ],
    [
      ['First name', 'Last name'],
      ['given', 'before-given'],
    ],
    [
      ['Họ', 'Chữ đệm', 'Tên'],
      ['surname', 'middle', 'given'],
    ],
    [
      ['Họ', 'Tên đệm và tên'],
      ['surname', 'after-surname'],
    ],
  ])('%j', (labels, parts) => {
    expect(read(...labels.map((label, id) => aControl(id, { for: label })))).toEqual(
      parts.map((part) => `fullName ${part}`),
    )
  })

  test('begins no new subscriber with its second box', () => {
    const controls = ['Họ đệm', 'Tên', 'Số CCCD'].map((label, id) => aControl(id, { for: label }))
    expect(matchPage(aPage(...controls), '01').map(({ found }) => found?.row)).toEqual([0, 0, 0])
  })

  test('a lone “Tên” is no name of a person', () => {
    expect(read(aControl(0, { for: 'Tên' }))).toEqual(['not-recognised'])
  })
})

describe('a SIM wish in two controls', () => {
  test('the network, and a tick for a number that moves', () => {
    const carriers = ['Viettel', 'Vinaphone', 'Mobifone'].map((text, id) =>
      aControl(id, { group: 'Nhà mạng' }, { kind: 'radio', group: 'g', option: { value: '', text } }),
    )
    const tick = aControl(3, { wrap: 'Chuyển số đang dùng sang SIM ký số' }, { kind: 'checkbox', checked: false })
    expect(read(...carriers, tick)).toEqual([
      'simPki carrier',
      'simPki carrier',
      'simPki carrier',
      'simPki moves-number',
    ])
  })

  test('without that tick the network has to say it itself', () => {
    expect(read(aControl(0, { for: 'Nhà mạng' }))).toEqual(['simPki'])
  })
})

describe('choices that can only mean one thing', () => {
  test('name their control where its label does not', () => {
    const options = ['-- Chọn --', 'PKI Token', 'SIM PKI'].map((text) => ({ value: text, text }))
    expect(read(aControl(0, { for: 'Hình thức' }, { kind: 'select', options }))).toEqual(['deviceKind'])
    expect(
      read(
        aControl(
          0,
          { for: 'Giới tính' },
          {
            kind: 'select',
            options: [
              { value: '', text: 'Nam' },
              { value: '', text: 'Nữ' },
            ],
          },
        ),
      ),
    ).toEqual(['not-recognised'])
  })
})

test('of a date in several boxes all are taken or none', () => {
  const box = (id: number, label: string, more = {}) =>
    aControl(id, { for: label }, { sections: ['Ngày sinh', 'Thuê bao'], ...more })
  const keys = (more: object) =>
    matchPage(aPage(box(0, 'Ngày'), box(1, 'Tháng'), box(2, 'Năm', more))).map(({ found }) => found?.keys[0])
  expect(keys({})).toEqual(['dateOfBirth', 'dateOfBirth', 'dateOfBirth'])
  expect(keys({ disabled: true })).toEqual([undefined, undefined, undefined])
  // A list that waits for the one before it.
  expect(keys({ disabled: true, kind: 'select' })).toEqual(['dateOfBirth', 'dateOfBirth', undefined])
})

test('boxes that share the words for the whole name are told apart by their own', () => {
  const box = (id: number, own: string) =>
    aControl(id, { labelledby: 'Họ đệm và tên', aria: own, placeholder: own }, { sections: ['Người tiếp nhận'] })
  const parts = (...owns: readonly string[]) =>
    matchPage(aPage(...owns.map((own, id) => box(id, own)))).map(({ found }) => found?.part)
  expect(parts('Họ đệm', 'Tên')).toEqual(['before-given', 'given'])
  expect(parts('Họ đệm', 'Bí danh')).toEqual([undefined, undefined])
})

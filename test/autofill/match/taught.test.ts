import { describe, expect, it, test } from 'vitest'
import { applyTaught, matchPage, type ControlFacts } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'
import { meaningsOf, page, taughtOf } from './taught-example'

const section = { sections: ['Phần A'] }
const one = aControl(1, { for: 'Ô số 7', name: 'txtO' }, section)
const other = aControl(2, { for: 'Ô số 8', name: 'txtP' }, section)
const taught = taughtOf([one, other], 1)

const presenceOf = (...controls: ControlFacts[]) => applyTaught(controls, [taught], page).states[0]?.presence

describe('a taught control', () => {
  it('is what the person said, with 100 points and that reason', () => {
    const [match] = matchPage(aPage(one, other), undefined, applyTaught([one, other], [taught], page))
    expect(match).toMatchObject({
      found: { keys: ['fullName'], role: 'receiver' },
      score: 100,
      evidence: [{ source: 'taught', pattern: 'Ô số 7', points: 100 }],
    })
  })

  it('outranks its own label, and another control that the label speaks for', () => {
    const email = aControl(1, { for: 'Email' }, { sections: ['Thuê bao'] })
    const name = aControl(2, { for: 'Họ và tên' }, { sections: ['Thuê bao'] })
    const field = taughtOf([email, name], 1, { role: 'subject' })
    expect(meaningsOf([email, name], field)).toEqual(['subject 0 fullName', 'ambiguous'])
  })

  it('is left alone for ever when that was said', () => {
    const name = aControl(1, { for: 'Họ và tên' }, { sections: ['Thuê bao'] })
    expect(meaningsOf([name], taughtOf([name], 1, { keys: 'leave' }))).toEqual(['taught-leave'])
  })

  it('takes several values, or a part of one', () => {
    const boxes = [1, 2, 3].map((id) => aControl(id, { for: `Ô ${id}` }, section))
    const parts = (['day', 'month', 'year'] as const).map((part, place) =>
      taughtOf(boxes, place + 1, { keys: ['dateOfBirth'], role: 'subject', part }),
    )
    expect(meaningsOf(boxes, ...parts)).toEqual([
      'subject 0 dateOfBirth day',
      'subject 0 dateOfBirth month',
      'subject 0 dateOfBirth year',
    ])
    expect(meaningsOf([one], { ...taught, keys: ['citizenId', 'citizenIdIssueDate'] })).toEqual([
      'receiver citizenId+citizenIdIssueDate',
    ])
  })

  it('holds on the pages of its shape only', () => {
    expect(applyTaught([one], [taught], { path: '/khac' }).states).toEqual([])
    expect(applyTaught([one], [{ ...taught, page: { ...page, mau: '01' } }], { ...page, mau: '04' }).states).toEqual([])
  })

  it('is told apart from its like by its place', () => {
    const twins = [1, 2].map((id) => aControl(id, { for: 'Họ tên' }, section))
    const second = taughtOf(twins, 2, { keys: ['position'] })
    expect(applyTaught(twins, [second], page).meanings.has(2)).toBe(true)
    const three = [...twins, aControl(3, { for: 'Họ tên' }, section)]
    expect(applyTaught(three, [second], page).states[0]?.presence).toBe('doubt')
  })
})

describe('teaching one control', () => {
  it('changes nothing of the controls around it', () => {
    const own = (id: number, label: string) => aControl(id, { for: label })
    const cell = aControl(4, { column: 'Họ và tên' }, { cell: { table: 0, row: 0 }, sections: ['Danh sách thuê bao'] })
    const controls = [own(1, 'Họ và tên'), own(2, 'Nơi cấp'), own(3, 'Ô số 7'), cell]
    const before = meaningsOf(controls)
    const field = taughtOf(controls, 3, { keys: ['note'] })
    expect(meaningsOf(controls, field)).toEqual([...before.slice(0, 2), 'receiver note', ...before.slice(3)])
  })
})

describe('a page that changed', () => {
  it.each<[string, ControlFacts]>([
    ['moved within its section', { ...one, id: 9, index: 40 }],
    ['renamed', aControl(1, { for: 'Ô số 7', name: 'ctl00_field' }, section)],
    ['given a new number in its id', aControl(1, { for: 'Ô số 7', name: 'txtO_1234' }, section)],
    ['marked as required', aControl(1, { for: 'Ô số 7 (bắt buộc) *', name: 'txtO' }, section)],
  ])('a control that was %s is found', (_what, now) => {
    expect(presenceOf(now, other)).toBe('found')
  })

  it.each<[string, ControlFacts]>([
    ['reworded', aControl(1, { for: 'Trường thông tin', name: 'txtO' }, section)],
    ['numbered otherwise', aControl(1, { for: 'Ô số 9', name: 'txtO' }, section)],
    ['put under another heading', aControl(1, { for: 'Ô số 7', name: 'txtO' }, { sections: ['Danh sách khác'] })],
  ])('a control that was %s is asked about, not filled', (_what, now) => {
    expect(presenceOf(now)).toBe('doubt')
    expect(meaningsOf([now], taught)).toEqual(['taught-in-doubt'])
  })

  it('one in doubt is filled where everything else says the same', () => {
    const now = aControl(1, { for: 'Họ và tên', name: 'txtO' }, { sections: ['Người tiếp nhận'] })
    const field = { ...taught, fingerprint: { ...taught.fingerprint, section: 'nguoi tiep nhan' } }
    expect(applyTaught([now], [field], page).states[0]?.presence).toBe('doubt')
    expect(meaningsOf([now], field)).toEqual(['receiver fullName'])
  })

  it('one that many others resemble as much is missing, and none of them is held back', () => {
    const many = [1, 2, 3, 4, 5].map((id) => aControl(id, { for: `Mục ${id}`, name: 'txtO' }, section))
    expect(presenceOf(...many)).toBe('missing')
    expect(new Set(meaningsOf(many, taught))).toEqual(new Set(['not-recognised']))
  })

  it('one that is gone is missing, one that is not shown is said so', () => {
    expect(presenceOf(aControl(5, { for: 'Lý do' }, { sections: ['B'], kind: 'checkbox' }))).toBe('missing')
    expect(presenceOf({ ...one, visible: false })).toBe('unseen')
  })

  it('one control that two fields mean differently is asked about', () => {
    const second = { ...taught, id: 'x', keys: ['email'] as const }
    expect(meaningsOf([one], taught, second)).toEqual(['taught-in-doubt'])
  })
})

describe('a list', () => {
  const row = (id: number, number: number): ControlFacts =>
    aControl(
      id,
      { column: 'Cột lạ', cell: `Người số ${number}`, name: `rows[${number}].a` },
      { cell: { table: 0, row: number }, sections: ['Danh sách'] },
    )

  it('teaches a column for every row, also for rows that come later', () => {
    const field = taughtOf([row(1, 0), row(2, 1)], 2, { role: 'subject' })
    expect(meaningsOf([row(1, 0), row(2, 1)], field)).toEqual(['subject 0 fullName', 'subject 1 fullName'])
    expect(meaningsOf([row(1, 0), row(2, 1), row(3, 2)], field).at(-1)).toBe('subject 2 fullName')
  })
})

describe('what is refused on principle', () => {
  it.each<[string, Partial<ControlFacts>, string]>([
    ['a password', { kind: 'password' }, 'Ô số 7'],
    ['a one-time code', { kind: 'otp' }, 'Ô số 7'],
    ['a captcha', {}, 'Mã xác nhận'],
    ['a search box', { kind: 'search' }, 'Ô số 7'],
    ['a file', { kind: 'file' }, 'Ô số 7'],
    ['a hidden box', { visible: false }, 'Ô số 7'],
    ['a read-only box', { readOnly: true }, 'Ô số 7'],
    ['a disabled box', { disabled: true }, 'Ô số 7'],
  ])('%s stays so, whatever was taught', (_name, change, label) => {
    const control = { ...aControl(1, { for: label, name: 'txtO' }, section), ...change }
    const field = {
      ...taught,
      fingerprint: { ...taughtOf([one], 1).fingerprint, labels: [label.toLowerCase()], kind: control.kind },
    }
    expect(meaningsOf([control], field)).toEqual(['not-recognised'])
  })
})

test('a control that is clearly one taught box is asked about for no other that is gone', () => {
  const boxes = [1, 2, 3].map((id) => aControl(id, { for: `Ô số ${id}`, name: `o${id}` }, section))
  const fields = [
    taughtOf(boxes, 1),
    taughtOf(boxes, 2, { keys: ['position'] }),
    taughtOf(boxes, 3, { keys: ['mobilePhone'] }),
  ]
  const states = (controls: readonly ControlFacts[]) =>
    applyTaught(controls, fields, page).states.map(({ presence }) => presence)
  expect(states(boxes)).toEqual(['found', 'found', 'found'])
  expect(states(boxes.slice(0, 1))).toEqual(['found', 'missing', 'missing'])
})

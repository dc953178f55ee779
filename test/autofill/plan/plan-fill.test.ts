import { describe, expect, test } from 'vitest'
import { matchPage, type ControlFacts } from '../../../src/autofill/match'
import { planFill, tickedByDefault } from '../../../src/autofill/plan'
import type { RequestDraft } from '../../../src/requests'
import { aControl, aPage } from '../match/a-control'

const draft: RequestDraft = {
  mau: '01',
  receiver: { fullName: 'Nguyễn Thị Mẫu' },
  subjects: [
    {
      fullName: 'Trần Văn Thử',
      dateOfBirth: '1985-03-12',
      province: 'Hải Dương',
      deviceKind: 'TOKEN',
      citizenIdIssuePlace: 'Bộ Công an',
    },
    { fullName: 'Lê Thị Ví Dụ' },
  ],
  agency: {},
  letter: {},
}

function planFor(...controls: readonly ControlFacts[]) {
  const page = aPage(...controls)
  return planFill(page, matchPage(page, draft.mau), draft)
}

function first(...controls: readonly ControlFacts[]) {
  return planFor(...controls).entries[0]
}

const options = (...texts: readonly string[]) => ({
  kind: 'select' as const,
  options: [{ value: '', text: '-- Chọn --' }, ...texts.map((text, place) => ({ value: String(place + 1), text }))],
})

describe('a date is written as the control wants it', () => {
  test.each([
    ['dd/MM/yyyy where nothing is said', {}, {}, '12/03/1985'],
    ['ISO in a date box', {}, { kind: 'date' as const }, '1985-03-12'],
    ['dashes when the placeholder says so', { placeholder: 'dd-mm-yyyy' }, {}, '12-03-1985'],
    ['year first', { placeholder: 'yyyy/mm/dd' }, {}, '1985/03/12'],
    ['month first', { placeholder: 'MM/DD/YYYY' }, {}, '03/12/1985'],
  ])('%s', (_name, hint, more, text) => {
    expect(first(aControl(0, { for: 'Ngày sinh', ...hint }, more))?.action).toMatchObject({ type: 'text', text })
  })
})

describe('an option is chosen, or refused', () => {
  test('the province of today for a former name', () => {
    expect(
      first(aControl(0, { for: 'Tỉnh/Thành phố' }, options('Tỉnh Hải Giang', 'Thành phố Hải Phòng')))?.refusal,
    ).toBeUndefined()
  })

  test.each([
    ['option-not-found', options('Hà Nội', 'Tỉnh Hải')],
    ['option-ambiguous', options('Hải Dương', 'HẢI DƯƠNG ')],
  ])('%s', (reason, more) => {
    const folded =
      reason === 'option-ambiguous'
        ? {
            ...more,
            options: more.options.map((one) => ({ ...one, text: one.text === 'Hải Dương' ? 'Hai Duong' : one.text })),
          }
        : more
    expect(first(aControl(0, { for: 'Tỉnh/Thành phố' }, folded))?.refusal).toBe(reason)
  })

  test('an issuing body that fits neither of the two is never mapped', () => {
    const more = options('Cục Cảnh sát quản lý hành chính về trật tự xã hội')
    const plan = planFor(aControl(0, { for: 'Số CCCD' }), aControl(1, { for: 'Nơi cấp' }, more))
    expect(plan.entries[1]?.refusal).toBe('option-not-found')
  })
})

describe('what stands there already', () => {
  test('the same value is left', () => {
    expect(first(aControl(0, { for: 'Họ và tên' }, { content: 'filled', value: 'Trần Văn Thử' }))?.refusal).toBe(
      'already-same',
    )
  })

  test('another value is kept, and can be ticked', () => {
    const plan = planFor(aControl(0, { for: 'Họ và tên' }, { content: 'filled', value: 'Trần Văn Khác' }))
    expect(plan.entries[0]).toMatchObject({ refusal: 'user-typed', action: { type: 'text', text: 'Trần Văn Thử' } })
    expect(tickedByDefault(plan)).toEqual([])
  })
})

test('radio buttons: one is clicked, the others hold what is wanted', () => {
  const radio = (id: number, text: string) =>
    aControl(
      id,
      { group: 'Loại thiết bị' },
      { kind: 'radio', group: 'g', option: { value: String(id), text }, checked: false },
    )
  const plan = planFor(radio(0, 'SIM PKI'), radio(1, 'PKI Token'), radio(2, 'HSM'))
  expect(plan.entries.map(({ action, refusal }) => action ?? refusal)).toEqual([
    'already-same',
    { type: 'check', checked: true },
    'already-same',
  ])
})

test('a value longer than the box is refused, not cut', () => {
  expect(first(aControl(0, { for: 'Họ và tên' }, { maxLength: 5 }))?.refusal).toBe('value-too-long')
})

test('every control gets an entry, and what the page has no room for is counted', () => {
  const plan = planFor(
    aControl(0, { for: 'Họ và tên' }),
    aControl(1, { for: 'Mã xác nhận' }),
    aControl(2, { for: 'Dân tộc' }),
    aControl(3, {}, { kind: 'file' }),
  )
  expect(plan.entries.map(({ refusal }) => refusal)).toEqual([
    undefined,
    'never-filled',
    'not-recognised',
    'never-filled',
  ])
  expect(plan).toMatchObject({ rowsOffered: 1, remaining: 1 })
})

test('the next subscriber goes to the first row', () => {
  const page = aPage(aControl(0, { for: 'Họ và tên' }))
  const plan = planFill(page, matchPage(page), draft, 1)
  expect(plan.entries[0]).toMatchObject({ row: 1, action: { type: 'text', text: 'Lê Thị Ví Dụ' } })
  expect(plan.remaining).toBe(0)
})

import { describe, expect, test } from 'vitest'
import { bodyKey, planReorganisation } from '../../../src/requests'
import { bareBody, body, input, line, person, thuyNguyen } from './example-reorganisation'

describe('a place outside of the table', () => {
  const parts = {
    oldBodies: [bareBody('xã A'), body('xã D', { province: 'Hải Phòng' })],
    mappings: [line('xã D', undefined, 'dissolved')],
  }
  const who = person('Nguyễn Văn Mẫu', 'xã D', '2028-01-01')
  const going = (movesTo?: string) => ({ ...who, ...(movesTo !== undefined && { movesTo }) })
  const planFor = (movesTo?: string, choices = {}) =>
    planReorganisation(input({ ...parts, people: [going(movesTo)], choices }))
  test.each([
    ['UBND phường Mẫu', 'change 04'],
    ['Sở Y tế thành phố Hải Phòng', 'change 04'],
    ['Thuế cơ sở Mẫu', 'revoke 05'],
    ['Hội Nông dân phường Mẫu', 'revoke 05'],
    ['Sở Y tế tỉnh Lào Cai', 'undecided'],
    ['xã Á', 'undecided'],
    ['xã D', 'undecided'],
  ])('%s: %s, and the others go on', (movesTo, expected) => {
    const plan = planFor(movesTo)
    const last = plan.decisions.at(-1)
    expect([last?.action, last?.mau].filter(Boolean).join(' ')).toBe(expected)
    expect(plan.drafts).not.toEqual([])
    if (last?.mau === '04') expect(last.values?.changeTo).toBe(movesTo)
  })

  test.each([
    ['outside', 'change', '04'],
    ['sector', 'revoke', '05'],
    ['left', 'revoke', '05'],
    [`to:${bodyKey('xã A')}`, 'change', '04'],
  ])('of a dissolved body, each answer leads on: %s', (option, action, mau) => {
    const [open] = planFor().undecided
    expect(open?.options.map(({ id }) => id)).toContain(option)
    const decision = planFor(undefined, { [open?.id ?? '']: option }).decisions.at(-1)
    expect(decision).toMatchObject({ action, mau })
    if (option === 'outside') {
      expect(decision?.values).toMatchObject({ wantsChange: true, changeWhat: 'Tên cơ quan, tổ chức công tác' })
      expect(decision?.values?.changeTo ?? '').toBe('')
      expect(decision?.why).toContain('hãy điền trong Mẫu 04')
    }
  })
})

describe('a body under its full name', () => {
  const member = person('Trần Văn Thử', 'xã A', '2028-01-01')
  const staying = (before?: string, after?: string, choices = {}) =>
    planReorganisation(
      input({
        oldBodies: [body('xã A', before === undefined ? {} : { address: before })],
        mappings: [line('xã A', 'xã A')],
        newBodies: after === undefined ? [] : [{ name: 'xã A', values: { address: after } }],
        people: [member],
        choices,
      }),
    )
  test('is said to keep its address only when both are known', () => {
    expect(staying('Số 1', 'Số 1').decisions[0]?.why).toContain('Tên và địa chỉ không thay đổi')
    for (const { why, action } of staying().decisions) {
      expect([action, why.includes('chưa có địa chỉ để so'), why.includes('mục 3')]).toEqual(['nothing', true, true])
    }
  })

  test.each([[undefined], ['Số 2']])('asks whether the address changes: before %s', (before) => {
    const plan = staying(before, 'Số 1')
    expect(plan.undecided.map(({ kind }) => kind)).toEqual(['new-address'])
    const id = plan.undecided[0]?.id ?? ''
    expect(staying(before, 'Số 1', { [id]: 'change' }).decisions.map(({ mau }) => mau)).toEqual(['04', '04'])
    expect(staying(before, 'Số 1', { [id]: 'nothing' }).drafts).toEqual([])
  })
})

describe('the day of effect', () => {
  test('before it the others are made once issues are left for later', () => {
    const plan = planReorganisation(input({ ...thuyNguyen, requestDate: '2024-12-31', issuesLater: true }))
    expect([...new Set(plan.drafts.map(({ mau }) => mau))]).toEqual(['04', '05'])
    const faulty = { ...thuyNguyen, requestDate: '2024-12-31', issuesLater: true, oldBodies: [bareBody('xã A')] }
    expect(planReorganisation(input(faulty)).drafts).toEqual([])
  })

  test('before it no issue is drafted; after it, all are', () => {
    const early = planReorganisation(input({ ...thuyNguyen, requestDate: '2024-12-31' }))
    expect(early.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ISSUE_BEFORE_EFFECTIVE', 'CHANGE_BEFORE_EFFECTIVE', 'REVOKE_BEFORE_EFFECTIVE']),
    )
    expect(early.drafts).toEqual([])
    expect(early.decisions.length).toBeGreaterThan(0)
    expect(planReorganisation(input({ ...thuyNguyen, requestDate: '2025-01-01' })).drafts).not.toEqual([])
  })
})

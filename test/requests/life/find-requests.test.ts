import { describe, expect, test } from 'vitest'
import {
  isFoundIn,
  lastSending,
  newLife,
  stagesOf,
  textOfRequest,
  type LifeState,
  type RequestDraft,
} from '../../../src/requests'

const draft: RequestDraft = {
  ...{ mau: '01', receiver: { fullName: 'Lê Thị Tiếp Nhận' }, agency: {}, letter: { letterNumber: '12/UBND-VP' } },
  subjects: [
    { fullName: 'Trần Văn Thử', citizenId: '031185000123' },
    { fullName: 'Đỗ Thị Hoà', organisationName: 'SỞ VÍ DỤ' },
  ],
}
const step = (state: Exclude<LifeState, 'draft'>, on: string, more: object = {}) => ({
  ...{ id: `${state}${on}`, state, on, notedAt: `${on}T03:00:00.000Z` },
  ...more,
})

describe('a kept request', () => {
  const life = { steps: [step('submitted', '2026-03-02', { dossierNumber: 'HS-2026-0007', letterNumber: '15/SVD' })] }
  const text = textOfRequest({ draft, life })

  test.each(['thử', 'tran van', 'đỗ hòa', 'DO HOA', '1850001', 'sở ví dụ', 'hs-2026-0007', '12/ubnd', '15/svd', ''])(
    'is found by “%s”',
    (query) => expect(isFoundIn(text, query)).toBe(true),
  )

  test.each(['trần hoàng', '99999', 'tiếp nhận'])('is not found by “%s”', (query) =>
    expect(isFoundIn(text, query)).toBe(false),
  )

  test('tells when it was last sent, and the dossier number that was noted last', () => {
    expect(lastSending({ life })).toEqual({ on: '2026-03-02', dossierNumber: 'HS-2026-0007' })
    const again = { steps: [...life.steps, step('asked-to-complete', '2026-03-04'), step('submitted', '2026-03-05')] }
    expect(lastSending({ life: again })).toEqual({ on: '2026-03-05', dossierNumber: 'HS-2026-0007' })
    const undone = { steps: life.steps.map((one) => ({ ...one, undoneAt: '2026-03-03T03:00:00.000Z' })) }
    expect(lastSending({ life: undone })).toBeUndefined()
  })

  test('is in the stages of those who stand in it', () => {
    expect(stagesOf({ draft, life: newLife })).toEqual(['at-work'])
    const one = { ...step('approved', '2026-03-06'), who: ['citizenId:031185000123#0'] }
    expect(stagesOf({ draft, life: { steps: [...life.steps, one] } })).toEqual(['answered', 'waiting'])
  })
})

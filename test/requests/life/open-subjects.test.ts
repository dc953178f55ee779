import { describe, expect, test } from 'vitest'
import { newLife, wordsOfOpenSubjects, type LifeState, type RequestDraft } from '../../../src/requests'

const subjects = [
  {
    fullName: 'Trần Văn Thử',
    citizenId: '031185000123',
    certificateSerial: '2A05F812673607B0',
    email: 'thu@example.gov.vn',
  },
  { serviceName: 'Cổng', domainOrIp: 'DV.example.gov.vn' },
  { fullName: 'Không Số Nào' },
]
const draft: RequestDraft = { mau: '05', receiver: {}, subjects, agency: {}, letter: {} }
const step = (state: Exclude<LifeState, 'draft'>) => ({
  id: state,
  state,
  on: '2026-03-02',
  notedAt: '2026-03-02T03:00:00.000Z',
})

describe('those who stand in an open request', () => {
  test('are known by their numbers, folded, and by addresses only where they have none', () => {
    expect([...wordsOfOpenSubjects([{ draft, life: newLife }])]).toEqual([
      '031185000123',
      '2a05f812673607b0',
      'dv.example.gov.vn',
    ])
  })

  test('are no longer named once the request is closed for them, and again when that step was taken back', () => {
    const closed = step('closed')
    expect(wordsOfOpenSubjects([{ draft, life: { steps: [step('submitted')] } }]).size).toBe(3)
    expect(wordsOfOpenSubjects([{ draft, life: { steps: [step('submitted'), closed] } }]).size).toBe(0)
    const undone = { ...closed, undoneAt: '2026-03-03T03:00:00.000Z' }
    expect(wordsOfOpenSubjects([{ draft, life: { steps: [step('submitted'), undone] } }]).size).toBe(3)
  })
})

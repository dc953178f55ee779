import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../../src/fields'
import { requestProblems } from '../../../src/procedures'
import { problemsOf, said, today } from './judged-row'

describe('an organisation’s first issue', () => {
  const missing = ['error FOUNDING_DECISION_MISSING foundingDecision']
  const decision = { foundingDecision: 'Nghị quyết 1232/NQ-UBTVQH15 ngày 24/10/2024' }

  it.each<[FieldValues, FieldValues, string[]]>([
    [{}, {}, missing],
    [{ foundingDecision: '  ' }, {}, missing],
    [decision, {}, []],
    [{}, decision, []],
    [{ oldCertificateSerial: '4A01020304050607' }, {}, []],
  ])('of %j by an agency with %j', (values, agency, expected) => {
    expect(said('02', values, { agency })).toEqual(expected)
  })

  it('is no matter for persons and services', () => {
    expect(said('01', {})).toEqual([])
    expect(said('03', {})).toEqual([])
  })
})

describe('issue before a resolution takes effect', () => {
  const tooEarly = ['error ISSUE_BEFORE_EFFECTIVE effectiveDate']

  describe.each(['01', '02', '03'] as const)('on Mẫu %s', (mau) => {
    it.each<[string, FieldValues, string[]]>([
      ['2026-03-01', {}, []],
      ['2026-03-02', {}, []],
      ['2026-03-03', {}, tooEarly],
      ['2026-03-03', { letterDate: '2026-03-03' }, []],
      ['2026-03-03', { letterDate: '2026-03-02' }, tooEarly],
      ['2026-03-01', { letterDate: '2026-02-28' }, tooEarly],
      ['2028-03-01', { letterDate: '2028-02-29' }, tooEarly],
      ['2028-02-29', { letterDate: '2028-02-29' }, []],
      ['no date', {}, []],
    ])('effective %s, letter %j', (effectiveDate, letter, expected) => {
      const row = { effectiveDate, foundingDecision: 'Quyết định 1' }
      expect(said(mau, row, { letter })).toEqual(expected)
      const facts = { today, agency: {}, letter }
      const once = (rows: FieldValues[]) =>
        requestProblems(mau, { effectiveDate }, rows, facts).map(
          ({ severity, code, key }) => `${severity} ${code} ${key}`,
        )
      expect(once([{}])).toEqual(expected)
      expect(once([])).toEqual(expected)
      expect(once([{ effectiveDate: '2026-01-01' }])).toEqual([])
      expect(once([{ effectiveDate: '2026-01-01' }, {}])).toEqual(expected)
    })
  })

  it('names both days', () => {
    const [problem] = problemsOf('01', { effectiveDate: '2026-07-01' })
    expect(problem?.message).toContain('01/07/2026')
    expect(problem?.message).toContain('02/03/2026')
  })

  it('is no matter for other forms', () => {
    expect(said('05', { effectiveDate: '2027-01-01' })).toEqual([])
    expect(requestProblems('04', { effectiveDate: '2027-01-01' }, [], { today, agency: {}, letter: {} })).toEqual([])
  })
})

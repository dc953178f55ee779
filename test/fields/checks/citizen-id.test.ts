import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthYearInCitizenId, checkCitizenId, checkCitizenIdAgainstBirth } from '../../../src/fields'

const twoDigits = (value: number) => String(value % 100).padStart(2, '0')

describe('a citizen number and a date of birth', () => {
  it.each([
    ['031085000123', '1985-12-31', undefined],
    ['031185000123', '1985-01-01', undefined],
    ['031200000123', '2000-01-01', undefined],
    ['031300000123', '2000-01-01', undefined],
    ['031099000123', '1999-12-31', undefined],
    ['031085000123', '1986-01-01', 'CITIZEN_ID_BIRTH_MISMATCH'],
    ['031085000123', '2085-03-12', 'CITIZEN_ID_BIRTH_MISMATCH'],
    ['031285000123', '1985-03-12', 'CITIZEN_ID_BIRTH_MISMATCH'],
    ['31085000123', '1986-01-01', undefined],
    ['031085000123', '1986-02-30', undefined],
  ])('%s and %s: %s', (number, birth, code) => {
    expect(checkCitizenIdAgainstBirth(number, birth)?.code).toBe(code)
  })

  it('agree exactly when century and year do', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1900, max: 2399 }),
      sex: fc.integer({ min: 0, max: 1 }),
      rest: fc.integer({ min: 0, max: 999_999 }),
      otherYear: fc.integer({ min: 1900, max: 2399 }),
    })
    fc.assert(
      fc.property(parts, ({ year, sex, rest, otherYear }) => {
        const century = Math.floor((year - 1900) / 100) * 2 + sex
        const number = `031${century}${twoDigits(year)}${String(rest).padStart(6, '0')}`
        expect(checkCitizenId(number)).toBeUndefined()
        expect(birthYearInCitizenId(number)).toBe(year)
        const agrees = checkCitizenIdAgainstBirth(number, `${otherYear}-06-15`) === undefined
        expect(agrees).toBe(otherYear === year)
      }),
      { numRuns: 10_000 },
    )
  })
})

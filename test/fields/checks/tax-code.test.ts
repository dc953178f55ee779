import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTaxCode, hasTaxCheckDigit } from '../../../src/fields'

describe('the check digit of a tax code', () => {
  it('fits at most one tenth digit, and none where the remainder is 0', () => {
    const nine = fc.stringMatching(/^\d{9}$/)
    fc.assert(
      fc.property(nine, (digits) => {
        const fitting = '0123456789'.split('').filter((last) => hasTaxCheckDigit(digits + last))
        expect(fitting.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 10_000 },
    )
  })

  it('notices every single wrong digit', () => {
    const place = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.constantFrom('0100109106', '0100233488'), place, place, (code, at, digit) => {
        const changed = `${code.slice(0, at)}${digit}${code.slice(at + 1)}`
        expect(checkTaxCode(changed) === undefined).toBe(changed === code)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMobilePhone, normaliseMobilePhone } from '../../../src/fields'

const proper = fc
  .tuple(
    fc.constantFrom('032', '039', '052', '059', '070', '079', '081', '089', '090', '099'),
    fc.stringMatching(/^\d{7}$/),
  )
  .map(([head, rest]) => head + rest)

describe('a mobile number', () => {
  it('is the same however it was written', () => {
    const writing = fc.constantFrom(
      (number: string) => number,
      (number: string) => `+84${number.slice(1)}`,
      (number: string) => `84${number.slice(1)}`,
      (number: string) => `+84 (0)${number.slice(1, 4)} ${number.slice(4)}`,
      (number: string) => `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`,
      (number: string) => ` ${number.slice(0, 4)}-${number.slice(4)} `,
    )
    fc.assert(
      fc.property(proper, writing, (number, write) => {
        expect(normaliseMobilePhone(write(number))).toBe(number)
        expect(checkMobilePhone(number)).toBeUndefined()
      }),
      { numRuns: 10_000 },
    )
  })

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(proper, (number) => {
        expect(normaliseMobilePhone(normaliseMobilePhone(number))).toBe(number)
      }),
    )
  })
})

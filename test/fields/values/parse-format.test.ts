import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatValue, parseValue } from '../../../src/fields'
import { keysByRule, validValues } from './valid-values'

const runs = { numRuns: 10_000 }

describe('reading back what is shown', () => {
  it.each(keysByRule.map((keys) => [keys.join(', '), keys] as const))('gives the same %s', (_, keys) => {
    const keyAndValue = fc.constantFrom(...keys).chain((key) => fc.tuple(fc.constant(key), validValues(key)))
    fc.assert(
      fc.property(keyAndValue, ([key, value]) => parseValue(key, formatValue(key, value)).value === value),
      runs,
    )
  })

  it.each(['wantsRenewal', 'wantsChange', 'renewedBefore', 'deviceLocked'] as const)(
    'gives no value for %s not ticked, which is shown empty',
    (key) => {
      expect(formatValue(key, false)).toBe('')
      expect(parseValue(key, '')).toEqual({})
    },
  )

  it('gives no value for a SIM PKI not wanted, which is shown empty', () => {
    expect(parseValue('simPki', formatValue('simPki', ''))).toEqual({})
  })
})

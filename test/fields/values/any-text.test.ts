import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValue, fieldKeys, formatValue, parseValue } from '../../../src/fields'
import { anyText, validValues } from './valid-values'

const runs = { numRuns: 10_000 }

describe('reading any text', () => {
  it('never throws, and what is read reads the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldKeys), anyText, fc.boolean(), (key, typed, fromSheet) => {
        const { value } = parseValue(key, typed, { fromSheet })
        const again = value === undefined ? undefined : parseValue(key, formatValue(key, value)).value
        return again === value || (again === undefined && (value === false || value === ''))
      }),
      { numRuns: 30_000 },
    )
  })

  it('never throws for numbers and ticks of a sheet', () => {
    const cell = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.bigInt().map(Number))
    fc.assert(
      fc.property(fc.constantFrom(...fieldKeys), cell, (key, typed) => {
        parseValue(key, typed)
      }),
      runs,
    )
  })

  it('says of a kept text what the check of the value says, and proposes only what has no error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldKeys), anyText, (key, typed) => {
        const { value, problem } = parseValue(key, typed)
        if (value !== undefined) expect(problem).toEqual(checkValue(key, value))
        const suggestion = problem?.suggestion
        return suggestion === undefined || checkValue(key, suggestion)?.severity !== 'error'
      }),
      runs,
    )
  })
})

describe('checking any value', () => {
  it('never throws, nor does showing it', () => {
    const anyValue = fc.oneof(anyText, fc.boolean(), fc.double())
    fc.assert(
      fc.property(fc.constantFrom(...fieldKeys), anyValue, (key, value) => {
        checkValue(key, value)
        formatValue(key, value)
      }),
      runs,
    )
  })

  it('finds no error in a valid value', () => {
    const keyAndValue = fc.constantFrom(...fieldKeys).chain((key) => fc.tuple(fc.constant(key), validValues(key)))
    fc.assert(
      fc.property(keyAndValue, ([key, value]) => checkValue(key, value)?.severity !== 'error'),
      runs,
    )
  })
})

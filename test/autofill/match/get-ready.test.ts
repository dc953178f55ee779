import { expect, test } from 'vitest'
import { vocabulary } from '../../../src/fields'
import { whenFirstAsked } from '../../../src/fields/when-first-asked'
import { getReady } from '../../../src/autofill/match'
import { readLabel } from '../../../src/autofill/match/read-label'

test('what is made when first asked for is made once, even when it is nothing', () => {
  let made = 0
  const ask = whenFirstAsked(() => {
    made++
    return null
  })
  expect(made).toBe(0)
  expect([ask(), ask()]).toEqual([null, null])
  expect(made).toBe(1)
})

test('getting ready changes nothing about what labels say', () => {
  const before = readLabel('Ngày cấp')
  getReady()
  getReady()
  expect(readLabel('Ngày cấp')).toEqual(before)
  expect(vocabulary()).toBe(vocabulary())
})

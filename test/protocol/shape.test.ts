import { describe, expect, test } from 'vitest'
import {
  anything,
  either,
  listOf,
  namedPlainValues,
  oneOf,
  record,
  textOf,
  truth,
  whole,
  type Shape,
} from '../../src/protocol/shape'

const fits = (one: Shape<unknown>, value: unknown): boolean => one.safeParse(value).success

describe('a shape lets through what it describes and nothing else', () => {
  test.each<[string, Shape<unknown>, readonly unknown[], readonly unknown[]]>([
    ['a text up to its length', textOf(3), ['', 'abc'], ['abcd', 3, null, undefined, ['a']]],
    ['whole numbers', whole, [0, -1, 2 ** 53 - 1], [1.5, Number.NaN, Infinity, 2 ** 53, '1', null]],
    ['truth values', truth, [true, false], [0, 'true', null]],
    ['one of a list', oneOf('a', true, null), ['a', true, null], ['b', false, undefined, 0]],
    ['a list up to its length', listOf(whole, 2), [[], [1, 2]], [[1, 2, 3], ['1'], { length: 0 }, 'ab', null]],
    ['the first or the second', either(whole, textOf(1)), [1, 'a'], ['ab', 1.5, null]],
    [
      'plain values by name',
      namedPlainValues,
      [{}, { a: 1, b: 'x', c: null, d: true }],
      [{ a: {} }, { a: [] }, null, 1],
    ],
    ['anything', anything, [undefined, null, {}, []], []],
  ])('%s', (_name, one, good, bad) => {
    for (const value of good) expect(fits(one, value)).toBe(true)
    for (const value of bad) expect(fits(one, value)).toBe(false)
  })
})

describe('a record', () => {
  const one = record({ id: whole, name: textOf(5) }, { note: textOf(5) })

  test('has all required fields, perhaps the optional ones, and no others', () => {
    expect(fits(one, { id: 1, name: 'a' })).toBe(true)
    expect(fits(one, { id: 1, name: 'a', note: 'b' })).toBe(true)
    expect(fits(one, { id: 1 })).toBe(false)
    expect(fits(one, { id: 1, name: 'a', note: 2 })).toBe(false)
    expect(fits(one, { id: 1, name: 'a', more: 1 })).toBe(false)
  })

  test('does not take inherited fields, nor the names that every object has, for its own', () => {
    expect(fits(one, Object.create({ id: 1, name: 'a' }))).toBe(false)
    expect(fits(one, { id: 1, name: 'a', toString: 1 })).toBe(false)
    expect(fits(one, JSON.parse('{"id":1,"name":"a","__proto__":{}}'))).toBe(false)
  })

  test('is no list, text or nothing', () => {
    for (const value of [[], 'ab', null, undefined, 1]) expect(fits(one, value)).toBe(false)
  })
})

test('what fits is given back as it came', () => {
  const value = { id: 1 }
  const parsed = record({ id: whole }).safeParse(value)
  expect(parsed).toEqual({ success: true, data: value })
  expect(parsed.success && parsed.data).toBe(value)
})

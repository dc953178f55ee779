import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCollationKeys } from '../../../src/records/find/collation-keys'

const collator = new Intl.Collator('vi')
const keyOf = createCollationKeys('vi')
const signs = Array.from("aáàảãạăằâấbcdđeêềghiIíkLlmnoôồơởpqrstuưứvxyýAÁĐÊƠ -.'(0189,/").map((sign) =>
  sign.normalize('NFC'),
)
const texts = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((all) => all.join(''))

describe('the key of a text', () => {
  test('sorts as the Vietnamese collator does', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [first, second] = [keyOf(one) ?? '', keyOf(other) ?? '']
        expect(first < second ? -1 : Number(first > second)).toBe(Math.sign(collator.compare(one, other)))
      }),
      { numRuns: 3_000, seed: 6 },
    )
  })

  test('is not guessed for signs of other alphabets', () => {
    expect([keyOf('Ж'), keyOf('An 中'), keyOf('Zoë')]).toEqual([undefined, undefined, undefined])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, sameText, withModernTones } from '../../../src/fields'

/** The old placement beside the new; domain notes §6 name hoà/hòa and uỷ/ủy. */
const moved: [string, string][] = [
  ['hoà', 'hòa'],
  ['Hoà Bình', 'Hòa Bình'],
  ['HOÀ BÌNH', 'HÒA BÌNH'],
  ['Khánh Hoà', 'Khánh Hòa'],
  ['Thanh Hoá', 'Thanh Hóa'],
  ['toà', 'tòa'],
  ['doạ', 'dọa'],
  ['xoã', 'xõa'],
  ['thoả', 'thỏa'],
  ['hoè', 'hòe'],
  ['khoẻ', 'khỏe'],
  ['loé', 'lóe'],
  ['toẽ', 'tõe'],
  ['oẹ', 'ọe'],
  ['uỷ', 'ủy'],
  ['Uỷ ban', 'Ủy ban'],
  ['UỶ BAN', 'ỦY BAN'],
  ['thuý', 'thúy'],
  ['Thuỳ', 'Thùy'],
  ['Thuỷ Nguyên', 'Thủy Nguyên'],
  ['luỹ', 'lũy'],
  ['nguỵ', 'ngụy'],
  ['đại uý', 'đại úy'],
  ['Hoà, Thuỷ/Hoá', 'Hòa, Thủy/Hóa'],
  ['oà', 'òa'],
]

/** Syllables whose tone stands where it should: closed ones, qu-, gi-, and what is new already. */
const kept = [
  'quý',
  'Quý',
  'QUÝ',
  'quỳ',
  'quỹ',
  'quỵ',
  'quà',
  'quả',
  'què',
  'hoàn',
  'toàn',
  'hoạt',
  'khoẻn',
  'ngoáy',
  'khoái',
  'thuyền',
  'huỳnh',
  'khuỷu',
  'khuỵu',
  'nguyễn',
  'giá',
  'già',
  'giả',
  'hòa',
  'ủy',
  'thúy',
  'khỏe',
  'mùa',
  'cửa',
  'thuở',
  'bìa',
  'Huế',
  'Lào Cai',
]

describe('modern tone placement', () => {
  it.each(moved)('%s is written %s', (old, modern) => {
    expect(withModernTones(old)).toBe(modern)
    expect(withModernTones(modern)).toBe(modern)
  })

  it.each(kept)('%s stays', (text) => {
    expect(withModernTones(text)).toBe(text)
  })

  const letters = fc.constantFrom(...Array.from('hoàoáoẻuỷuýUỶOÀqQgnct aâăeêiyuươ\u0300\u0301\u0323đ, /'))
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(letters, { maxLength: 12 }).map((parts) => parts.join('')),
  )

  it('is reached once and for all, and folds to the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const modern = withModernTones(text)
        return withModernTones(modern) === modern && fold(modern) === fold(text)
      }),
      { numRuns: 20_000 },
    )
  })

  it('folding twice folds no further', () => {
    fc.assert(
      fc.property(anyText, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 20_000 },
    )
  })

  it('is no difference to sameText, nor is the Unicode form or blanks around', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const variants = [text.normalize('NFD'), ` ${text}\u00A0`, withModernTones(text.normalize('NFC'))]
        return variants.every((variant) => sameText(variant, text))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('the same text', () => {
  it.each([
    ['Hoà Bình', 'HÒA  BÌNH', true],
    ['Ủy ban nhân dân', 'uỷ\u00A0ban nhân dân', true],
    ['Uỷ ban'.normalize('NFD'), 'Ủy ban', true],
    ['Hoà Bình', 'Hoa Binh', false],
    ['Lê Thị Thuý', 'Lê Thị Thủy', false],
    ['Trần\u200B Văn Thử', 'Trần Văn Thử', true],
  ])('“%s” and “%s”: %s', (one, other, same) => {
    expect(sameText(one, other)).toBe(same)
    expect(sameText(other, one)).toBe(same)
  })
})

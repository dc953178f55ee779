import { describe, expect, test } from 'vitest'
import { chooseOption, provinceAliases } from '../../src/fields'

const options = (...texts: string[]) => texts.map((text, place) => ({ value: `v${place}`, text }))
const province = (name: string) => ({ value: name, aliases: provinceAliases(name) })

describe('an option', () => {
  test.each([
    ['with its number before it', ['-- Chọn --', '30 - Hải Dương', '31 - TP. Hải Phòng'], 2],
    ['with another number before it', ['1. Hà Nội', '2. Hải Phòng'], 1],
    ['with its number behind it', ['Hà Nội (01)', 'Hải Phòng (31)'], 1],
    ['of an English list', ['Ha Noi City', 'Hai Phong City'], 1],
    ['without its marks', ['Ha Noi', 'Hai Phong'], 1],
  ])('%s is found', (_how, texts, index) => {
    expect(chooseOption(province('Hải Phòng'), options(...texts))).toEqual({ index })
  })

  test.each([
    ['only begins like the value', ['Hải Phòng cũ', 'Cảng Hải Phòng'], 'option-not-found'],
    ['comes with two numbers', ['7 - Hải Phòng', '12 - Hải Phòng'], 'option-ambiguous'],
    ['is a number alone', ['31', '31 - '], 'option-not-found'],
  ])('that %s is refused', (_how, texts, refused) => {
    expect(chooseOption(province('Hải Phòng'), options(...texts))).toEqual({ refused })
  })

  test('that is the value itself goes before one with a number', () => {
    const wanted = { value: 'Chuyên viên', aliases: [] }
    expect(chooseOption(wanted, options('1. Chuyên viên', 'Chuyên viên'))).toEqual({ index: 1 })
    expect(chooseOption(wanted, options('1. Chuyên viên', '2. Chuyên viên chính'))).toEqual({ index: 0 })
  })
})

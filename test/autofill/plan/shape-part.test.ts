import { expect, test } from 'vitest'
import type { ValuePart } from '../../../src/autofill/match'
import { chooseOption } from '../../../src/fields/choose-option'
import { shapePart } from '../../../src/autofill/plan/shape-part'
import { aControl } from '../match/a-control'

test.each<[ValuePart, string, string | undefined]>([
  ['day', '1985-03-02', '02'],
  ['month', '1985-03-02', '03'],
  ['year', '1985-03-02', '1985'],
  ['surname', 'Trần Văn Thử', 'Trần'],
  ['middle', 'Trần Văn Thử', 'Văn'],
  ['given', 'Trần Văn Thử', 'Thử'],
  ['before-given', 'Trần Văn Thử', 'Trần Văn'],
  ['after-surname', 'Trần Văn Thử', 'Văn Thử'],
  ['middle', 'Trần Thử', undefined],
  ['given', 'Thử', undefined],
])('the %s of %s is %s', (part, value, text) => {
  const shaped = shapePart(part, value, aControl(0, {}))
  expect(shaped?.action).toEqual(text === undefined ? undefined : { type: 'text', text })
})

test('a number box takes a day without its zero, a list by number or by name', () => {
  expect(shapePart('day', '1985-03-02', aControl(0, {}, { kind: 'number' }))?.action).toEqual({
    type: 'text',
    text: '2',
  })
  expect(shapePart('month', '1985-03-02', aControl(0, {}, { kind: 'select' }))?.action).toEqual({
    type: 'choose',
    value: 'Tháng 3',
    aliases: ['03', '3', 'Tháng 03', 'Thg 3', 'T3', 'thang ba', 'March', 'Mar'],
  })
})

test.each([
  ['counted from 0', (month: number) => ({ value: String(month - 1), text: `Tháng ${month}` })],
  ['counted from 1', (month: number) => ({ value: String(month), text: String(month) })],
  ['in words', (month: number) => ({ value: `m${month}`, text: `Tháng ${inWords[month - 1]}` })],
  ['in English', (month: number) => ({ value: String(month - 1), text: inEnglish[month - 1] ?? '' })],
])('each month is found in a list %s', (_name, optionOf) => {
  const options = inEnglish.map((_one, place) => optionOf(place + 1))
  const found = options.map((_one, place) => {
    const date = `1985-${String(place + 1).padStart(2, '0')}-02`
    const action = shapePart('month', date, aControl(0, {}, { kind: 'select' }))?.action
    return action?.type === 'choose' ? chooseOption(action, options) : undefined
  })
  expect(found).toEqual(options.map((_one, index) => ({ index })))
})

const inWords = 'Một Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Mười-một Mười-hai'
  .split(' ')
  .map((word) => word.replace('-', ' '))
const inEnglish = 'January February March April May June July August September October November December'.split(' ')

test('a SIM wish parts into the network and whether a number moves', () => {
  const radio = aControl(0, {}, { kind: 'radio' })
  const tick = aControl(0, {}, { kind: 'checkbox' })
  expect(shapePart('carrier', 'Viettel/cs', radio)?.action).toMatchObject({ type: 'choose', value: 'Viettel' })
  expect(shapePart('moves-number', 'Viettel/cs', tick)?.action).toEqual({ type: 'check', checked: true })
  expect(shapePart('moves-number', 'Viettel', tick)?.action).toEqual({ type: 'check', checked: false })
})

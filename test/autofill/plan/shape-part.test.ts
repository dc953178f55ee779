import { expect, test } from 'vitest'
import type { ValuePart } from '../../../src/autofill/match'
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
    value: '03',
    aliases: ['3', 'Tháng 3', 'Tháng 03', 'Thg 3', 'T3'],
  })
})

test('a SIM wish parts into the network and whether a number moves', () => {
  const radio = aControl(0, {}, { kind: 'radio' })
  const tick = aControl(0, {}, { kind: 'checkbox' })
  expect(shapePart('carrier', 'Viettel/cs', radio)?.action).toMatchObject({ type: 'choose', value: 'Viettel' })
  expect(shapePart('moves-number', 'Viettel/cs', tick)?.action).toEqual({ type: 'check', checked: true })
  expect(shapePart('moves-number', 'Viettel', tick)?.action).toEqual({ type: 'check', checked: false })
})

import { describe, expect, test } from 'vitest'
import { shapeValue } from '../../../src/autofill/plan/shape-value'
import type { FieldKey } from '../../../src/fields'
import { aControl } from '../match/a-control'

describe('a value of which the page writes a part itself', () => {
  const shaped = (key: FieldKey, value: string, beside: { ahead?: string; behind?: string }) => {
    const result = shapeValue({ keys: [key] }, { [key]: value }, aControl(0, { for: 'Ô' }, beside))
    return 'refused' in result ? result.refused : result.action
  }

  test.each([
    ['thu.tv@example.gov.vn', '@example.gov.vn', { type: 'text', text: 'thu.tv' }],
    ['thu.tv@Example.gov.vn', '@example.gov.vn', { type: 'text', text: 'thu.tv' }],
    ['thu.tv@example.gov.vn', '@other.gov.vn', 'format-unsupported'],
    ['thu.tv@sub.example.gov.vn', '@example.gov.vn', 'format-unsupported'],
    ['thu.tv@example.gov.vn', '@', 'format-unsupported'],
  ])('the address %s before “%s”', (email, behind, wanted) => {
    expect(shaped('email', email, { behind })).toEqual(wanted)
  })

  test('a telephone number behind the code of the country loses its zero', () => {
    expect(shaped('mobilePhone', '0987654321', { ahead: '+84' })).toEqual({ type: 'text', text: '987654321' })
    expect(shaped('mobilePhone', '0987654321', {})).toEqual({ type: 'text', text: '0987654321' })
  })
})

test('a box that opens a dialog keeps nothing but a day', () => {
  const opens = aControl(0, { for: 'Chức vụ' }, { opensCalendar: true })
  expect(shapeValue({ keys: ['position'] }, { position: 'Chuyên viên' }, opens)).toEqual({
    refused: 'format-unsupported',
  })
  expect(shapeValue({ keys: ['dateOfBirth'] }, { dateOfBirth: '1985-03-12' }, opens)).toMatchObject({
    action: { text: '12/03/1985', picks: true },
  })
})

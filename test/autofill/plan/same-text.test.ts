import { describe, expect, test } from 'vitest'
import { namesMonth, sameText, showsDate } from '../../../src/autofill/plan/same-text'

describe('what a control shows is what was written', () => {
  test.each([
    ['031 085 000 456', '031085000456', true],
    ['12-3-1985', '12/03/1985', true],
    ['12/03/1985', '03/12/1985', false],
    ['+84 987 654 321', '0987654321', false],
    ['THU.TV@EXAMPLE.GOV.VN', 'thu.tv@example.gov.vn', true],
    ['2a05f812', '2A05F812', true],
    ['TRẦN VĂN THỬ', 'Trần Văn Thử', false],
    ['Tran Van Thu', 'Trần Văn Thử', false],
    ['Trần  Văn Thử ', 'Trần Văn Thử', true],
    ['Trần Văn Thử'.normalize('NFD'), 'Trần Văn Thử', true],
    ['', 'x', false],
  ])('%s for %s: %s', (shown, wanted, is) => {
    expect(sameText(shown, wanted)).toBe(is)
  })
})

describe('a calendar shows a date', () => {
  test.each([
    ['12/03/1985', true],
    ['1985-03-12', true],
    ['March 12, 1985', true],
    ['12 Tháng 3, 1985', true],
    ['03/12/1985', false],
    ['March 13, 1985', false],
    ['', false],
  ])('%s: %s', (shown, is) => {
    expect(showsDate(shown, '1985-03-12', '12/03/1985')).toBe(is)
  })
})

test.each([
  ['Tháng 3 2026', 3],
  ['Thg 12', 12],
  ['Tháng Mười Hai 2026', 12],
  ['Tháng Tư', 4],
  ['March 2026', 3],
  ['Sep', 9],
  ['03/2026', 3],
  ['3 月', 3],
  ['2026-11', 11],
  ['Thứ Ba', undefined],
  ['2026', undefined],
])('the month of “%s” is %s', (text, month) => {
  expect(namesMonth(text)).toBe(month)
})

import { describe, expect, it } from 'vitest'
import { bareSubject, countInWords, dayInWords, withSmallStart } from '../../../src/requests/letter/letter-phrases'

describe('days of letters', () => {
  it.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-03-02', 'ngày 02 tháng 3 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ])('%s is %s', (date, text) => expect(dayInWords(date, '2020-01-01')).toBe(text))

  it('are left for the hand where there is none, with the year', () => {
    expect(dayInWords('', '2026-05-01')).toMatch(/^ngày\s+tháng\s+năm 2026$/u)
  })
})

describe('counts', () => {
  it.each([
    [1, '01 (một)'],
    [4, '04 (bốn)'],
    [5, '05 (năm)'],
    [10, '10 (mười)'],
    [11, '11 (mười một)'],
    [15, '15 (mười lăm)'],
    [20, '20 (hai mươi)'],
    [21, '21 (hai mươi mốt)'],
    [24, '24 (hai mươi bốn)'],
    [55, '55 (năm mươi lăm)'],
    [100, '100 (một trăm)'],
    [105, '105 (một trăm linh năm)'],
    [115, '115 (một trăm mười lăm)'],
    [500, '500 (năm trăm)'],
    [999, '999 (chín trăm chín mươi chín)'],
  ])('%i is written %s', (count, text) => expect(countInWords(count)).toBe(text))
})

describe('subjects', () => {
  it.each([
    ['V/v đề nghị cấp chứng thư', '', 'đề nghị cấp chứng thư'],
    ['Về việc: Đề nghị cấp chứng thư', '', 'Đề nghị cấp chứng thư'],
    ['Biên bản giao, nhận thiết bị', 'BIÊN BẢN', 'giao, nhận thiết bị'],
    ['V/v thông báo bàn giao thiết bị', 'THÔNG BÁO', 'bàn giao thiết bị'],
    ['Thông báo về việc bàn giao thiết bị', 'THÔNG BÁO', 'bàn giao thiết bị'],
  ])('%s, bare: %s', (subject, kind, bare) => expect(bareSubject(subject, kind)).toBe(bare))

  it('start small, abbreviations excepted', () => {
    expect(withSmallStart('Đề nghị cấp')).toBe('đề nghị cấp')
    expect(withSmallStart('UBND phường đề nghị')).toBe('UBND phường đề nghị')
  })
})

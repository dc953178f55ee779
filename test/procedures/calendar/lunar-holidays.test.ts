import { describe, expect, it } from 'vitest'
import { lunarHolidays, lunarYears } from '../../../src/procedures'
import { lunarMonthStart } from './lunar-month-starts'

const years = Array.from({ length: lunarYears.last - lunarYears.first + 1 }, (_, index) => lunarYears.first + index)

describe('lunar days of the Vietnamese calendar', () => {
  it.each([
    [2007, '2007-02-17', 'a day before China, as told by the press in 2006'],
    [2024, '2024-02-10', 'Văn bản 8662/VPCP-KGVX'],
    [2025, '2025-01-29', 'Thông báo 6150/TB-BLĐTBXH'],
    [2026, '2026-02-17', 'Thông báo 9441/TB-BNV'],
    [2027, '2027-02-06', 'Văn bản 10065/VPCP-KGVX'],
    [2028, '2028-01-26', 'lists of Tết days'],
    [2029, '2029-02-13', 'lists of Tết days'],
    [2030, '2030-02-02', 'a day before China, as told by the press in 2006'],
    [2031, '2031-01-23', 'lists of Tết days'],
  ])('Tết of %i is %s (%s)', (year, date) => {
    expect(lunarHolidays(year)?.newYear).toBe(date)
  })

  it.each([
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('Giỗ Tổ of %i is %s', (year, date) => {
    expect(lunarHolidays(year)?.hungKings).toBe(date)
  })

  it('agree with the new moons and the sun, computed at UTC+7, in every year of the table', () => {
    const wrong = years.filter((year) => {
      const dayOne = lunarHolidays(year)?.newYear
      return dayOne !== lunarMonthStart(year, 1).date
    })
    const wrongKings = years.filter((year) => {
      const kings = Date.parse(`${lunarMonthStart(year, 3).date}T00:00:00Z`) + 9 * 86_400_000
      return lunarHolidays(year)?.hungKings !== new Date(kings).toISOString().slice(0, 10)
    })
    expect([wrong, wrongKings]).toEqual([[], []])
  })

  it('do not hang on minutes, but for the one month that the table names', () => {
    const near = years.flatMap((year) =>
      [1, 3].filter((month) => lunarMonthStart(year, month).minutesFromMidnight < 8).map((month) => [year, month]),
    )
    expect(near).toEqual([[2086, 3]])
  })

  it('are not known outside of the table', () => {
    expect([lunarHolidays(1999), lunarHolidays(2101), lunarHolidays(NaN)]).toEqual([undefined, undefined, undefined])
  })
})

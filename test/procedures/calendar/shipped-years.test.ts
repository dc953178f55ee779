import { describe, expect, it } from 'vitest'
import { calendarYear, derivedYear, isWorkingDay, overlayCalendar, shippedCalendar } from '../../../src/procedures'

/** The weekdays (Monday to Friday) off and the weekend days worked, by year, as the yearly announcements put them. */
const announced: [year: number, off: string, worked: string][] = [
  [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
  [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
  [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24', '01-10 08-22'],
  [2027, '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24', ''],
]

/** What a year of 1 January to 31 December leaves Monday to Friday without work, and which weekend days have it. */
function exceptions(year: number): { off: string; worked: string } {
  const off: string[] = []
  const worked: string[] = []
  for (let time = Date.UTC(year, 0, 1); time <= Date.UTC(year, 11, 31); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10)
    const isWeekend = [0, 6].includes(new Date(time).getUTCDay())
    const { works } = isWorkingDay(date, shippedCalendar)
    if (works && isWeekend) worked.push(date.slice(5))
    if (!works && !isWeekend) off.push(date.slice(5))
  }
  return { off: off.join(' '), worked: worked.join(' ') }
}

describe('shipped years', () => {
  it.each(announced)('%i has the days off and the swapped days that were announced', (year, off, worked) => {
    expect(exceptions(year)).toEqual({ off, worked })
  })

  it('are 2024 to 2027, of which only the last may still change', () => {
    expect(shippedCalendar.years.map(({ year, isFinal }) => [year, isFinal])).toEqual([
      [2024, true],
      [2025, true],
      [2026, true],
      [2027, false],
    ])
  })

  it.each(shippedCalendar.years.map((year) => [year.year, year] as const))(
    '%i: every entry has a reason and a source, in its year, in order, once',
    (number, { days }) => {
      const dates = days.map(({ date }) => date)
      expect(dates).toEqual([...new Set(dates)].sort())
      expect(dates.filter((date) => !date.startsWith(`${number}-`))).toEqual([])
      expect(
        days.filter(({ why, source }) => why.length < 8 || !/Bộ luật|Văn bản|Thông báo|Nghị quyết/.test(source)),
      ).toEqual([])
    },
  )
})

describe('what a day off says', () => {
  it.each([
    ['2026-02-14', 'Thứ Bảy'],
    ['2026-02-22', 'Chủ Nhật'],
    ['2026-02-17', 'Tết Nguyên đán (mùng 1)'],
    ['2024-02-10', 'Thứ Bảy, Tết Nguyên đán (mùng 1)'],
    ['2026-04-26', 'Chủ Nhật, Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)'],
    ['2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2025-05-02', 'Nghỉ hoán đổi, làm bù Thứ Bảy 26/04/2025'],
    ['2026-11-24', 'Ngày Văn hóa Việt Nam'],
  ])('%s: %s', (date, why) => {
    expect(isWorkingDay(date, shippedCalendar)).toEqual({ works: false, why })
  })

  it.each([
    '2026-02-13',
    '2026-02-23',
    '2024-05-04',
    '2025-04-26',
    '2026-01-10',
    '2026-08-22',
    '2025-11-24',
    '2026-11-23',
  ])('%s is worked', (date) => {
    expect(isWorkingDay(date, shippedCalendar)).toEqual({ works: true })
  })
})

describe('a year that nothing was announced for', () => {
  it('has the holidays of the law, with substitute days, and is never final', () => {
    const { isFinal, days } = derivedYear(2028)
    expect(isFinal).toBe(false)
    expect(days.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '01-01 01-03 01-25 01-26 01-27 01-28 01-29 01-31 04-04 04-30 05-01 05-02 09-02 09-01 09-04 11-24'
        .split(' ')
        .sort()
        .join(' '),
    )
  })

  it('gives each of two holidays on one weekend a day of its own', () => {
    const { days } = derivedYear(2023)
    const substitutes = days.filter(({ why }) => why.startsWith('Nghỉ bù')).map(({ date }) => date)
    expect(substitutes).toEqual(['2023-01-02', '2023-01-26', '2023-01-27', '2023-05-02', '2023-05-03', '2023-09-04'])
  })

  it('says of what it guesses that it is a guess', () => {
    const guessed = derivedYear(2029).days.filter(({ why }) => /dự kiến|Nghỉ bù/.test(why))
    expect(guessed.length).toBeGreaterThan(5)
    expect(guessed.filter(({ source }) => !source.startsWith('Suy luận của phần mềm'))).toEqual([])
  })

  it('comes out in order, without a day twice, for every year that dates can have', () => {
    for (let year = 1000; year <= 9990; year += 1) {
      const dates = derivedYear(year).days.map(({ date }) => date)
      expect(dates).toEqual([...new Set(dates)].sort())
    }
  })

  it('is used where the calendar has no year', () => {
    expect(calendarYear(shippedCalendar, 2031)).toEqual(derivedYear(2031))
    expect(isWorkingDay('2031-01-23', shippedCalendar)).toEqual({
      works: false,
      why: 'Tết Nguyên đán (mùng 1, dự kiến)',
    })
    expect(isWorkingDay('1999-04-30', shippedCalendar)).toEqual({ works: false, why: 'Ngày Chiến thắng 30/4' })
  })
})

describe("a user's year", () => {
  const own = { year: 2026, isFinal: true, days: [] }

  it('takes the place of the whole shipped year', () => {
    const calendar = overlayCalendar(shippedCalendar, [own])
    expect(calendar.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027])
    expect(isWorkingDay('2026-02-17', calendar)).toEqual({ works: true })
    expect(isWorkingDay('2025-01-29', calendar)).toEqual({ works: false, why: 'Tết Nguyên đán (mùng 1)' })
  })

  it('is added in its place when the product has none; the later of two counts', () => {
    const later = { year: 2030, isFinal: true, days: [] }
    const calendar = overlayCalendar(shippedCalendar, [{ ...later, isFinal: false }, later])
    expect(calendar.years.at(-1)).toBe(later)
    expect(overlayCalendar(calendar, [{ ...own, year: 2020 }]).years[0]?.year).toBe(2020)
  })

  it('leaves the shipped calendar as it was', () => {
    const before = JSON.stringify(shippedCalendar)
    overlayCalendar(shippedCalendar, [own])
    expect(JSON.stringify(shippedCalendar)).toBe(before)
  })
})

import type { IsoDate } from '../../fields'
import { addDays, weekendName } from './days'
import { lunarHolidays, lunarSource } from './lunar-holidays'
import { law, off } from './special-days'
import type { CalendarYear, SpecialDay } from './working-calendar'

const guess = 'Suy luận của phần mềm'

/**
 * A year that nothing was announced for: the fixed and lunar holidays of today's law and their substitute days. Never final: the
 * five days of Tết and the second day of Quốc khánh are the Prime Minister's to choose, and days may be swapped.
 * Any year works; outside of 2000–2100, where the lunar table ends, only the fixed holidays are known.
 */
export function derivedYear(year: number): CalendarYear {
  const holidays = [...fixedHolidays(year), ...lunarOnes(year)].sort(byDate)
  const days = [...holidays, ...substitutes(holidays), ...cultureDay(year)].sort(byDate)
  return { year, isFinal: false, days }
}

function byDate(one: SpecialDay, other: SpecialDay): number {
  return one.date < other.date ? -1 : Number(one.date > other.date)
}

function fixedHolidays(year: number): SpecialDay[] {
  const nationalDay = `${year}-09-02`
  return [
    off(`${year}-01-01`, 'Tết Dương lịch', law.newYear),
    off(`${year}-04-30`, 'Ngày Chiến thắng 30/4', law.victoryDay),
    off(`${year}-05-01`, 'Ngày Quốc tế Lao động 1/5', law.labourDay),
    off(nationalDay, 'Quốc khánh 2/9', law.nationalDay),
    off(besideNationalDay(nationalDay), 'Quốc khánh (ngày liền kề, dự kiến)', `${guess} từ ${law.nationalDay}`),
  ]
}

/** The later day when only it makes the rest longer (Monday, Thursday) as in 2024 and 2027, else the earlier as in 2023, 2025 and 2026. */
function besideNationalDay(nationalDay: IsoDate): IsoDate {
  const weekday = new Date(`${nationalDay}T00:00:00Z`).getUTCDay()
  return addDays(nationalDay, weekday === 0 || weekday === 1 || weekday === 4 ? 1 : -1)
}

/** Tết's five days as one before and four from mùng 1, as in 2026: which five is not decided. */
function lunarOnes(year: number): SpecialDay[] {
  const lunar = lunarHolidays(year)
  if (!lunar) return []
  const source = `${guess} từ ${law.lunarNewYear}`
  const firstDays = [1, 2, 3, 4].map((day) =>
    off(addDays(lunar.newYear, day - 1), `Tết Nguyên đán (mùng ${day}, dự kiến)`, source),
  )
  return [
    off(addDays(lunar.newYear, -1), 'Tết Nguyên đán (ngày cuối năm âm lịch, dự kiến)', source),
    ...firstDays,
    off(lunar.hungKings, 'Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)', `${law.hungKings}; ${lunarSource}`),
  ]
}

/** One substitute day for every holiday on a weekend day: the next day that is neither weekend nor off already. */
function substitutes(holidays: readonly SpecialDay[]): SpecialDay[] {
  const taken = new Set(holidays.map(({ date }) => date))
  return holidays
    .filter(({ date }) => weekendName(date) !== undefined)
    .map(({ date, why }) => {
      let next = addDays(date, 1)
      while (taken.has(next) || weekendName(next) !== undefined) next = addDays(next, 1)
      taken.add(next)
      return off(next, `Nghỉ bù ${why}`, `${guess} từ ${law.substitute}`)
    })
}

/** From 2026 on. Its resolution is not the article that gives substitute days, so on a weekend day none is added. */
function cultureDay(year: number): SpecialDay[] {
  return year < 2026 ? [] : [off(`${year}-11-24`, 'Ngày Văn hóa Việt Nam', law.cultureDay)]
}

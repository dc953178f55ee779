import type { IsoDate } from '../../fields'
import { weekendName, yearOf } from './days'
import { calendarYear } from './shipped-calendar'
import type { CalendarYear, WorkingCalendar } from './working-calendar'

/** Whether public servants work on a day; if not, why, in Vietnamese for the clerk. */
export type WorkingDay = { readonly works: true } | { readonly works: false; readonly why: string }

/**
 * Tells whether a day is worked. A plain weekend day says exactly 'Thứ Bảy' or 'Chủ Nhật'; a holiday its own name; a holiday on a
 * weekend day both: 'Thứ Bảy, Tết Nguyên đán (mùng 1)'. A weekend day worked in exchange is worked.
 */
export function isWorkingDay(date: IsoDate, calendar: WorkingCalendar): WorkingDay {
  return workingDayOf(date, calendarYear(calendar, yearOf(date)))
}

/** The same, with the day's year at hand. */
export function workingDayOf(date: IsoDate, year: CalendarYear): WorkingDay {
  const weekend = weekendName(date)
  const special = year.days.find((day) => day.date === date)
  if (special?.kind === 'working') return { works: true }
  if (special) return { works: false, why: weekend ? `${weekend}, ${special.why}` : special.why }
  return weekend ? { works: false, why: weekend } : { works: true }
}

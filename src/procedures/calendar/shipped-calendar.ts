import { derivedYear } from './derived-year'
import type { CalendarYear, WorkingCalendar } from './working-calendar'
import { year2024 } from './year-2024'
import { year2025 } from './year-2025'
import { year2026 } from './year-2026'
import { year2027 } from './year-2027'

/** The years that the product comes with: public servants' days off and swapped days, from the yearly announcements. */
export const shippedCalendar: WorkingCalendar = { years: [year2024, year2025, year2026, year2027] }

/** Lays a user's years over the shipped ones: a year replaces the whole of the same year; of two own ones the later in the list. Sorted by year. */
export function overlayCalendar(shipped: WorkingCalendar, own: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map([...shipped.years, ...own].map((year) => [year.year, year]))
  return { years: [...byYear.values()].sort((one, other) => one.year - other.year) }
}

/** The days of a year: those that the calendar has, or else the holidays derived from the law, which are never final. */
export function calendarYear(calendar: WorkingCalendar, year: number): CalendarYear {
  return calendar.years.find((one) => one.year === year) ?? derivedYear(year)
}

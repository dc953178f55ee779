import type { CalendarYear } from './working-calendar'

/**
 * Writes a year as the file that `readCalendarYear` reads: parts in a fixed order, days by date, two spaces, a line end. The same
 * year always gives the same text.
 */
export function calendarYearToJson({ year, isFinal, days }: CalendarYear): string {
  const inOrder = [...days]
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
    .map(({ date, kind, why, source }) => ({ date, kind, why, source }))
  return `${JSON.stringify({ year, isFinal, days: inOrder }, null, 2)}\n`
}

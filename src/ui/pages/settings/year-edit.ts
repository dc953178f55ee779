import { formatDate, isIsoDate, parseDate } from '../../../fields'
import { readCalendarYear, type CalendarYear, type SpecialDay } from '../../../procedures'
import type { Reading } from './read-fault'

/** A day as it is typed: what is no day stays as it was written. */
export interface EditedDay extends Omit<SpecialDay, 'date'> {
  readonly typed: string
}

/** A year as it is typed. */
export interface EditedYear extends Omit<CalendarYear, 'days'> {
  readonly days: readonly EditedDay[]
}

/** Begins the editing of a year. */
export function editedYear({ days, ...year }: CalendarYear): EditedYear {
  return { ...year, days: days.map(({ date, ...day }) => ({ ...day, typed: formatDate(date) })) }
}

/** The day that was typed, as ISO text, or undefined while it is none. */
export function dayOf({ typed }: EditedDay): string | undefined {
  const date = parseDate(typed)
  return date !== undefined && isIsoDate(date) ? date : undefined
}

/** Reads an edited year as a file would be read; a day that is none is named as people write days. */
export function readEditedYear(
  { days, ...year }: EditedYear,
  badDate: Readonly<Record<'vi' | 'en', (typed: string) => string>>,
): Reading<CalendarYear> {
  const place = days.findIndex((day) => dayOf(day) === undefined)
  const bad = days[place]
  if (bad) {
    const typed = bad.typed.slice(0, 40)
    return { fault: { path: `days[${place}].date`, message: badDate.vi(typed), english: badDate.en(typed) } }
  }
  const reading = readCalendarYear({
    ...year,
    days: days.map(({ typed, ...day }) => ({ date: parseDate(typed), ...day })),
  })
  return 'year' in reading ? { value: reading.year } : reading
}

import type { IsoDate } from '../../fields'
import { isIsoDate } from '../../fields'
import { addDays, yearOf } from './days'
import { calendarYear } from './shipped-calendar'
import type { CalendarYear, Deadline, SkippedDay, WorkingCalendar } from './working-calendar'
import { workingDayOf } from './working-day'

/** What to count: so many working days after a day, which itself does not count. */
export interface Count {
  readonly what: Deadline['what']
  /** 1–250. */
  readonly workingDays: number
  readonly from: IsoDate
  readonly calendar: WorkingCalendar
  /** The rule that sets the number. */
  readonly source: string
}

/**
 * Counts working days: day 1 is the first working day after `from`. Every day that is passed over is told with its reason.
 * Works for any year 1000–9990. @throws RangeError for a number of days or a date outside of that: the caller's mistake.
 */
export function countWorkingDays({ what, workingDays, from, calendar, source }: Count): Deadline {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 250) throw new RangeError('workingDays')
  if (!isIsoDate(from) || yearOf(from) > 9990) throw new RangeError('from')
  const counted: IsoDate[] = []
  const skipped: SkippedDay[] = []
  const years: CalendarYear[] = []
  let due = from
  while (counted.length < workingDays) {
    due = addDays(due, 1)
    const year = yearOf(due)
    if (years.at(-1)?.year !== year) years.push(calendarYear(calendar, year))
    const day = workingDayOf(due, years.at(-1) ?? calendarYear(calendar, year))
    if (day.works) counted.push(due)
    else skipped.push({ date: due, why: day.why })
  }
  const uncertainYears = years.filter(({ isFinal }) => !isFinal).map(({ year }) => year)
  return { what, workingDays, from, due, counted, skipped, uncertainYears, source }
}

/** Issue of a certificate: 03 working days from the day of a valid dossier. */
export function issueDeadline(from: IsoDate, calendar: WorkingCalendar): Deadline {
  return countWorkingDays({ what: 'issue', workingDays: 3, from, calendar, source: 'NĐ 68/2024 Điều 11' })
}

/** Handing the key device back: 05 working days from the day that the revocation notice was received. */
export function handBackDeadline(from: IsoDate, calendar: WorkingCalendar): Deadline {
  const source = 'SGDĐT Long An 2025 §7; Phòng VH&TT Thủy Nguyên 2024 mục 4'
  return countWorkingDays({ what: 'hand-back', workingDays: 5, from, calendar, source })
}

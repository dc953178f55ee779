import type { IsoDate } from '../../fields'
import type { DueItem } from './due'

/** A day and how many things belong to it: all that is told outside of the sealed store. */
export interface DayCount {
  readonly day: IsoDate
  readonly count: number
}

/** What the background may know of what is due: days and counts, nobody's name. */
export interface DueDays {
  /** Things by the day from which they are on the list. */
  readonly since: readonly DayCount[]
  /** Things by the days on which they are worth telling. */
  readonly tell: readonly DayCount[]
}

/** The days and counts of what is due, in order of days. */
export function dueDays(items: readonly DueItem[]): DueDays {
  return {
    since: counted(items.map(({ since }) => since)),
    tell: counted(items.flatMap(({ tellOn }) => tellOn)),
  }
}

function counted(days: readonly IsoDate[]): DayCount[] {
  const counts = new Map<IsoDate, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, count]) => ({ day, count }))
}

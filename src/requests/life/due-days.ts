import type { IsoDate } from '../../fields'
import { tellingDaysOf, type DueItem, type LastingCertificate } from './due'

/** A day and how many things belong to it: all that is told outside of the sealed store. */
export interface DayCount {
  readonly day: IsoDate
  readonly count: number
}

/** What the background may know of what is due: days and counts, nobody's name. */
export interface DueDays {
  /** Things by the day from which somebody has to act. */
  readonly since: readonly DayCount[]
  /** Things by the days on which they are worth telling. */
  readonly tell: readonly DayCount[]
}

/**
 * The days and counts of what is due now and of certificates that will be, in order of days. An answer that is waited for counts from the day
 * after its term; without a term it never does.
 */
export function dueDays(items: readonly DueItem[], certificates: readonly LastingCertificate[] = []): DueDays {
  const acted = items.filter(({ kind }) => kind !== 'answer-no-term')
  const listed = new Set(items.map(({ certificate }) => certificate))
  const coming = certificates.filter((one) => !listed.has(one)).map(({ notAfter }) => tellingDaysOf(notAfter))
  return {
    since: counted([
      ...acted.map(({ kind, since, tellOn }) => (kind === 'answer-by' ? (tellOn[0] ?? since) : since)),
      ...coming.flatMap(([first]) => first ?? []),
    ]),
    tell: counted([...acted.flatMap(({ tellOn }) => tellOn), ...coming.flat()]),
  }
}

function counted(days: readonly IsoDate[]): DayCount[] {
  const counts = new Map<IsoDate, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, count]) => ({ day, count }))
}

import { dateInVietnam, type IsoDate } from '../../fields'
import type { DayCount, DueDays } from './due-days'

/** Hours of the day in Vietnam in which nothing is shown, and until when the clerk wants quiet. */
export interface ReminderWishes {
  /** Hour 0–23 from which it is quiet. */
  readonly quietFrom: number
  /** Hour 0–23 until which it is quiet. */
  readonly quietTo: number
  /** Nothing before this day; empty for none. */
  readonly snoozedTo: IsoDate
}

/** What was told already. It is kept outside of the worker, which may die at any moment. */
export interface ReminderMemory {
  /** How many things of each day were told. */
  readonly told: readonly DayCount[]
  /** The day on which something was told last; empty for never. */
  readonly lastOn: IsoDate
}

/** What to do now. */
export interface Reminder {
  /** How many things are on the list today. */
  readonly badge: number
  /** How many to tell of now; 0: show nothing. */
  readonly tell: number
  /** What to remember before anything is shown. */
  readonly memory: ReminderMemory
  /** When to look again, milliseconds since 1970. */
  readonly lookAgainMs: number
}

/** Quiet from 18:00 to 8:00. */
export const defaultWishes: ReminderWishes = { quietFrom: 18, quietTo: 8, snoozedTo: '' }

/** Nothing told yet. */
export const noMemory: ReminderMemory = { told: [], lastOn: '' }

const hourMs = 3_600_000
const vietnamAheadMs = 7 * hourMs

/**
 * Decides what to show: one message a day at most, never in quiet hours, and each thing once. What was told is remembered by day and
 * number, not by "up to now": a clock that jumped ahead and back neither repeats nor swallows anything.
 */
export function remind(days: DueDays, memory: ReminderMemory, wishes: ReminderWishes, nowMs: number): Reminder {
  const today = dateInVietnam(nowMs)
  const badge = sum(days.since.filter(({ day }) => day <= today))
  const toldOf = new Map(memory.told.map(({ day, count }) => [day, count]))
  const arrived = days.tell.filter(({ day }) => day <= today)
  const fresh = sum(arrived.map(({ day, count }) => ({ day, count: Math.max(0, count - (toldOf.get(day) ?? 0)) })))
  const isStill =
    fresh === 0 ||
    memory.lastOn === today ||
    isQuiet(wishes, nowMs) ||
    (wishes.snoozedTo !== '' && today < wishes.snoozedTo)
  const lookAgainMs = nextLook(wishes, nowMs)
  if (isStill) return { badge, tell: 0, memory, lookAgainMs }
  for (const { day, count } of arrived) toldOf.set(day, Math.max(count, toldOf.get(day) ?? 0))
  const told = [...toldOf].map(([day, count]) => ({ day, count })).slice(-mostRemembered)
  // One thing may have several days: after a long pause it is told once, not once for each.
  return { badge, tell: Math.max(1, Math.min(fresh, badge)), memory: { told, lastOn: today }, lookAgainMs }
}

const mostRemembered = 2_000

function sum(counts: readonly DayCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}

function isQuiet({ quietFrom, quietTo }: ReminderWishes, nowMs: number): boolean {
  const hour = new Date(nowMs + vietnamAheadMs).getUTCHours()
  if (quietFrom === quietTo) return false
  return quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo
}

/** The next end of quiet hours: once a day. */
function nextLook({ quietTo }: ReminderWishes, nowMs: number): number {
  const midnight = Date.parse(`${dateInVietnam(nowMs)}T00:00:00Z`) - vietnamAheadMs
  const todays = midnight + quietTo * hourMs
  return todays > nowMs ? todays : todays + 24 * hourMs
}

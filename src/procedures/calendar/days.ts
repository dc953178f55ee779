import type { IsoDate } from '../../fields'

const dayMs = 86_400_000

/** The day a number of days later (or earlier, when negative). Counted in UTC: a day has 24 hours, whatever the machine's zone. Years 1000–9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** 'Thứ Bảy' or 'Chủ Nhật' for the two days of rest of public servants, undefined for Monday to Friday. */
export function weekendName(date: IsoDate): 'Thứ Bảy' | 'Chủ Nhật' | undefined {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return 'Thứ Bảy'
  return weekday === 0 ? 'Chủ Nhật' : undefined
}

/** The Gregorian year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** A calendar day as ISO text, yyyy-mm-dd. It has no time and no zone. */
export type IsoDate = string

/** Days of a month, 1–12, in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Builds an ISO date from its parts, or gives undefined for a day that does not exist. Years 1000–9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Tells whether a text is an ISO date of a day that exists. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
}

/** Year, month and day of an ISO date. */
export function dateParts(date: IsoDate): { year: string; month: string; day: string } {
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) }
}

/** How a control wants a day written. Vietnamese pages show day first; the others are told by the control itself. */
export type DatePattern =
  'dd/MM/yyyy' | 'dd-MM-yyyy' | 'dd.MM.yyyy' | 'yyyy-MM-dd' | 'yyyy/MM/dd' | 'MM/dd/yyyy' | 'ddMMyyyy'

/** Writes an ISO date in a pattern. */
export function formatDate(date: IsoDate, pattern: DatePattern = 'dd/MM/yyyy'): string {
  const { year, month, day } = dateParts(date)
  return pattern.replace('yyyy', year).replace('MM', month).replace('dd', day)
}

/** The day in Vietnam (UTC+7, no daylight saving) at an instant, whatever the machine's zone. */
export function dateInVietnam(instantMs: number): IsoDate {
  return new Date(instantMs + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The day so many days later; earlier when they are negative. */
export function plusDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

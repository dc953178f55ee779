import { dateInVietnam, formatDate } from '../../fields'

const sevenHoursMs = 7 * 3_600_000

/** An ISO time as Vietnam's clocks show it: dd/MM/yyyy HH:mm. */
export function vietnamTime(isoTime: string): string {
  const atMs = Date.parse(isoTime)
  return `${formatDate(dateInVietnam(atMs))} ${new Date(atMs + sevenHoursMs).toISOString().slice(11, 16)}`
}

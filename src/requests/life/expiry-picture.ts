import type { IsoDate } from '../../fields'
import type { LastingCertificate } from './due'

/** How many certificates of each unit end in one month. */
export interface ExpiryMonth {
  /** `2026-03`. */
  readonly month: string
  readonly total: number
  /** The biggest first, then by name. */
  readonly units: readonly { readonly unit: string; readonly count: number }[]
}

/** The ends of certificates in the months from this one on, empty months too. @param months 1–60 */
export function expiriesByMonth(
  certificates: readonly LastingCertificate[],
  today: IsoDate,
  months: number,
): ExpiryMonth[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: months }, (_, place) => {
    const year = Math.floor((first + place) / 12)
    const month = `${year}-${String(((first + place) % 12) + 1).padStart(2, '0')}`
    const ending = certificates.filter(({ notAfter }) => notAfter.startsWith(month) && notAfter >= today)
    const counts = new Map<string, number>()
    for (const { unit } of ending) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    const units = [...counts].map(([unit, count]) => ({ unit, count }))
    units.sort((one, other) => other.count - one.count || one.unit.localeCompare(other.unit, 'vi'))
    return { month, total: ending.length, units }
  })
}

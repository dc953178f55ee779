import { daysBetween, type IsoDate } from '../../fields'
import { useWords } from '../text/words'
import { Badge } from './states'

/** The fewest days of validity with which a renewal may still be asked for. @source SGDĐT Long An 2025, mục 6a */
export const renewalMinDays = 30

const soonDays = 90

/** Days that a certificate still has, in a colour: green above 90, amber to 31, red from 30 on and after its end. */
export function ExpiryBadge({
  notAfter,
  notBefore,
  today,
}: {
  /** The last day in Vietnam. */
  readonly notAfter: IsoDate
  readonly notBefore?: IsoDate
  readonly today: IsoDate
}) {
  const { certificates } = useWords().words
  if (notBefore !== undefined && today < notBefore) return <Badge tone="warning">{certificates.notYet}</Badge>
  const days = daysBetween(today, notAfter)
  if (days < 0) return <Badge tone="error">{certificates.expired(-days)}</Badge>
  if (days === 0) return <Badge tone="error">{certificates.lastDay}</Badge>
  const tone = days > soonDays ? 'good' : days > renewalMinDays ? 'warning' : 'error'
  return <Badge tone={tone}>{certificates.daysLeft(days)}</Badge>
}

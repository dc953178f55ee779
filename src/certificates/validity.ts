import { dateInVietnam, daysBetween, isIsoDate, type IsoDate } from '../fields/dates'
import type { Certificate } from './certificate'

/** Whether a certificate's own time has come and not gone. Says nothing of its chain or of a revocation. */
export type Validity = 'valid' | 'expired' | 'not-yet-valid'

/**
 * Compares a certificate's period with a time; both ends belong to it (RFC 5280 §4.1.2.5).
 * @throws RangeError when `atTime` is no time.
 */
export function checkValidity(certificate: Pick<Certificate, 'notBefore' | 'notAfter'>, atTime: Date): Validity {
  const atMs = atTime.getTime()
  if (Number.isNaN(atMs)) throw new RangeError('atTime is no time')
  if (atMs < Date.parse(certificate.notBefore)) return 'not-yet-valid'
  // notAfter names a whole second
  return atMs >= Date.parse(certificate.notAfter) + 1_000 ? 'expired' : 'valid'
}

const lastDayMs = Date.parse('9999-12-31T00:00:00Z')

/**
 * The day in Vietnam (UTC+7) of a time in ISO: an expiry at 20:00 UTC falls on the next day there. "Without end"
 * (99991231235959Z, RFC 5280 §4.1.2.5) stays 9999-12-31.
 */
export function vietnamDate(isoTime: string): IsoDate {
  return dateInVietnam(Math.min(Date.parse(isoTime), lastDayMs))
}

/**
 * Days from a day to the last day of a certificate, in Vietnam's calendar: 0 on that day itself, negative after it.
 * @param today the day in Vietnam
 * @throws RangeError when `today` is no day.
 */
export function daysLeft(certificate: Pick<Certificate, 'notAfter'>, today: IsoDate): number {
  if (!isIsoDate(today)) throw new RangeError('today is no day')
  return daysBetween(today, vietnamDate(certificate.notAfter))
}

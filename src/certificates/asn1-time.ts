import { AppError } from '../errors'
import { contentOf, TAG, type DerElement } from './der-outline'

const utcTime = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})$/
const generalizedTime = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(Z|[+-]\d{4})?$/

const maxTimeBytes = 40

/**
 * A time of a certificate as ISO text in UTC, to the second: `2025-03-13T16:36:53Z`.
 *
 *     Time ::= CHOICE { utcTime UTCTime, generalTime GeneralizedTime }                  (RFC 5280 §4.1.2.5)
 *
 * UTCTime's years 50 … 99 are 1950 … 1999, 00 … 49 are 2000 … 2049. Offsets and missing seconds, which RFC 5280 forbids,
 * are read as ITU-T X.680 §46–47 define them; fractions of a second are dropped.
 * @throws AppError CERT_MALFORMED when it is no time, or no day of the calendar.
 */
export function timeOf(element: DerElement): string {
  const isGeneralized = element.tag === TAG.generalizedTime
  const pattern = isGeneralized ? generalizedTime : element.tag === TAG.utcTime ? utcTime : null
  const found = pattern?.exec(String.fromCharCode(...contentOf(element).subarray(0, maxTimeBytes)))
  if (!found) throw new AppError('CERT_MALFORMED', { where: 'time' })
  const [, yearText = '', month = '', day = '', hour = '', minute = '', second = '00', zone = 'Z'] = found
  const year = isGeneralized ? yearText : `${Number(yearText) < 50 ? '20' : '19'}${yearText}`
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const parsed = new Date(`${local}Z`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 19) !== local) {
    throw new AppError('CERT_MALFORMED', { where: 'time' })
  }
  return zone === 'Z' ? `${local}Z` : withOffset(parsed, zone)
}

function withOffset(local: Date, zone: string): string {
  const sign = zone.startsWith('-') ? 1 : -1
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5))
  const iso = new Date(local.getTime() + sign * minutes * 60_000).toISOString()
  if (iso.length !== 24) throw new AppError('CERT_MALFORMED', { where: 'time' })
  return `${iso.slice(0, 19)}Z`
}

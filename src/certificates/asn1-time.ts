import { GeneralizedTime, UTCTime, type BaseBlock } from 'asn1js'
import { AppError } from '../errors'

const utcTime = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})$/
const generalizedTime = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(Z|[+-]\d{4})?$/

/**
 * A time of a certificate as ISO text in UTC, to the second: `2025-03-13T16:36:53Z`.
 *
 *     Time ::= CHOICE { utcTime UTCTime, generalTime GeneralizedTime }                  (RFC 5280 §4.1.2.5)
 *
 * UTCTime's years 50 … 99 are 1950 … 1999, 00 … 49 are 2000 … 2049. Offsets and missing seconds, which RFC 5280 forbids,
 * are read as ITU-T X.680 §46–47 define them; fractions of a second are dropped.
 *
 * asn1js finds the text; what it means is told here, because asn1js 4.0.0 takes 30 February for 2 March, an UTCTime with an
 * offset for 30 November 1899 without an error, and a GeneralizedTime without Z for another day in the PC's own time zone.
 * @throws AppError CERT_MALFORMED when it is no time, or no day of the calendar.
 */
export function timeOf(block: BaseBlock): string {
  const isGeneralized = block instanceof GeneralizedTime
  const found = block instanceof UTCTime ? (isGeneralized ? generalizedTime : utcTime).exec(textIn(block)) : null
  if (!found) throw new AppError('CERT_MALFORMED', { where: 'time' })
  const [, yearText = '', month = '', day = '', hour = '', minute = '', second = '00', zone = 'Z'] = found
  const year = isGeneralized ? yearText : `${Number(yearText) < 50 ? '20' : '19'}${yearText}`
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const parsed = new Date(`${local}Z`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 19) !== local) {
    throw new AppError('CERT_MALFORMED', { where: 'time' })
  }
  return withOffset(parsed, zone)
}

function withOffset(local: Date, zone: string): string {
  const sign = zone.startsWith('-') ? 1 : -1
  const minutes = zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5))
  const iso = new Date(local.getTime() + sign * minutes * 60_000).toISOString()
  if (iso.length !== 24) throw new AppError('CERT_MALFORMED', { where: 'time' })
  return `${iso.slice(0, 19)}Z`
}

const maxTimeBytes = 40

function textIn(time: UTCTime): string {
  return String.fromCharCode(...time.valueBlock.valueHexView.subarray(0, maxTimeBytes))
}

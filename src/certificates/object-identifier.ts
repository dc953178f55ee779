import { AppError } from '../errors'

const dotted = /^\d+(?:\.\d+)+$/

/**
 * An OBJECT IDENTIFIER in dotted form, as pkijs gives it. Refused is what it gives for an empty one ("") and for an arc
 * above 2^53 ("1.2.{hexadecimal}"), which are no dotted form.
 * @throws AppError CERT_MALFORMED for these.
 */
export function oidOf(text: string): string {
  if (!dotted.test(text)) throw new AppError('CERT_MALFORMED', { where: 'oid' })
  return text
}

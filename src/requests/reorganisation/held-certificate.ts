import { daysBetween, isIsoDate, type FieldKey, type FieldValues, type IsoDate } from '../../fields'
import { fewestDaysLeft } from '../../procedures'

/** A body or person of the input, as far as the certificate goes. */
export interface Holder {
  readonly values: FieldValues
  readonly holdsCertificate?: boolean
}

/** The text of a key, its ends trimmed; empty when it has none. */
export function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** Tells whether someone holds a certificate: as the clerk says, else by the serial. */
export function holdsCertificate({ values, holdsCertificate: told }: Holder): boolean {
  return told ?? textOf(values, 'certificateSerial') !== ''
}

/** What can still be done with a certificate. `unknown`: its last day is not told. */
export type CertificateState =
  | { readonly is: 'none' | 'changeable' | 'unknown' }
  | { readonly is: 'too-late' | 'expired'; readonly daysLeft: number }

/** The state of someone's certificate on the day of the request. On its last day it is not expired. */
export function certificateState(holder: Holder, requestDate: IsoDate): CertificateState {
  if (!holdsCertificate(holder)) return { is: 'none' }
  const notAfter = textOf(holder.values, 'certificateNotAfter')
  if (!isIsoDate(notAfter)) return { is: 'unknown' }
  const daysLeft = daysBetween(requestDate, notAfter)
  if (daysLeft >= fewestDaysLeft) return { is: 'changeable' }
  return { is: daysLeft < 0 ? 'expired' : 'too-late', daysLeft }
}

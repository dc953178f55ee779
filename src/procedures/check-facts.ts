import type { FieldKey } from '../fields'
import type { Mau } from './mau'

/**
 * What the decree's rules must know of a row although it is no column of the form, by form: asked for beside the columns, carried over
 * from records, printed nowhere. @source the rules they serve: NĐ 68/2024 Điều 9, 11; SGDĐT Long An 2025 §6, §7; Phòng VH&TT Thủy
 * Nguyên 2024 mục 1
 */
export const checkFacts: Readonly<Record<Mau, readonly FieldKey[]>> = {
  '01': ['deviceKind'],
  '02': ['deviceKind', 'foundingDecision', 'effectiveDate', 'oldCertificateSerial'],
  '03': ['deviceKind', 'effectiveDate'],
  '04': ['subscriberKind', 'deviceKind', 'certificateNotAfter', 'renewedBefore', 'province'],
  '05': ['subscriberKind', 'deviceKind', 'certificateNotAfter'],
  '06': ['deviceKind', 'deviceLocked'],
  '07': ['deviceKind'],
  '08': ['deviceKind', 'certificateNotAfter'],
  '09': [],
}

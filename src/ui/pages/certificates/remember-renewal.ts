import { vietnamDate, type Certificate } from '../../../certificates'
import { certificateFactsOf, compareRecordWithCertificate, withValues, type AgencyRecord } from '../../../records'
import type { Services } from '../../services'
import { findMatchingRecord, type MatchingRecord } from './keep-certificate'

/** Facts of the certificate itself: the record takes them from the newer one. */
const ofCertificate: readonly string[] = [
  'certificateName',
  'certificateSerial',
  'certificateNotBefore',
  'certificateNotAfter',
]

/**
 * Lets the record of a subscriber know that the certificate was renewed: it takes the new one's serial and days, links it as the one in
 * use, and is `renewedBefore`, as a certificate is renewed once only (domain: Long An 2025, section 6a). A certificate that lasts no
 * longer than the one before was changed, not renewed: then only serial and days are taken.
 * @param before the certificate that it replaces; where it is unknown, the record says what it was
 * @returns the record as it is kept now, or undefined where none belongs to the certificate or it knows already
 */
export async function rememberRenewal(
  services: Pick<Services, 'store' | 'nowMs'>,
  certificate: Certificate,
  before: Certificate | undefined,
): Promise<AgencyRecord | undefined> {
  const match =
    (before && (await findMatchingRecord(services, before))) ?? (await findMatchingRecord(services, certificate))
  if (!match || (before && !isOf(match, before, certificate))) return undefined
  const { record, version } = match
  const { values } = record
  const lastedTo = before ? vietnamDate(before.notAfter) : endBefore(match, certificate)
  const isRenewed = lastedTo !== '' && vietnamDate(certificate.notAfter) > lastedTo
  const newer = compareRecordWithCertificate(record, certificate).filter(({ key }) => ofCertificate.includes(key))
  const marks = isRenewed && values.renewedBefore !== true
  if (newer.length === 0 && !marks && match.isLinked) return undefined
  const taken = Object.fromEntries(newer.map(({ key, inCertificate }) => [key, inCertificate]))
  const changed = withValues(
    record,
    { ...values, ...taken, ...(isRenewed && { renewedBefore: true }) },
    services.nowMs(),
  )
  const others = record.certificates.filter((one) => one !== certificate.sha256)
  const linked: AgencyRecord = { ...changed, certificates: [certificate.sha256, ...others] }
  const cause = { kind: 'certificate', serial: certificate.serial } as const
  await services.store.saveRecord(linked, version, [certificateFactsOf(certificate)], cause)
  return linked
}

/** Nobody asked for this write: a shared address alone is not enough, the record must know one of the two certificates. */
function isOf({ record: { values, certificates } }: MatchingRecord, before: Certificate, after: Certificate): boolean {
  const knows = ({ serial, sha256 }: Certificate) =>
    values.certificateSerial === serial || certificates.includes(sha256)
  return knows(before) || knows(after)
}

/** The last day of the certificate before, as the record knows it; empty where it knows of none. */
function endBefore({ record, certificates = [] }: MatchingRecord, { sha256, serial }: Certificate): string {
  const { certificateSerial, certificateNotAfter } = record.values
  const earlier = certificates.filter((one) => one.sha256 !== sha256).map(({ notAfter }) => vietnamDate(notAfter))
  if (certificateSerial !== serial && typeof certificateNotAfter === 'string') earlier.push(certificateNotAfter)
  return earlier.sort().at(-1) ?? ''
}

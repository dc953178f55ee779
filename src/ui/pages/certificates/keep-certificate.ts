import type { Certificate } from '../../../certificates'
import {
  certificateFactsOf,
  compareRecordWithCertificate,
  recordFromCertificateDraft,
  subjectFromRecord,
  withValues,
  type AgencyRecord,
  type RecordDifference,
} from '../../../records'
import type { FieldValues } from '../../../fields'
import type { SavedRecord, Services } from '../../services'
import { makeDraft } from '../workspace/new-draft'

/** Where a certificate was read. */
export type CertificateSource = 'certificate-file' | 'token'

/** A kept record that a certificate belongs to, and what the two say differently. */
export interface MatchingRecord extends SavedRecord {
  readonly differences: readonly RecordDifference[]
  readonly isLinked: boolean
}

/** The kept record with the certificate's serial, else the one with its e-mail address. */
export async function findMatchingRecord(
  { store }: Pick<Services, 'store'>,
  certificate: Certificate,
): Promise<MatchingRecord | undefined> {
  const { serial, email } = certificate
  const fits: ((values: FieldValues) => boolean)[] = [({ certificateSerial }) => certificateSerial === serial]
  if (email !== null) fits.push((values) => String(values.email ?? '').toLowerCase() === email.toLowerCase())
  for (const [place, query] of [serial, email].entries()) {
    if (query === null) continue
    for (const { id } of await store.findRecords(query)) {
      const saved = await store.getRecord(id)
      if (fits[place]?.(saved.record.values) === true) return matching(saved, certificate)
    }
  }
  return undefined
}

function matching(saved: SavedRecord, certificate: Certificate): MatchingRecord {
  return {
    ...saved,
    differences: compareRecordWithCertificate(saved.record, certificate),
    isLinked: saved.record.certificates.includes(certificate.sha256),
  }
}

/** What came of keeping a certificate: a new record, one that was there already, or the kind must be told first. */
export type Keeping = { readonly keptId: string } | { readonly known: MatchingRecord } | { readonly needsKind: true }

/** What the clerk decided beforehand: whose certificate it is, and that a record of its own is wanted. */
export interface KeepingChoice {
  readonly source: CertificateSource
  readonly kind?: AgencyRecord['kind']
  readonly evenIfKnown?: boolean
}

/** Keeps a certificate as a new record, unless one is there already or nobody can tell whose it is. */
export async function keepAsRecord(
  services: Services,
  certificate: Certificate,
  { source, kind, evenIfKnown = false }: KeepingChoice,
): Promise<Keeping> {
  const known = evenIfKnown ? undefined : await findMatchingRecord(services, certificate)
  if (known) return { known }
  const making = { id: services.newId(), nowMs: services.nowMs(), source, ...(kind && { kind }) }
  const draft = recordFromCertificateDraft(certificate, making)
  if ('needsKind' in draft) return { needsKind: true }
  await services.store.saveRecord(draft.record, 0, [certificateFactsOf(certificate)])
  return { keptId: draft.record.id }
}

/** Takes over the chosen differences into the record and links the certificate as the one in use. */
export async function updateRecord(
  services: Services,
  { record, version }: SavedRecord,
  certificate: Certificate,
  taken: readonly RecordDifference[],
): Promise<Keeping> {
  const values = Object.fromEntries(taken.map(({ key, inCertificate }) => [key, inCertificate]))
  const others = record.certificates.filter((one) => one !== certificate.sha256)
  const changed = withValues(record, afterReplacing(record.values, values), services.nowMs())
  const linked: AgencyRecord = { ...changed, certificates: [certificate.sha256, ...others] }
  const cause = { kind: 'certificate', serial: certificate.serial } as const
  await services.store.saveRecord(linked, version, [certificateFactsOf(certificate)], cause)
  return { keptId: record.id }
}

/**
 * A certificate is renewed once only (domain: Long An 2025, section 6a): after a renewed one, one that lasts longer was issued anew and
 * may be renewed again.
 */
function afterReplacing(before: FieldValues, taken: FieldValues): FieldValues {
  const { renewedBefore, certificateNotAfter } = before
  const isLonger =
    typeof taken.certificateNotAfter === 'string' && taken.certificateNotAfter > String(certificateNotAfter ?? '')
  const isAnew = renewedBefore === true && isLonger && taken.certificateSerial !== undefined
  return { ...before, ...taken, ...(isAnew && { renewedBefore: false }) }
}

/** Keeps a new Mẫu 04 draft that asks to renew this certificate. @returns the draft's id */
export function makeRenewalDraft(services: Services, certificate: Certificate): Promise<string> {
  return makeDraft(services, '04', [renewalRow(services, certificate)])
}

function renewalRow(services: Services, certificate: Certificate): FieldValues {
  const making = { id: services.newId(), nowMs: services.nowMs(), source: 'certificate-file' } as const
  const draft = recordFromCertificateDraft(certificate, making)
  if ('record' in draft) return subjectFromRecord(draft.record, '04', certificate)
  return {
    certificateSerial: certificate.serial,
    ...(certificate.commonName !== null && { certificateName: certificate.commonName }),
    ...(certificate.email !== null && { email: certificate.email }),
    wantsRenewal: true,
    wantsChange: false,
  }
}

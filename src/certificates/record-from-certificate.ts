import type { Certificate } from './certificate'
import { tellSubscriberKind, type SubscriberKind, type SubscriberKindReason } from './subscriber-kind'
import { vietnamDate } from './validity'

/** The keys of the shared vocabulary that a certificate has values for. */
export type CertificateRecordKey =
  | 'certificateName'
  | 'certificateSerial'
  | 'certificateNotBefore'
  | 'certificateNotAfter'
  | 'email'
  | 'province'
  | 'organisationLevel1'
  | 'organisationLevel2'
  | 'organisationLevel3'
  | 'organisationLevel4'
  | 'organisationName'
  | 'fullName'

/** What a record may take over from a certificate, for the clerk to confirm. */
export interface CertificateRecordDraft {
  /** Values by key; a key without a value in the certificate is absent. Dates are days in Vietnam, `yyyy-mm-dd`. */
  readonly values: Readonly<Partial<Record<CertificateRecordKey, string>>>
  /** Undefined when the certificate does not tell: then neither `fullName` nor `organisationName` is filled. */
  readonly subscriberKind: SubscriberKind | undefined
  readonly subscriberKindReason: SubscriberKindReason
  /** Units below tổ chức cấp 4, for which the forms have no place. */
  readonly unitsLeftOver: readonly string[]
}

const levelsOnForms = 4

/**
 * Certificate → draft of a record: CN is tên chứng thư, the SAN's address the official e-mail, L tỉnh/thành phố, O and OU
 * tổ chức cấp 1 … 4, the serial số hiệu chứng thư [domain notes on certificates, §1]. A person's CN is the full name and the
 * lowest unit the body they work in; a body's CN is its name.
 */
export function recordFromCertificate(certificate: Certificate): CertificateRecordDraft {
  const { kind, reason } = tellSubscriberKind(certificate)
  const { commonName, organisation } = certificate
  const candidates: Record<CertificateRecordKey, string | null | undefined> = {
    certificateName: commonName,
    certificateSerial: certificate.serial,
    certificateNotBefore: vietnamDate(certificate.notBefore),
    certificateNotAfter: vietnamDate(certificate.notAfter),
    email: certificate.email,
    province: certificate.province,
    organisationLevel1: organisation[0],
    organisationLevel2: organisation[1],
    organisationLevel3: organisation[2],
    organisationLevel4: organisation[3],
    organisationName: kind === 'organisation' ? commonName : kind === 'person' ? organisation.at(-1) : null,
    fullName: kind === 'person' ? commonName : null,
  }
  const present = Object.entries(candidates).filter(([, value]) => value != null && value !== '')
  return {
    values: Object.fromEntries(present),
    subscriberKind: kind,
    subscriberKindReason: reason,
    unitsLeftOver: organisation.slice(levelsOnForms),
  }
}

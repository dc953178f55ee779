import { recordFromCertificate, type Certificate, type SubscriberKindReason } from '../certificates'
import type { FieldKey, FieldValue, FieldValues } from '../fields'
import type { AgencyRecord, Making, RecordSource } from './agency-record'

/** A record made from a certificate, or why the clerk must first say whom the certificate names. */
export type RecordDraft =
  | { readonly record: AgencyRecord; readonly unitsLeftOver: readonly string[] }
  | { readonly needsKind: SubscriberKindReason }

/** What a record from a certificate needs from outside. `kind`: the clerk's choice, which outranks the certificate's signs. */
export interface MakingFromCertificate extends Making {
  readonly source: Exclude<RecordSource, 'typed'>
  readonly kind?: AgencyRecord['kind']
}

/**
 * Certificate → record in one step. When the certificate does not make its kind plain and none is given, nothing is guessed:
 * `needsKind` comes back.
 */
export function recordFromCertificateDraft(certificate: Certificate, making: MakingFromCertificate): RecordDraft {
  const draft = recordFromCertificate(certificate)
  const kind = making.kind ?? draft.subscriberKind
  if (kind === undefined) return { needsKind: draft.subscriberKindReason }
  const at = new Date(making.nowMs).toISOString()
  const record: AgencyRecord = {
    id: making.id,
    kind,
    values: valuesFor(kind, draft.values, certificate.organisation.at(-1)),
    certificates: [certificate.sha256],
    createdAt: at,
    changedAt: at,
    source: making.source,
  }
  return { record, unitsLeftOver: draft.unitsLeftOver }
}

const domainOrAddress = /^[^\s.]+(?:\.[^\s.]+)+$/

/** The name (CN) goes to the key that the kind of subscriber has for it; the lowest unit is the body of a person or service. */
function valuesFor(kind: AgencyRecord['kind'], values: FieldValues, lowestUnit: string | undefined): FieldValues {
  const name = values.certificateName
  const unit = kind === 'organisation' ? name : lowestUnit
  const named: Partial<Record<FieldKey, FieldValue | undefined>> = {
    ...values,
    organisationName: unit,
    fullName: kind === 'person' ? name : undefined,
    serviceName: kind === 'service' ? name : undefined,
    domainOrIp: kind === 'service' && typeof name === 'string' && domainOrAddress.test(name) ? name : undefined,
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''))
}

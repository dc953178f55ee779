import { vietnamDate } from '../certificates'
import { findProvince, fold, tidy, type FieldKey } from '../fields'
import type { AgencyRecord } from './agency-record'
import type { CertificateFacts } from './certificate-facts'

/** One value that record and certificate do not share. */
export interface RecordDifference {
  readonly key: FieldKey
  /** What the record says, or null when it has no value. */
  readonly inRecord: string | null
  readonly inCertificate: string
  /**
   * `missing`: the record has no value; `spelling`: the same but for case, marks, or a province's former name; `other`: they
   * say different things.
   */
  readonly how: 'missing' | 'spelling' | 'other'
}

/** The facts of a certificate that are compared. */
export type ComparedFacts = Pick<
  CertificateFacts,
  'serial' | 'commonName' | 'email' | 'organisation' | 'province' | 'notBefore' | 'notAfter'
>

/**
 * What a certificate says otherwise than the record, in the order of the forms. Only values that the certificate holds are
 * compared; an empty list means that nothing contradicts.
 */
export function compareRecordWithCertificate(record: AgencyRecord, facts: ComparedFacts): RecordDifference[] {
  return Object.entries(comparedValues(record.kind, facts)).flatMap(([name, inCertificate]) => {
    if (inCertificate == null || inCertificate === '') return []
    const key = name as keyof ReturnType<typeof comparedValues>
    const held = record.values[key]
    const inRecord = held === undefined || held === '' ? null : String(held)
    const how = differenceBetween(key, inRecord, inCertificate)
    return how ? [{ key, inRecord, inCertificate, how }] : []
  })
}

function comparedValues(kind: AgencyRecord['kind'], facts: ComparedFacts) {
  const { commonName, organisation } = facts
  return {
    fullName: kind === 'person' ? commonName : null,
    serviceName: kind === 'service' ? commonName : null,
    organisationName: kind === 'organisation' ? commonName : organisation.at(-1),
    organisationLevel1: organisation[0],
    organisationLevel2: organisation[1],
    organisationLevel3: organisation[2],
    organisationLevel4: organisation[3],
    email: facts.email,
    province: facts.province,
    certificateName: commonName,
    certificateSerial: facts.serial,
    certificateNotBefore: vietnamDate(facts.notBefore),
    certificateNotAfter: vietnamDate(facts.notAfter),
  } satisfies Partial<Record<FieldKey, string | null | undefined>>
}

function differenceBetween(
  key: FieldKey,
  inRecord: string | null,
  inCertificate: string,
): RecordDifference['how'] | undefined {
  if (inRecord === null) return 'missing'
  if (tidy(inRecord) === tidy(inCertificate)) return undefined
  if (key === 'email' && inRecord.toLowerCase() === inCertificate.toLowerCase()) return undefined
  if (fold(inRecord) === fold(inCertificate)) return 'spelling'
  return key === 'province' && isSameProvince(inRecord, inCertificate) ? 'spelling' : 'other'
}

function isSameProvince(one: string, other: string): boolean {
  const first = findProvince(one)?.province.code
  return first !== undefined && first === findProvince(other)?.province.code
}

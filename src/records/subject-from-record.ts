import { vietnamDate } from '../certificates'
import type { FieldKey, FieldValue, FieldValues } from '../fields'
import { forms, type FormDefinition, type Mau } from '../procedures'
import type { AgencyRecord } from './agency-record'
import type { CertificateFacts } from './certificate-facts'

/** The values of a certificate that a row of a form takes over. */
export type RowFacts = Pick<CertificateFacts, 'serial' | 'commonName' | 'email' | 'notBefore' | 'notAfter'>

/**
 * The values that a row of a form needs, taken from a record: only keys of the form's columns, and the kind of subscriber. For
 * Mẫu 04 the name, serial and address are those of `certificate` when given (the address as registered when it was issued),
 * and renewal is ticked, for the clerk to confirm. For Mẫu 01 a held certificate is the old one. A form that is not known yet
 * gets every value.
 */
export function subjectFromRecord(record: AgencyRecord, mau: Mau, certificate?: RowFacts): FieldValues {
  const { values } = record
  const serial = certificate?.serial ?? values.certificateSerial
  const fromCertificate = certificate ? valuesOfCertificate(certificate) : {}
  const all: Partial<Record<FieldKey, FieldValue | null | undefined>> =
    mau === '01'
      ? { ...values, oldCertificateSerial: values.oldCertificateSerial ?? serial }
      : { ...values, ...fromCertificate, ...(mau === '04' && { wantsRenewal: true, wantsChange: false }) }
  const form = forms[mau]
  const present = Object.entries({ ...all, subscriberKind: record.kind }).filter(
    ([key, value]) => value != null && value !== '' && (form === undefined || belongsTo(form, key)),
  )
  return Object.fromEntries(present)
}

function valuesOfCertificate(certificate: RowFacts): Partial<Record<FieldKey, string>> {
  const { serial, commonName, email, notBefore, notAfter } = certificate
  return {
    certificateSerial: serial,
    ...(commonName !== null && { certificateName: commonName }),
    ...(email !== null && { email }),
    certificateNotBefore: vietnamDate(notBefore),
    certificateNotAfter: vietnamDate(notAfter),
  }
}

function belongsTo(form: FormDefinition, key: string): boolean {
  return key === 'subscriberKind' || form.columns.some(({ keys }) => keys.some((one) => one === key))
}

/** The values of section 1 of a form, taken from a person's record. Only keys of that section. */
export function receiverFromRecord(record: AgencyRecord, mau: Mau): FieldValues {
  const keys = forms[mau]?.receiver.keys ?? []
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = record.values[key]
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

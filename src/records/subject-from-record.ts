import { vietnamDate } from '../certificates'
import type { FieldKey, FieldValue, FieldValues } from '../fields'
import { checkFacts, forms, type Demand, type FormDefinition, type Mau } from '../procedures'
import type { AgencyRecord } from './agency-record'
import type { CertificateFacts } from './certificate-facts'

/** The values of a certificate that a row of a form takes over. */
export type RowFacts = Pick<CertificateFacts, 'serial' | 'commonName' | 'email' | 'notBefore' | 'notAfter'>

type Gathered = Readonly<Partial<Record<FieldKey, FieldValue | null | undefined>>>

/**
 * The values that a row of a form needs, taken from a record: only keys of the form's columns, what the rules must know beside them
 * (`checkFacts`), and the kind of subscriber. A form that issues takes what the record says now, and a held certificate as the
 * old one. Every other form speaks of a certificate that is there: its name, serial, address (as registered when it was
 * issued) and days are those of `certificate` when given. What a form begins with (renewal ticked on Mẫu 04, one device a row on
 * Mẫu 08) is there for the clerk to change. @param form the form as the user edited it, where it isn't the shipped one
 */
export function subjectFromRecord(
  record: AgencyRecord,
  mau: Mau,
  certificate?: RowFacts,
  form: FormDefinition = forms[mau],
): FieldValues {
  const { values } = record
  const held: Gathered =
    form.purpose === 'issue'
      ? { oldCertificateSerial: values.oldCertificateSerial ?? certificate?.serial ?? values.certificateSerial }
      : certificate
        ? valuesOfCertificate(certificate)
        : {}
  const all: Gathered = { ...values, ...held, ...beginnings[form.purpose], subscriberKind: record.kind }
  const present = Object.entries(all).filter(
    ([key, value]) => value != null && value !== '' && belongsTo(form, record.kind, key),
  )
  return Object.fromEntries(present)
}

const beginnings: Readonly<Partial<Record<FormDefinition['purpose'], FieldValues>>> = {
  'renew-or-change': { wantsRenewal: true, wantsChange: false },
  'hand-back': { quantity: 1 },
}

function valuesOfCertificate(certificate: RowFacts): Gathered {
  const { serial, commonName, email, notBefore, notAfter } = certificate
  return {
    certificateSerial: serial,
    ...(commonName !== null && { certificateName: commonName }),
    ...(email !== null && { email }),
    certificateNotBefore: vietnamDate(notBefore),
    certificateNotAfter: vietnamDate(notAfter),
  }
}

function belongsTo(form: FormDefinition, kind: AgencyRecord['kind'], key: string): boolean {
  const isNamed = (one: FieldKey) => one === key
  return (
    key === 'subscriberKind' ||
    checkFacts[form.mau].some(isNamed) ||
    form.columns.some(({ keys, demand }) => keys.some(isNamed) && !isForOthers(demand, kind))
  )
}

/** A person has no tax code of her own, and a body no citizen number: such cells stay empty. */
function isForOthers(demand: Demand, kind: AgencyRecord['kind']): boolean {
  return (demand === 'person' && kind !== 'person') || (demand === 'organisation' && kind === 'person')
}

/** The values of section 1 of a form, taken from a person's record. Only keys of that section. */
export function receiverFromRecord(record: AgencyRecord, mau: Mau): FieldValues {
  return Object.fromEntries(
    forms[mau].receiver.keys.flatMap((key) => {
      const value = record.values[key]
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

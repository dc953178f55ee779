import type { FieldKey, FieldValues, SubscriberKind } from '../../fields'
import { checkFacts, forms, type Mau } from '../../procedures'
import { textOf } from './held-certificate'
import type { BodyMember, OldBody } from './plan-input'
import type { NewNode } from './mapping-graph'

const columnKeys = new Map<Mau, ReadonlySet<FieldKey>>()

function keysOf(mau: Mau): ReadonlySet<FieldKey> {
  const known = columnKeys.get(mau) ?? new Set([...forms[mau].columns.flatMap(({ keys }) => keys), ...checkFacts[mau]])
  columnKeys.set(mau, known)
  return known
}

/** The values that belong into a row of a form, and what the rules must know of it; empty ones are left out. */
function rowOf(mau: Mau, kind: SubscriberKind, values: FieldValues): FieldValues {
  const keys = keysOf(mau)
  const kept = Object.entries({ ...values, subscriberKind: kind }).filter(
    ([key, value]) => value !== '' && (key === 'subscriberKind' || keys.has(key as FieldKey)),
  )
  return Object.fromEntries(kept)
}

/** What changes in a certificate, in words: pairs of what and to what. */
export type Changes = readonly (readonly [what: string, to: string])[]

function changeValues(changes: Changes): FieldValues {
  return {
    changeWhat: changes.map(([what]) => what).join('; '),
    changeTo: changes.map(([, to]) => to).join('; '),
    wantsChange: true,
    wantsRenewal: false,
  }
}

/** A row of Mẫu 04 for a body: its certificate as it is, and what changes. */
export function bodyChangeRow(body: OldBody, changes: Changes): FieldValues {
  const certificateName = textOf(body.values, 'certificateName') || body.name
  return rowOf('04', 'organisation', { ...body.values, certificateName, ...changeValues(changes) })
}

/** A row of Mẫu 04 for a person. */
export function personChangeRow({ values }: BodyMember, changes: Changes): FieldValues {
  const certificateName = textOf(values, 'certificateName') || textOf(values, 'fullName')
  const { mobilePhone: phone, ...others } = values
  // The number stands in the cell of the serial, and only for a SIM PKI.
  const mobilePhone = values.deviceKind === 'SIM' && phone !== undefined ? { mobilePhone: phone } : {}
  return rowOf('04', 'person', { ...others, ...mobilePhone, certificateName, ...changeValues(changes) })
}

/** A row of Mẫu 05 for the certificate of a body. */
export function bodyRevocationRow(body: OldBody, revocationReason: string): FieldValues {
  const certificateName = textOf(body.values, 'certificateName') || body.name
  return rowOf('05', 'organisation', { ...body.values, certificateName, revocationReason })
}

/** A row of Mẫu 05 for the certificate of a person. */
export function personRevocationRow({ values }: BodyMember, revocationReason: string): FieldValues {
  const certificateName = textOf(values, 'certificateName') || textOf(values, 'fullName')
  return rowOf('05', 'person', { ...values, certificateName, revocationReason })
}

/** A row of Mẫu 02 for a body after the reorganisation. @param effectiveDate ISO day of the resolution */
export function bodyIssueRow(body: NewNode, effectiveDate: string): FieldValues {
  const email = body.newEmail
  return rowOf('02', 'organisation', { ...body.details, organisationName: body.name, email, effectiveDate })
}

/**
 * A row of Mẫu 01 for a person of a body after the reorganisation. A certificate that can't be changed any more is named as the old one.
 */
export function personIssueRow({ values, newEmail }: BodyMember, body: NewNode | undefined): FieldValues {
  const { certificateSerial, ...person } = values
  const province = body ? textOf(body.details, 'province') : ''
  return rowOf('01', 'person', {
    ...person,
    ...(body && { organisationName: body.name }),
    ...(province !== '' && { province }),
    ...(newEmail !== undefined && newEmail !== '' && { email: newEmail }),
    ...(certificateSerial !== undefined && { oldCertificateSerial: certificateSerial }),
  })
}

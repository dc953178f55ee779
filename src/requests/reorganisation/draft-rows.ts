import type { FieldKey, FieldValue, FieldValues, SubscriberKind } from '../../fields'
import { checkFacts, forms, type Mau } from '../../procedures'
import { textOf } from './held-certificate'
import type { BodyMember, OldBody } from './plan-input'
import type { NewNode } from './mapping-graph'

const columnKeys = new Map<Mau, readonly FieldKey[]>()

function keysOf(mau: Mau): readonly FieldKey[] {
  const known = columnKeys.get(mau) ?? [
    ...new Set([...forms[mau].columns.flatMap(({ keys }) => keys), ...checkFacts[mau]]),
  ]
  columnKeys.set(mau, known)
  return known
}

/**
 * The values that belong into a row of a form, and what the rules must know of it: the row's own before those of the body or person. An
 * empty one is left out.
 */
function rowOf(mau: Mau, subscriberKind: SubscriberKind, values: FieldValues, own: OwnValues): FieldValues {
  const row: Partial<Record<FieldKey, FieldValue>> = { subscriberKind }
  for (const key of keysOf(mau)) {
    const value = own[key] ?? values[key]
    if (value !== undefined && value !== '' && key !== 'subscriberKind') row[key] = value
  }
  return row
}

type OwnValues = { readonly [key in FieldKey]?: FieldValue | undefined }

/** What changes in a certificate, in words: pairs of what and to what. */
export type Changes = readonly (readonly [what: string, to: string])[]

/** What Mẫu 04 tells of its own. Written out, with the same keys for all: there are thousands of rows. */
function changeValues(certificateName: string, changes: Changes, mobilePhone?: string): OwnValues {
  return {
    certificateName,
    mobilePhone,
    changeWhat: changes.map(([what]) => what).join('; '),
    changeTo: changes.map(([, to]) => to).join('; '),
    wantsChange: true,
    wantsRenewal: false,
  }
}

/** A row of Mẫu 04 for a body: its certificate as it is, and what changes. */
export function bodyChangeRow(body: OldBody, changes: Changes): FieldValues {
  const certificateName = textOf(body.values, 'certificateName') || body.name
  return rowOf('04', 'organisation', body.values, changeValues(certificateName, changes))
}

/** A row of Mẫu 04 for a person. */
export function personChangeRow({ values }: BodyMember, changes: Changes): FieldValues {
  const certificateName = textOf(values, 'certificateName') || textOf(values, 'fullName')
  // The number stands in the cell of the serial, and only for a SIM PKI.
  const mobilePhone = values.deviceKind === 'SIM' ? undefined : ''
  return rowOf('04', 'person', values, changeValues(certificateName, changes, mobilePhone))
}

/** A row of Mẫu 05 for the certificate of a body. */
export function bodyRevocationRow(body: OldBody, revocationReason: string): FieldValues {
  const certificateName = textOf(body.values, 'certificateName') || body.name
  return rowOf('05', 'organisation', body.values, { certificateName, revocationReason })
}

/** A row of Mẫu 05 for the certificate of a person. */
export function personRevocationRow({ values }: BodyMember, revocationReason: string): FieldValues {
  const certificateName = textOf(values, 'certificateName') || textOf(values, 'fullName')
  return rowOf('05', 'person', values, { certificateName, revocationReason })
}

/** A row of Mẫu 02 for a body after the reorganisation. @param effectiveDate ISO day of the resolution */
export function bodyIssueRow(body: NewNode, effectiveDate: string): FieldValues {
  const email = body.newEmail
  return rowOf('02', 'organisation', body.details, { organisationName: body.name, email, effectiveDate })
}

/**
 * A row of Mẫu 01 for a person of a body after the reorganisation. A certificate that can't be changed any more is named as the old one.
 */
export function personIssueRow(
  { values, newEmail = '' }: BodyMember,
  organisationName: string,
  body: NewNode | undefined,
): FieldValues {
  const province = body ? textOf(body.details, 'province') : ''
  return rowOf('01', 'person', values, {
    organisationName,
    ...(province !== '' && { province }),
    ...(newEmail !== '' && { email: newEmail }),
    ...(values.certificateSerial !== undefined && { oldCertificateSerial: values.certificateSerial }),
  })
}

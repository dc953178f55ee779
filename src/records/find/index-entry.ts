import { daysBetween, fold, isIsoDate, tidy, type FieldKey, type FieldValues } from '../../fields'
import type { AgencyRecord } from '../agency-record'
import { displayName, lineParts } from '../describe-record'
import { nameParts } from '../sort-by-given-name'

/** What the search index knows of one record. */
export interface IndexEntry {
  readonly id: string
  readonly version: number
  readonly kind: AgencyRecord['kind']
  /** By what it is sorted: given, family and middle names of a person; the name of a body or a service and two empty texts. */
  readonly name: readonly [first: string, second: string, third: string]
  /** What the second line of a list shows, as it is written: six texts at most. */
  readonly line: readonly string[]
  /** Values that many records share and the line does not show, as they are written: bodies above, provinces, where mail goes. */
  readonly shared: readonly string[]
  /** Values of this record alone, folded, one blank between: numbers, addresses, serials. */
  readonly own: string
  /** The day in Vietnam on which the certificate in use ends, in days since 1970; `noDay` when the record does not know it. */
  readonly endsOn: number
  readonly hasCertificate: boolean
  /** How many certificates are linked. */
  readonly certificateCount: number
  /** The day of its last change in UTC, in days since 1970. */
  readonly changedOn: number
}

/** Stands for a day that is not known. */
export const noDay = -999_999

/** From which days are counted. */
export const firstDay = '1970-01-01'

/** What is searched, and whether most records of an agency have a value of their own there. Together the keys of `searchText`. */
const ownKeys: readonly FieldKey[] = [
  'citizenId',
  'mobilePhone',
  'email',
  'domainOrIp',
  'certificateSerial',
  'deviceNumber',
]
const sharedKeys: readonly FieldKey[] = [
  'organisationName',
  'organisationLevel1',
  'organisationLevel2',
  'organisationLevel3',
  'organisationLevel4',
  'position',
  'taxCode',
  'budgetCode',
  'organisationCode',
  'province',
]
/** Mostly the same words as the name that is shown; where they are not, they are the record's own. */
const nameKeys: readonly FieldKey[] = ['fullName', 'serviceName', 'certificateName']

/** What the search index is to know of a record in the given version. */
export function indexEntryOf(record: AgencyRecord, version: number): IndexEntry {
  const { id, kind, values, certificates, changedAt } = record
  const name = tidy(displayName(record))
  const others = nameKeys.map((key) => textOf(values, key)).filter((text) => tidy(text) !== name)
  const own = [...others, ...ownKeys.map((key) => textOf(values, key))].filter((text) => text !== '')
  const line = lineParts(record)
    .map(tidy)
    .filter((text) => text !== '')
  // What all colleagues' addresses end in is looked for once, and not in every row.
  const mailDomain = textOf(values, 'email').split('@')[1] ?? ''
  const shared = new Set([...sharedKeys.map((key) => tidy(textOf(values, key))), tidy(mailDomain)])
  for (const known of ['', name, ...line]) shared.delete(known)
  const { certificateNotAfter: end, certificateSerial: serial } = values
  return {
    id,
    version,
    kind,
    name: kind === 'person' ? nameParts(name) : [name, '', ''],
    line,
    shared: [...shared],
    own: fold(own.join(' ')),
    endsOn: typeof end === 'string' && isIsoDate(end) ? daysBetween(firstDay, end) : noDay,
    certificateCount: certificates.length,
    changedOn: Math.max(0, daysBetween(firstDay, changedAt.slice(0, firstDay.length))),
    hasCertificate: certificates.length > 0 || [end, serial].some((value) => value !== undefined && value !== ''),
  }
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

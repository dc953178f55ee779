import { fold, type FieldKey, type FieldValues } from '../fields'
import type { AgencyRecord } from './agency-record'

/** The name a list shows first; empty when the record has none yet. */
export function displayName(record: Pick<AgencyRecord, 'kind' | 'values'>): string {
  return firstText(record.values, namesByKind[record.kind])
}

/**
 * The second line of a list: position and body of a person, the bodies above (cấp 4 … 1) and the province of a body, address and body of a
 * service. Empty when unknown.
 */
export function secondaryLine(record: Pick<AgencyRecord, 'kind' | 'values'>): string {
  return joinedLine(lineParts(record))
}

/** What the second line of a list is made of: six texts at most. */
export function lineParts({ kind, values }: Pick<AgencyRecord, 'kind' | 'values'>): string[] {
  const own = linesByKind[kind].map((key) => textOf(values, key)).filter((text) => text !== '')
  const chain = levels.map((key) => textOf(values, key)).filter((text) => text !== '')
  if (kind !== 'organisation') return textOf(values, 'organisationName') === '' ? [...own, ...chain.slice(0, 1)] : own
  const name = fold(textOf(values, 'organisationName'))
  return [...chain.filter((text) => fold(text) !== name), ...own]
}

/** The chain of bodies, the nearest first. */
const levels: readonly FieldKey[] = [
  'organisationLevel4',
  'organisationLevel3',
  'organisationLevel2',
  'organisationLevel1',
]

/** The second line of a list from its parts. */
export function joinedLine(parts: readonly string[]): string {
  return parts.join(' · ')
}

/** Folded text for searching in memory: names, numbers, bodies and serials, one blank between. Never for showing. */
export function searchText({ values }: Pick<AgencyRecord, 'values'>): string {
  return fold(searchedKeys.map((key) => textOf(values, key)).join(' '))
}

/** Tells whether every word of a query stands somewhere in a folded search text. An empty query fits all. */
export function fitsQuery(folded: string, query: string): boolean {
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word))
}

const namesByKind: Record<AgencyRecord['kind'], readonly FieldKey[]> = {
  person: ['fullName', 'certificateName'],
  organisation: ['organisationName', 'certificateName'],
  service: ['serviceName', 'domainOrIp', 'certificateName'],
}

const linesByKind: Record<AgencyRecord['kind'], readonly FieldKey[]> = {
  person: ['position', 'organisationName'],
  organisation: ['province', 'email'],
  service: ['domainOrIp', 'organisationName'],
}

const searchedKeys: readonly FieldKey[] = [
  'fullName',
  'organisationName',
  'serviceName',
  'certificateName',
  'organisationLevel1',
  'organisationLevel2',
  'organisationLevel3',
  'organisationLevel4',
  'position',
  'citizenId',
  'mobilePhone',
  'email',
  'taxCode',
  'budgetCode',
  'organisationCode',
  'domainOrIp',
  'certificateSerial',
  'deviceNumber',
  'province',
]

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

function firstText(values: FieldValues, keys: readonly FieldKey[]): string {
  return keys.map((key) => textOf(values, key)).find((text) => text !== '') ?? ''
}

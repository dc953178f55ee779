import type { FieldKey, FieldValue, FieldValues } from '../fields'
import type { AgencyRecord, Making } from './agency-record'
import { withChange } from './change-history'
import type { ImportDifference } from './plan-import'

/** What importing a row needs from outside: the time in milliseconds since 1970, and the name of the list. */
export interface ImportMoment {
  readonly nowMs: number
  readonly file: string
}

/** A record that a row of a list begins. What kind of subscriber it is, the row says, or its values show. */
export function recordFromList(
  { subscriberKind, ...values }: FieldValues,
  { id, nowMs, file }: Making & ImportMoment,
): AgencyRecord {
  const at = new Date(nowMs).toISOString()
  const kind = kindOf(subscriberKind, values)
  const record: AgencyRecord = { id, kind, values, certificates: [], createdAt: at, changedAt: at, source: 'list' }
  return withChange(undefined, record, { kind: 'list', file })
}

function kindOf(told: FieldValue | undefined, values: FieldValues): AgencyRecord['kind'] {
  if (told === 'person' || told === 'organisation' || told === 'service') return told
  const has = (key: FieldKey) => values[key] !== undefined && values[key] !== ''
  if (has('fullName') || has('citizenId')) return 'person'
  if (has('serviceName') || has('domainOrIp')) return 'service'
  return has('organisationName') ? 'organisation' : 'person'
}

/** A kept record with the values that a list says otherwise. The kind of a kept record is never changed by a list. */
export function recordWithImported(
  record: AgencyRecord,
  differences: readonly ImportDifference[],
  { nowMs, file }: ImportMoment,
): AgencyRecord {
  const taken = differences.filter(({ key }) => key !== 'subscriberKind')
  const values = { ...record.values, ...Object.fromEntries(taken.map(({ key, imported }) => [key, imported])) }
  const changed = { ...record, values, changedAt: new Date(nowMs).toISOString() }
  return withChange(record, changed, { kind: 'list', file })
}

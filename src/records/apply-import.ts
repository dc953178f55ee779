import type { FieldKey, FieldValue, FieldValues } from '../fields'
import type { AgencyRecord, Making } from './agency-record'
import type { ImportDifference } from './plan-import'

/** A record that a row of a list begins. What kind of subscriber it is, the row says, or its values show. */
export function recordFromList({ subscriberKind, ...values }: FieldValues, { id, nowMs }: Making): AgencyRecord {
  const at = new Date(nowMs).toISOString()
  const kind = kindOf(subscriberKind, values)
  return { id, kind, values, certificates: [], createdAt: at, changedAt: at, source: 'list' }
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
  nowMs: number,
): AgencyRecord {
  const taken = differences.filter(({ key }) => key !== 'subscriberKind')
  const values = { ...record.values, ...Object.fromEntries(taken.map(({ key, imported }) => [key, imported])) }
  return { ...record, values, changedAt: new Date(nowMs).toISOString() }
}

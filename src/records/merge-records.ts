import { fieldKeys, sameText, type FieldKey, type FieldValue } from '../fields'
import type { AgencyRecord } from './agency-record'
import { withChange } from './change-history'
import { displayName } from './describe-record'

/** A key that records say differently: what each says, undefined where it has no value, in the order of the records. */
export interface MergeQuestion {
  readonly key: FieldKey
  readonly values: readonly (FieldValue | undefined)[]
  /** The place of the record whose value is taken unless somebody says otherwise: the first that has one. */
  readonly proposed: number
}

/** The place of the record whose value is taken, by key; where a key is not named, the proposed one. A record without a value leaves it empty. */
export type MergeChoice = Readonly<Partial<Record<FieldKey, number>>>

/** The records with the one to keep first: the one that was changed last, as it is most likely right. */
export function orderForMerge(records: readonly AgencyRecord[]): AgencyRecord[] {
  return [...records].sort((one, other) =>
    one.changedAt < other.changedAt ? 1 : one.changedAt > other.changedAt ? -1 : 0,
  )
}

/** What has to be decided before records become one, in the order of the forms. Spellings of one text are no question. */
export function mergeQuestions(records: readonly AgencyRecord[]): MergeQuestion[] {
  return fieldKeys.flatMap((key): MergeQuestion[] => {
    const values = records.map((record) => presentValue(record, key))
    const proposed = values.findIndex((value) => value !== undefined)
    const first = values[proposed]
    if (first === undefined || values.every((value) => value !== undefined && isSame(value, first))) return []
    return [{ key, values, proposed }]
  })
}

/**
 * The one record that several become: the first, with the chosen values and every certificate. Its history tells each merged record by
 * name, and every value that was not taken. @param nowMs milliseconds since 1970
 */
export function mergeRecords(records: readonly AgencyRecord[], choice: MergeChoice, nowMs: number): AgencyRecord {
  const [first, ...others] = records
  if (!first) throw new RangeError('nothing to merge')
  const questions = mergeQuestions(records)
  const settled = new Map<string, FieldValue>(Object.entries(first.values))
  for (const { key, values, proposed } of questions) {
    const taken = values[choice[key] ?? proposed]
    if (taken === undefined) settled.delete(key)
    else settled.set(key, taken)
  }
  const merged: AgencyRecord = {
    ...first,
    values: Object.fromEntries(settled),
    certificates: [...new Set(records.flatMap(({ certificates }) => certificates))],
    createdAt: records.map(({ createdAt }) => createdAt).sort()[0] ?? first.createdAt,
    changedAt: new Date(nowMs).toISOString(),
  }
  return others.reduce<AgencyRecord>(
    (before, other, place) =>
      withChange(
        // The values that changed are told once, with the first of the records that went in.
        place === 0 ? first : before,
        place === 0 ? merged : before,
        { kind: 'merge', name: displayName(other) },
        notTaken(other, merged),
      ),
    merged,
  )
}

function notTaken(other: AgencyRecord, { values }: AgencyRecord): { key: FieldKey; value: FieldValue }[] {
  return fieldKeys.flatMap((key) => {
    const value = presentValue(other, key)
    const taken = values[key]
    return value === undefined || (taken !== undefined && isSame(value, taken)) ? [] : [{ key, value }]
  })
}

function presentValue({ values }: AgencyRecord, key: FieldKey): FieldValue | undefined {
  const value = values[key]
  return value === '' ? undefined : value
}

function isSame(one: FieldValue, other: FieldValue): boolean {
  return typeof one === 'string' && typeof other === 'string' ? sameText(one, other) : one === other
}

import type { FieldValues } from '../fields'
import type { RecordChange } from './record-change'

/** Where the values of a record came from first. */
export const recordSources = ['certificate-file', 'token', 'typed', 'list'] as const

/** Where the values of a record came from first. */
export type RecordSource = (typeof recordSources)[number]

interface RecordBase {
  /** A random id that says nothing of whom it names. */
  readonly id: string
  /** Values in the keys of the forms. An absent key has no value. */
  readonly values: FieldValues
  /** SHA-256 of linked certificates, 64 lower-case hex digits, the one in use first. */
  readonly certificates: readonly string[]
  /** ISO time in UTC. */
  readonly createdAt: string
  /** ISO time in UTC. */
  readonly changedAt: string
  readonly source: RecordSource
  /** What was changed, the oldest first; absent while nothing was. */
  readonly changes?: readonly RecordChange[]
}

/** Cá nhân. */
export interface PersonRecord extends RecordBase {
  readonly kind: 'person'
}

/** Cơ quan, tổ chức. */
export interface OrganisationRecord extends RecordBase {
  readonly kind: 'organisation'
}

/** Thiết bị, dịch vụ, phần mềm. */
export interface ServiceRecord extends RecordBase {
  readonly kind: 'service'
}

/** What an agency keeps of one subscriber. */
export type AgencyRecord = PersonRecord | OrganisationRecord | ServiceRecord

/** What a new record needs from outside: an id and the time in milliseconds since 1970. */
export interface Making {
  readonly id: string
  readonly nowMs: number
}

/** A record that a clerk begins by hand. */
export function newRecord(kind: AgencyRecord['kind'], values: FieldValues, { id, nowMs }: Making): AgencyRecord {
  const at = new Date(nowMs).toISOString()
  return { id, kind, values, certificates: [], createdAt: at, changedAt: at, source: 'typed' }
}

/** The same record with other values, changed now. */
export function withValues(record: AgencyRecord, values: FieldValues, nowMs: number): AgencyRecord {
  return { ...record, values, changedAt: new Date(nowMs).toISOString() }
}

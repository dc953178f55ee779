import type { IsoDate } from '../fields'
import type { AgencyRecord } from './agency-record'
import { displayName, secondaryLine } from './describe-record'

/** What a list shows of a record. */
export interface ListedRecord {
  readonly id: string
  readonly kind: AgencyRecord['kind']
  readonly name: string
  readonly line: string
  readonly certificateCount: number
  /** The day in Vietnam on which the certificate in use ends, when the record knows it. */
  readonly certificateNotAfter?: IsoDate
}

/** The same with the time of its last change. */
export interface RecordSummary extends ListedRecord {
  /** ISO time in UTC. */
  readonly changedAt: string
}

/** What a list shows of a record. */
export function summaryOf(record: AgencyRecord): RecordSummary {
  const { certificateNotAfter } = record.values
  return {
    id: record.id,
    kind: record.kind,
    name: displayName(record),
    line: secondaryLine(record),
    certificateCount: record.certificates.length,
    ...(typeof certificateNotAfter === 'string' && { certificateNotAfter }),
    changedAt: record.changedAt,
  }
}

import {
  compareRecords,
  fitsQuery,
  searchText,
  summaryOf,
  type AgencyRecord,
  type CertificateFacts,
  type RecordSummary,
} from '../records'
import { CertificateRepository } from './certificate-repository'
import type { StoreDatabase } from './database'
import type { ListPart } from './list-part'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Which records a list wants. `query` is compared folded, each of its words anywhere. */
export interface RecordQuery extends ListPart {
  readonly kind?: AgencyRecord['kind']
  readonly query: string
}

/** Keeps records with the facts of their certificates. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface RecordRepository {
  /** Persons by given name, then bodies, then services. `total`: how many fit the query. */
  readonly list: (
    query: RecordQuery,
  ) => Promise<{ rows: (RecordSummary & { version: number })[]; total: number; unreadable: number }>
  /** @throws ROW_MISSING, ROW_UNREADABLE */
  readonly get: (
    id: string,
  ) => Promise<{ record: AgencyRecord; version: number; certificates: readonly CertificateFacts[] }>
  /** Keeps a record over the version that was read (0: a new one). @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  readonly save: (
    record: AgencyRecord,
    version: number,
    certificates: readonly CertificateFacts[],
  ) => Promise<{ version: number }>
  /** Removes a record; certificates that no other record links go with it. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  readonly remove: (id: string, version: number) => Promise<void>
}

/** Records in an unlocked database. */
export function createRecordRepository(database: StoreDatabase, unlocked: Unlocked): RecordRepository {
  const rows = new SealedTable<AgencyRecord>(database.records, unlocked.vault)
  const certificates = new CertificateRepository(database, unlocked)
  const both = [database.records, database.certificates]
  return {
    list: translated(async (query) => {
      const { kept, unreadable } = await rows.openAll(await database.records.toArray())
      const fitting = kept.filter(({ value }) => fits(value, query))
      fitting.sort((one, other) => compareRecords(one.value, other.value))
      const shown = fitting.slice(query.offset, query.offset + query.limit)
      return {
        rows: shown.map(({ value, version }) => ({ ...summaryOf(value), version })),
        total: fitting.length,
        unreadable,
      }
    }),
    get: translated(async (id) => {
      const { value, version } = await rows.get(id)
      return { record: value, version, certificates: await certificates.get(value.certificates) }
    }),
    save: translated(async (record, version, facts) => {
      const sealed = await rows.seal(record.id, version + 1, record)
      const links = await certificates.sealLinks(record.certificates, facts)
      await database.transaction('rw', both, async () => {
        await rows.replace(sealed)
        await certificates.writeLinks(record.id, links)
      })
      return { version: sealed.version }
    }),
    remove: translated(async (id, version) => {
      await database.transaction('rw', both, async () => {
        await rows.removeVersion(id, version)
        await certificates.writeLinks(id, [])
      })
    }),
  }
}

function fits(record: AgencyRecord, { kind, query }: RecordQuery): boolean {
  return (kind === undefined || record.kind === kind) && fitsQuery(searchText(record), query)
}

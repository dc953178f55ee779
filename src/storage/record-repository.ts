import type { RecordQuery, RecordRepository } from '../protocol/runtime/store-client'
import { compareRecords, fitsQuery, searchText, summaryOf, withChange, type AgencyRecord } from '../records'
import { CertificateRepository } from './certificate-repository'
import type { StoreDatabase } from './database'
import { notesOfRecord } from './merge-notes'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Records in an unlocked database. */
export function createRecordRepository(database: StoreDatabase, unlocked: Unlocked): RecordRepository {
  const rows = new SealedTable<AgencyRecord>(database.records, unlocked)
  const certificates = new CertificateRepository(database, unlocked)
  const both = [database.records, database.certificates]
  const fittingPart = async (query: RecordQuery) => {
    const { kept, unreadable } = await rows.openAll(await database.records.toArray())
    const fitting = kept.filter(({ value }) => fits(value, query))
    fitting.sort((one, other) => compareRecords(one.value, other.value))
    return { part: fitting.slice(query.offset, query.offset + query.limit), total: fitting.length, unreadable }
  }
  return {
    list: translated(async (query) => {
      const { part, total, unreadable } = await fittingPart(query)
      return { rows: part.map(({ value, version }) => ({ ...summaryOf(value), version })), total, unreadable }
    }),
    read: translated(async (query) => {
      const { part, total } = await fittingPart(query)
      return { records: part.map(({ value }) => value), total }
    }),
    get: translated(async (id) => {
      const { value, version } = await rows.get(id)
      return { record: value, version, certificates: await certificates.get(value.certificates) }
    }),
    save: translated(async (record, version, facts, cause = { kind: 'typed' }) => {
      // A record whose row can't be read any more begins its history anew.
      const before = await rows.get(record.id).catch(() => undefined)
      const sealed = await rows.seal(record.id, version + 1, withChange(before?.value, record, cause))
      const links = await certificates.sealLinks(record.certificates, facts)
      await unlocked.manifest.commit([{ table: 'records', id: record.id, version: sealed.version }], both, async () => {
        await rows.replace(sealed)
        await certificates.writeLinks(record.id, links)
      })
      return { version: sealed.version }
    }),
    remove: translated(async (id, version) => {
      const copies = await notesOfRecord(database, unlocked, id)
      const changes = [
        { table: 'records', id, version: undefined } as const,
        ...copies.map((copy) => ({ table: 'settings', id: copy, version: undefined }) as const),
      ]
      await unlocked.manifest.commit(changes, [...both, database.settings], async () => {
        await rows.removeVersion(id, version)
        await certificates.writeLinks(id, [])
        await database.settings.bulkDelete(copies)
      })
    }),
  }
}

function fits(record: AgencyRecord, { kind, query }: RecordQuery): boolean {
  return (kind === undefined || record.kind === kind) && fitsQuery(searchText(record), query)
}

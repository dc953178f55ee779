import type { RecordQuery, RecordRepository, RecordSearch } from '../protocol/runtime/store-client'
import { summaryOf, withChange, type AgencyRecord, type RecordSummary } from '../records'
import { CertificateRepository } from './certificate-repository'
import type { StoreDatabase } from './database'
import { RecordFinder, type FoundRecords, type PartWish } from './found-records'
import { notesOfRecord } from './merge-notes'
import { OpenSubjects } from './open-subjects'
import type { SearchIndex } from './search-index'
import { SealedTable, type Kept } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Records in an unlocked database. @param index of these records */
export function createRecordRepository(
  database: StoreDatabase,
  unlocked: Unlocked,
  index: SearchIndex,
): RecordRepository {
  const rows = new SealedTable<AgencyRecord>(database.records, unlocked)
  const certificates = new CertificateRepository(database, unlocked)
  const both = [database.records, database.certificates]
  const finder = new RecordFinder(database, unlocked, index)
  const openSubjects = new OpenSubjects(database, unlocked)
  const wishOfSearch = async ({ isInOpenRequest = false, ...wish }: RecordSearch): Promise<PartWish> =>
    isInOpenRequest ? { ...wish, ownWords: await openSubjects.words() } : wish
  return {
    find: translated(async (search) => {
      const { offset, limit, ...wish } = await wishOfSearch(search)
      const { part, ...rest } = await index.find(wish, offset, limit)
      return { rows: [...part], ...rest }
    }),
    prove: translated(async (listed) => ({ wrong: await finder.prove(listed) })),
    oldestChange: translated(() => index.oldestChange()),
    list: translated(async (query) => {
      const { kept, counts, unreadable } = await finder.find(wishOf(query))
      return { rows: kept.map(rowOf), total: sumOf(counts), unreadable }
    }),
    read: translated(async (search) => {
      const { kept, counts } = await finder.find(await wishOfSearch(search))
      return { records: kept.map(({ value }) => value), total: sumOf(counts) }
    }),
    get: translated(async (id) => {
      const { value, version } = await rows.get(id)
      return { record: value, version, certificates: await certificates.get(value.certificates) }
    }),
    save: translated(async (record, version, facts, cause = { kind: 'typed' }) => {
      // A record whose row can't be read any more begins its history anew.
      const before = version === 0 ? undefined : await rows.get(record.id).catch(() => undefined)
      const sealed = await rows.seal(record.id, version + 1, withChange(before?.value, record, cause))
      const links = await certificates.sealLinks(record.certificates, facts)
      await unlocked.manifest.commit(
        [{ table: 'records', id: record.id, version: sealed.version, record }],
        both,
        async () => {
          await Promise.all([rows.replace(sealed), certificates.writeLinks(record.id, links)])
        },
      )
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

function wishOf({ kind, ...part }: RecordQuery): PartWish {
  return { ...part, ...(kind && { kinds: [kind] }) }
}

function rowOf({ value, version }: Kept<AgencyRecord>): RecordSummary & { version: number } {
  return { ...summaryOf(value), version }
}

function sumOf({ person, organisation, service }: FoundRecords['counts']): number {
  return person + organisation + service
}

import { AppError } from '../errors'
import type { DuplicateRepository, MergeOrder, SuspectedGroup } from '../protocol/runtime/duplicate-client'
import { defaultSettings, type Settings } from '../protocol/runtime/settings'
import { findDuplicates, mergeRecords, summaryOf, type AgencyRecord } from '../records'
import { isSameJson } from './backup/same-json'
import { CertificateRepository } from './certificate-repository'
import type { StoreDatabase } from './database'
import { keptMergeOf, noteRowId, notesToForget, readMergeNotes, type MergeNote } from './merge-notes'
import { SealedTable, type Kept } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

const mostGroups = 200
const mostShown = 20
/** A record has no more certificates. */
const mostCertificates = 64

/** Finding and merging of duplicates in an unlocked database. */
export function createDuplicateRepository(database: StoreDatabase, unlocked: Unlocked): DuplicateRepository {
  const merging = new Merging(database, unlocked)
  return {
    find: translated(async () => {
      const rows = new SealedTable<AgencyRecord>(database.records, unlocked)
      const { kept } = await rows.openAll(await database.records.toArray())
      const apart = await readApart(database, unlocked)
      const byId = new Map(kept.map((one) => [one.value.id, one]))
      const groups = findDuplicates(
        kept.map(({ value }) => value),
        apart,
      )
      return {
        groups: groups.slice(0, mostGroups).map(({ reasons, recordIds }): SuspectedGroup => ({
          reasons,
          size: recordIds.length,
          rows: recordIds.slice(0, mostShown).flatMap((id) => rowOf(byId.get(id))),
        })),
        total: groups.length,
        people: groups.reduce((sum, { recordIds }) => sum + recordIds.length, 0),
      }
    }),
    merge: translated((order) => merging.merge(order)),
    merges: translated(async () => (await readMergeNotes(database, unlocked)).map(({ value }) => keptMergeOf(value))),
    undo: translated((mergeId) => merging.undo(mergeId)),
  }
}

function rowOf(kept: Kept<AgencyRecord> | undefined): SuspectedGroup['rows'] {
  return kept ? [{ ...summaryOf(kept.value), version: kept.version }] : []
}

async function readApart(database: StoreDatabase, unlocked: Unlocked): Promise<Settings['apartRecords']> {
  const row = await database.settings.get('apartRecords')
  if (!row) return defaultSettings.apartRecords
  return (await new SealedTable<Settings['apartRecords']>(database.settings, unlocked).open(row)).value
}

/** Writes merges, and takes them back: each in one transaction, with the links to certificates and the note. */
class Merging {
  readonly #rows: SealedTable<AgencyRecord>
  readonly #notes: SealedTable<MergeNote>
  readonly #certificates: CertificateRepository

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {
    this.#rows = new SealedTable(database.records, unlocked)
    this.#notes = new SealedTable(database.settings, unlocked)
    this.#certificates = new CertificateRepository(database, unlocked)
  }

  async merge({ id, at, rows, choice }: MergeOrder): Promise<void> {
    const kept = await Promise.all(rows.map((row) => this.#asRead(row)))
    const [first, ...others] = kept
    if (!first) return
    const merged = mergeRecords(
      kept.map(({ value }) => value),
      choice,
      Date.parse(at),
    )
    if (merged.certificates.length > mostCertificates) throw new AppError('MERGE_TOO_LARGE', { mostCertificates })
    const sealed = await this.#rows.seal(merged.id, first.version + 1, merged)
    const before = kept.map(({ value, version }) => ({ record: value, version }))
    const note = await this.#notes.seal(noteRowId(id), 1, { id, at, merged, before })
    const links = await this.#certificates.sealLinks(merged.certificates, [])
    const forgotten = await notesToForget(this.database, this.unlocked)
    await this.unlocked.manifest.commit(
      [
        { table: 'records', id: merged.id, version: sealed.version, record: merged },
        ...others.map(({ value }) => ({ table: 'records', id: value.id, version: undefined }) as const),
        { table: 'settings', id: note.id, version: note.version },
        ...forgotten.map((old) => ({ table: 'settings', id: old, version: undefined }) as const),
      ],
      this.#tables,
      async () => {
        await this.#rows.replace(sealed)
        await this.#rows.removeVersions(others.map(({ value, version }) => ({ id: value.id, version })))
        await this.#notes.replace(note)
        await this.database.settings.bulkDelete(forgotten)
        // The one that stays first: a certificate that no record links any more is forgotten.
        await this.#certificates.writeLinks(merged.id, links)
        for (const { value } of others) await this.#certificates.writeLinks(value.id, [])
      },
    )
  }

  async undo(mergeId: string): Promise<void> {
    const note = await this.#notes.get(noteRowId(mergeId))
    const { merged, before } = note.value
    const version = await this.#versionOf(merged)
    const sealed = await Promise.all(
      before.map(async ({ record, version: was }, place) => ({
        record,
        row: await this.#rows.seal(record.id, (place === 0 ? version : was) + 1, record),
        links: await this.#certificates.sealLinks(record.certificates, []),
      })),
    )
    const [first, ...others] = sealed
    if (!first) return
    await this.unlocked.manifest.commit(
      [
        ...sealed.map(({ row, record }) => ({ table: 'records', id: row.id, version: row.version, record }) as const),
        { table: 'settings', id: noteRowId(mergeId), version: undefined },
      ],
      this.#tables,
      async () => {
        for (const { row, links } of others) {
          await this.#rows.bringBack(row)
          await this.#certificates.writeLinks(row.id, links)
        }
        await this.#rows.replace(first.row)
        await this.#certificates.writeLinks(first.row.id, first.links)
        await this.#notes.removeVersion(noteRowId(mergeId), note.version)
      },
    )
  }

  get #tables() {
    return [this.database.records, this.database.certificates, this.database.settings]
  }

  async #asRead({ id, version }: MergeOrder['rows'][number]): Promise<Kept<AgencyRecord>> {
    const kept = await this.#rows.get(id)
    if (kept.version !== version) throw new AppError('ROW_CHANGED_ELSEWHERE', { table: 'records' })
    return kept
  }

  /** The version of the merged record, if it is still what the merge made of it. */
  async #versionOf(merged: AgencyRecord): Promise<number> {
    const row = await this.database.records.get(merged.id)
    const now = row && (await this.#rows.open(row))
    if (!now || !isSameJson(now.value, merged)) throw new AppError('MERGE_CHANGED_SINCE')
    return now.version
  }
}

import type { CertificateFacts } from '../records'
import type { SealedRow } from '../vault'
import type { CertificateRow, StoreDatabase } from './database'
import { SealedTable } from './sealed-table'
import type { Unlocked } from './unlock'

/** A link that is to be written: the row's blind name, and the sealed facts when they are at hand. */
export interface SealedLink {
  readonly id: string
  readonly row?: SealedRow
}

/**
 * Keeps the facts of certificates by SHA-256, linked to records. Facts of one SHA-256 never change, so rows stay at version 1.
 * The SHA-256 itself would tell whose certificate it is; rows go by blind names.
 */
export class CertificateRepository {
  readonly #rows: SealedTable<CertificateFacts>

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {
    this.#rows = new SealedTable(database.certificates, unlocked)
  }

  /** The facts of those certificates that are kept and readable, in the order asked. */
  async get(sha256s: readonly string[]): Promise<CertificateFacts[]> {
    const names = await Promise.all(sha256s.map((sha256) => this.unlocked.blindName(sha256)))
    const rows = await this.database.certificates.bulkGet(names)
    const { kept } = await this.#rows.openAll(rows.filter((row) => row !== undefined))
    return kept.map(({ value }) => value)
  }

  /** Seals facts and blinds names. Not inside a transaction. Facts of certificates that are not linked are left out. */
  sealLinks(sha256s: readonly string[], facts: readonly CertificateFacts[]): Promise<SealedLink[]> {
    return Promise.all(
      [...new Set(sha256s)].map(async (sha256) => {
        const id = await this.unlocked.blindName(sha256)
        const known = facts.find((one) => one.sha256 === sha256)
        return known ? { id, row: await this.#rows.seal(id, 1, known) } : { id }
      }),
    )
  }

  /** Links a record to these certificates and to no others. Inside a transaction over certificates. */
  async writeLinks(recordId: string, links: readonly SealedLink[]): Promise<void> {
    const ids = new Set(links.map(({ id }) => id))
    const linked = await this.database.certificates.where('recordIds').equals(recordId).toArray()
    for (const row of linked) if (!ids.has(row.id)) await this.#unlink(row, recordId)
    for (const { id, row } of links) {
      const held = await this.database.certificates.get(id)
      const sealed = row ?? held
      const recordIds = [...new Set([...(held?.recordIds ?? []), recordId])]
      if (sealed) await this.database.certificates.put({ ...sealed, recordIds })
    }
  }

  /** The same for many records at once: every certificate is read once. Inside a transaction over certificates. */
  async writeManyLinks(linksByRecord: ReadonlyMap<string, readonly SealedLink[]>): Promise<void> {
    const rows = new Map((await this.database.certificates.toArray()).map((row) => [row.id, row]))
    const before = new Map(rows)
    for (const [id, row] of before) {
      const recordIds = row.recordIds.filter((recordId) => !linksByRecord.has(recordId))
      if (recordIds.length < row.recordIds.length) rows.set(id, { ...row, recordIds })
    }
    for (const [recordId, links] of linksByRecord) {
      for (const { id, row } of links) {
        const held = rows.get(id)
        const sealed = row ?? held
        if (sealed) rows.set(id, { ...sealed, recordIds: [...(held?.recordIds ?? []), recordId] })
      }
    }
    const all = [...rows.values()]
    await this.database.certificates.bulkPut(
      all.filter((row) => row !== before.get(row.id) && row.recordIds.length > 0),
    )
    await this.database.certificates.bulkDelete(all.filter((row) => row.recordIds.length === 0).map(({ id }) => id))
  }

  /** Forgets a certificate that no record links any more. */
  async #unlink(row: CertificateRow, recordId: string): Promise<void> {
    const recordIds = row.recordIds.filter((id) => id !== recordId)
    if (recordIds.length === 0) await this.database.certificates.delete(row.id)
    else await this.database.certificates.put({ ...row, recordIds })
  }
}

import { Dexie, type Table } from 'dexie'
import { AppError } from '../errors'
import type { SealedRow } from '../vault'
import { isVersioned } from './manifest-bucket'
import type { Unlocked } from './unlock'

/** A value as it was kept, with the version to hand back when saving. */
export interface Kept<Value> {
  readonly value: Value
  readonly version: number
}

/** Values that could be opened, and how many rows could not. */
export interface Opened<Value> {
  readonly kept: readonly Kept<Value>[]
  readonly unreadable: number
}

/** The payload format of this version of the product. Older ones are migrated after unlocking. */
const format = 1

/**
 * Seals and opens the rows of one table, and checks versions. Sealing needs WebCrypto, so it is done before a transaction;
 * `replace`, `replaceAll` and `removeVersion` run inside one. Every write of a versioned row passes through these.
 */
export class SealedTable<Value> {
  constructor(
    readonly table: Table<SealedRow, string>,
    readonly unlocked: Unlocked,
  ) {}

  /** Seals a value as the given version of a row. Not inside a transaction. */
  seal(id: string, version: number, payload: Value): Promise<SealedRow> {
    return this.unlocked.vault.seal(this.table.name, { id, version, format, payload })
  }

  /** Opens a row. @throws ROW_UNREADABLE; ROW_ROLLED_BACK when an older copy of it was put back */
  async open(row: SealedRow): Promise<Kept<Value>> {
    const opened = await this.openAs(row, row.version)
    const { name } = this.table
    if (isVersioned(name)) await this.unlocked.manifest.expect(name, row)
    return opened
  }

  /** Opens a row whose version is known from elsewhere: from what the manifest vouches for. @throws ROW_UNREADABLE, ROW_ROLLED_BACK */
  async openAs(row: SealedRow, version: number): Promise<Kept<Value>> {
    const opened = await this.unlocked.vault.open(this.table.name, row)
    if (opened.format !== format) throw new AppError('ROW_UNREADABLE', { table: this.table.name })
    if (opened.version !== version) throw new AppError('ROW_ROLLED_BACK', { table: this.table.name })
    return { value: opened.payload as Value, version: opened.version }
  }

  /** Opens rows in their order; one that cannot be read is counted and left out, the others still serve. */
  async openAll(rows: readonly SealedRow[]): Promise<Opened<Value>> {
    const { name } = this.table
    if (isVersioned(name)) await this.unlocked.manifest.readAhead(name, rows)
    const results = await Promise.allSettled(rows.map((row) => this.open(row)))
    const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    return { kept, unreadable: results.length - kept.length }
  }

  /** Reads one row and opens it. @throws ROW_MISSING, ROW_UNREADABLE */
  async get(id: string): Promise<Kept<Value>> {
    const row = await this.table.get(id)
    if (!row) throw new AppError('ROW_MISSING', { table: this.table.name })
    return this.open(row)
  }

  /** Writes a sealed row over the version before it. Inside a transaction. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  async replace(row: SealedRow): Promise<void> {
    if (row.version === 1) return this.#addAll([row])
    await this.#expect(row.id, row.version - 1)
    await this.table.put(row)
  }

  /** Writes many sealed rows, each over the version before it, or none. Inside a transaction. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  async replaceAll(rows: readonly SealedRow[]): Promise<void> {
    const later = rows.filter(({ version }) => version > 1)
    const held = await this.table.bulkGet(later.map(({ id }) => id))
    for (const [place, row] of later.entries()) this.#compare(held[place], row.version - 1)
    await this.table.bulkPut(later)
    await this.#addAll(rows.filter(({ version }) => version === 1))
  }

  /** Adding refuses by itself where a row lies already: to ask for every one first costs half as much again, and of one a round more. */
  async #addAll(rows: readonly SealedRow[]): Promise<void> {
    try {
      await this.table.bulkAdd(rows)
    } catch (thrown) {
      const isTaken =
        thrown instanceof Dexie.BulkError && thrown.failures.some(({ name }) => name === 'ConstraintError')
      throw isTaken ? new AppError('ROW_CHANGED_ELSEWHERE', { table: this.table.name }, thrown) : thrown
    }
  }

  /** Writes a sealed row where none lies: one that was removed, in its next version. Inside a transaction. @throws ROW_CHANGED_ELSEWHERE */
  async bringBack(row: SealedRow): Promise<void> {
    if (await this.table.get(row.id)) throw new AppError('ROW_CHANGED_ELSEWHERE', { table: this.table.name })
    await this.table.put(row)
  }

  /** Removes a row if it still has that version. Inside a transaction. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  async removeVersion(id: string, version: number): Promise<void> {
    await this.#expect(id, version)
    await this.table.delete(id)
  }

  /** Removes rows if all of them still have their versions. Inside a transaction. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING */
  async removeVersions(rows: readonly Pick<SealedRow, 'id' | 'version'>[]): Promise<void> {
    const ids = rows.map(({ id }) => id)
    const held = await this.table.bulkGet(ids)
    for (const [place, { version }] of rows.entries()) this.#compare(held[place], version)
    await this.table.bulkDelete(ids)
  }

  async #expect(id: string, version: number): Promise<void> {
    this.#compare(await this.table.get(id), version)
  }

  #compare(held: SealedRow | undefined, version: number): void {
    if (!held && version > 0) throw new AppError('ROW_MISSING', { table: this.table.name })
    if ((held?.version ?? 0) !== version) throw new AppError('ROW_CHANGED_ELSEWHERE', { table: this.table.name })
  }
}

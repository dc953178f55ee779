import { blockOf, entriesOf, indexEntryOf, type AgencyRecord, type IndexBlock, type IndexEntry } from '../records'
import type { SealedRow, Vault } from '../vault'
import type { StoreDatabase } from './database'

/** What happens to a record: its new version with the record itself, or without a version when it is removed. */
export interface IndexChange {
  readonly id: string
  readonly version: number | undefined
  readonly record?: AgencyRecord | undefined
}

/** A change of a bucket of the manifest: from one version to the next. */
export interface BucketStep {
  readonly bucket: string
  readonly from: number
  readonly to: number
}

/** The payload format of this version of the product. A block of another one is made anew. */
const format = 1
const table = 'searchIndex'

/**
 * The sealed blocks of the search index. A block covers the same rows as the manifest's bucket of its name, and has its version:
 * a block that lacks a change, or was put back to an older copy, fits no more, and is made anew from the rows.
 */
export class IndexBlocks {
  constructor(
    readonly database: StoreDatabase,
    readonly vault: Vault,
  ) {}

  /** Opens a block; undefined when it is missing, damaged, or not of that version. */
  async open(row: SealedRow | undefined, version: number): Promise<IndexBlock | undefined> {
    if (row?.version !== version || row.format !== format) return undefined
    const opened = await this.vault.open(table, row).catch(() => undefined)
    return opened?.payload as IndexBlock | undefined
  }

  /** Seals a block for a version of its bucket. Not inside a transaction. */
  seal(bucket: string, version: number, block: IndexBlock): Promise<SealedRow> {
    return this.vault.seal(table, { id: bucket, version, format, payload: block })
  }

  /**
   * The block after some changes; undefined where it can't be told from the block before, or a changed record was not handed
   * over: the block then stays behind, and is made anew from the rows when somebody searches. Not inside a transaction.
   */
  async follow({ bucket, from, to }: BucketStep, changes: readonly IndexChange[]): Promise<SealedRow | undefined> {
    if (changes.some(({ version, record }) => version !== undefined && !record)) return undefined
    const before = from === 0 ? blockOf([]) : await this.open(await this.database.searchIndex.get(bucket), from)
    if (!before) return undefined
    const entries = new Map<string, IndexEntry>(entriesOf(before).map((entry) => [entry.id, entry]))
    for (const { id, version, record } of changes) {
      if (version === undefined || !record) entries.delete(id)
      else entries.set(id, indexEntryOf(record, version))
    }
    return this.seal(bucket, to, blockOf([...entries.values()], before.unreadable))
  }
}

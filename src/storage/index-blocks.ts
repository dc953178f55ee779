import { blockOf, indexEntryOf, withChanges, type AgencyRecord, type IndexBlock } from '../records'
import type { SealedRow, Vault } from '../vault'
import type { IndexRow, StoreDatabase } from './database'
import { cutInPieces, joinPieces, rangeOfPieces } from './index-pieces'

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
const format = 3
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

  /** The sealed blocks of some buckets, by their ids; those that are missing are left out. @param buckets in the order of the alphabet */
  async read(buckets: readonly string[]): Promise<Map<string, SealedRow>> {
    const [lowest, highest] = rangeOfPieces(buckets)
    return joinPieces(await this.database.searchIndex.where('id').between(lowest, highest, true, true).toArray())
  }

  /** Opens a block; undefined when it is missing, damaged, or not of that version. */
  async open(row: SealedRow | undefined, version: number): Promise<IndexBlock | undefined> {
    if (row?.version !== version || row.format !== format) return undefined
    const opened = await this.vault.open(table, row).catch(() => undefined)
    return opened?.payload as IndexBlock | undefined
  }

  /** Seals a block for a version of its bucket, as rows to be put. Not inside a transaction. */
  async seal(bucket: string, version: number, block: IndexBlock): Promise<IndexRow[]> {
    return cutInPieces(await this.vault.seal(table, { id: bucket, version, format, payload: block }))
  }

  /**
   * The block after some changes, as rows to be put; none where it can't be told from the block before, or a changed record was not handed
   * over: the block then stays behind, and is made anew from the rows when somebody searches. Not inside a transaction.
   * @param before the sealed block as it lies there
   */
  async follow(
    { bucket, from, to }: BucketStep,
    changes: readonly IndexChange[],
    before: SealedRow | undefined,
  ): Promise<IndexRow[]> {
    if (changes.some(({ version, record }) => version !== undefined && !record)) return []
    const block = from === 0 ? blockOf([]) : await this.open(before, from)
    if (!block) return []
    const entries = changes.map(
      ({ id, version, record }) =>
        [id, version === undefined || !record ? undefined : indexEntryOf(record, version)] as const,
    )
    return this.seal(bucket, to, withChanges(block, entries))
  }
}

import { blockOf, indexEntryOf, withChanges, type AgencyRecord, type IndexBlock, type IndexEntry } from '../records'
import type { SealedRow, Vault } from '../vault'
import type { IndexRow, StoreDatabase } from './database'
import { changesId, cutInPieces, joinPieces, rangeOfPieces } from './index-pieces'

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

/** A block as it lies there: as it was written last, and what changed since. */
export interface LyingBlock {
  readonly whole: SealedRow
  readonly changes: SealedRow | undefined
}

/** Rows of the index to be put, and ids of rows to be removed. */
export interface IndexStep {
  readonly put: readonly IndexRow[]
  readonly remove: readonly string[]
}

/** Records that were saved since a block was written. `base`: the version of that block. */
interface ChangesSince {
  readonly base: number
  readonly entries: readonly IndexEntry[]
}

/** The payload format of this version of the product. A block of another one is made anew. */
const format = 3
const table = 'searchIndex'
/**
 * So many changed records are kept beside a block before it is written anew: with 100,000 records a block has 80,000 bytes, what changed
 * about 500 for each record.
 */
const mostChanges = 24

/**
 * The sealed blocks of the search index. A block covers the same rows as the manifest's bucket of its name. It has the bucket's version,
 * or what changed since has that version and names the block's: a block that lacks a change, or was put back to an older copy, fits no
 * more, and is made anew from the rows.
 */
export class IndexBlocks {
  constructor(
    readonly database: StoreDatabase,
    readonly vault: Vault,
  ) {}

  /** The sealed blocks of some buckets, by their ids; those that are missing are left out. @param buckets in the order of the alphabet */
  async read(buckets: readonly string[]): Promise<Map<string, LyingBlock>> {
    const [lowest, highest] = rangeOfPieces(buckets)
    return lyingBlocks(await this.database.searchIndex.where('id').between(lowest, highest, true, true).toArray())
  }

  /** What changed since their blocks were written, of some buckets, in their order. */
  readChanges(buckets: readonly string[]): Promise<(SealedRow | undefined)[]> {
    return this.database.searchIndex.bulkGet(buckets.map(changesId))
  }

  /** Opens a block; undefined when it is missing, damaged, or not of that version. */
  async open(lying: LyingBlock | undefined, version: number): Promise<IndexBlock | undefined> {
    if (lying?.whole.version === version) return this.#openWhole(lying.whole)
    const since = await this.#openChanges(lying?.changes, version)
    if (!lying || lying.whole.version !== since?.base) return undefined
    const block = await this.#openWhole(lying.whole)
    return block && withChanges(block, since.entries.map(changeTo))
  }

  /** Seals a block for a version of its bucket. Not inside a transaction. */
  async seal(bucket: string, version: number, block: IndexBlock): Promise<IndexStep> {
    const put = cutInPieces(await this.vault.seal(table, { id: bucket, version, format, payload: block }))
    return { put, remove: [changesId(bucket)] }
  }

  /**
   * The block after some changes; nothing where it can't be told from the block before, or a changed record was not handed over: the block
   * then stays behind, and is made anew from the rows when somebody searches. Not inside a transaction.
   * @param before what changed since the block was written, as it lies there
   */
  async follow(
    { bucket, from, to }: BucketStep,
    changes: readonly IndexChange[],
    before: SealedRow | undefined,
  ): Promise<IndexStep> {
    if (changes.some(({ version, record }) => version !== undefined && !record)) return { put: [], remove: [] }
    const saved = changes.flatMap(({ version, record }) =>
      version !== undefined && record ? [indexEntryOf(record, version)] : [],
    )
    const known = (await this.#openChanges(before, from)) ?? { base: from, entries: [] }
    const entries = [...new Map([...known.entries, ...saved].map((entry) => [entry.id, entry])).values()]
    // What was removed is to be gone from the disk: then the block is written anew.
    if (from > 0 && saved.length === changes.length && entries.length <= mostChanges) {
      const payload: ChangesSince = { base: known.base, entries }
      return {
        put: [await this.vault.seal(table, { id: changesId(bucket), version: to, format, payload })],
        remove: [],
      }
    }
    const block = from === 0 ? blockOf([]) : await this.open((await this.read([bucket])).get(bucket), from)
    if (!block) return { put: [], remove: [] }
    const removed = changes.flatMap(({ id, version }) => (version === undefined ? [[id, undefined] as const] : []))
    return this.seal(bucket, to, withChanges(block, [...removed, ...saved.map(changeTo)]))
  }

  async #openWhole(row: SealedRow): Promise<IndexBlock | undefined> {
    return (await this.#openRow(row)) as IndexBlock | undefined
  }

  async #openChanges(row: SealedRow | undefined, version: number): Promise<ChangesSince | undefined> {
    return row?.version === version ? ((await this.#openRow(row)) as ChangesSince | undefined) : undefined
  }

  async #openRow(row: SealedRow): Promise<unknown> {
    if (row.format !== format) return undefined
    const opened = await this.vault.open(table, row).catch(() => undefined)
    return opened?.payload
  }
}

function changeTo(entry: IndexEntry): readonly [id: string, entry: IndexEntry] {
  return [entry.id, entry]
}

/** Blocks as they lie in rows of the index, by the ids of their buckets. */
export function lyingBlocks(rows: readonly IndexRow[]): Map<string, LyingBlock> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map([...joinPieces(rows)].map(([id, whole]) => [id, { whole, changes: byId.get(changesId(id)) }]))
}

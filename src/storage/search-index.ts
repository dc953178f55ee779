import {
  blockOf,
  indexEntryOf,
  RecordIndex,
  type AgencyRecord,
  type FoundPart,
  type IndexBlock,
  type RecordWish,
} from '../records'
import type { SealedRow } from '../vault'
import type { StoreDatabase } from './database'
import { IndexBlocks } from './index-blocks'
import { bucketOf } from './manifest-bucket'
import { SealedTable } from './sealed-table'
import type { Unlocked } from './unlock'

/** So many blocks are opened at once: what is opened and not yet taken in needs memory. */
const blocksAtOnce = 32

type BucketVersion = readonly [bucket: string, version: number]

/**
 * The search index in memory, brought up to what the manifest says before each search. It lives and dies with the unlocked store:
 * locking forgets it.
 */
export class SearchIndex {
  readonly #blocks: IndexBlocks
  readonly #rows: SealedTable<AgencyRecord>
  readonly #index = new RecordIndex()
  /** The version of every block in memory. */
  readonly #held = new Map<string, number>()
  /** Rows that no bucket of the manifest lists, where it was damaged: nobody vouches for them. */
  #unlisted = 0
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {
    this.#blocks = new IndexBlocks(database, unlocked.vault)
    this.#rows = new SealedTable(database.records, unlocked)
  }

  /** A part of the records that fit, and how many rows of the whole store can't be read. */
  async find(wish: RecordWish, offset: number, limit: number): Promise<FoundPart & { readonly unreadable: number }> {
    await this.#inTurn(() => this.#refresh())
    return { ...this.#index.find(wish, offset, limit), unreadable: this.#index.unreadable + this.#unlisted }
  }

  /** Makes blocks anew from the rows, as when a row turned out not to be what its block says. */
  renew(buckets: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const versions = await this.unlocked.manifest.versionsOf('records')
      await this.#rebuild(
        buckets.map((bucket) => [bucket, versions.get(bucket) ?? 0] as const),
        versions,
      )
    })
  }

  /** Two searches at once bring the index up to date once. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#queue.then(work)
    this.#queue = next.catch(() => undefined)
    return next
  }

  async #refresh(): Promise<void> {
    const versions = await this.unlocked.manifest.versionsOf('records')
    for (const bucket of this.#held.keys()) if (!versions.has(bucket)) this.#put(bucket, 0, undefined)
    const stale = [...versions].filter(([bucket, version]) => this.#held.get(bucket) !== version)
    const unfit = stale.length === 0 ? [] : await this.#openBlocks(stale)
    if (unfit.length > 0 || versions.size === 0) await this.#rebuild(unfit, versions)
  }

  /** Opens blocks, some at a time. @returns those that are not to be used */
  async #openBlocks(stale: readonly BucketVersion[]): Promise<BucketVersion[]> {
    const unfit: BucketVersion[] = []
    const rows = await this.#readBlocks(stale)
    for (let at = 0; at < stale.length; at += blocksAtOnce) {
      const part = stale.slice(at, at + blocksAtOnce)
      const blocks = await Promise.all(part.map(([bucket, version]) => this.#blocks.open(rows.get(bucket), version)))
      for (const [place, [bucket, version]] of part.entries()) {
        rows.delete(bucket)
        const block = blocks[place]
        // A row that could not be opened once may be whole again.
        if (block && (block.unreadable === 0 || this.#held.has(bucket))) this.#put(bucket, version, block)
        else unfit.push([bucket, version])
      }
    }
    return unfit
  }

  /** Reading all at once takes half the time of reading one by one. */
  async #readBlocks(stale: readonly BucketVersion[]): Promise<Map<string, SealedRow>> {
    const { searchIndex } = this.database
    const isMost = stale.length > blocksAtOnce
    const rows = isMost ? await searchIndex.toArray() : await searchIndex.bulkGet(stale.map(([bucket]) => bucket))
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  }

  #put(bucket: string, version: number, block: IndexBlock | undefined): void {
    this.#index.put(bucket, block)
    if (block) this.#held.set(bucket, version)
    else this.#held.delete(bucket)
  }

  async #rebuild(buckets: readonly BucketVersion[], listed: ReadonlyMap<string, number>): Promise<void> {
    const ids = new Map<string, string[]>(buckets.map(([bucket]) => [bucket, []]))
    this.#unlisted = 0
    for (const id of await this.database.records.toCollection().primaryKeys()) {
      const bucket = bucketOf('records', id)
      ids.get(bucket)?.push(id)
      if (!listed.has(bucket)) this.#unlisted += 1
    }
    for (const [bucket, version] of buckets) {
      const rows = (await this.database.records.bulkGet(ids.get(bucket) ?? [])).flatMap((row) => (row ? [row] : []))
      const { kept, unreadable } = await this.#rows.openAll(rows)
      const block = blockOf(
        kept.map(({ value, version: own }) => indexEntryOf(value, own)),
        unreadable,
      )
      this.#put(bucket, version, block)
      await this.#keep(bucket, version, block)
    }
  }

  /** Keeps a block, unless its rows were changed meanwhile: it would be one of yesterday. A full disk does not keep anybody from finding. */
  async #keep(bucket: string, version: number, block: IndexBlock): Promise<void> {
    const sealed = await this.#blocks.seal(bucket, version, block)
    const { searchIndex, manifest } = this.database
    const keeping = this.database.transaction('rw', searchIndex, manifest, async () => {
      if ((await manifest.get(bucket))?.version === version) await searchIndex.put(sealed)
    })
    await keeping.catch(() => undefined)
  }
}

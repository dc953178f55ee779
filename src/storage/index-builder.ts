import { blockOf, indexEntryOf, type AgencyRecord, type IndexBlock } from '../records'
import type { SealedRow } from '../vault'
import type { StoreDatabase } from './database'
import type { IndexBlocks } from './index-blocks'
import { bucketOf } from './manifest-bucket'
import { SealedTable } from './sealed-table'
import type { Unlocked } from './unlock'

/** A bucket of the manifest, and the version in which the root lists it. */
export type BucketVersion = readonly [bucket: string, version: number]

/** Which rows lie there, as of a state of the manifest. */
interface Listed {
  readonly state: string
  readonly idsOf: ReadonlyMap<string, readonly string[]>
  /** Rows that no bucket of the manifest lists, where it was damaged: nobody vouches for them. */
  readonly unlisted: number
}

/** Makes blocks of the search index from the rows, and keeps them. */
export class IndexBuilder {
  readonly #rows: SealedTable<AgencyRecord>
  #listed: Listed | undefined

  constructor(
    readonly database: StoreDatabase,
    unlocked: Unlocked,
    readonly blocks: IndexBlocks,
  ) {
    this.#rows = new SealedTable(database.records, unlocked)
  }

  /**
   * Makes the blocks of some buckets. @param versions of all buckets @param take is called with each block
   * @returns how many rows no bucket lists
   */
  async make(
    buckets: readonly BucketVersion[],
    versions: ReadonlyMap<string, number>,
    take: (bucket: string, version: number, block: IndexBlock) => void,
  ): Promise<number> {
    const { idsOf, unlisted } = await this.#list(versions)
    const read = (place: number) => this.#read(idsOf.get(buckets[place]?.[0] ?? '') ?? [])
    let reading = read(0)
    for (const [place, [bucket, version]] of buckets.entries()) {
      const rows = await reading
      // The browser reads the next rows while these are opened.
      reading = read(place + 1)
      const { kept, unreadable } = await this.#rows.openAll(rows)
      const entries = kept.map(({ value, version: own }) => indexEntryOf(value, own))
      const block = blockOf(entries, unreadable)
      take(bucket, version, block)
      await this.#keep(bucket, version, block)
    }
    return unlisted
  }

  /** Lets go of what it knows of the rows: nothing more is to be made. */
  rest(): void {
    this.#listed = undefined
  }

  async #list(versions: ReadonlyMap<string, number>): Promise<Listed> {
    const state = [...versions].join(' ')
    if (this.#listed?.state === state) return this.#listed
    const idsOf = new Map<string, string[]>()
    let unlisted = 0
    for (const id of await this.database.records.toCollection().primaryKeys()) {
      const bucket = bucketOf('records', id)
      const ids = idsOf.get(bucket)
      if (ids) ids.push(id)
      else idsOf.set(bucket, [id])
      if (!versions.has(bucket)) unlisted += 1
    }
    this.#listed = { state, idsOf, unlisted }
    return this.#listed
  }

  async #read(ids: readonly string[]): Promise<SealedRow[]> {
    const rows = await this.database.records.bulkGet([...ids])
    return rows.flatMap((row) => (row ? [row] : []))
  }

  /** Keeps a block, unless its rows were changed meanwhile: it would be one of yesterday. A full disk does not keep anybody from finding. */
  async #keep(bucket: string, version: number, block: IndexBlock): Promise<void> {
    const sealed = await this.blocks.seal(bucket, version, block)
    const { searchIndex, manifest } = this.database
    const keeping = this.database.transaction('rw', searchIndex, manifest, async () => {
      if ((await manifest.get(bucket))?.version !== version) return
      await Promise.all([searchIndex.bulkPut(sealed.put), searchIndex.bulkDelete([...sealed.remove])])
    })
    await keeping.catch(() => undefined)
  }
}

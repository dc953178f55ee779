import { blockOf, entriesOf, indexEntryOf, type AgencyRecord, type IndexEntry } from '../records'
import { IndexBlocks, lyingBlocks } from './index-blocks'
import { bucketOf } from './manifest-bucket'
import type { IndexRow, StoreDatabase } from './database'
import type { Unlocked } from './unlock'

/** Gathers what the search index should say while the records are opened, and compares it block by block. */
export class IndexCheck {
  readonly #entries = new Map<string, IndexEntry[]>()

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {}

  /** Notes a record that can be read and proven. */
  note(record: AgencyRecord, version: number): void {
    const bucket = bucketOf('records', record.id)
    const entries = this.#entries.get(bucket)
    if (entries) entries.push(indexEntryOf(record, version))
    else this.#entries.set(bucket, [indexEntryOf(record, version)])
  }

  /**
   * The ids of blocks that don't say what the rows say. One that is missing or of another version is none of them: searching makes it anew.
   * @param rows the sealed index @param versions of the buckets, as the root of the manifest lists them
   */
  async wrongBlocks(rows: readonly IndexRow[], versions: ReadonlyMap<string, number>): Promise<string[]> {
    const blocks = new IndexBlocks(this.database, this.unlocked.vault)
    const wrong = await Promise.all(
      [...lyingBlocks(rows)].map(async ([id, lying]) => {
        const held = await blocks.open(lying, versions.get(id) ?? 0)
        if (!held) return []
        const built = blockOf(this.#entries.get(id) ?? [])
        return JSON.stringify(entriesOf(held)) === JSON.stringify(entriesOf(built)) ? [] : [id]
      }),
    )
    return wrong.flat()
  }
}

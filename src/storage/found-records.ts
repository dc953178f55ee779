import type { AgencyRecord, FoundPart, FoundRecord, RecordWish } from '../records'
import type { StoreDatabase } from './database'
import { SealedTable, type Kept } from './sealed-table'
import { SearchIndex } from './search-index'
import type { Unlocked } from './unlock'

/** A part of the records that fit a wish, in the order of a list. `unreadable`: rows of the whole store that can't be opened. */
export interface FoundRecords {
  readonly kept: readonly Kept<AgencyRecord>[]
  readonly counts: FoundPart['counts']
  readonly unreadable: number
}

/** What is wanted of the records: a part of those that fit. */
export interface PartWish extends RecordWish {
  readonly offset: number
  readonly limit: number
}

/** Rows may change between the search and the reading; then both are done again. */
const mostTries = 4

/** Finds records by the index, and opens the rows of one part only. The index, proven by the manifest, says which version each must have. */
export class RecordFinder {
  readonly #rows: SealedTable<AgencyRecord>
  readonly #index: SearchIndex

  constructor(
    readonly database: StoreDatabase,
    unlocked: Unlocked,
  ) {
    this.#rows = new SealedTable(database.records, unlocked)
    this.#index = new SearchIndex(database, unlocked)
  }

  /** The records that fit. A row that is not what the index says makes its block be made anew: from then on it counts as unreadable. */
  async find({ offset, limit, ...wish }: PartWish): Promise<FoundRecords> {
    for (let tries = 1; ; tries++) {
      const { part, counts, unreadable } = await this.#index.find(wish, offset, limit)
      const opened = await this.#open(part)
      const wrong = part.filter((_, place) => !opened[place])
      if (wrong.length === 0 || tries === mostTries) {
        const kept = opened.flatMap((one) => (one ? [one] : []))
        return { kept, counts, unreadable: unreadable + wrong.length }
      }
      await this.#index.renew([...new Set(wrong.map(({ bucket }) => bucket))])
    }
  }

  async #open(part: readonly FoundRecord[]): Promise<(Kept<AgencyRecord> | undefined)[]> {
    const rows = await this.database.records.bulkGet(part.map(({ id }) => id))
    return Promise.all(
      part.map(async ({ version }, place) => {
        const row = rows[place]
        return row && this.#rows.openAs(row, version).catch(() => undefined)
      }),
    )
  }
}

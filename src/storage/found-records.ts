import type { AgencyRecord, FoundPart, RecordWish } from '../records'
import type { SealedRow } from '../vault'
import type { StoreDatabase } from './database'
import { bucketOf } from './manifest-bucket'
import type { SearchIndex } from './search-index'
import { SealedTable, type Kept } from './sealed-table'
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

type RowVersion = Pick<SealedRow, 'id' | 'version'>

/** Rows may change between the search and the reading; then both are done again. */
const mostTries = 4

/** Finds records by the index, and opens the rows of one part only. The index, proven by the manifest, says which version each must have. */
export class RecordFinder {
  readonly #rows: SealedTable<AgencyRecord>

  constructor(
    readonly database: StoreDatabase,
    unlocked: Unlocked,
    readonly index: SearchIndex,
  ) {
    this.#rows = new SealedTable(database.records, unlocked)
  }

  /** The records that fit. A row that is not what the index says makes its block be made anew: from then on it counts as unreadable. */
  async find({ offset, limit, ...wish }: PartWish): Promise<FoundRecords> {
    for (let tries = 1; ; tries++) {
      const { part, counts, unreadable } = await this.index.findInAll(wish, offset, limit)
      const opened = await this.#open(part)
      const wrong = part.filter((_, place) => !opened[place])
      if (wrong.length === 0 || tries === mostTries) {
        const kept = opened.flatMap((one) => (one ? [one] : []))
        return { kept, counts, unreadable: unreadable + wrong.length }
      }
      await this.#renew(wrong)
    }
  }

  /** Opens rows that the index told of. @returns how many are not what it says; their blocks are made anew, without them */
  async prove(rows: readonly RowVersion[]): Promise<number> {
    const opened = await this.#open(rows)
    const wrong = rows.filter((_, place) => !opened[place])
    if (wrong.length > 0) await this.#renew(wrong)
    return wrong.length
  }

  #renew(wrong: readonly RowVersion[]): Promise<void> {
    return this.index.renew([...new Set(wrong.map(({ id }) => bucketOf('records', id)))])
  }

  async #open(part: readonly RowVersion[]): Promise<(Kept<AgencyRecord> | undefined)[]> {
    const rows = await this.database.records.bulkGet(part.map(({ id }) => id))
    return Promise.all(
      part.map(async ({ version }, place) => {
        const row = rows[place]
        return row && this.#rows.openAs(row, version).catch(() => undefined)
      }),
    )
  }
}

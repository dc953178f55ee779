import type { IsoDate } from '../fields'
import type { IndexBuilding } from '../protocol/runtime/store-client'
import { RecordIndex, type FoundPart, type IndexBlock, type RecordWish } from '../records'
import type { StoreDatabase } from './database'
import { IndexBlocks, type LyingBlock } from './index-blocks'
import { IndexBuilder, type BucketVersion } from './index-builder'
import type { Unlocked } from './unlock'

/** So many blocks are read and opened at once: what is opened and not yet taken in needs memory. */
const blocksAtOnce = 16
/** So many times as many are asked for ahead: the browser reads while the index takes in. */
const partsAhead = 3
/** So many blocks are made anew before a search that does not wait for all of them is answered: with 100,000 records about a second. */
const madeAtOnce = 16

/** What was found. `unreadable`: rows of the whole store that can't be read; `building`: why there may be more, to be asked for again. */
export interface SearchResult extends FoundPart {
  readonly unreadable: number
  readonly building?: IndexBuilding
}

/**
 * The search index in memory, brought up to what the manifest says before each search. It lives and dies with the unlocked store:
 * locking forgets it.
 */
export class SearchIndex {
  readonly #blocks: IndexBlocks
  readonly #builder: IndexBuilder
  readonly #index = new RecordIndex()
  /** The version of every block in memory. */
  readonly #held = new Map<string, number>()
  /** The versions of buckets whose blocks are not to be used, and have to be made anew. */
  readonly #unfit = new Map<string, number>()
  #unlisted = 0
  #isPreparing = false
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {
    this.#blocks = new IndexBlocks(database, unlocked.vault)
    this.#builder = new IndexBuilder(database, unlocked, this.#blocks)
  }

  /** A part of the records that fit, at once: where many blocks have to be made anew, of those that are there. */
  async find(wish: RecordWish, offset: number, limit: number): Promise<SearchResult> {
    const building = await this.#inTurn(() => this.#refresh())
    if (!building) void this.#prepare()
    const unreadable = this.#index.unreadable + this.#unlisted
    return { ...this.#index.find(wish, offset, limit), unreadable, ...(building && { building }) }
  }

  /** The same, of all records, however long it takes. */
  async findInAll(wish: RecordWish, offset: number, limit: number): Promise<SearchResult> {
    for (;;) {
      const found = await this.find(wish, offset, limit)
      if (!found.building) return found
    }
  }

  /** The day in UTC of the oldest last change of any record in the index; undefined when there is none. */
  async oldestChange(): Promise<IsoDate | undefined> {
    await this.#inTurn(() => this.#refresh())
    return this.#index.oldestChange
  }

  /** Makes blocks anew from the rows, as when a row turned out not to be what its block says. */
  renew(buckets: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const versions = await this.unlocked.manifest.versionsOf('records')
      const renewed = buckets.map((bucket) => [bucket, versions.get(bucket) ?? 0] as const)
      await this.#make(renewed, versions)
      this.#builder.rest()
    })
  }

  /** While nobody asks: after each part whoever asks meanwhile is answered first. */
  async #prepare(): Promise<void> {
    if (this.#isPreparing) return
    this.#isPreparing = true
    do await new Promise((resolve) => setTimeout(resolve))
    while (this.#index.prepare())
    this.#isPreparing = false
  }

  /** Two searches at once bring the index up to date once. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#queue.then(work)
    this.#queue = next.catch(() => undefined)
    return next
  }

  /** @returns how far it has come, where more is to be done */
  async #refresh(): Promise<IndexBuilding | undefined> {
    const versions = await this.unlocked.manifest.versionsOf('records')
    for (const bucket of this.#held.keys()) if (!versions.has(bucket)) this.#put(bucket, 0, undefined)
    const isOutdated = ([bucket, version]: BucketVersion) => this.#held.get(bucket) !== version
    const isUnfit = ([bucket, version]: BucketVersion) => this.#unfit.get(bucket) === version
    const stale = [...versions].filter(isOutdated)
    await this.#openBlocks(stale.filter((one) => !isUnfit(one)))
    const waiting = stale.filter(isUnfit)
    if (waiting.length > 0 || versions.size === 0) await this.#make(waiting.slice(0, madeAtOnce), versions)
    if (waiting.length > madeAtOnce) return { done: versions.size - waiting.length + madeAtOnce, total: versions.size }
    this.#builder.rest()
    return undefined
  }

  /** Opens blocks, some at a time. Those that are not to be used are noted. */
  async #openBlocks(stale: readonly BucketVersion[]): Promise<void> {
    const parts = inParts(stale)
    const ahead = parts.slice(0, partsAhead).map((part) => this.#readPart(part))
    for (const [place, part] of parts.entries()) {
      // What was read is let go of with its turn: only the next parts wait in memory.
      const rows = await ahead.shift()
      const next = parts[place + partsAhead]
      if (next) ahead.push(this.#readPart(next))
      const blocks = await Promise.all(part.map(([bucket, version]) => this.#blocks.open(rows?.get(bucket), version)))
      for (const [at, [bucket, version]] of part.entries()) {
        const block = blocks[at]
        // A row that could not be opened once may be whole again.
        if (block && (block.unreadable === 0 || this.#held.has(bucket))) this.#put(bucket, version, block)
        else this.#unfit.set(bucket, version)
      }
    }
  }

  #readPart(part: readonly BucketVersion[]): Promise<Map<string, LyingBlock>> {
    return this.#blocks.read(part.map(([bucket]) => bucket))
  }

  async #make(buckets: readonly BucketVersion[], versions: ReadonlyMap<string, number>): Promise<void> {
    this.#unlisted = await this.#builder.make(buckets, versions, (...made) => this.#put(...made))
  }

  #put(bucket: string, version: number, block: IndexBlock | undefined): void {
    this.#index.put(bucket, block)
    this.#unfit.delete(bucket)
    if (block) this.#held.set(bucket, version)
    else this.#held.delete(bucket)
  }
}

/** In the order of the alphabet, as the blocks lie: neighbours are read at once. */
function inParts(stale: readonly BucketVersion[]): BucketVersion[][] {
  const sorted = [...stale].sort(([one], [other]) => (one < other ? -1 : 1))
  const count = Math.ceil(sorted.length / blocksAtOnce)
  return Array.from({ length: count }, (_, part) => sorted.slice(part * blocksAtOnce, (part + 1) * blocksAtOnce))
}

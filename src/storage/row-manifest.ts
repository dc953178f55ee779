import type { Table } from 'dexie'
import { AppError } from '../errors'
import { ivBytes, type SealedRow, type Vault } from '../vault'
import type { StoreDatabase } from './database'
import { IndexBlocks, type IndexChange, type IndexStep } from './index-blocks'
import { bucketOf, isOneLevelUp, rootId, type VersionedTable } from './manifest-bucket'

/**
 * What happens to a row: its new version, or undefined when it is removed. Of a record also what it holds then, for the search
 * index; without it the record's block of the index is made anew from the rows when somebody searches.
 */
export interface RowChange extends IndexChange {
  readonly table: VersionedTable
}

type Entries = ReadonlyMap<string, number>

interface Known {
  readonly version: number
  readonly entries: Entries
}

const format = 1
/** What a change makes of one bucket. */
interface Step {
  readonly id: string
  readonly from: number
  readonly next: Known
  readonly changes: readonly RowChange[]
}

const recordBuckets = 'records/'
/** Each try lost means that another window's write went through. */
const mostTries = 64
/** From so many buckets on, reading all at once takes less than asking for each. */
const manyBuckets = 32

/** Another window wrote the same bucket between reading and writing: the work is done again over what it wrote. */
class BucketMoved extends Error {}

/**
 * The sealed list of every row's version, in buckets, with a root that lists the versions of the buckets. A row put back to an
 * older copy no longer fits its bucket; a bucket put back no longer fits the root; a root put back no longer fits the buckets
 * written since. Only a whole profile put back fits, and can't be noticed.
 */
export class RowManifest {
  readonly #known = new Map<string, Promise<Known>>()
  readonly #index: IndexBlocks
  #lastRoot: { readonly seal: string; readonly entries: Entries } | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    readonly database: StoreDatabase,
    readonly vault: Vault,
  ) {
    this.#index = new IndexBlocks(database, vault)
  }

  /** Makes the manifest of a database that has none yet: new, or of a version before it. What lies there is trusted then. */
  async begin(): Promise<void> {
    if (await this.database.manifest.get(rootId)) return
    const entries = new Map<string, Map<string, number>>()
    for (const table of ['records', 'drafts', 'history', 'settings'] as const)
      await (this.database[table] as Table<SealedRow, string>).each(({ id, version }) => {
        const bucket = bucketOf(table, id)
        entries.set(bucket, (entries.get(bucket) ?? new Map<string, number>()).set(`${table}/${id}`, version))
      })
    const buckets = [...entries].map(([bucket, held]) => ({ bucket, version: 1, entries: held }))
    const root = new Map(buckets.map(({ bucket }) => [bucket, 1]))
    const rows = await Promise.all([
      ...buckets.map((one) => this.#seal(one.bucket, one.version, one.entries)),
      this.#seal(rootId, 1, root),
    ])
    await this.database.transaction('rw', this.database.manifest, async () => {
      if (!(await this.database.manifest.get(rootId))) await this.database.manifest.bulkPut(rows)
    })
  }

  /**
   * Runs a writing transaction over the given tables, and notes the rows' new versions in the same transaction, with what the
   * search index is to know of them. Sealing needs
   * WebCrypto, so it is done before; where another window was faster, all is done again.
   */
  commit(changes: readonly RowChange[], tables: readonly Table[], write: () => Promise<void>): Promise<void> {
    const next = this.#queue.then(async () => {
      for (let tries = 1; ; tries++) {
        try {
          await this.#commitOnce(changes, tables, write)
          return
        } catch (thrown) {
          this.#known.clear()
          if (!(thrown instanceof BucketMoved)) throw thrown
          if (tries === mostTries) throw new AppError('ROW_CHANGED_ELSEWHERE', {}, thrown)
        }
      }
    })
    this.#queue = next.catch(() => undefined)
    return next
  }

  /** @throws ROW_ROLLED_BACK when a row lies there in another version than the one that was written last */
  async expect(table: VersionedTable, row: Pick<SealedRow, 'id' | 'version'>): Promise<void> {
    const name = `${table}/${row.id}`
    const bucket = bucketOf(table, row.id)
    const { entries } = await this.#load(bucket)
    if (entries.get(name) === row.version) return
    this.#known.delete(bucket)
    const seen = await this.database.transaction('r', [this.database[table], this.database.manifest], async () => ({
      row: await (this.database[table] as Table<SealedRow, string>).get(row.id),
      bucket: await this.database.manifest.get(bucket),
      root: await this.database.manifest.get(rootId),
    }))
    // Somebody wrote it in between: what was read was right when it was read.
    if (seen.row?.version !== row.version) return
    const known = await this.#open(bucket, seen.bucket, seen.root)
    if (known.entries.get(name) !== row.version) throw new AppError('ROW_ROLLED_BACK', { table })
  }

  /** The versions of a table's buckets as the root lists them now. */
  async versionsOf(table: VersionedTable): Promise<Entries> {
    const entries = await this.#entriesOfRoot(await this.database.manifest.get(rootId))
    return new Map([...entries].filter(([bucket]) => bucket.startsWith(`${table}/`)))
  }

  async #commitOnce(
    changes: readonly RowChange[],
    tables: readonly Table[],
    write: () => Promise<void>,
  ): Promise<void> {
    const { manifest, searchIndex } = this.database
    if (changes.length === 0) return this.database.transaction('rw', [...tables], write)
    const byBucket = new Map<string, RowChange[]>()
    for (const change of changes) {
      const bucket = bucketOf(change.table, change.id)
      byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), change])
    }
    await this.#loadTogether([...byBucket.keys()])
    const [[root, ...known], changesBefore] = await Promise.all([
      Promise.all([rootId, ...byBucket.keys()].map((id) => this.#load(id))),
      this.#readIndexChanges([...byBucket.keys()]),
    ])
    const steps = [...byBucket].map(([id, ofBucket], place) => stepOf(id, known[place], ofBucket))
    const versions = new Map([...(root?.entries ?? []), ...steps.map(({ id, next }) => [id, next.version] as const)])
    const next = [...steps, { id: rootId, next: { version: (root?.version ?? 0) + 1, entries: versions } }]
    const [indexSteps, rows] = await Promise.all([
      this.#followingBlocks(steps, changesBefore),
      Promise.all(next.map((one) => this.#seal(one.id, one.next.version, one.next.entries))),
    ])
    await this.database.transaction('rw', [...tables, manifest, searchIndex], async () => {
      // Asked for one after the other, answered together: what was written is taken back when the transaction fails.
      const looking = manifest.bulkGet(rows.map(({ id }) => id)).then((held) => {
        if (!rows.every((row, place) => isOneLevelUp(row, held[place]))) throw new BucketMoved()
      })
      await Promise.all([
        looking,
        manifest.bulkPut(rows),
        searchIndex.bulkPut(indexSteps.flatMap(({ put }) => put)),
        searchIndex.bulkDelete(indexSteps.flatMap(({ remove }) => remove)),
        write(),
      ])
    })
    for (const one of next) this.#known.set(one.id, Promise.resolve(one.next))
  }

  async #readIndexChanges(buckets: readonly string[]): Promise<ReadonlyMap<string, SealedRow | undefined>> {
    const ofRecords = buckets.filter((bucket) => bucket.startsWith(recordBuckets))
    const read = ofRecords.length === 0 ? [] : await this.#index.readChanges(ofRecords)
    return new Map(ofRecords.map((bucket, place) => [bucket, read[place]]))
  }

  #followingBlocks(
    steps: readonly Step[],
    before: ReadonlyMap<string, SealedRow | undefined>,
  ): Promise<readonly IndexStep[]> {
    const ofRecords = steps.filter(({ id }) => id.startsWith(recordBuckets))
    return Promise.all(
      ofRecords.map(({ id, from, next, changes }) =>
        this.#index.follow({ bucket: id, from, to: next.version }, changes, before.get(id)),
      ),
    )
  }

  #load(id: string): Promise<Known> {
    const known = this.#known.get(id)
    if (known) return known
    const loading = this.database
      .transaction('r', this.database.manifest, () => this.database.manifest.bulkGet([id, rootId]))
      .then(([row, root]) => this.#open(id, row, root))
    this.#known.set(id, loading)
    return loading
  }

  /** Reads what vouches for many rows in one go, where it is not known yet. */
  readAhead(table: VersionedTable, rows: readonly Pick<SealedRow, 'id'>[]): Promise<void> {
    return this.#loadTogether([...new Set(rows.map(({ id }) => bucketOf(table, id)))])
  }

  /** Reads many buckets in one go, the root only once: an import touches all of them. */
  async #loadTogether(ids: readonly string[]): Promise<void> {
    const wanted = new Set(ids.filter((id) => !this.#known.has(id)))
    if (wanted.size < manyBuckets) return
    const rows = new Map((await this.database.manifest.toArray()).map((row) => [row.id, row]))
    const listed = await this.#entriesOfRoot(rows.get(rootId))
    for (const id of wanted) this.#known.set(id, this.#openListed(id, rows.get(id), listed))
  }

  /** A bucket that was altered or put back lists nothing: none of its rows is taken for proven. */
  async #open(id: string, row: SealedRow | undefined, root: SealedRow | undefined): Promise<Known> {
    if (id === rootId) return { version: row?.version ?? 0, entries: await this.#entriesOfRoot(row) }
    return this.#openListed(id, row, await this.#entriesOfRoot(root))
  }

  async #openListed(id: string, row: SealedRow | undefined, listed: Entries): Promise<Known> {
    const version = row?.version ?? 0
    const entries = (listed.get(id) ?? 0) === version ? await this.#entriesOf(row) : undefined
    return { version, entries: entries ?? new Map() }
  }

  /** The same random iv is the same root: it was opened already. One that can't be opened lists nothing. */
  async #entriesOfRoot(root: SealedRow | undefined): Promise<Entries> {
    const seal = root ? `${root.version} ${root.sealed.subarray(0, ivBytes).join(' ')}` : ''
    if (this.#lastRoot?.seal === seal) return this.#lastRoot.entries
    const entries = (await this.#entriesOf(root)) ?? new Map<string, number>()
    this.#lastRoot = { seal, entries }
    return entries
  }

  async #entriesOf(row: SealedRow | undefined): Promise<Entries | undefined> {
    if (!row) return undefined
    const opened = await this.vault.open('manifest', row).catch(() => undefined)
    return opened && new Map(Object.entries(opened.payload as Record<string, number>))
  }

  #seal(id: string, version: number, entries: Entries): Promise<SealedRow> {
    return this.vault.seal('manifest', { id, version, format, payload: Object.fromEntries(entries) })
  }
}

function stepOf(id: string, known: Known | undefined, changes: readonly RowChange[]): Step {
  const { version, entries } = known ?? { version: 0, entries: new Map<string, number>() }
  return { id, from: version, next: { version: version + 1, entries: changed(entries, changes) }, changes }
}

function changed(entries: Entries, changes: readonly RowChange[]): Entries {
  const next = new Map(entries)
  for (const { table, id, version } of changes) {
    if (version === undefined) next.delete(`${table}/${id}`)
    else next.set(`${table}/${id}`, version)
  }
  return next
}

import { checkedParts, type CheckedPart, type PartCheck, type StoreCheck } from '../protocol/runtime/check-client'
import { displayName, type AgencyRecord } from '../records'
import type { SealedRow } from '../vault'
import { IndexCheck } from './check-index'
import type { IndexRow, StoreDatabase } from './database'
import { isVersioned, rootId } from './manifest-bucket'
import type { SearchIndex } from './search-index'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** So many rows are opened at once: a worker that opens all of them at once answers nobody meanwhile. */
const openedAtOnce = 500
const mostNames = 20

/** Everything as it lies there at one moment. */
interface Snapshot {
  readonly manifest: readonly SealedRow[]
  readonly searchIndex: readonly IndexRow[]
  readonly rows: ReadonlyMap<CheckedPart, readonly SealedRow[]>
}

/** A row that is damaged, and how. */
export interface DamagedRow {
  readonly part: CheckedPart
  readonly id: string
  readonly how: Exclude<keyof PartCheck, 'part' | 'rows'>
  /** As it lies there; absent for one that is missing. */
  readonly row?: SealedRow
  /** The version that the sealed list has for it; 0 where it lists none. */
  readonly listed: number
}

/**
 * Checks a whole store: every row opens and is the one that was written last, none is missing, and the search index says what the records
 * say. Nothing is changed but blocks of the index that are wrong: they are made anew, on the disk and in memory.
 * @param searching the index in memory
 */
export function createStoreCheck(
  database: StoreDatabase,
  unlocked: Unlocked,
  searching: SearchIndex,
): () => Promise<StoreCheck> {
  return translated(async () => (await findDamage(database, unlocked, searching)).check)
}

/** Checks a whole store, and gives the damaged rows one by one. */
export async function findDamage(
  database: StoreDatabase,
  unlocked: Unlocked,
  searching: SearchIndex,
): Promise<{ readonly check: StoreCheck; readonly damaged: readonly DamagedRow[] }> {
  const { manifest, searchIndex, rows } = await takeSnapshot(database)
  const { buckets, versions, damagedLists } = await openManifest(manifest, unlocked)
  const names: string[] = []
  const damaged: DamagedRow[] = []
  const index = new IndexCheck(database, unlocked)
  for (const part of checkedParts)
    await checkPart(part, rows.get(part) ?? [], { versions, unlocked, names, index, damaged })
  const wrong = await index.wrongBlocks(searchIndex, buckets)
  if (wrong.length > 0) await searching.renew(wrong)
  const parts = checkedParts.map((part): PartCheck => {
    const count = (how: DamagedRow['how']) => damaged.filter((one) => one.part === part && one.how === how).length
    const counts = { unreadable: count('unreadable'), unproven: count('unproven'), missing: count('missing') }
    return { part, rows: rows.get(part)?.length ?? 0, ...counts }
  })
  return { check: { parts, damagedLists, wrongIndex: wrong.length, names }, damaged }
}

/** One transaction, so that another window's write is seen wholly or not at all. */
function takeSnapshot(database: StoreDatabase): Promise<Snapshot> {
  const tables = checkedParts.map((part) => database[part])
  return database.transaction('r', [...tables, database.manifest, database.searchIndex], async () => {
    const rows = new Map<CheckedPart, readonly SealedRow[]>()
    for (const part of checkedParts) rows.set(part, await database.table<SealedRow, string>(part).toArray())
    const searchIndex = await database.searchIndex.toArray()
    return { manifest: await database.manifest.toArray(), searchIndex, rows }
  })
}

/** What every row's version should be, by `table/id`, from those buckets of the list that are as the root says. */
async function openManifest(
  manifest: Snapshot['manifest'],
  { vault }: Unlocked,
): Promise<{
  readonly buckets: ReadonlyMap<string, number>
  readonly versions: ReadonlyMap<string, number>
  readonly damagedLists: number
}> {
  const entriesOf = async (row: SealedRow | undefined) => {
    const opened = row && (await vault.open('manifest', row).catch(() => undefined))
    return opened && Object.entries(opened.payload as Record<string, number>)
  }
  const root = await entriesOf(manifest.find(({ id }) => id === rootId))
  const versions = new Map<string, number>()
  let damagedLists = root ? 0 : 1
  for (const [bucket, version] of root ?? []) {
    const row = manifest.find(({ id }) => id === bucket)
    const entries = row?.version === version ? await entriesOf(row) : undefined
    if (!entries) damagedLists += 1
    for (const [name, own] of entries ?? []) versions.set(name, own)
  }
  return { buckets: new Map(root ?? []), versions, damagedLists }
}

async function checkPart(
  part: CheckedPart,
  rows: readonly SealedRow[],
  {
    versions,
    unlocked: { vault },
    names,
    index,
    damaged,
  }: {
    readonly versions: ReadonlyMap<string, number>
    readonly unlocked: Unlocked
    readonly names: string[]
    readonly index: IndexCheck
    readonly damaged: DamagedRow[]
  },
): Promise<void> {
  for (let at = 0; at < rows.length; at += openedAtOnce) {
    const some = rows.slice(at, at + openedAtOnce)
    const opened = await Promise.all(some.map((row) => vault.open(part, row).catch(() => undefined)))
    for (const [place, row] of some.entries()) {
      const plain = opened[place]
      const listed = versions.get(`${part}/${row.id}`) ?? 0
      const isProven = !isVersioned(part) || listed === row.version
      if (!plain || !isProven) damaged.push({ part, id: row.id, how: plain ? 'unproven' : 'unreadable', row, listed })
      if (!plain || part !== 'records') continue
      const record = plain.payload as AgencyRecord
      if (isProven) index.note(record, row.version)
      else if (names.length < mostNames) names.push(displayName(record))
    }
  }
  const held = new Set(rows.map(({ id }) => `${part}/${id}`))
  for (const [name, listed] of versions)
    if (name.startsWith(`${part}/`) && !held.has(name))
      damaged.push({ part, id: name.slice(part.length + 1), how: 'missing', listed })
}

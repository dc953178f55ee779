import { AppError } from '../errors'
import type { StoreCheck, StoreRepair } from '../protocol/runtime/check-client'
import type { AgencyRecord } from '../records'
import { draftFromSent, type FillProgress, type KeptDraft } from '../requests'
import type { SealedRow } from '../vault'
import { CertificateRepository } from './certificate-repository'
import { findDamage, type DamagedRow } from './check-store'
import type { StoreDatabase } from './database'
import { bucketOf, isVersioned } from './manifest-bucket'
import { pastRowId } from './past-rows'
import { progressRowId } from './progress-repository'
import type { RowChange } from './row-manifest'
import type { SearchIndex } from './search-index'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/**
 * Repairs what a check found, all of it in one transaction, and gives what a check finds then.
 * @param searching the index in memory
 * @throws ROW_CHANGED_ELSEWHERE when other rows are damaged than were told of, or one of them was written meanwhile
 */
export function createStoreRepair(
  database: StoreDatabase,
  unlocked: Unlocked,
  searching: SearchIndex,
): (how: StoreRepair, rows: number) => Promise<StoreCheck> {
  return translated(async (how, rows) => {
    const { damaged } = await findDamage(database, unlocked, searching)
    const meant = damaged.filter((one) => (one.how === 'unproven') === (how === 'accept'))
    if (meant.length !== rows) throw new AppError('ROW_CHANGED_ELSEWHERE', { table: 'store' })
    await (how === 'remove' ? remove(database, unlocked, meant) : accept(database, unlocked, meant))
    // A block that was made over damaged rows counts them still.
    const records = meant.filter(({ part }) => part === 'records')
    if (records.length > 0) await searching.renew([...new Set(records.map(({ id }) => bucketOf('records', id)))])
    return (await findDamage(database, unlocked, searching)).check
  })
}

/**
 * What is removed for good takes along what is kept beside it, as removing it whole would. A request that was sent is made anew from the copy
 * of what was sent: that is kept for ever.
 */
async function remove(database: StoreDatabase, unlocked: Unlocked, damaged: readonly DamagedRow[]): Promise<void> {
  const again = await requestsFromSent(database, unlocked, damaged)
  const gone = damaged.filter(({ part, id }) => part !== 'drafts' || !again.has(id))
  const beside = gone.flatMap(({ part, id }) =>
    part === 'drafts' ? [progressRowId(id), pastRowId({ draft: id })] : [],
  )
  const changes: RowChange[] = [
    ...gone.flatMap(({ part, id }) => (isVersioned(part) ? [{ table: part, id, version: undefined }] : [])),
    ...beside.map((id) => ({ table: 'settings', id, version: undefined }) as const),
    ...[...again.values()].map(({ id, version }) => ({ table: 'drafts', id, version }) as const),
  ]
  const records = gone.filter(({ part }) => part === 'records')
  await unlocked.manifest.commit(changes, tablesOf(database), async () => {
    await refuseChanged(database, damaged)
    for (const { part, id } of gone) await database.table(part).delete(id)
    await database.drafts.bulkPut([...again.values()])
    await database.settings.bulkDelete(beside)
    const certificates = new CertificateRepository(database, unlocked)
    if (records.length > 0) await certificates.writeManyLinks(new Map(records.map(({ id }) => [id, []])))
  })
}

/** The rows of damaged requests as they were sent, by id. Their steps may be an older copy: it is the only one there is. */
async function requestsFromSent(
  database: StoreDatabase,
  unlocked: Unlocked,
  damaged: readonly DamagedRow[],
): Promise<ReadonlyMap<string, SealedRow>> {
  const drafts = new SealedTable<KeptDraft>(database.drafts, unlocked)
  const rows = new Map<string, SealedRow>()
  for (const { part, id, row, listed } of damaged) {
    const steps = part === 'drafts' ? await database.settings.get(progressRowId(id)) : undefined
    const opened = steps && (await unlocked.vault.open('settings', steps).catch(() => undefined))
    const { life } = (opened?.payload ?? {}) as Partial<FillProgress>
    const kept = life && draftFromSent(id, life)
    if (kept) rows.set(id, await drafts.seal(id, Math.max(row?.version ?? 0, listed) + 1, kept))
  }
  return rows
}

/** Rows that open are written anew as the next version of what was written last. */
async function accept(database: StoreDatabase, unlocked: Unlocked, damaged: readonly DamagedRow[]): Promise<void> {
  const sealed = await Promise.all(
    damaged.flatMap(({ part, row, listed }) => {
      if (!row || !isVersioned(part)) return []
      return [acceptedRow(unlocked, row, listed, part)]
    }),
  )
  const changes = sealed.map(({ table, row: { id, version }, record }) => ({ table, id, version, record }))
  await unlocked.manifest.commit(changes, tablesOf(database), async () => {
    await refuseChanged(database, damaged)
    for (const { table, row } of sealed) await database.table(table).put(row)
  })
}

async function acceptedRow({ vault }: Unlocked, row: SealedRow, listed: number, table: RowChange['table']) {
  const { format, payload } = await vault.open(table, row)
  const version = Math.max(row.version, listed) + 1
  const next = await vault.seal(table, { id: row.id, version, format, payload })
  const record = table === 'records' ? (payload as AgencyRecord) : undefined
  // What stands in the clear beside the seal, as the time of a history entry, stays.
  return { table, row: { ...row, ...next }, record }
}

function tablesOf({ records, certificates, drafts, history, settings }: StoreDatabase) {
  return [records, certificates, drafts, history, settings]
}

async function refuseChanged(database: StoreDatabase, damaged: readonly DamagedRow[]): Promise<void> {
  for (const { part, id, row } of damaged) {
    const now = await database.table<SealedRow, string>(part).get(id)
    if (now?.version !== row?.version) throw new AppError('ROW_CHANGED_ELSEWHERE', { table: part })
  }
}

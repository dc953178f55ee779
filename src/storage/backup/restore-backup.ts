import type { Table } from 'dexie'
import { AppError } from '../../errors'
import type { SettingName } from '../../protocol/runtime/settings'
import type { BackupPart, RestoreChoice, RestoreSummary } from '../../protocol/runtime/vault-client'
import type { SealedRow } from '../../vault'
import { CertificateRepository, type SealedLink } from '../certificate-repository'
import type { HistoryRow } from '../database'
import { versionedTables } from '../manifest-bucket'
import { PastRows, pastRowId } from '../past-rows'
import { progressRowId } from '../progress-repository'
import type { RowChange } from '../row-manifest'
import { SealedTable } from '../sealed-table'
import type { Store } from '../store'
import type { BackupContent } from './backup-content'
import { rowState, type FileRows } from './compare-backup'
import { restoredDraft, restoredRecord, restoredSetting, type Restoring } from './restored-values'
import { rowsOfContent, type HeldRow, type HeldRows, type PartValues } from './kept-rows'

/** A file that was opened and compared with what this PC held then. */
export interface OpenedBackup {
  readonly content: BackupContent
  readonly held: HeldRows
}

/** What is written and removed in one part. */
interface PartOrder<Value> {
  readonly write: readonly { readonly id: string; readonly value: Value; readonly version: number }[]
  readonly remove: readonly string[]
}

/**
 * Restores an opened file. All rows are sealed first, then written in one transaction: all or nothing, also when the disk is
 * full or the browser dies. @throws BACKUP_OUTDATED when a row of this PC changed after the preview, STORE_FULL
 */
export async function restoreBackup(
  store: Store,
  { content, held }: OpenedBackup,
  choice: RestoreChoice,
  nowMs: number,
): Promise<RestoreSummary> {
  // A hand-over holds some people only: it never stands for the whole.
  if (choice.mode === 'replace' && content.scope !== 'all') throw new AppError('MESSAGE_INVALID', { mode: 'replace' })
  const file = rowsOfContent(content)
  const restoring: Restoring = {
    at: new Date(nowMs).toISOString(),
    cause: { kind: 'backup', madeAt: content.madeAt },
  }
  const orders = {
    records: withPasts(orderOf('records', file, held, choice), held.records, restoring, restoredRecord),
    drafts: withPasts(orderOf('drafts', file, held, choice), held.drafts, restoring, restoredDraft),
    history: orderOf('history', file, held, choice),
    settings: withPasts(orderOf('settings', file, held, choice), held.settings, restoring, restoredSetting),
  }
  const sealed = await sealOrders(store, orders, content)
  await writeSealed(store, held, orders, sealed)
  const all = Object.values(orders)
  return {
    written: all.reduce((sum, { write }) => sum + write.length, 0),
    removed: all.reduce((sum, { remove }) => sum + remove.length, 0),
  }
}

function orderOf<Part extends BackupPart>(
  part: Part,
  file: FileRows,
  held: HeldRows,
  choice: RestoreChoice,
): PartOrder<PartValues[Part]> {
  const here: ReadonlyMap<string, HeldRow<PartValues[Part]>> = held[part]
  const inFile: ReadonlyMap<string, PartValues[Part]> = file[part]
  const isFileRight = choice.mode === 'replace' || choice.conflicts === 'file'
  const write = [...inFile].flatMap(([id, value]) => {
    const before = here.get(id)
    const state = rowState(part, value, before)
    const isWritten = state === 'fresh' || state === 'newer' || (state === 'conflict' && isFileRight)
    return isWritten ? [{ id, value, version: (before?.version ?? 0) + 1 }] : []
  })
  const remove = choice.mode === 'replace' ? [...here.keys()].filter((id) => !inFile.has(id)) : []
  return { write, remove }
}

/** What was here until now goes into the history of what takes its place. */
function withPasts<Value>(
  { write, remove }: PartOrder<Value>,
  held: ReadonlyMap<string, HeldRow<Value>>,
  restoring: Restoring,
  restored: (inFile: Value, here: Value | undefined, restoring: Restoring) => Value,
): PartOrder<Value> {
  return {
    write: write.map((row) => ({ ...row, value: restored(row.value, held.get(row.id)?.value, restoring) })),
    remove,
  }
}

type Orders = { readonly [Part in BackupPart]: PartOrder<PartValues[Part]> }

interface SealedOrders {
  readonly records: readonly SealedRow[]
  readonly links: ReadonlyMap<string, readonly SealedLink[]>
  readonly drafts: readonly SealedRow[]
  readonly history: readonly HistoryRow[]
  readonly settings: readonly SealedRow[]
}

async function sealOrders(store: Store, orders: Orders, content: BackupContent): Promise<SealedOrders> {
  const { database, unlocked } = store
  const seal = (
    table: Table<SealedRow, string>,
    rows: readonly { readonly id: string; readonly value: unknown; readonly version: number }[],
  ) => {
    const sealing = new SealedTable<unknown>(table, unlocked)
    return Promise.all(rows.map(({ id, version, value }) => sealing.seal(id, version, value)))
  }
  const drafts = orders.drafts.write
  const progress = await Promise.all(
    drafts.map(async ({ id, value }) => {
      const held = await database.settings.get(progressRowId(id))
      return { id: progressRowId(id), version: (held?.version ?? 0) + 1, value: value.progress }
    }),
  )
  const history = await seal(database.history, orders.history.write)
  return {
    records: await seal(database.records, orders.records.write),
    links: await sealLinks(store, orders.records.write, content),
    drafts: await seal(
      database.drafts,
      drafts.map((row) => ({ ...row, value: row.value.draft })),
    ),
    history: history.map((row, place) => ({ ...row, atMs: Date.parse(orders.history.write[place]?.value.at ?? '') })),
    settings: [
      ...(await seal(
        database.settings,
        orders.settings.write.map((row) => ({ ...row, value: row.value.value })),
      )),
      ...(await seal(
        database.settings,
        progress.filter(({ value }) => value !== undefined),
      )),
      ...(await sealPasts(store, orders)),
    ],
  }
}

function sealPasts({ database, unlocked }: Store, orders: Orders): Promise<SealedRow[]> {
  const pasts = new PastRows(database, unlocked)
  const ofAll = [
    ...orders.drafts.write.map(({ id, value }) => ({ of: { draft: id }, past: value.past })),
    ...orders.settings.write.map(({ value }) => ({ of: { setting: value.name }, past: value.past })),
  ]
  return Promise.all(
    ofAll.flatMap(({ of, past }) => {
      if (!past) return []
      return [database.settings.get(pastRowId(of)).then((held) => pasts.sealAll(of, past, held?.version ?? 0))]
    }),
  )
}

async function sealLinks(
  { database, unlocked }: Store,
  records: Orders['records']['write'],
  content: BackupContent,
): Promise<SealedOrders['links']> {
  const certificates = new CertificateRepository(database, unlocked)
  const facts = new Map(content.certificates.map((one) => [one.sha256, one]))
  const links = await Promise.all(
    records.map(async ({ id, value }) => {
      const known = value.certificates.flatMap((sha256) => facts.get(sha256) ?? [])
      return [id, await certificates.sealLinks(value.certificates, known)] as const
    }),
  )
  return new Map(links)
}

function writeSealed(
  { database, unlocked }: Store,
  held: HeldRows,
  orders: Orders,
  sealed: SealedOrders,
): Promise<void> {
  const { records, certificates, drafts, history, settings } = database
  const tables = [records, certificates, drafts, history, settings]
  return unlocked.manifest.commit(changesOf(orders, sealed), tables, async () => {
    await refuseOutdated(records, held.records)
    await refuseOutdated(drafts, held.drafts)
    await refuseOutdated(history, held.history)
    await refuseOutdated(
      settings,
      held.settings,
      (id) => held.settings.has(id) || orders.settings.write.some((row) => row.id === id),
    )
    await records.bulkDelete([...orders.records.remove])
    await drafts.bulkDelete([...orders.drafts.remove])
    await history.bulkDelete([...orders.history.remove])
    await settings.bulkDelete(settingRowsToRemove(orders))
    await records.bulkPut([...sealed.records])
    await drafts.bulkPut([...sealed.drafts])
    await history.bulkPut([...sealed.history])
    await settings.bulkPut([...sealed.settings])
    const removed = orders.records.remove.map((id) => [id, []] as const)
    await new CertificateRepository(database, unlocked).writeManyLinks(new Map([...removed, ...sealed.links]))
  })
}

/** What is removed goes with its progress and its history. */
function settingRowsToRemove({ drafts, settings }: Orders): string[] {
  return [
    ...drafts.remove.flatMap((draft) => [progressRowId(draft), pastRowId({ draft })]),
    ...settings.remove.flatMap((setting) => [setting, pastRowId({ setting: setting as SettingName })]),
  ]
}

function changesOf(orders: Orders, sealed: SealedOrders): RowChange[] {
  const beside = settingRowsToRemove(orders).map((id) => ({ table: 'settings', id, version: undefined }) as const)
  const records = new Map(orders.records.write.map(({ id, value }) => [id, value]))
  return [
    ...beside,
    ...versionedTables.flatMap((table) => [
      ...(table === 'settings' ? [] : orders[table].remove.map((id) => ({ table, id, version: undefined }))),
      ...sealed[table].map(({ id, version }) => ({
        ...{ table, id, version },
        ...(table === 'records' && { record: records.get(id) }),
      })),
    ]),
  ]
}

/** Compares every version with that of the preview. */
async function refuseOutdated(
  table: Table<SealedRow, string>,
  held: ReadonlyMap<string, HeldRow<unknown>>,
  isMeant: (id: string) => boolean = () => true,
): Promise<void> {
  const now = (await table.toArray()).filter(({ id }) => isMeant(id))
  const isAsSeen = now.length === held.size && now.every(({ id, version }) => held.get(id)?.version === version)
  if (!isAsSeen) throw new AppError('BACKUP_OUTDATED', { table: table.name })
}

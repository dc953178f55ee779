import { AppError } from '../errors'
import type { DraftRepository } from '../protocol/runtime/store-client'
import { compareDrafts, draftSummaryOf, wasSent, type FillProgress, type KeptDraft } from '../requests'
import type { StoreDatabase } from './database'
import { PastRows, pastRowId } from './past-rows'
import { progressRowId } from './progress-repository'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Drafts in an unlocked database. */
export function createDraftRepository(database: StoreDatabase, unlocked: Unlocked): DraftRepository {
  const rows = new SealedTable<KeptDraft>(database.drafts, unlocked)
  const pasts = new PastRows(database, unlocked)
  const steps = new SealedTable<FillProgress>(database.settings, unlocked)
  /** What was sent is kept for ever. Steps that can't be read any more keep nobody from removing their draft. */
  const refuseSent = async (id: string): Promise<void> => {
    const row = await database.settings.get(progressRowId(id))
    const progress = row && (await steps.open(row).catch(() => undefined))
    if (progress?.value.life && wasSent(progress.value.life)) throw new AppError('DRAFT_WAS_SENT')
  }
  return {
    list: translated(async ({ offset, limit }) => {
      const { kept, unreadable } = await rows.openAll(await database.drafts.toArray())
      const newestFirst = [...kept].sort((one, other) => (one.value.changedAt < other.value.changedAt ? 1 : -1))
      const shown = newestFirst.slice(offset, offset + limit)
      return {
        rows: shown.map(({ value, version }) => ({ ...draftSummaryOf(value), version })),
        total: kept.length,
        unreadable,
      }
    }),
    get: translated(async (id) => {
      const { value, version } = await rows.get(id)
      return { draft: value, version }
    }),
    save: translated(async (draft, version) => {
      // A draft whose row can't be read any more has nothing to be compared with.
      const before = version === 0 ? undefined : await rows.get(draft.id).catch(() => undefined)
      const sets = before ? compareDrafts(before.value.draft, draft.draft) : []
      const past = await pasts.seal({ draft: draft.id }, sets, draft.changedAt, { kind: 'typed' })
      const sealed = await rows.seal(draft.id, version + 1, draft)
      const change = { table: 'drafts', id: draft.id, version: sealed.version } as const
      await unlocked.manifest.commit([change, ...past.changes], [database.drafts, database.settings], async () => {
        await rows.replace(sealed)
        await past.write()
      })
      return { version: sealed.version }
    }),
    remove: translated(async (id, version) => {
      await refuseSent(id)
      const beside = [progressRowId(id), pastRowId({ draft: id })]
      const changes = [
        { table: 'drafts', id, version: undefined } as const,
        ...beside.map((one) => ({ table: 'settings', id: one, version: undefined }) as const),
      ]
      await unlocked.manifest.commit(changes, [database.drafts, database.settings], async () => {
        await rows.removeVersion(id, version)
        await database.settings.bulkDelete(beside)
      })
    }),
  }
}

import { newLife, wordsOfOpenSubjects, type FillProgress, type KeptDraft } from '../requests'
import type { StoreDatabase } from './database'
import { progressRowId } from './progress-repository'
import { SealedTable } from './sealed-table'
import type { Unlocked } from './unlock'

/** By what records are known again in open requests. Drafts that can't be opened are left out. */
export async function readOpenSubjects(database: StoreDatabase, unlocked: Unlocked): Promise<ReadonlySet<string>> {
  const drafts = new SealedTable<KeptDraft>(database.drafts, unlocked)
  const progress = new SealedTable<FillProgress>(database.settings, unlocked)
  const { kept } = await drafts.openAll(await database.drafts.toArray())
  const rows = await database.settings.bulkGet(kept.map(({ value }) => progressRowId(value.id)))
  const lives = await Promise.all(rows.map(async (row) => row && progress.open(row).catch(() => undefined)))
  return wordsOfOpenSubjects(
    kept.map(({ value: { draft } }, place) => ({ draft, life: lives[place]?.value.life ?? newLife })),
  )
}

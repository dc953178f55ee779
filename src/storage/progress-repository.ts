import type { ProgressRepository } from '../protocol/runtime/store-client'
import type { FillProgress } from '../requests'
import type { StoreDatabase } from './database'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** The id of a draft's progress in the table of settings: no setting has such a name. */
export function progressRowId(draftId: string): string {
  return `fillProgress/${draftId}`
}

/** Progress of fills in an unlocked database: sealed rows beside the settings, one a draft. */
export function createProgressRepository(database: StoreDatabase, unlocked: Unlocked): ProgressRepository {
  const rows = new SealedTable<FillProgress>(database.settings, unlocked)
  return {
    get: translated(async (draftId) => {
      const row = await database.settings.get(progressRowId(draftId))
      return row ? rows.open(row) : { value: undefined, version: 0 }
    }),
    put: translated(async (draftId, value, version) => {
      const sealed = await rows.seal(progressRowId(draftId), version + 1, value)
      const change = { table: 'settings', id: sealed.id, version: sealed.version } as const
      await unlocked.manifest.commit([change], [database.settings], () => rows.replace(sealed))
      return { version: sealed.version }
    }),
  }
}

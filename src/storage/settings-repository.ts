import type { SettingName, Settings } from '../protocol/runtime/settings'
import type { SettingsRepository } from '../protocol/runtime/store-client'
import type { StoreDatabase } from './database'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Settings in an unlocked database: a row's id is the setting's name. */
export function createSettingsRepository(database: StoreDatabase, unlocked: Unlocked): SettingsRepository {
  const rows = new SealedTable<unknown>(database.settings, unlocked)
  const read = translated(async (name: SettingName) => {
    const row = await database.settings.get(name)
    return row ? rows.open(row) : { value: undefined, version: 0 }
  })
  const write = translated(async (name: SettingName, value: unknown, version: number) => {
    const sealed = await rows.seal(name, version + 1, value)
    const change = { table: 'settings', id: name, version: sealed.version } as const
    await unlocked.manifest.commit([change], [database.settings], () => rows.replace(sealed))
    return { version: sealed.version }
  })
  return {
    get: async <Name extends SettingName>(name: Name) => {
      const { value, version } = await read(name)
      return { value: value as Settings[Name] | undefined, version }
    },
    put: write,
  }
}

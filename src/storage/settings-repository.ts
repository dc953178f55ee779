import { factsOfSetting } from '../protocol/runtime/setting-facts'
import { defaultSettings, type SettingName, type Settings } from '../protocol/runtime/settings'
import type { SettingsRepository } from '../protocol/runtime/store-client'
import { compareFacts, type ChangeCause } from '../records'
import type { StoreDatabase } from './database'
import { PastRows } from './past-rows'
import { SealedTable } from './sealed-table'
import { translated } from './translate-dexie-error'
import type { Unlocked } from './unlock'

/** Settings in an unlocked database: a row's id is the setting's name. @param nowMs the clock, milliseconds since 1970 */
export function createSettingsRepository(
  database: StoreDatabase,
  unlocked: Unlocked,
  nowMs: () => number,
): SettingsRepository {
  const rows = new SealedTable<unknown>(database.settings, unlocked)
  const pasts = new PastRows(database, unlocked)
  const read = translated(async (name: SettingName) => {
    const row = await database.settings.get(name)
    return row ? rows.open(row) : { value: undefined, version: 0 }
  })
  const write = translated(
    async <Name extends SettingName>(
      name: Name,
      value: Settings[Name],
      version: number,
      cause: ChangeCause = { kind: 'typed' },
    ) => {
      // A setting whose row can't be read any more is compared with what holds without one.
      const before = await read(name).catch(() => undefined)
      const was = (before?.value ?? defaultSettings[name]) as Settings[Name]
      const sets = compareFacts(factsOfSetting(name, was), factsOfSetting(name, value))
      const past = await pasts.seal({ setting: name }, sets, new Date(nowMs()).toISOString(), cause)
      const sealed = await rows.seal(name, version + 1, value)
      const change = { table: 'settings', id: name, version: sealed.version } as const
      await unlocked.manifest.commit([change, ...past.changes], [database.settings], async () => {
        await rows.replace(sealed)
        await past.write()
      })
      return { version: sealed.version }
    },
  )
  return {
    get: async <Name extends SettingName>(name: Name) => {
      const { value, version } = await read(name)
      return { value: value as Settings[Name] | undefined, version }
    },
    put: write,
  }
}

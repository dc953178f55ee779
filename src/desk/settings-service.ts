import { defaultSettings, settingNames, type SettingName, type Settings } from '../protocol/runtime/settings'
import type { SettingsRepository } from '../protocol/runtime/store-client'
import type { Services } from '../ui/services'

/**
 * The settings as the interface asks for them. A write goes over what this page read last: when another window changed that setting
 * meanwhile, the write is refused with ROW_CHANGED_ELSEWHERE, and the page reads again.
 */
export function createSettingsService(settings: SettingsRepository): Services['settings'] {
  const versions = new Map<SettingName, number>()
  const readOne = async <Name extends SettingName>(name: Name): Promise<Settings[Name]> => {
    const { value, version } = await settings.get(name)
    versions.set(name, version)
    return value ?? defaultSettings[name]
  }
  const writeOne = async <Name extends SettingName>(name: Name, value: Settings[Name] | undefined): Promise<void> => {
    if (value === undefined) return
    const read = versions.get(name) ?? (await settings.get(name)).version
    versions.set(name, (await settings.put(name, value, read)).version)
  }
  const read = async (): Promise<Settings> => {
    const kept = await Promise.all(settingNames.map(async (name) => [name, await readOne(name)] as const))
    return Object.fromEntries(kept) as unknown as Settings
  }
  return {
    read,
    write: async (change) => {
      for (const name of settingNames) await writeOne(name, change[name])
      return read()
    },
  }
}

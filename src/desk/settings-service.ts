import { defaultSettings, settingNames, type SettingName, type Settings } from '../protocol/runtime/settings'
import type { SettingsRepository } from '../protocol/runtime/store-client'
import type { ChangeCause } from '../records'
import type { Services } from '../ui/services'

type Versions = Map<SettingName, number>

/**
 * The settings as the interface asks for them. A write goes over what its page saw, whatever other parts of the window read since: when
 * another window changed that setting meanwhile, the write is refused with ROW_CHANGED_ELSEWHERE, and the page reads again.
 */
export function createSettingsService(settings: SettingsRepository): Services['settings'] {
  const seenVersions = new WeakMap<Settings, Versions>()
  let lastRead: Versions = new Map()
  const read = async (): Promise<Settings> => {
    const versions: Versions = new Map()
    const readOne = async <Name extends SettingName>(name: Name) => {
      const { value, version } = await settings.get(name)
      versions.set(name, version)
      return [name, value ?? defaultSettings[name]] as const
    }
    const all = Object.fromEntries(await Promise.all(settingNames.map(readOne))) as unknown as Settings
    seenVersions.set(all, versions)
    lastRead = versions
    return all
  }
  const writeOne = async <Name extends SettingName>(
    name: Name,
    value: Settings[Name] | undefined,
    versions: Versions,
    cause: ChangeCause | undefined,
  ): Promise<void> => {
    if (value === undefined) return
    const seen = versions.get(name) ?? (await settings.get(name)).version
    versions.set(name, (await settings.put(name, value, seen, cause)).version)
  }
  return {
    read,
    write: async (change, { seen, cause } = {}) => {
      const versions = (seen && seenVersions.get(seen)) ?? lastRead
      for (const name of settingNames) await writeOne(name, change[name], versions, cause)
      return read()
    },
  }
}

import { factsOfSetting } from '../../../protocol/runtime/setting-facts'
import type { SettingName, Settings } from '../../../protocol/runtime/settings'
import { compareFacts } from '../../../records'
import { useWords } from '../../text/words'
import { linesInWords } from '../past/past-in-words'
import { useSettingsDesk } from './settings-context'

/**
 * What another window changed in a thing since its editing began, in words; empty while nothing did. @param id of the thing among those of
 * the setting @param seen the settings that the editing began from
 */
export function useElsewhere(setting: SettingName, id: string, seen: Settings | undefined): readonly string[] {
  const { settings } = useSettingsDesk()
  const { words, language } = useWords()
  if (!seen || seen === settings) return []
  const sets = compareFacts(factsIn(setting, seen, id), factsIn(setting, settings, id))
  return linesInWords(sets, { setting }, { words, language })
}

function factsIn(name: SettingName, settings: Settings, id: string) {
  return factsOfSetting(name, settings[name]).filter((one) => one.id === id)
}

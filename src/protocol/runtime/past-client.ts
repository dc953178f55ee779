import type { PastChange } from '../../records'
import type { SettingName } from './settings'

/** What a history of change is of: one request, or one setting. */
export type PastOf = { readonly draft: string } | { readonly setting: SettingName }

/** Gives the history of change of a request or a setting, the oldest change first. @throws ROW_UNREADABLE, ROW_ROLLED_BACK */
export type ReadPast = (of: PastOf) => Promise<readonly PastChange[]>

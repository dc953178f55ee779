import type { TaughtField } from '../../autofill/match/taught-field'
import type { FieldKey } from '../../fields'
import type { FormEdit } from '../../procedures'
import type { CalendarYear } from '../../procedures/calendar/working-calendar'
import type { ReceiverProfile } from '../../procedures/receivers/receiver-profile'
import type { DeviceNumber } from '../../records/device-number'

/** How the store is protected on this PC. */
export interface Protection {
  /** Minutes without a key or a click after which the store locks; 0: only when the browser closes. It needs a passphrase. */
  readonly lockAfterMinutes: number
  /** Days after the last whole backup from which on the clerk is reminded; 0: never. */
  readonly remindAfterDays: number
  /** When the last whole backup was made, an ISO time in UTC; empty when there was none. */
  readonly lastBackupAt: string
}

/** What a clerk sets once for all requests of the agency. It is kept sealed, one row a setting. */
export interface Settings {
  /** The chosen receiver profile: a shipped one or one of `ownProfiles`. Whoever reads an id of neither takes the default. */
  readonly profileId: string
  readonly ownProfiles: readonly ReceiverProfile[]
  /** Years of the calendar of working days that stand in place of the shipped ones. */
  readonly ownCalendarYears: readonly CalendarYear[]
  /** Columns of weak forms that stand in place of the shipped ones. */
  readonly formEdits: readonly FormEdit[]
  /** Controls of pages that a person said what they are. */
  readonly taughtFields: readonly TaughtField[]
  /** The printed numbers of tokens, as they were confirmed once. */
  readonly deviceNumbers: readonly DeviceNumber[]
  readonly protection: Protection
  /** What a person has said about columns of lists, the last used first. */
  readonly listMappings: readonly ListMapping[]
  /** Records that a person said are different subscribers, whatever they share: sets of ids, the last said first. */
  readonly apartRecords: readonly (readonly string[])[]
}

/** What a person has said about the columns of lists with the same headings. */
export interface ListMapping {
  /** The headings, folded, in their order: by them such a list is known again. */
  readonly headings: string
  /** Columns by their place from 0; null leaves one out. */
  readonly columns: readonly { readonly place: number; readonly key: FieldKey | null }[]
}

/** The name of one setting, which is also its row's id. */
export type SettingName = keyof Settings

/** What holds until the clerk sets something else: everything to the Authority, nothing of one's own. */
export const defaultSettings: Settings = {
  profileId: 'authority',
  ownProfiles: [],
  ownCalendarYears: [],
  formEdits: [],
  taughtFields: [],
  deviceNumbers: [],
  protection: { lockAfterMinutes: 15, remindAfterDays: 30, lastBackupAt: '' },
  listMappings: [],
  apartRecords: [],
}

/** Every setting. The choice of a profile comes first, so that it never names one that a later write takes away. */
export const settingNames = [
  'profileId',
  'ownProfiles',
  'ownCalendarYears',
  'formEdits',
  'taughtFields',
  'deviceNumbers',
  'protection',
  'listMappings',
  'apartRecords',
] as const satisfies readonly SettingName[]

import type { TaughtField } from '../../autofill/match/taught-field'
import type { FormEdit } from '../../procedures'
import type { CalendarYear } from '../../procedures/calendar/working-calendar'
import type { ReceiverProfile } from '../../procedures/receivers/receiver-profile'
import type { DeviceNumber } from '../../records/device-number'

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
}

/** Every setting. The choice of a profile comes first, so that it never names one that a later write takes away. */
export const settingNames = [
  'profileId',
  'ownProfiles',
  'ownCalendarYears',
  'formEdits',
  'taughtFields',
  'deviceNumbers',
] as const satisfies readonly SettingName[]

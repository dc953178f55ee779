import {
  applyFormEdits,
  defaultProfile,
  forms,
  overlayCalendar,
  shippedCalendar,
  shippedProfiles,
  type FormDefinition,
  type Mau,
  type ReceiverProfile,
  type WorkingCalendar,
} from '../../../procedures'
import type { Services } from '../../services'

/** The decree as it holds for this agency: what is shipped, with the clerk's settings over it. */
export interface Decree {
  readonly profile: ReceiverProfile
  /** Shipped ones first, then the clerk's own. */
  readonly profiles: readonly ReceiverProfile[]
  readonly calendar: WorkingCalendar
  readonly forms: Readonly<Record<Mau, FormDefinition>>
}

/** Reads the settings and lays them over what is shipped. A chosen profile that is gone gives the default. */
export async function loadDecree({ settings }: Pick<Services, 'settings'>): Promise<Decree> {
  const { profileId, ownProfiles, ownCalendarYears, formEdits } = await settings.read()
  const profiles = [...shippedProfiles, ...ownProfiles]
  return {
    profile: profiles.find(({ id }) => id === profileId) ?? defaultProfile,
    profiles,
    calendar: overlayCalendar(shippedCalendar, ownCalendarYears),
    forms: applyFormEdits(forms, formEdits),
  }
}

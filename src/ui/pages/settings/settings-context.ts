import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Settings } from '../../../protocol/runtime/settings'
import type { ChangeCause } from '../../../records'

/** The settings as the page's cards see them. */
export interface SettingsDesk {
  readonly settings: Settings
  /**
   * Keeps a change. When another window changed the same setting first, the page shows that window's before this fails with
   * ROW_CHANGED_ELSEWHERE, so that a second try is made knowingly. `cause`: a person's typing unless told.
   */
  readonly write: (change: Partial<Settings>, cause?: ChangeCause) => Promise<void>
}

/** Hands the desk to the cards. */
export const SettingsContext = createContext<SettingsDesk | null>(null)

/** The desk of the page. @throws Error outside of the page of settings, which is a bug */
export function useSettingsDesk(): SettingsDesk {
  const desk = useContext(SettingsContext)
  if (!desk) throw new Error('not on the page of settings')
  return desk
}

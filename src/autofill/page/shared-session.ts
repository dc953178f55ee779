import type { ShadowOpener } from './find-controls'
import type { PageSession } from './page-session'
import type { Touches } from './touches'

/** What a script that comes later needs of the first one: handles of controls are the same in both. */
export interface SharedSession {
  readonly session: PageSession
  readonly openShadow: ShadowOpener
  readonly touches: Touches
}

/** In the extension's own world of the page, which the page's scripts can't see. */
const place = Symbol.for('tro-ly-chung-thu.page-session')

/** Leaves the page's session for a script that is put into the page later. */
export function shareSession(shared: SharedSession): void {
  Reflect.set(globalThis, place, shared)
}

/** The page's session; undefined where the first script is not there. */
export function sharedSession(): SharedSession | undefined {
  return Reflect.get(globalThis, place) as SharedSession | undefined
}

import type { Handler } from '../../../protocol/router'
import { answerPageMessages } from '../answer-page-messages'
import type { ShadowOpener } from '../find-controls'
import { PageSession } from '../page-session'
import { sharedSession, shareSession } from '../shared-session'
import { touchesOf } from '../touches'

/** Starts looking at a page and answering for it, once a page: a script may be put there several times. */
export function startLooking(
  page: Document,
  openShadow: ShadowOpener,
  listen: (handlers: readonly Handler[]) => void,
): void {
  const touches = touchesOf(page)
  if (sharedSession()?.touches === touches) return
  const session = new PageSession(page, openShadow, touches)
  shareSession({ session, openShadow, touches })
  listen(answerPageMessages(session))
}

import { forWire } from '../../protocol/mutable'
import { handle, type Handler } from '../../protocol/router'
import { pageCollect, pageGlance, pageShow, pageUnseen } from '../../protocol/runtime/page-messages'
import type { PageSession } from './page-session'

/** Answers what the background asks of a page's eyes, for the one page that they look at. */
export function answerPageMessages(session: PageSession): Handler[] {
  return [
    handle(pageCollect, () => forWire(session.look())),
    handle(pageUnseen, ({ ids }) => ({ ids: session.unseen(ids) })),
    handle(pageGlance, () => session.glance()),
    handle(pageShow, ({ id }) => ({ isShown: session.show(id) })),
  ]
}

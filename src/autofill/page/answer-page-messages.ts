import { forWire } from '../../protocol/mutable'
import { handle, type Handler } from '../../protocol/router'
import {
  pageCancel,
  pageCollect,
  pageConfirm,
  pageDossier,
  pageFill,
  pageGlance,
  pageSettle,
  pageShow,
  pageUndo,
  pageUnseen,
} from '../../protocol/runtime/page-messages'
import type { PageSession } from './page-session'

/** Answers every `page.*` message of the background, for the one page the content script lives in. */
export function answerPageMessages(session: PageSession): Handler[] {
  return [
    handle(pageCollect, () => forWire(session.look())),
    handle(pageUnseen, ({ ids }) => ({ ids: session.unseen(ids) })),
    handle(pageFill, async ({ orders, goesOn, fillId }) => forWire(await session.fill(orders, goesOn, fillId))),
    handle(pageDossier, () => ({ lines: session.dossierLines() })),
    handle(pageGlance, () => session.glance()),
    handle(pageShow, ({ id }) => ({ isShown: session.show(id) })),
    handle(pageConfirm, async () => forWire({ results: await session.confirm() })),
    handle(pageSettle, async ({ timeoutMs }) => {
      await session.settle(timeoutMs)
      return {}
    }),
    handle(pageUndo, () => session.undo()),
    handle(pageCancel, () => {
      session.cancel()
      return {}
    }),
  ]
}

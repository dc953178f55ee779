import { forWire } from '../../../protocol/mutable'
import { handle, type Handler } from '../../../protocol/router'
import {
  pageCancel,
  pageConfirm,
  pageDossier,
  pageFill,
  pageSettle,
  pageUndo,
} from '../../../protocol/runtime/write-messages'
import { dossierLines } from '../dossier-lines'
import { isOwnAct } from '../events'
import { sharedSession } from '../shared-session'
import { WriteSession } from './write-session'

/** Starts writing what is asked of a page, once a page: a script may be put there several times. Without eyes nothing is done. */
export function startWriting(page: Document, listen: (handlers: readonly Handler[]) => void): void {
  const shared = sharedSession()
  if (!shared || shared.session.hands) return
  const hands = new WriteSession(page, shared)
  shared.session.hands = hands
  shared.touches.isOurs = () => isOwnAct
  listen([...answerWriteMessages(hands), handle(pageDossier, () => ({ lines: dossierLines(page, shared.openShadow) }))])
}

function answerWriteMessages(hands: WriteSession): Handler[] {
  return [
    handle(pageFill, async ({ orders, goesOn, fillId }) => forWire(await hands.fill(orders, goesOn, fillId))),
    handle(pageConfirm, async () => forWire({ results: await hands.confirm() })),
    handle(pageSettle, async ({ timeoutMs }) => {
      await hands.settle(timeoutMs)
      return {}
    }),
    handle(pageUndo, () => hands.undo()),
    handle(pageCancel, () => {
      hands.cancel()
      return {}
    }),
  ]
}

import { forWire } from '../../../protocol/mutable'
import { handle, type Handler } from '../../../protocol/router'
import { teachLook, teachPick, teachRecord, teachStop } from '../../../protocol/runtime/teach-messages'
import type { SharedSession } from '../shared-session'
import { PickMode } from './pick-control'
import { recordPage } from './record-page'
import { withoutValues } from './without-values'

/** Answers every `teach.*` message of the extension's pages, for the one page this script was put into. */
export function answerTeachMessages(page: Document, shared: SharedSession): { handlers: Handler[]; stop: () => void } {
  let mode: PickMode | undefined
  const stop = () => mode?.stop()
  const handlers = [
    handle(teachLook, () => forWire(withoutValues(shared.session.collect()))),
    handle(teachPick, async ({ words }) => {
      stop()
      mode = new PickMode(page, shared, words)
      const picked = await mode.ended
      return forWire({ chosen: picked && { id: picked.id, facts: withoutValues(picked.facts) } })
    }),
    handle(teachStop, () => {
      stop()
      return {}
    }),
    handle(teachRecord, () => forWire(recordPage(page, shared))),
  ]
  return { handlers, stop }
}

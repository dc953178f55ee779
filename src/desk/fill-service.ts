import { ask, type Carrier, type Timers } from '../protocol/ask'
import { forWire } from '../protocol/mutable'
import { fillApply, fillCancel, fillPreview, fillUndo } from '../protocol/runtime/fill-messages'
import type { FillService } from '../ui/services'

/** Filling as the interface asks for it: every call is one message to the background. */
export function createFillService(carry: Carrier, timers: Timers): FillService {
  return {
    preview: (tab, draft, firstSubject, taught) =>
      ask(fillPreview, forWire({ tab, draft, firstSubject, ...(taught && { taught }) }), carry, timers),
    apply: (tab, draft, plan, ticked, taught) =>
      ask(fillApply, forWire({ tab, draft, plan, ticked, ...(taught && { taught }) }), carry, timers),
    undo: (tab) => ask(fillUndo, { tab }, carry, timers),
    cancel: async (tab) => {
      await ask(fillCancel, { tab }, carry, timers)
    },
  }
}

import { ask, type Carrier, type Timers } from '../protocol/ask'
import { forWire } from '../protocol/mutable'
import {
  fillApply,
  fillCancel,
  fillDossier,
  fillGlance,
  fillMark,
  fillPreview,
  fillShow,
  fillUndo,
} from '../protocol/runtime/fill-messages'
import type { FillService } from '../ui/services'

const glanceEveryMs = 500

/**
 * Filling as the interface asks for it: every call is one message to the background.
 * @param isSeen whether a person sees this page now; no page is watched for one that nobody sees
 */
export function createFillService(carry: Carrier, timers: Timers, isSeen: () => boolean): FillService {
  return {
    preview: (tab, draft, queue, taught) =>
      ask(fillPreview, forWire({ tab, draft, firstSubject: 0, queue, ...(taught && { taught }) }), carry, timers),
    apply: (tab, draft, plan, ticked, fillId, taught) =>
      ask(fillApply, forWire({ tab, draft, plan, ticked, fillId, ...(taught && { taught }) }), carry, timers),
    dossier: async (tab) => (await ask(fillDossier, { tab }, carry, timers)).lines,
    mark: async (tab, marks, words) => {
      await ask(fillMark, { tab, marks: forWire(marks), words }, carry, timers)
    },
    show: async (tab, id) => (await ask(fillShow, { tab, id }, carry, timers)).isShown,
    watch: (tab, tell) => {
      let hasEnded = false
      let timer: unknown
      const look = async () => {
        try {
          const glance = isSeen() ? await ask(fillGlance, { tab }, carry, timers) : undefined
          if (glance && !hasEnded) tell(glance)
        } catch {
          // The page is on its way to another one: the next glance tells.
        }
        if (!hasEnded) timer = timers.set(() => void look(), glanceEveryMs)
      }
      void look()
      return () => {
        hasEnded = true
        timers.clear(timer)
      }
    },
    undo: (tab) => ask(fillUndo, { tab }, carry, timers),
    cancel: async (tab) => {
      await ask(fillCancel, { tab }, carry, timers)
    },
  }
}

import { forWire } from '../../protocol/mutable'
import { handle, type Handler } from '../../protocol/router'
import {
  fillApply,
  fillCancel,
  fillClassify,
  fillDossier,
  fillGlance,
  fillMark,
  fillPreview,
  fillShow,
  fillUndo,
} from '../../protocol/runtime/fill-messages'
import { getReady } from '../match'
import { classifyPage } from './classify-page'
import type { PageLink } from './page-link'
import { applyFill, previewFill } from './run-fill'

/** What answering needs: the way to a tab's page, a clock in milliseconds that only goes forward, and time after an answer. */
export interface FillSurroundings {
  readonly linkTo: (tab: number) => PageLink
  readonly clockMs: () => number
  readonly afterwards: (work: () => void) => void
}

/** Answers every `fill.*` message of the side panel. Keeps nothing between messages: the background may end at any time. */
export function answerFillMessages({ linkTo, clockMs, afterwards }: FillSurroundings): Handler[] {
  return [
    handle(fillPreview, async ({ tab, draft, firstSubject, queue, taught }) =>
      forWire(await previewFill(linkTo(tab), draft, queue ? { queue } : firstSubject, taught)),
    ),
    handle(fillApply, async ({ tab, draft, plan, ticked, ...how }) =>
      forWire(await applyFill(linkTo(tab), draft, plan, ticked, clockMs, how)),
    ),
    handle(fillGlance, ({ tab }) => {
      // Who glances at a page soon wants it recognised.
      afterwards(getReady)
      return linkTo(tab).glance()
    }),
    handle(fillDossier, async ({ tab }) => forWire(await linkTo(tab).dossier())),
    handle(fillMark, async ({ tab, marks, words }) => {
      await linkTo(tab).mark(marks, words)
      return {}
    }),
    handle(fillShow, ({ tab, id }) => linkTo(tab).show(id)),
    handle(fillUndo, ({ tab }) => linkTo(tab).undo()),
    handle(fillCancel, async ({ tab }) => {
      await linkTo(tab).cancel()
      return {}
    }),
    handle(fillClassify, async ({ tab, mau, taught }) => {
      const { matches, classifyMs } = await classifyPage(linkTo(tab), mau ?? undefined, clockMs, taught)
      const controls = matches.map(({ control, label, found, score, evidence }) => ({
        index: control.index,
        label,
        keys: [...(found?.keys ?? [])],
        role: found?.role ?? null,
        row: found?.row ?? null,
        score,
        evidence: [...evidence],
      }))
      return { controls, classifyMs }
    }),
  ]
}

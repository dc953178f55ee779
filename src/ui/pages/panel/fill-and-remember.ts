import type { Plan } from '../../../autofill/plan'
import type { FillReport } from '../../../autofill/session'
import { historyEntryFromReport, noteReport, noteUndone, pathWithoutQuery } from '../../../requests'
import type { PortalTab, SavedDraft, Services, UndoSummary } from '../../services'
import type { Words } from '../../text/vi'
import { taughtHere } from '../teach/taught-here'
import { marksOf } from './marks-of-report'
import type { Queue } from './use-queue'

/** What came of a fill, and whether it was kept. `fillId` is also the id of the history entry. */
export interface Filled {
  readonly report: FillReport
  readonly fillId: string
  readonly isInHistory: boolean
  readonly isProgressKept: boolean
}

/** What a fill needs: the page, the draft and its queue, and the words for the legend on the page. */
export interface FillSetting {
  readonly services: Services
  readonly tab: PortalTab
  readonly draft: SavedDraft
  readonly queue: Queue
  readonly words: Words
}

/** A page as progress keeps it. */
export function pageOf({ title, url }: PortalTab): { title: string; path: string } {
  return { title, path: pathWithoutQuery(url) }
}

/** Fills, writes the history and the progress, and outlines what was filled. Only the fill itself can fail. */
export async function fillAndRemember(setting: FillSetting, plan: Plan, ticked: readonly number[]): Promise<Filled> {
  const { services, tab, draft, queue, words } = setting
  const fillId = services.newId()
  const taught = await taughtHere(services, tab, draft.draft)
  const report = await services.fill.apply(tab.id, draft.draft, plan, ticked, fillId, taught)
  const nowMs = services.nowMs()
  const at = new Date(nowMs).toISOString()
  const page = { title: tab.title, url: tab.url }
  const entry = historyEntryFromReport(draft.draft, report, { id: fillId, nowMs, page })
  const isInHistory = await services.store.appendHistory(entry).then(
    () => true,
    () => false,
  )
  const moment = { fillId, at, page: pageOf(tab) }
  const isProgressKept = await queue.change((before) => noteReport(before, draft.draft, report, moment))
  const { marks, legend } = marksOf(report, plan, words)
  await services.fill.mark(tab.id, marks, legend).catch(() => undefined)
  return { report, fillId, isInHistory, isProgressKept }
}

/** Undoes a fill, notes it in the history where that has it, and puts its subjects back to those left to do. */
export async function undoAndRemember(
  { services, tab, queue }: Pick<FillSetting, 'services' | 'tab' | 'queue'>,
  fillId: string,
): Promise<UndoSummary> {
  const summary = await services.fill.undo(tab.id)
  await services.store.markUndone(fillId).catch(() => undefined)
  await queue.change((before) => noteUndone(before, fillId))
  return summary
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { tickedByDefault, type Plan } from '../../../autofill/plan'
import type { Glance } from '../../../autofill/session'
import { nextSubjects, noteOnPage } from '../../../requests'
import { useServices } from '../../components/services-context'
import { useTask, type Task } from '../../components/use-task'
import type { PortalTab, SavedDraft, UndoSummary } from '../../services'
import { useWords } from '../../text/words'
import { taughtHere } from '../teach/taught-here'
import { fillAndRemember, pageOf, undoAndRemember, type Filled } from './fill-and-remember'
import { cameLateIn, offersTo } from './plan-parts'
import { usePageChanges } from './use-page-changes'
import type { Queue } from './use-queue'

/** A fill as the view shows it: looking, a plan to accept, filling, and what came of it. */
export interface Filling {
  readonly looking: Task<Plan>
  readonly filled: Task<Filled>
  /** The plan that can be accepted now. */
  readonly plan: Plan | undefined
  /** Whether the page brought it up by itself, while the last report is still shown. */
  readonly isOffer: boolean
  readonly ticked: ReadonlySet<number>
  readonly glance: Glance | undefined
  readonly tick: (id: number, on: boolean) => void
  readonly look: () => void
  readonly fill: () => void
  readonly undo: (fillId: string) => Promise<UndoSummary>
  readonly stop: () => void
  readonly clear: () => void
}

const none: ReadonlySet<number> = new Set()

function useTicks(plan: Plan | undefined) {
  const [ticks, setTicks] = useState<{ readonly plan?: Plan; readonly ids: ReadonlySet<number> }>({ ids: none })
  const ticked = !plan ? none : ticks.plan === plan ? ticks.ids : new Set(tickedByDefault(plan))
  const tick = (id: number, on: boolean) => {
    const ids = new Set(ticked)
    if (on) ids.add(id)
    else ids.delete(id)
    if (plan) setTicks({ plan, ids })
  }
  return { ticked, tick }
}

/** Leads one page and one draft through previews and fills. Nothing is written before `fill` is called. */
export function useFilling(
  tab: PortalTab | undefined,
  draft: SavedDraft | undefined,
  queue: Queue | undefined,
): Filling {
  const services = useServices()
  const { words } = useWords()
  const [looking, runLook, clearLook] = useTask<Plan>()
  const [filled, runFill, clearFilled] = useTask<Filled>()
  const [offer, setOffer] = useState<Plan | undefined>(undefined)
  const latestOffer = useRef(0)
  const plan = looking.state === 'done' ? looking.value : offer
  const { ticked, tick } = useTicks(plan)
  const late = filled.state === 'done' ? cameLateIn(filled.value.report) : none
  const setting = tab && draft && queue ? { services, tab, draft, queue, words } : undefined

  const preview = async (): Promise<Plan | undefined> => {
    if (!setting) return undefined
    const { draft: wanted } = setting.draft
    const taught = await taughtHere(services, setting.tab, wanted)
    const seen = await services.fill.preview(setting.tab.id, wanted, nextSubjects(setting.queue.places), taught)
    const moment = { at: new Date(services.nowMs()).toISOString(), page: pageOf(setting.tab) }
    const change = (before: Queue['progress']) => noteOnPage(before, wanted, seen, moment)
    if (change(setting.queue.progress) !== setting.queue.progress) await setting.queue.change(change)
    return seen
  }
  const drop = () => {
    latestOffer.current++
    setOffer(undefined)
    clearLook()
  }
  const lookQuietly = async () => {
    const own = ++latestOffer.current
    const seen = await preview().catch(() => undefined)
    const isLeft = (subject: number) => queue?.places[subject]?.state === 'left'
    const isOwed = seen && tickedByDefault(seen).some((id) => late.has(id))
    if (own === latestOffer.current) setOffer(seen && (isOwed || offersTo(seen, isLeft)) ? seen : undefined)
  }
  const isGoing = queue?.progress.last !== undefined && !queue.progress.isPaused
  const mayOffer =
    isGoing && (queue.counts.left > 0 || late.size > 0) && looking.state === 'idle' && filled.state !== 'running'
  const glance = usePageChanges(tab?.id, queue?.progress.last?.fillId, () => {
    if (mayOffer) void lookQuietly()
    return mayOffer
  })
  useEffect(() => {
    if (!mayOffer) setOffer(undefined)
  }, [mayOffer])

  return {
    looking,
    filled,
    plan,
    isOffer: looking.state !== 'done' && offer !== undefined,
    ticked,
    glance,
    tick,
    look: () => {
      if (!setting) return
      drop()
      clearFilled()
      void runLook(async () => (await preview()) ?? Promise.reject(new Error('no page to look at')))
    },
    fill: () => {
      if (!setting || !plan || ticked.size === 0) return
      const ids = [...ticked]
      drop()
      void runFill(() => fillAndRemember(setting, plan, ids))
    },
    undo: async (fillId) => {
      if (!setting) throw new Error('no page to undo on')
      drop()
      return undoAndRemember(setting, fillId)
    },
    stop: () => void (tab && services.fill.cancel(tab.id)),
    clear: () => {
      drop()
      clearFilled()
    },
  }
}

import { useCallback, useState } from 'preact/hooks'
import type { Plan } from '../../../autofill/plan'
import type { FillReport } from '../../../autofill/session'
import { historyEntryFromReport, type RequestDraft } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { PortalTab, Services, UndoSummary } from '../../services'
import { DoubtsInPreview } from '../teach/doubts-in-preview'
import { taughtHere } from '../teach/taught-here'
import { DraftPicker } from './draft-picker'
import { PlanPreview } from './plan-preview'
import { ReportView } from './report-view'
import { usePortalTab } from './use-portal-tab'

/** What came of a fill, and whether the history has it. */
interface Filled {
  readonly report: FillReport
  readonly plan: Plan
  readonly historyId: string
  readonly isInHistory: boolean
}

async function fillAndRemember(
  services: Services,
  tab: PortalTab,
  draft: RequestDraft,
  plan: Plan,
  ticked: readonly number[],
): Promise<Filled> {
  const report = await services.fill.apply(tab.id, draft, plan, ticked, await taughtHere(services, tab, draft))
  const page = { title: tab.title, url: tab.url }
  const entry = historyEntryFromReport(draft, report, { id: services.newId(), nowMs: services.nowMs(), page })
  try {
    await services.store.appendHistory(entry)
    return { report, plan, historyId: entry.id, isInHistory: true }
  } catch {
    return { report, plan, historyId: entry.id, isInHistory: false }
  }
}

async function undoAndRemember(
  services: Services,
  tab: PortalTab,
  { historyId, isInHistory }: Filled,
): Promise<UndoSummary> {
  const summary = await services.fill.undo(tab.id)
  if (isInHistory) await services.store.markUndone(historyId)
  return summary
}

function PageStrip({ tab }: { readonly tab: PortalTab | undefined }) {
  const { words } = useWords()
  if (tab) {
    return (
      <p class="small muted wrap">
        {words.panel.page.portal}: <span class="strong">{tab.title}</span>
      </p>
    )
  }
  return (
    <Notice tone="warning" title={words.panel.page.none}>
      <p>{words.panel.page.noneNext}</p>
    </Notice>
  )
}

/** Filling, step by step: choose a request, preview, fill, see what came of it, undo or go on. */
export function FillView({ onDevices, onTeach }: { readonly onDevices: () => void; readonly onTeach: () => void }) {
  const { words } = useWords()
  const services = useServices()
  const tab = usePortalTab()
  const [draft, setDraft] = useState<RequestDraft | undefined>(undefined)
  const [firstSubject, setFirstSubject] = useState(0)
  const [plan, runPreview, clearPlan] = useTask<Plan>()
  const [filled, runFill, clearFilled] = useTask<Filled>()

  const choose = useCallback((chosen: RequestDraft | undefined) => {
    setDraft(chosen)
    setFirstSubject(0)
    clearPlan()
    clearFilled()
  }, [])

  const preview = (from: number) => {
    if (!tab || !draft) return
    setFirstSubject(from)
    clearFilled()
    void runPreview(async () => services.fill.preview(tab.id, draft, from, await taughtHere(services, tab, draft)))
  }

  if (tab === null) return <Loading text={words.common.loading} />
  const isFilling = filled.state === 'running'
  return (
    <>
      <PageStrip tab={tab} />
      <DraftPicker onChoose={choose} onDevices={onDevices} />
      {draft && plan.state !== 'done' && filled.state === 'idle' && (
        <Button look="main" wide disabled={!tab || plan.state === 'running'} onPress={() => preview(firstSubject)}>
          {words.panel.preview.action}
        </Button>
      )}
      {plan.state === 'running' && <Loading text={words.panel.preview.running} />}
      {plan.state === 'failed' && <ErrorNotice error={plan.error} onRetry={() => preview(firstSubject)} />}
      {plan.state === 'done' && filled.state === 'idle' && <DoubtsInPreview plan={plan.value} onTeach={onTeach} />}
      {plan.state === 'done' && filled.state === 'idle' && (
        <PlanPreview
          plan={plan.value}
          onAgain={() => preview(firstSubject)}
          onFill={(ticked) => {
            if (tab && draft) void runFill(() => fillAndRemember(services, tab, draft, plan.value, ticked))
          }}
        />
      )}
      {isFilling && (
        <>
          <Loading text={words.panel.preview.filling} />
          <Button onPress={() => void (tab && services.fill.cancel(tab.id))}>{words.panel.preview.stop}</Button>
        </>
      )}
      {filled.state === 'failed' && <ErrorNotice error={filled.error} onRetry={() => preview(firstSubject)} />}
      {filled.state === 'done' && tab && (
        <ReportView
          report={filled.value.report}
          isInHistory={filled.value.isInHistory}
          next={filled.value.report.remaining > 0 ? firstSubject + filled.value.plan.rowsOffered : undefined}
          onNext={preview}
          onAgain={() => preview(firstSubject)}
          onUndo={() => undoAndRemember(services, tab, filled.value)}
        />
      )}
    </>
  )
}

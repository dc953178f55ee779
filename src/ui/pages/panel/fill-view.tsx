import { useCallback, useState } from 'preact/hooks'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import type { PortalTab, SavedDraft } from '../../services'
import { useWords } from '../../text/words'
import { DoubtsInPreview } from '../teach/doubts-in-preview'
import { DossierCard } from './dossier-card'
import { DraftPicker } from './draft-picker'
import { EarlierFill } from './earlier-fill'
import { mainActionOf } from './main-action'
import { MainBar } from './main-bar'
import { PlanPreview } from './plan-preview'
import { QueueCard } from './queue-card'
import { ReportView } from './report-view'
import { useFilling, type Filling } from './use-filling'
import { usePortalTab } from './use-portal-tab'
import { useQueue, type Queue } from './use-queue'

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

function Work({
  tab,
  queue,
  filling,
  onTeach,
}: {
  readonly tab: PortalTab
  readonly queue: Queue
  readonly filling: Filling
  readonly onTeach: () => void
}) {
  const { words } = useWords()
  const { looking, filled, plan } = filling
  const resume = () => {
    void queue.change((before) => ({ ...before, isPaused: false }))
    filling.look()
  }
  return (
    <>
      {looking.state === 'failed' && <ErrorNotice error={looking.error} onRetry={filling.look} />}
      {filled.state === 'failed' && <ErrorNotice error={filled.error} onRetry={filling.look} />}
      {plan && filled.state !== 'running' && <DoubtsInPreview plan={plan} onTeach={onTeach} />}
      {plan && filled.state !== 'running' && <PlanPreview plan={plan} filling={filling} queue={queue} />}
      {filled.state === 'done' && (
        <ReportView
          key={filled.value.fillId}
          tab={tab.id}
          filled={filled.value}
          onAgain={filling.look}
          onUndo={() => filling.undo(filled.value.fillId)}
        />
      )}
      <MainBar
        draftId={queue.draftId}
        action={mainActionOf(filling, queue, words, resume)}
        {...(filled.state === 'running' && { onStop: filling.stop })}
      />
    </>
  )
}

/** Filling, step by step: choose a request, preview, fill, see what came of it, undo or go on with the next subscriber. */
export function FillView({ onDevices, onTeach }: { readonly onDevices: () => void; readonly onTeach: () => void }) {
  const { words } = useWords()
  const tab = usePortalTab()
  const [draft, setDraft] = useState<SavedDraft | undefined>(undefined)
  const queue = useQueue(draft)
  const filling = useFilling(tab ?? undefined, draft, queue)
  const choose = useCallback((chosen: SavedDraft | undefined) => {
    setDraft(chosen)
    filling.clear()
  }, [])
  if (tab === null) return <Loading text={words.common.loading} />
  return (
    <>
      <PageStrip tab={tab} />
      <DraftPicker onChoose={choose} onDevices={onDevices} />
      {tab && queue && filling.filled.state === 'idle' && <EarlierFill key={tab.id} queue={queue} filling={filling} />}
      {draft && queue && (queue.counts.total > 1 || queue.progress.marks.length > 0) && (
        <QueueCard draft={draft} queue={queue} onMoved={filling.clear} />
      )}
      {tab && draft && queue && <DossierCard key={draft.id} tab={tab} draft={draft} queue={queue} filling={filling} />}
      {tab && queue && <Work tab={tab} queue={queue} filling={filling} onTeach={onTeach} />}
    </>
  )
}

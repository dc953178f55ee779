import { useMemo } from 'preact/hooks'
import { applyTaught, isSamePage, pageShapeOf, type PageFacts } from '../../../autofill/match'
import type { Settings } from '../../../protocol/runtime/settings'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, type Task } from '../../components/use-task'
import type { PortalTab } from '../../services'
import { useWords } from '../../text/words'
import { usePortalTab } from '../panel/use-portal-tab'
import { DoubtCard } from './doubt-card'
import { PointCard } from './point-card'
import { SelfTest } from './self-test'
import { TaughtEverywhere } from './taught-everywhere'
import { TaughtList } from './taught-list'
import { useTaught } from './use-taught'

/** Teaching: point at a control, say what it is; what was taught, whether it is still found, and files to take it along. */
export function TeachView() {
  const { words } = useWords()
  const services = useServices()
  const tab = usePortalTab()
  const [kept, reload] = useLoaded(() => services.settings.read(), [services])
  if (tab === null || kept.state === 'idle' || kept.state === 'running') return <Loading text={words.common.loading} />
  if (kept.state === 'failed') return <ErrorNotice error={kept.error} onRetry={reload} />
  return <Teaching tab={tab} start={kept.value} />
}

function Teaching({ tab, start }: { readonly tab: PortalTab | undefined; readonly start: Settings }) {
  const { words } = useWords()
  const desk = useTaught(start)
  return (
    <>
      <p class="muted">{words.teach.intro}</p>
      {tab ? (
        <OpenPage key={tab.url} tab={tab} desk={desk} />
      ) : (
        <Notice tone="warning" title={words.panel.page.none}>
          <p>{words.panel.page.noneNext}</p>
        </Notice>
      )}
      <Saving saving={desk.saving} />
      <TaughtEverywhere desk={desk} />
    </>
  )
}

function Saving({ saving }: { readonly saving: Task<'saved' | 'forgotten'> }) {
  const { words } = useWords()
  if (saving.state === 'running') return <Loading text={words.teach.saving} />
  if (saving.state === 'failed') return <ErrorNotice error={saving.error} />
  return saving.state === 'done' ? <Notice tone="good" title={words.teach[saving.value]} /> : null
}

type Desk = ReturnType<typeof useTaught>

function OpenPage({ tab, desk }: { readonly tab: PortalTab; readonly desk: Desk }) {
  const { words } = useWords()
  const services = useServices()
  const [facts, look] = useLoaded(() => services.teach.look(tab.id), [services, tab.id])
  return (
    <>
      <p class="small muted wrap">
        {words.panel.page.portal}: <span class="strong">{tab.title}</span>
      </p>
      {(facts.state === 'idle' || facts.state === 'running') && <Loading text={words.teach.looking} />}
      {facts.state === 'failed' && <ErrorNotice error={facts.error} onRetry={look} />}
      {facts.state === 'done' && <SeenPage tab={tab} facts={facts.value} desk={desk} onLook={look} />}
    </>
  )
}

function SeenPage({
  tab,
  facts,
  desk,
  onLook,
}: {
  readonly tab: PortalTab
  readonly facts: PageFacts
  readonly desk: Desk
  readonly onLook: () => void
}) {
  const { words } = useWords()
  const page = useMemo(() => pageShapeOf(tab.url), [tab.url])
  const reading = useMemo(() => applyTaught(facts.controls, desk.fields, page), [facts, desk.fields, page])
  const here = desk.fields.filter((field) => isSamePage(field.page, page))
  return (
    <>
      <PointCard tab={tab} page={page} desk={desk} onDone={onLook} />
      <DoubtCard facts={facts} reading={reading} desk={desk} />
      <section class="card" aria-label={words.teach.check.title}>
        <div class="row apart">
          <h2>{words.teach.check.title}</h2>
          <Button look="quiet" onPress={onLook}>
            {words.teach.check.again}
          </Button>
        </div>
        <SelfTest states={reading.states} />
        {here.length > 0 && (
          <details>
            <summary>
              {words.teach.list.here} ({here.length})
            </summary>
            <TaughtList fields={here} states={reading.states} onForget={desk.forget} />
          </details>
        )}
      </section>
    </>
  )
}

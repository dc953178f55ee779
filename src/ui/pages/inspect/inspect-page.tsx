import { useMemo, useState } from 'preact/hooks'
import { applyTaught, explainPage, pageShapeOf, type PageFacts, type TaughtField } from '../../../autofill/match'
import { isMau, mauNumbers, type Mau } from '../../../procedures'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import type { PortalTab, Services } from '../../services'
import { useWords } from '../../text/words'
import { ChoiceField } from '../teach/choice-field'
import { PageHeading } from '../workspace/page-heading'
import { InspectedControl } from './inspected-control'

interface Seen {
  readonly tab: PortalTab
  readonly facts: PageFacts
  readonly taught: readonly TaughtField[]
}

async function lookAtPortal({ portal, teach, settings }: Services): Promise<Seen | undefined> {
  const tab = await portal.current()
  if (!tab) return undefined
  const [facts, { taughtFields }] = await Promise.all([teach.look(tab.id), settings.read()])
  return { tab, facts, taught: taughtFields }
}

/** For people who develop the product: why each control of the portal's page is taken for what it is, and the page as a test page. */
export function InspectPage() {
  const { words } = useWords()
  const services = useServices()
  const [seen, look] = useLoaded(() => lookAtPortal(services), [services])
  return (
    <>
      <PageHeading>{words.inspect.title}</PageHeading>
      <p class="muted">{words.inspect.intro}</p>
      <div class="row">
        <Button look="main" disabled={seen.state === 'running'} onPress={look}>
          {words.inspect.again}
        </Button>
      </div>
      {(seen.state === 'idle' || seen.state === 'running') && <Loading text={words.teach.looking} />}
      {seen.state === 'failed' && <ErrorNotice error={seen.error} onRetry={look} />}
      {seen.state === 'done' &&
        (seen.value ? (
          <SeenPage seen={seen.value} />
        ) : (
          <Empty title={words.inspect.noTab}>
            <p>{words.inspect.noTabNext}</p>
          </Empty>
        ))}
    </>
  )
}

function SeenPage({ seen }: { readonly seen: Seen }) {
  const { words } = useWords()
  const texts = words.inspect
  const [mau, setMau] = useState<Mau | ''>('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const { threshold, controls } = useMemo(() => {
    const form = mau === '' ? undefined : mau
    const reading = applyTaught(seen.facts.controls, seen.taught, pageShapeOf(seen.tab.url, form))
    return explainPage(seen.facts, form, reading)
  }, [seen, mau])
  const found = controls.filter(({ match }) => match.found).length
  const shown = onlyOpen ? controls.filter(({ match, refusal }) => !match.found && !refusal) : controls
  return (
    <>
      <RecordCard tab={seen.tab} />
      <section class="card" aria-label={texts.candidates}>
        <p class="small muted wrap">{texts.page(pageShapeOf(seen.tab.url).path)}</p>
        <p class="strong">{texts.counts(found, controls.length, threshold)}</p>
        <ChoiceField
          label={texts.form}
          value={mau}
          choices={[
            { value: '', text: texts.noForm },
            ...mauNumbers.map((one) => ({ value: one, text: words.common.mau(one) })),
          ]}
          onChange={(chosen) => setMau(isMau(chosen) ? chosen : '')}
        />
        <label class="tick">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.currentTarget.checked)} />
          <span>{texts.onlyOpen}</span>
        </label>
        {controls.length === 0 && <p class="muted">{texts.nothing}</p>}
        <ul class="plain-list stack tight">
          {shown.map((control) => (
            <InspectedControl key={control.match.control.id} explained={control} />
          ))}
        </ul>
      </section>
    </>
  )
}

function RecordCard({ tab }: { readonly tab: PortalTab }) {
  const { words } = useWords()
  const services = useServices()
  const texts = words.inspect
  const [recording, run] = useTask<{ readonly html: string; readonly json: string }>()
  const record = () =>
    void run(async () => {
      const { html, facts } = await services.teach.record(tab.id)
      const names = { html: `${texts.fileName}.html`, json: `${texts.fileName}.json` }
      services.download(names.html, html)
      services.download(names.json, `${JSON.stringify(facts, undefined, 2)}\n`)
      return names
    })
  return (
    <section class="card" aria-label={texts.record}>
      <h2>{texts.record}</h2>
      <p class="small muted">{texts.recordIntro}</p>
      <div class="row">
        <Button disabled={recording.state === 'running'} onPress={record}>
          {texts.record}
        </Button>
        {recording.state === 'done' && (
          <span class="small muted" role="status">
            {texts.recorded(recording.value.html, recording.value.json)}
          </span>
        )}
      </div>
      {recording.state === 'running' && <Loading text={texts.recording} />}
      {recording.state === 'failed' && <ErrorNotice error={recording.error} onRetry={record} />}
    </section>
  )
}

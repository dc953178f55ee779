import { useEffect, useState } from 'preact/hooks'
import { findDossierNumber, type DossierFinding } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { PortalTab, SavedDraft } from '../../services'
import { useWords } from '../../text/words'
import { keptRequests } from '../due/load-due'
import { sendingAsked, withSending, type SendingAsked } from './sending-of-request'
import type { Filling } from './use-filling'
import type { Queue } from './use-queue'

interface CardProps {
  readonly tab: PortalTab
  readonly draft: SavedDraft
  readonly queue: Queue
  readonly filling: Filling
}

type Found = DossierFinding | { readonly kind: 'known'; readonly number: string }

/**
 * After the clerk sent a request on the portal: the number that the page tells, offered for noting. The page is looked at when somebody
 * asks, and when it became another page while this panel is open; nothing is noted before a press.
 */
export function DossierCard(props: CardProps) {
  const asked = sendingAsked(props.draft.draft, props.queue.progress)
  return asked ? <Asked {...props} asked={asked} /> : null
}

function Asked({ tab, draft, queue, filling, asked }: CardProps & { readonly asked: SendingAsked }) {
  const texts = useWords().words.queue.dossier
  const services = useServices()
  const [looking, look, forget] = useTask<Found>()
  const [isByItself, setByItself] = useState(false)
  const find = async (): Promise<Found> => {
    const [lines, requests] = await Promise.all([services.fill.dossier(tab.id), keptRequests(services)])
    const found = findDossierNumber(lines)
    const others = requests.filter(({ id }) => id !== draft.id).flatMap(({ life }) => life.steps)
    const isKnown = (number: string) => others.some(({ dossierNumber }) => dossierNumber === number)
    return found.kind === 'one' && isKnown(found.number) ? { ...found, kind: 'known' } : found
  }
  const isStillForm = filling.glance !== undefined && filling.glance.undoable > 0
  useEffect(() => {
    forget()
    if (isStillForm) return
    setByItself(true)
    void look(find)
  }, [tab.id, tab.url, tab.title, draft.id, isStillForm])
  const press = () => {
    setByItself(false)
    void look(find)
  }
  const [noting, note] = useTask<undefined>()
  const take = (number: string) =>
    void note(async () => {
      const making = { id: services.newId(), on: services.today(), at: new Date(services.nowMs()).toISOString() }
      await queue.change((before) => withSending(draft.draft, before, number, making))
      return undefined
    })
  return (
    <section class="card stack tight" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {looking.state === 'done' && <Told found={looking.value} asked={asked} isByItself={isByItself} onTake={take} />}
      {looking.state === 'failed' && !isByItself && <ErrorNotice error={looking.error} />}
      {noting.state === 'failed' && <ErrorNotice error={noting.error} />}
      <div class="row">
        <Button disabled={looking.state === 'running'} onPress={press}>
          {texts.look}
        </Button>
      </div>
    </section>
  )
}

function Told({
  found,
  asked,
  isByItself,
  onTake,
}: {
  readonly found: Found
  readonly asked: SendingAsked
  /** True when nobody asked: then finding nothing is not worth a word. */
  readonly isByItself: boolean
  readonly onTake: (number: string) => void
}) {
  const texts = useWords().words.queue.dossier
  if (found.kind === 'none') return <p class="small muted">{isByItself ? texts.intro : texts.none}</p>
  if (found.kind === 'several')
    return <Notice tone="warning" title={texts.several(found.numbers.slice(0, 3).join(', '))} />
  if (found.kind === 'known') return <Notice title={texts.known(found.number)} />
  return (
    <Notice title={texts.one(found.number)}>
      <div class="row">
        <Button look="main" onPress={() => onTake(found.number)}>
          {asked.kind === 'number' ? texts.takeNumber : texts.takeSending}
        </Button>
      </div>
      <p class="small muted">{texts.check}</p>
    </Notice>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { isIsoDate } from '../../../fields'
import {
  bringBack,
  lastStep,
  newLife,
  putAway,
  standingsOf,
  statesOf,
  stepWithoutDossier,
  takeStep,
  undoLastStep,
  wasSent,
  withDossierNumber,
  type RequestDraft,
  type RequestLife,
  type StepFacts,
  type StepRefusal,
} from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { vietnamTime } from '../../components/vietnam-time'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { DossierField } from './dossier-field'
import { JoinForm } from './join-form'
import { StatesNow } from './states-now'
import { StepForm } from './step-form'
import { StepList } from './step-list'
import { SubjectStates } from './subject-states'
import { useSplit } from './use-split'

interface CardProps {
  readonly id: string
  readonly draft: RequestDraft
  readonly version: number
  /** True while the draft has edits that are not kept: what is sent must be what is kept. */
  readonly isChanged: boolean
  readonly hasErrors: boolean
  /** Told of the life as it was read, and after each change. */
  readonly onLife: (life: RequestLife) => void
}

/** Where a link to this card leads. */
export const lifeCardId = 'request-life'

/** The life of one request: where it stands, the steps with their days, and noting the next one. */
export function LifeCard(props: CardProps) {
  const { words } = useWords()
  const { store } = useServices()
  const [kept, reload] = useLoaded(async () => (await store.readProgress(props.id)).life ?? newLife, [store, props.id])
  return (
    <section class="card stack life">
      <h2 id={lifeCardId} tabIndex={-1}>
        {words.life.title}
      </h2>
      {kept.state === 'failed' && <ErrorNotice error={kept.error} onRetry={reload} />}
      {kept.state === 'done' && <LifeParts {...props} start={kept.value} />}
    </section>
  )
}

function LifeParts(props: CardProps & { readonly start: RequestLife }) {
  const { id, draft, version, isChanged, hasErrors, start, onLife } = props
  const { words } = useWords()
  const texts = words.life
  const services = useServices()
  const { store } = services
  const [life, setLife] = useState(start)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<StepRefusal | 'day-wrong'>()
  const [writing, run] = useTask<undefined>()
  useEffect(() => onLife(life), [life])
  const split = useSplit({ id, draft, version, life }, ticked)
  const standings = standingsOf(draft, life)
  const chosen = standings.filter(({ who }) => ticked.has(who))
  const change = (apply: (before: RequestLife) => RequestLife) =>
    void run(async () => {
      const after = await store.changeProgress(id, (before) => ({ ...before, life: apply(before.life ?? newLife) }))
      setLife(after.life ?? newLife)
      setTicked(new Set())
      return undefined
    })
  const nowIso = () => new Date(services.nowMs()).toISOString()
  const take = (facts: StepFacts) => {
    const making = {
      ...{ id: services.newId(), notedAt: nowIso(), hasErrors },
      ...(chosen.length > 0 && { who: chosen.map(({ who }) => who) }),
    }
    const isDay = isIsoDate(facts.on) && facts.on <= services.today()
    const taken = isDay ? takeStep(draft, life, facts, making) : { refusal: 'day-wrong' as const }
    setRefusal('refusal' in taken ? taken.refusal : undefined)
    if ('refusal' in taken) return
    // Another window may have noted a step meanwhile: the rules are asked again over what it wrote.
    change((before) => {
      const again = takeStep(draft, before, facts, making)
      return 'life' in again ? again.life : before
    })
  }
  const states = chosen.length > 0 ? [...new Set(chosen.map(({ state }) => state))] : statesOf(draft, life)
  const withoutNumber = stepWithoutDossier(life)
  const isBusy = writing.state === 'running' || isChanged
  return (
    <>
      <StatesNow draft={draft} life={life} />
      <StepList draft={draft} life={life} />
      {life.putAwayAt !== undefined && <Notice title={texts.isAway(vietnamTime(life.putAwayAt))} />}
      {withoutNumber && (
        <DossierField
          key={withoutNumber.id}
          step={withoutNumber}
          disabled={writing.state === 'running'}
          onNumber={(number) => change((before) => withDossierNumber(before, withoutNumber.id, number))}
        />
      )}
      {isChanged && <p class="finding hint">{texts.unsavedFirst}</p>}
      <StepForm
        key={`${states.join()}${life.steps.length}`}
        draft={draft}
        states={states}
        who={chosen.length === 0 ? texts.everybody : texts.some(chosen.length)}
        disabled={isBusy}
        hasErrors={hasErrors}
        onTake={take}
      />
      {refusal && <Notice tone="error" title={texts.refusals[refusal]} />}
      {writing.state === 'failed' && <ErrorNotice error={writing.error} />}
      {split.failure && <ErrorNotice error={split.failure} />}
      <div class="row">
        {lastStep(life) && (
          <Button look="quiet" disabled={isBusy} onPress={() => change((before) => undoLastStep(before, nowIso()))}>
            {texts.undo}
          </Button>
        )}
        {life.putAwayAt !== undefined && (
          <Button look="quiet" disabled={isBusy} onPress={() => change(bringBack)}>
            {words.requests.bringBack}
          </Button>
        )}
        {life.putAwayAt === undefined && wasSent(life) && (
          <Button look="quiet" disabled={isBusy} onPress={() => change((before) => putAway(before, nowIso()))}>
            {words.requests.putAway}
          </Button>
        )}
      </div>
      {draft.subjects.length > 1 && (
        <SubjectStates mau={draft.mau} standings={standings} ticked={ticked} onTicked={setTicked} />
      )}
      {chosen.length > 0 && chosen.length < standings.length && (
        <div>
          <Button disabled={isBusy || split.isBusy} onPress={split.divide}>
            {texts.split(chosen.length)}
          </Button>
        </div>
      )}
      {!wasSent(life) && <JoinForm id={id} draft={draft} version={version} life={life} disabled={isBusy} />}
    </>
  )
}

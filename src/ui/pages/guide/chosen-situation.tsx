import { advise } from '../../../procedures'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { SourceNote } from '../../components/source-note'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PlannerNote } from '../planner/planner-note'
import { loadDecree, type Decree } from '../workspace/decree'
import { PageHeading } from '../workspace/page-heading'
import { useWorkspace } from '../workspace/workspace-context'
import { GuideChoices } from './guide-choices'
import type { GuideChoice } from './guide-place'
import { StepCard } from './step-card'

/** One situation: whom it concerns, and what follows from it. */
export function ChosenSituation({ choice }: { readonly choice: GuideChoice }) {
  const { words, language } = useWords()
  const services = useServices()
  const { go } = useWorkspace()
  const [loading, reload] = useLoaded(() => loadDecree(services), [services])
  const decree = useLastValue(loading)
  const { title, explanation, english, explanationEnglish } = choice.situation
  return (
    <>
      <div>
        <Button look="quiet" onPress={() => go('guide')}>
          ← {words.guide.otherSituation}
        </Button>
      </div>
      <PageHeading>{language === 'vi' ? title : english}</PageHeading>
      <p class="muted">{language === 'vi' ? explanation : explanationEnglish}</p>
      <PlannerNote situation={choice.situation.id} />
      {loading.state === 'running' && !decree && <Loading text={words.common.loading} />}
      {loading.state === 'failed' && <ErrorNotice error={loading.error} onRetry={reload} />}
      {decree && (
        <>
          <GuideChoices choice={choice} decree={decree} onProfile={reload} />
          <AdviceView choice={choice} decree={decree} />
        </>
      )}
    </>
  )
}

function AdviceView({ choice, decree }: { readonly choice: GuideChoice; readonly decree: Decree }) {
  const { words, language } = useWords()
  const { situation, ...others } = choice
  const { steps, refusal, notes } = advise({ ...others, situation: situation.id, profile: decree.profile })
  const isVietnamese = language === 'vi'
  return (
    <>
      {refusal && (
        <Notice tone="warning" title={words.guide.refusalTitle}>
          <p>{isVietnamese ? refusal.message : refusal.english}</p>
          <SourceNote source={refusal.source} />
        </Notice>
      )}
      {!refusal && steps.length === 0 && <p>{words.guide.noSteps}</p>}
      {steps.length > 0 && (
        <section class="stack">
          <h2>{words.guide.stepsTitle(steps.length)}</h2>
          <ol class="plain-list stack steps">
            {steps.map((step) => (
              <StepCard key={step.order} step={step} decree={decree} />
            ))}
          </ol>
        </section>
      )}
      {notes.length > 0 && (
        <section class="card">
          <h2>{words.guide.notesTitle}</h2>
          <ul class="ways">
            {notes.map(({ message, english, source }) => (
              <li key={message}>
                {isVietnamese ? message : english} <SourceNote source={source} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

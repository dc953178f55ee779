import { formatDate } from '../../../fields'
import type { Mau } from '../../../procedures'
import type { LifeStep, RequestLife } from '../../../requests'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { SentValues } from './sent-values'
import { stateName } from './state-name'

/** The steps in the order in which they were noted; what was taken back stays, struck out. @param count of subjects */
export function StepList({
  mau,
  life,
  count,
}: {
  readonly mau: Mau
  readonly life: RequestLife
  readonly count: number
}) {
  const texts = useWords().words.life
  if (life.steps.length === 0) return <p class="muted">{texts.noSteps}</p>
  return (
    <ol class="life-steps">
      {life.steps.map((step) => (
        <li key={step.id}>
          <span class={step.undoneAt === undefined ? '' : 'undone'}>
            <strong>{formatDate(step.on)}</strong> · {stateName(texts, mau, step.state)}
          </span>
          {step.undoneAt !== undefined && (
            <span class="small muted"> ({texts.undone(vietnamTime(step.undoneAt))})</span>
          )}
          <StepFacts step={step} count={count} />
          {step.sent && <SentValues sent={step.sent} />}
        </li>
      ))}
    </ol>
  )
}

function StepFacts({ step, count }: { readonly step: LifeStep; readonly count: number }) {
  const texts = useWords().words.life
  const { who, by, note, dossierNumber, channel, letterNumber, letterDate, paperOriginalFollows } = step
  const facts = [
    who !== undefined && who.length < count ? texts.some(who.length) : '',
    channel === undefined ? '' : texts.channels[channel],
    dossierNumber === undefined ? '' : `${texts.dossierNumber}: ${dossierNumber}`,
    letterNumber === undefined
      ? ''
      : texts.letter(letterNumber, letterDate === undefined ? '' : formatDate(letterDate)),
    paperOriginalFollows === true ? texts.paperFollows : '',
    by ?? '',
    note ?? '',
  ].filter((fact) => fact !== '')
  return facts.length === 0 ? null : <span class="second small muted">{facts.join(' · ')}</span>
}

import { formatDate } from '../../../fields'
import { goneSince, type LifeStep, type RequestDraft, type RequestLife } from '../../../requests'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { SentValues } from './sent-values'
import { stateName } from './state-name'

/** The steps in the order in which they were noted; what was taken back stays, struck out. */
export function StepList({
  draft: { mau, subjects },
  life,
}: {
  readonly draft: RequestDraft
  readonly life: RequestLife
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
          <StepFacts step={step} count={subjects.length} />
          <Gone names={goneSince(step, subjects)} />
          {step.sent && <SentValues sent={step.sent} />}
        </li>
      ))}
    </ol>
  )
}

const namesShown = 5

/** Who was sent and stands in the list no more. */
function Gone({ names }: { readonly names: readonly string[] }) {
  const { words } = useWords()
  if (names.length === 0) return null
  const shown = names.slice(0, namesShown).map((name) => (name === '' ? words.requests.unnamedRow : name))
  const rest = names.length - shown.length
  const who = rest > 0 ? `${shown.join(', ')} ${words.requests.andMore(rest)}` : shown.join(', ')
  return <p class="small finding hint">{words.life.gone(who)}</p>
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

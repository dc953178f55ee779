import type { PlanEntry } from '../../../autofill/plan'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { confidenceOf, reasonOf } from './plan-parts'

const tones = { sure: 'good', likely: 'info', check: 'warning' } as const

function Why({ entry }: { readonly entry: PlanEntry }) {
  const { words } = useWords()
  const reason = reasonOf(entry, words)
  if (reason === '') return null
  return (
    <details class="small muted why">
      <summary>{reason}</summary>
      <ul>
        {entry.evidence.map(({ source, pattern, points }, place) => (
          <li key={place}>
            {words.panel.sources[source]} “{pattern}”: {words.panel.preview.points(points)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One control of a plan: what goes there, how sure that is and why, and what the page holds now. */
export function PlanLine({
  entry,
  isTicked,
  onTick,
}: {
  readonly entry: PlanEntry
  readonly isTicked: boolean
  readonly onTick: (id: number, on: boolean) => void
}) {
  const { words } = useWords()
  const texts = words.panel.preview
  const confidence = confidenceOf(entry.score)
  return (
    <div class="plan-line">
      <label class="tick">
        <input type="checkbox" checked={isTicked} onChange={(event) => onTick(entry.id, event.currentTarget.checked)} />
        <span class="stack tight">
          <span class="row apart">
            <span>{entry.label === '' ? texts.unnamed : entry.label}</span>
            <Badge tone={tones[confidence]}>{texts.confidence[confidence]}</Badge>
          </span>
          <span class="value">{entry.shown}</span>
        </span>
      </label>
      {entry.refusal !== undefined && <span class="small finding warning">{words.panel.reasons[entry.refusal]}</span>}
      {entry.current !== '' && <span class="small muted wrap">{texts.now(entry.current)}</span>}
      <Why entry={entry} />
    </div>
  )
}

import { useMemo, useState } from 'preact/hooks'
import type { Plan, PlanEntry } from '../../../autofill/plan'
import { tickedByDefault } from '../../../autofill/plan'
import { Button } from '../../components/button'
import { Badge, Empty, Notice } from '../../components/states'
import { useWords } from '../../text/words'
import type { Words } from '../../text/vi'

interface Part {
  readonly title: string
  readonly entries: readonly PlanEntry[]
}

/** The heading of an entry: whose value it is, and which subscriber. */
function titleOf(entry: PlanEntry, words: Words): string {
  if (entry.role === undefined) return ''
  return entry.role === 'subject' ? words.roles.subjectNumber((entry.row ?? 0) + 1) : words.roles[entry.role]
}

function partsOf(entries: readonly PlanEntry[], words: Words): Part[] {
  const parts = new Map<string, PlanEntry[]>()
  for (const entry of entries) {
    const title = titleOf(entry, words)
    parts.set(title, [...(parts.get(title) ?? []), entry])
  }
  return [...parts].map(([title, list]) => ({ title, entries: list }))
}

function Why({ entry }: { readonly entry: PlanEntry }) {
  const { words } = useWords()
  const reasons = entry.evidence
    .filter(({ points }) => points >= 0)
    .map(({ source, pattern }) => `${words.panel.sources[source]} “${pattern}”`)
  return (
    <span class="small muted">
      {words.panel.preview.because}: {reasons.join('; ')}
    </span>
  )
}

function Confidence({ score }: { readonly score: number }) {
  const { confidence } = useWords().words.panel.preview
  if (score >= 90) return <Badge tone="good">{confidence.sure}</Badge>
  return score >= 76 ? <Badge tone="info">{confidence.likely}</Badge> : <Badge tone="warning">{confidence.check}</Badge>
}

function Line({
  entry,
  isTicked,
  onTick,
}: {
  readonly entry: PlanEntry
  readonly isTicked: boolean
  readonly onTick: (id: number, on: boolean) => void
}) {
  const { words } = useWords()
  const label = entry.label === '' ? words.panel.preview.unnamed : entry.label
  return (
    <div class="plan-line">
      <label class="tick">
        <input type="checkbox" checked={isTicked} onChange={(event) => onTick(entry.id, event.currentTarget.checked)} />
        <span class="stack tight">
          <span class="row apart">
            <span>{label}</span>
            <Confidence score={entry.score} />
          </span>
          <span class="value">{entry.shown}</span>
        </span>
      </label>
      {entry.refusal !== undefined && <span class="small finding warning">{words.panel.reasons[entry.refusal]}</span>}
      {entry.current !== '' && <span class="small muted wrap">{words.panel.preview.now(entry.current)}</span>}
      <Why entry={entry} />
    </div>
  )
}

function LeftAlone({ entries }: { readonly entries: readonly PlanEntry[] }) {
  const { words } = useWords()
  if (entries.length === 0) return null
  return (
    <details class="card">
      <summary>
        {words.panel.preview.leftTitle} ({entries.length})
      </summary>
      <ul class="plain-list stack tight small">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span class="strong">{entry.label === '' ? words.panel.preview.unnamed : entry.label}</span>
            <br />
            <span class="muted">{words.panel.reasons[entry.refusal ?? 'not-recognised']}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Everything that would be filled, by section, with value, source and reason; and everything left alone, with its reason. */
export function PlanPreview({
  plan,
  onFill,
  onAgain,
}: {
  readonly plan: Plan
  readonly onFill: (ticked: readonly number[]) => void
  readonly onAgain: () => void
}) {
  const { words } = useWords()
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(tickedByDefault(plan)))
  const offered = useMemo(
    () => plan.entries.filter((entry) => entry.action && (!entry.refusal || entry.refusal === 'user-typed')),
    [plan],
  )
  const left = plan.entries.filter((entry) => !offered.includes(entry))
  const tick = (id: number, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  return (
    <section class="stack" aria-label={words.panel.preview.title}>
      <div class="row apart">
        <h2>{words.panel.preview.count(ticked.size)}</h2>
        <Button look="quiet" onPress={onAgain}>
          {words.panel.report.again}
        </Button>
      </div>
      {offered.length === 0 && (
        <Empty title={words.panel.preview.nothing}>
          <p>{words.panel.preview.nothingNext}</p>
        </Empty>
      )}
      {partsOf(offered, words).map(({ title, entries }) => (
        <div key={title} class="plan-section">
          <h3>{title}</h3>
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} isTicked={ticked.has(entry.id)} onTick={tick} />
          ))}
        </div>
      ))}
      <LeftAlone entries={left} />
      {plan.remaining > 0 && (
        <Notice>
          <p>{words.panel.preview.remaining(plan.remaining)}</p>
        </Notice>
      )}
      {offered.length > 0 && (
        <div class="bottom-bar">
          <Button look="main" wide disabled={ticked.size === 0} onPress={() => onFill([...ticked])}>
            {words.panel.preview.fill(ticked.size)}
          </Button>
          <p class="small muted">{words.panel.preview.neverSubmits}</p>
        </div>
      )}
    </section>
  )
}

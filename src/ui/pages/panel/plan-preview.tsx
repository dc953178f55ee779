import type { Plan, PlanEntry } from '../../../autofill/plan'
import { Button } from '../../components/button'
import { Empty, Notice } from '../../components/states'
import { useShown } from '../../components/use-shown'
import { useWords } from '../../text/words'
import { PlanLine } from './plan-line'
import { confidenceOf, offeredOf, partsOf } from './plan-parts'
import type { Filling } from './use-filling'
import type { Queue } from './use-queue'

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

function Parts({
  entries,
  filling,
  names,
}: {
  readonly entries: readonly PlanEntry[]
  readonly filling: Filling
  readonly names: readonly string[]
}) {
  const { words } = useWords()
  return (
    <>
      {partsOf(entries, names, words).map(({ key, title, whose, entries: lines }) => (
        <div key={key} class="plan-section">
          <h3 class="row apart">
            <span>{title}</span>
            {whose !== '' && <span class="small muted">{whose}</span>}
          </h3>
          {lines.map((entry) => (
            <PlanLine key={entry.id} entry={entry} isTicked={filling.ticked.has(entry.id)} onTick={filling.tick} />
          ))}
        </div>
      ))}
    </>
  )
}

/** Nothing to fill, nothing more, or no room for the next subscriber: what to do about it. */
function NothingToFill({ plan, queue }: { readonly plan: Plan; readonly queue: Queue }) {
  const { words } = useWords()
  const texts = words.panel.preview
  const hasTakenSomebody = plan.rowsOffered > 0 || queue.counts.done > 0
  if (queue.progress.last !== undefined && plan.remaining > 0 && hasTakenSomebody)
    return (
      <Empty title={words.queue.noRoom}>
        <p>{words.queue.findNext}</p>
      </Empty>
    )
  const isFilled = plan.entries.some(({ refusal }) => refusal === 'already-same')
  return (
    <Empty title={isFilled ? texts.nothingMore : texts.nothing}>
      <p>{isFilled ? texts.nothingMoreNext : texts.nothingNext}</p>
    </Empty>
  )
}

/**
 * Everything that would be filled, by section of the page, with value, confidence and reason; and everything left alone, with its
 * reason. An offer that the page brought up is folded, unless something in it should be looked at. Enter accepts.
 */
export function PlanPreview({
  plan,
  filling,
  queue,
}: {
  readonly plan: Plan
  readonly filling: Filling
  readonly queue: Queue
}) {
  const { words } = useWords()
  const texts = words.panel.preview
  const section = useShown(filling.isOffer ? undefined : plan)
  const offered = offeredOf(plan)
  const left = plan.entries.filter((entry) => !offered.includes(entry))
  const names = queue.places.map(({ name }) => name)
  const acceptFromTick = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) filling.fill()
  }
  const parts = <Parts entries={offered} filling={filling} names={names} />
  const hasDoubts = offered.some(({ id, score }) => filling.ticked.has(id) && confidenceOf(score) === 'check')
  return (
    <section ref={section} class="stack" aria-label={texts.title} onKeyDown={acceptFromTick}>
      <div class="row apart">
        <h2>{texts.count(filling.ticked.size)}</h2>
        <Button look="quiet" onPress={filling.look}>
          {words.panel.report.again}
        </Button>
      </div>
      {offered.length === 0 ? (
        <NothingToFill plan={plan} queue={queue} />
      ) : (
        <p class="small muted">{texts.onlyEmpty}</p>
      )}
      {filling.isOffer && !hasDoubts && offered.length > 0 ? (
        <details class="stack">
          <summary>{texts.show}</summary>
          <div class="stack">{parts}</div>
        </details>
      ) : (
        parts
      )}
      {!filling.isOffer && <LeftAlone entries={left} />}
      {plan.remaining > 0 && offered.length > 0 && (
        <Notice>
          <p>{texts.remaining(plan.remaining)}</p>
        </Notice>
      )}
    </section>
  )
}

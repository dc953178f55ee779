import { moveSubject, withoutMarks } from '../../../requests'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { Badge } from '../../components/states'
import { vietnamTime } from '../../components/vietnam-time'
import type { SavedDraft } from '../../services'
import { useWords } from '../../text/words'
import { placeName } from './main-action'
import { QueueTable } from './queue-table'
import type { Queue } from './use-queue'

const shownStates = ['left', 'refused', 'skipped'] as const
const tones = { left: 'plain', refused: 'error', skipped: 'warning' } as const

/** How far the fill of a draft has come, who is next, and moving people out of the queue and back. */
export function QueueCard({
  draft,
  queue,
  onMoved,
}: {
  readonly draft: SavedDraft
  readonly queue: Queue
  /** Called when somebody was moved: what was planned no longer fits. */
  readonly onMoved: () => void
}) {
  const { words } = useWords()
  const services = useServices()
  const { counts, progress } = queue
  const texts = words.queue
  const move = (subject: number, to: 'skipped' | 'left') => {
    const at = new Date(services.nowMs()).toISOString()
    onMoved()
    void queue.change((before) => moveSubject(before, draft.draft.subjects, { subject, to, at }))
  }
  const next = queue.places.find(({ state }) => state === 'left')
  const nextName = next ? placeName(queue, next.subject, words) : ''
  const { last } = progress
  return (
    <section class="card" aria-label={texts.title}>
      <h2>{texts.progress(counts.done, counts.total)}</h2>
      <progress class="queue-progress" aria-label={texts.title} max={counts.total} value={counts.done} />
      <p class="row">
        {shownStates.map(
          (state) =>
            counts[state] > 0 && (
              <Badge key={state} tone={tones[state]}>
                {texts.countOf(texts.states[state], counts[state])}
              </Badge>
            ),
        )}
      </p>
      <p class="strong">{next ? texts.next(nextName) : texts.allDone}</p>
      {last && <p class="small muted wrap">{texts.last(vietnamTime(last.at), last.page.title)}</p>}
      <div class="row">
        {next && <Button onPress={() => move(next.subject, 'skipped')}>{texts.skip(nextName)}</Button>}
        {next && last && !progress.isPaused && (
          <Button onPress={() => void queue.change((before) => ({ ...before, isPaused: true }))}>{texts.pause}</Button>
        )}
        {progress.marks.length > 0 && (
          <ConfirmButton
            name={texts.startOverHint}
            onConfirm={() => {
              onMoved()
              void queue.change(withoutMarks)
            }}
          >
            {texts.startOver}
          </ConfirmButton>
        )}
      </div>
      <QueueTable queue={queue} onMove={move} />
    </section>
  )
}

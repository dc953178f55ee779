import { useState } from 'preact/hooks'
import type { SkipReason } from '../../../autofill/plan'
import { skipReasons } from '../../../autofill/plan'
import type { QueuePlace } from '../../../requests'
import { Button } from '../../components/button'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { placeName } from './main-action'
import type { Queue } from './use-queue'

function isReason(text: string | undefined): text is SkipReason {
  return skipReasons.some((one) => one === text)
}

function StateCell({ place: { state, mark } }: { readonly place: QueuePlace }) {
  const { words } = useWords()
  const texts = words.queue
  return (
    <>
      <span class={state === 'refused' ? 'finding error strong' : state === 'done' ? 'strong' : ''}>
        {texts.states[state]}
      </span>
      {mark && <div class="small muted wrap">{texts.at(vietnamTime(mark.at), mark.page?.title ?? '')}</div>}
      {isReason(mark?.reason) && <div class="small finding warning">{words.panel.reasons[mark.reason]}</div>}
      {mark?.unfilled !== undefined && state === 'done' && (
        <div class="small finding warning">{texts.unfilled(mark.unfilled)}</div>
      )}
    </>
  )
}

/** Everybody of the queue, with what came of each; drawn only when it is opened. */
export function QueueTable({
  queue,
  onMove,
}: {
  readonly queue: Queue
  readonly onMove: (subject: number, to: 'skipped' | 'left') => void
}) {
  const { words } = useWords()
  const texts = words.queue
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.list}</summary>
      {isOpen && (
        <div class="table-box queue-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.columns.who}</th>
                <th scope="col">{texts.columns.state}</th>
                <th scope="col">{texts.columns.act}</th>
              </tr>
            </thead>
            <tbody>
              {queue.places.map((place) => (
                <tr key={place.subject} data-state={place.state}>
                  <td>
                    {place.subject + 1}. {placeName(queue, place.subject, words)}
                  </td>
                  <td>
                    <StateCell place={place} />
                  </td>
                  <td>
                    <Button
                      look="quiet"
                      onPress={() => onMove(place.subject, place.state === 'left' ? 'skipped' : 'left')}
                    >
                      {place.state === 'left' ? texts.skipShort : texts.putBack}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

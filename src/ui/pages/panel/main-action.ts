import type { Words } from '../../text/vi'
import type { MainAction } from './main-bar'
import { peopleOf } from './plan-parts'
import type { Filling } from './use-filling'
import type { Queue } from './use-queue'

/** What a place of the queue is called. */
export function placeName({ places }: Queue, subject: number, words: Words): string {
  const name = places[subject]?.name ?? ''
  return name === '' ? words.queue.number(subject + 1) : name
}

/** "Điền 12 ô cho Trần Văn Thử và 1 người khác". */
function fillLabel({ plan, ticked }: Filling, queue: Queue, words: Words): string {
  const [first, ...others] = plan ? peopleOf(plan, ticked) : []
  if (first === undefined) return words.panel.preview.fill(ticked.size)
  return words.queue.fillFor(ticked.size, words.queue.and(placeName(queue, first, words), others.length))
}

/** The next thing to do, in the order in which a clerk meets them. */
export function mainActionOf(filling: Filling, queue: Queue, words: Words, resume: () => void): MainAction {
  const { looking, filled, plan, ticked } = filling
  const texts = words.queue
  const nothing = () => undefined
  if (filled.state === 'running')
    return { step: 'busy', label: words.panel.preview.filling, note: '', onPress: nothing }
  if (looking.state === 'running')
    return { step: 'busy', label: words.panel.preview.running, note: '', onPress: nothing }
  if (plan && ticked.size > 0)
    return { step: 'fill', label: fillLabel(filling, queue, words), note: '', onPress: filling.fill }
  if (queue.progress.isPaused) return { step: 'resume', label: texts.resume, note: texts.paused, onPress: resume }
  const next = queue.places.find(({ state }) => state === 'left')
  if (queue.progress.last && next)
    return { step: 'find', label: texts.find, note: texts.findNext, onPress: filling.look }
  const label = plan || filled.state === 'done' ? words.panel.report.again : words.panel.preview.action
  return { step: 'look', label, note: '', onPress: filling.look }
}

import { dateInVietnam, formatDate } from '../../../fields'
import type { ReminderWishes } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'

const snoozeDays = 7
const dayMs = 86_400_000
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When the browser may remind: hours of quiet, and a pause. */
export function ReminderCard() {
  const texts = useWords().words.due
  const { reminders, today, nowMs } = useServices()
  const [wishes, reload] = useLoaded(() => reminders.readWishes(), [reminders])
  if (wishes.state !== 'done') return null
  const { value } = wishes
  const change = (part: Partial<ReminderWishes>) => void reminders.writeWishes({ ...value, ...part }).then(reload)
  const isSnoozed = value.snoozedTo > today()
  return (
    <section class="card stack">
      <h2>{texts.remindersTitle}</h2>
      <p class="small muted">{texts.remindersIntro}</p>
      <div class="row">
        <HourField name={texts.quietFrom} hour={value.quietFrom} onHour={(quietFrom) => change({ quietFrom })} />
        <HourField name={texts.quietTo} hour={value.quietTo} onHour={(quietTo) => change({ quietTo })} />
        {isSnoozed ? (
          <Button onPress={() => change({ snoozedTo: '' })}>{texts.wake}</Button>
        ) : (
          <Button onPress={() => change({ snoozedTo: dateInVietnam(nowMs() + snoozeDays * dayMs) })}>
            {texts.snooze(snoozeDays)}
          </Button>
        )}
      </div>
      {isSnoozed && <p role="status">{texts.snoozed(formatDate(value.snoozedTo))}</p>}
    </section>
  )
}

function HourField({
  name,
  hour,
  onHour,
}: {
  readonly name: string
  readonly hour: number
  readonly onHour: (hour: number) => void
}) {
  return (
    <label class="row tight">
      {name}
      <select autocomplete="off" value={hour} onChange={(event) => onHour(Number(event.currentTarget.value))}>
        {hours.map((one) => (
          <option key={one} value={one}>
            {`${String(one).padStart(2, '0')}:00`}
          </option>
        ))}
      </select>
    </label>
  )
}

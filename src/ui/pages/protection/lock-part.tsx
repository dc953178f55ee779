import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { useSettingsDesk } from '../settings/settings-context'
import { useLock } from './lock-context'

const choicesMinutes = [5, 15, 30, 60, 0] as const

/** When the store locks by itself. */
export function LockPart() {
  const texts = useWords().words.protection.lock
  const { hasPassphrase } = useLock()
  const { settings, write } = useSettingsDesk()
  const [saving, run] = useTask<undefined>()
  const { protection } = settings
  const choices = [...new Set([...choicesMinutes, protection.lockAfterMinutes])]
  const choose = (lockAfterMinutes: number) =>
    void run(async () => {
      await write({ protection: { ...protection, lockAfterMinutes } })
      return undefined
    })
  return (
    <section class="stack tight" aria-labelledby="lock-title">
      <h3 id="lock-title">{texts.title}</h3>
      {hasPassphrase ? <p class="small muted">{texts.key}</p> : <p class="small muted">{texts.needsPassphrase}</p>}
      <div class="field narrow">
        <label for="lock-after">{texts.after}</label>
        <select
          autocomplete="off"
          id="lock-after"
          disabled={!hasPassphrase || saving.state === 'running'}
          value={String(protection.lockAfterMinutes)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {minutes === 0 ? texts.atClose : texts.minutes(minutes)}
            </option>
          ))}
        </select>
      </div>
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
    </section>
  )
}

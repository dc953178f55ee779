import { useState } from 'preact/hooks'
import type { BackupScope } from '../../../protocol/runtime/vault-client'
import { dateInVietnam } from '../../../fields'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { useSettingsDesk } from '../settings/settings-context'
import { HandOverChoice, noChoice } from './hand-over-choice'
import { isComplete, NewPassphraseFields, noPassphrase } from './new-passphrase'

const choicesDays = [7, 30, 90, 0] as const

interface Saved {
  readonly name: string
  readonly rows: number
  readonly unreadable: number
}

/** Makes a backup of everything or a hand-over, and keeps the time of the last whole one. */
export function BackupPart() {
  const { backup } = useWords().words.protection
  const { settings } = useSettingsDesk()
  const { lastBackupAt } = settings.protection
  return (
    <section class="stack tight" aria-labelledby="backup-title">
      <h3 id="backup-title">{backup.title}</h3>
      <p>{backup.what}</p>
      <p class="small muted">{lastBackupAt === '' ? backup.never : backup.last(vietnamTime(lastBackupAt))}</p>
      <BackupForm />
      <ReminderChoice />
    </section>
  )
}

function BackupForm() {
  const { backup } = useWords().words.protection
  const services = useServices()
  const { settings, write } = useSettingsDesk()
  const [kind, setKind] = useState<BackupScope['kind']>('all')
  const [chosen, setChosen] = useState(noChoice)
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [saving, run] = useTask<Saved>()
  const isEmpty = kind === 'selection' && chosen.recordIds.length + chosen.draftIds.length === 0
  const isReady = !isEmpty && isComplete(passphrase) && saving.state !== 'running'
  const save = () =>
    void run(async () => {
      const scope: BackupScope = kind === 'all' ? { kind } : { kind, ...chosen }
      const { file, rows, unreadable } = await services.protection.makeBackup(scope, passphrase.text)
      const nowMs = services.nowMs()
      const name = `${kind === 'all' ? backup.fileName : backup.handOverName}-${dateInVietnam(nowMs)}.tlct`
      services.downloadBytes(name, file)
      setPassphrase(noPassphrase)
      if (kind === 'all')
        await write({ protection: { ...settings.protection, lastBackupAt: new Date(nowMs).toISOString() } })
      return { name, rows, unreadable }
    })
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save()
      }}
    >
      <fieldset class="differences">
        <legend class="small strong">{backup.scope}</legend>
        {(['all', 'selection'] as const).map((one) => (
          <label key={one} class="tick">
            <input type="radio" name="backup-scope" checked={kind === one} onChange={() => setKind(one)} />
            <span>{backup[one]}</span>
          </label>
        ))}
        {kind === 'selection' && <HandOverChoice chosen={chosen} onChange={setChosen} />}
      </fieldset>
      <NewPassphraseFields
        id="backup-passphrase"
        labels={{ text: backup.passphrase, again: backup.again }}
        value={passphrase}
        onChange={setPassphrase}
      />
      <p class="small muted">{backup.passphraseWhat}</p>
      <div class="row">
        <button type="submit" class="button" disabled={!isReady}>
          {saving.state === 'running' ? backup.saving : backup.save}
        </button>
        {isEmpty && <span class="small muted">{backup.chooseSome}</span>}
      </div>
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
      {saving.state === 'done' && (
        <Notice
          tone={saving.value.unreadable > 0 ? 'warning' : 'good'}
          title={backup.saved(saving.value.name, saving.value.rows)}
        >
          {saving.value.unreadable > 0 && <p>{backup.leftOut(saving.value.unreadable)}</p>}
        </Notice>
      )}
    </form>
  )
}

function ReminderChoice() {
  const { backup } = useWords().words.protection
  const { settings, write } = useSettingsDesk()
  const [saving, run] = useTask<undefined>()
  const { protection } = settings
  const choices = [...new Set([...choicesDays, protection.remindAfterDays])]
  return (
    <div class="field narrow">
      <label for="backup-remind">{backup.remind}</label>
      <select
        autocomplete="off"
        id="backup-remind"
        value={String(protection.remindAfterDays)}
        onChange={(event) => {
          const remindAfterDays = Number(event.currentTarget.value)
          void run(async () => {
            await write({ protection: { ...protection, remindAfterDays } })
            return undefined
          })
        }}
      >
        {choices.map((days) => (
          <option key={days} value={String(days)}>
            {days === 0 ? backup.noReminder : backup.days(days)}
          </option>
        ))}
      </select>
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
    </div>
  )
}

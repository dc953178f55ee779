import { useState } from 'preact/hooks'
import type { BackupPreview, RestoreChoice, RestoreSummary } from '../../../protocol/runtime/vault-client'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PassphraseField } from './passphrase-field'
import { RestorePreview } from './restore-preview'

/** Restores a backup file: chosen, opened with its passphrase, previewed, then applied in full. */
export function RestorePart() {
  const { words } = useWords()
  const texts = words.protection.restore
  const services = useServices()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [opening, open, forget] = useTask<BackupPreview>()
  const [restoring, restore, clear] = useTask<RestoreSummary>()
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setPassphrase('')
    forget()
    clear()
  }
  const preview = () => file && void open(() => services.protection.previewBackup(file, passphrase))
  const apply = (id: string, choice: RestoreChoice) =>
    void restore(async () => {
      const summary = await services.protection.restoreBackup(id, choice)
      setFile(undefined)
      forget()
      return summary
    })
  return (
    <section class="stack tight" aria-labelledby="restore-title">
      <h3 id="restore-title">{texts.title}</h3>
      <p>{texts.what}</p>
      <div class="row">
        <FileButton label={texts.choose} accept=".tlct" onFiles={([chosen]) => choose(chosen)} />
        {file && <span class="small wrap">{texts.file(file.name)}</span>}
      </div>
      {file && opening.state !== 'done' && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (passphrase !== '' && opening.state !== 'running') preview()
          }}
        >
          <PassphraseField
            id="restore-passphrase"
            label={words.protection.backup.passphrase}
            value={passphrase}
            onInput={setPassphrase}
          />
          <div class="row">
            <button type="submit" class="button main" disabled={passphrase === '' || opening.state === 'running'}>
              {opening.state === 'running' ? texts.opening : texts.open}
            </button>
            <Button onPress={() => choose(undefined)}>{words.common.cancel}</Button>
          </div>
        </form>
      )}
      {opening.state === 'failed' && <ErrorNotice error={opening.error} />}
      {opening.state === 'done' && (
        <RestorePreview
          preview={opening.value}
          isBusy={restoring.state === 'running'}
          onApply={(choice) => apply(opening.value.id, choice)}
          onCancel={() => choose(undefined)}
        />
      )}
      {restoring.state === 'failed' && <ErrorNotice error={restoring.error} onRetry={preview} />}
      {restoring.state === 'done' && <Restored {...restoring.value} />}
    </section>
  )
}

function Restored({ written, removed }: RestoreSummary) {
  const texts = useWords().words.protection.restore
  return <Notice tone="good" title={written + removed === 0 ? texts.nothing : texts.done(written, removed)} />
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { EraseForm } from './erase-form'
import { PassphraseField } from './passphrase-field'
import { useCountdown, waitAfter } from './use-countdown'

interface LockedProps {
  /** How long the next try has to wait after wrong ones. */
  readonly waitMs: number
  readonly unsavedCount: number
  readonly onUnlocked: () => void
  readonly onOtherLanguage: () => void
}

/** The locked store: nothing personal, the way in, and what is left when the passphrase is forgotten. */
export function LockedView({ waitMs, unsavedCount, onUnlocked, onOtherLanguage }: LockedProps) {
  const { words } = useWords()
  return (
    <main class="lock-page">
      <div class="row apart">
        <p class="strong">{words.common.product}</p>
        <Button look="quiet" onPress={onOtherLanguage}>
          {words.common.otherLanguage}
        </Button>
      </div>
      <section class="card">
        <h1>{words.lock.title}</h1>
        <p>{words.lock.intro}</p>
        {unsavedCount > 0 && <p class="strong unsaved">{words.lock.unsaved(unsavedCount)}</p>}
        <UnlockForm waitMs={waitMs} onUnlocked={onUnlocked} />
      </section>
      <details>
        <summary>{words.lock.forgotten}</summary>
        <div class="card">
          <p>{words.lock.forgottenWhat}</p>
          <EraseForm id="erase-forgotten" />
        </div>
      </details>
    </main>
  )
}

function UnlockForm({ waitMs, onUnlocked }: Pick<LockedProps, 'waitMs' | 'onUnlocked'>) {
  const { lock } = useWords().words
  const services = useServices()
  const [passphrase, setPassphrase] = useState('')
  const [unlocking, run] = useTask<undefined>()
  const secondsLeft = useCountdown(waitAfter(unlocking) ?? waitMs, unlocking)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const isBusy = unlocking.state === 'running'
  const unlock = () =>
    void run(async () => {
      await services.protection.unlock(passphrase)
      onUnlocked()
      return undefined
    })
  return (
    <form
      ref={form}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && secondsLeft === 0 && passphrase !== '') unlock()
      }}
    >
      <PassphraseField id="unlock" label={lock.passphrase} value={passphrase} onInput={setPassphrase} />
      {unlocking.state === 'failed' && <ErrorNotice error={unlocking.error} />}
      <div class="row">
        <button type="submit" class="button main" disabled={isBusy || secondsLeft > 0 || passphrase === ''}>
          {isBusy ? lock.unlocking : lock.unlock}
        </button>
        {secondsLeft > 0 && (
          <span class="small strong" role="timer">
            {lock.wait(secondsLeft)}
          </span>
        )}
      </div>
    </form>
  )
}

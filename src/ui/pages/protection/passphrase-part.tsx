import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Badge, ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { useLock } from './lock-context'
import { isComplete, NewPassphraseFields, noPassphrase } from './new-passphrase'
import { PassphraseField } from './passphrase-field'
import { useCountdown, waitAfter } from './use-countdown'

type Doing = 'set' | 'change' | 'remove'

/** The passphrase of the store: set, changed, removed. What a forgotten one means is said before. */
export function PassphrasePart({ onBackup }: { readonly onBackup: () => void }) {
  const texts = useWords().words.protection.passphrase
  const { hasPassphrase } = useLock()
  const [doing, setDoing] = useState<Doing>()
  const [done, setDone] = useState<string>()
  const begin = (what: Doing) => {
    setDone(undefined)
    setDoing(what)
  }
  const end = (said?: string) => {
    setDone(said)
    setDoing(undefined)
  }
  return (
    <section class="stack tight" aria-labelledby="passphrase-title">
      <div class="row">
        <h3 id="passphrase-title">{texts.title}</h3>
        <Badge tone={hasPassphrase ? 'good' : 'plain'}>{hasPassphrase ? texts.isSet : texts.none}</Badge>
      </div>
      <p>{hasPassphrase ? texts.setWhat : texts.noneWhat}</p>
      {done !== undefined && <Notice tone="good" title={done} />}
      {doing === undefined && (
        <div class="row">
          {hasPassphrase ? (
            <>
              <Button onPress={() => begin('change')}>{texts.change}</Button>
              <Button look="quiet" onPress={() => begin('remove')}>
                {texts.remove}
              </Button>
            </>
          ) : (
            <Button onPress={() => begin('set')}>{texts.begin}</Button>
          )}
        </div>
      )}
      {doing !== undefined && <PassphraseForm doing={doing} onBackup={onBackup} onEnd={end} />}
    </section>
  )
}

function PassphraseForm({
  doing,
  onBackup,
  onEnd,
}: {
  readonly doing: Doing
  readonly onBackup: () => void
  readonly onEnd: (said?: string) => void
}) {
  const { words } = useWords()
  const texts = words.protection.passphrase
  const services = useServices()
  const { look } = useLock()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(noPassphrase)
  const [isUnderstood, setUnderstood] = useState(doing !== 'set')
  const [saving, run] = useTask<undefined>()
  const secondsLeft = useCountdown(waitAfter(saving) ?? 0, saving)
  const isWaiting = saving.state === 'running' || secondsLeft > 0
  const isReady = (doing === 'set' || current !== '') && (doing === 'remove' || isComplete(next)) && isUnderstood
  const save = () =>
    void run(async () => {
      await services.protection.setPassphrase({
        ...(doing === 'set' ? {} : { current }),
        ...(doing === 'remove' ? {} : { next: next.text }),
      })
      look()
      onEnd(doing === 'remove' ? texts.removed : texts.saved)
      return undefined
    })
  return (
    <form
      class="edit-frame"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isWaiting) save()
      }}
    >
      {doing === 'remove' ? (
        <p>{texts.removeWhat}</p>
      ) : (
        <Notice tone="warning" title={texts.lossTitle}>
          <p>{texts.loss}</p>
          <div class="row">
            <Button onPress={onBackup}>{texts.backupFirst}</Button>
          </div>
        </Notice>
      )}
      {doing !== 'set' && (
        <PassphraseField id="passphrase-current" label={texts.current} value={current} onInput={setCurrent} />
      )}
      {doing !== 'remove' && (
        <NewPassphraseFields
          id="passphrase"
          labels={{ text: texts.next, again: texts.again }}
          value={next}
          onChange={setNext}
        />
      )}
      {doing === 'set' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isUnderstood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
          <span>{texts.understood}</span>
        </label>
      )}
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
      <div class="row">
        <button type="submit" class="button main" disabled={!isReady || isWaiting}>
          {saving.state === 'running' ? texts.saving : doing === 'remove' ? texts.remove : texts.save}
        </button>
        <Button onPress={() => onEnd()}>{words.common.cancel}</Button>
        {secondsLeft > 0 && (
          <span class="small strong" role="timer">
            {words.lock.wait(secondsLeft)}
          </span>
        )}
      </div>
    </form>
  )
}

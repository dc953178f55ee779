import { useState } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
import { canBeKnownAgain, isFactOfDevice, type DeviceNumber as KeptNumber } from '../../../records'
import type { ShownToken } from '../../../token'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { PastList } from '../past/past-list'
import { DeviceNumberForm } from './device-number-form'
import { DraftsOfDevice } from './drafts-of-device'
import { forgetNumber, keepNumber, readNumber, seenToken } from './kept-device-numbers'

interface DeviceNumberProps {
  readonly token: ShownToken
  /** The subscriber's certificates on it. */
  readonly own: readonly Certificate[]
}

/** The number printed on a device: asked once, confirmed by a person, then shown and used in requests about that device. */
export function DeviceNumber({ token, own }: DeviceNumberProps) {
  const { words } = useWords()
  const services = useServices()
  const seen = seenToken(token, own)
  const identity = JSON.stringify(seen)
  const [kept, reload] = useLoaded(async () => ({ number: await readNumber(services, seen) }), [services, identity])
  // What is typed must stay while the number is read anew, as when another window has just kept one.
  const last = useLastValue(kept)
  const number = last?.number
  const [isEditing, setEditing] = useState(false)
  const [task, run, clear] = useTask<KeptNumber | undefined>()
  const save = (typed: string) =>
    void run(async () => {
      // Also after a failure, so that a second try is made over what another window keeps.
      setEditing(true)
      const saved = await keepNumber(services, seen, typed, number?.number).finally(reload)
      setEditing(false)
      return saved
    })
  const forget = () => void run(() => forgetNumber(services, seen, number?.number).finally(reload))
  if (!canBeKnownAgain(seen)) return <p class="small muted">{words.deviceNumber.cannotRemember}</p>
  return (
    <section class="device-number stack tight" aria-label={`${words.deviceNumber.title} ${seen.serial}`}>
      <h3>{words.deviceNumber.title}</h3>
      {kept.state === 'failed' && <ErrorNotice error={kept.error} onRetry={reload} />}
      {kept.state === 'running' && !last && <Loading text={words.common.loading} />}
      {number && !isEditing && (
        <>
          <Known kept={number} isBusy={task.state === 'running'} onEdit={() => setEditing(true)} onForget={forget} />
          <DraftsOfDevice key={number.number} number={number.number} own={own} />
        </>
      )}
      {number && isEditing && <p>{words.deviceNumber.keptNow(number.number)}</p>}
      {last && (!number || isEditing) && (
        <DeviceNumberForm
          serial={token.serial}
          before={number?.number ?? ''}
          isBusy={task.state === 'running'}
          onSave={save}
          {...(isEditing && { onCancel: () => setEditing(false) })}
        />
      )}
      {task.state === 'failed' && <ErrorNotice error={task.error} onRetry={clear} />}
      <PastList
        of={[{ setting: 'deviceNumbers' }]}
        seen={kept}
        only={(id) => isFactOfDevice(id, token, number?.number)}
      />
    </section>
  )
}

function Known({
  kept,
  isBusy,
  onEdit,
  onForget,
}: {
  readonly kept: KeptNumber
  readonly isBusy: boolean
  readonly onEdit: () => void
  readonly onForget: () => void
}) {
  const { words } = useWords()
  const texts = words.deviceNumber
  return (
    <>
      <p>
        <strong class="wrap">{kept.number}</strong>{' '}
        <span class="small muted">{texts.confirmed(vietnamTime(kept.confirmedAt))}</span>
      </p>
      <div class="row">
        <Button disabled={isBusy} onPress={onEdit}>
          {texts.edit}
        </Button>
        <ConfirmButton name={texts.forget} disabled={isBusy} onConfirm={onForget}>
          {texts.forget}
        </ConfirmButton>
      </div>
    </>
  )
}

import { useEffect, useRef } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
import { openRequestsFor, type OpenRequest } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { historyShown } from '../workspace/history-page'

interface CloseProps {
  /** The new certificate, which was seen on the device. */
  readonly certificate: Certificate
  /** What its subscriber is called, before and now. */
  readonly names: readonly string[]
  /** Whether the certificate was seen to arrive: then the one request that waits for it is closed without asking. */
  readonly isAtOnce: boolean
}

/** Closes the requests that a certificate answers in the history; where there are several, the clerk says which. */
export function CloseRequests({ certificate, names, isAtOnce }: CloseProps) {
  const { words } = useWords()
  const services = useServices()
  const texts = words.renewed
  const [open, reload] = useLoaded(
    async () => openRequestsFor(await services.store.listHistory(historyShown), names, certificate.notBefore),
    [services, certificate.sha256, names.join()],
  )
  const [task, run] = useTask<OpenRequest>()
  const close = (request: OpenRequest) =>
    void run(async () => {
      const { entry, who } = request
      await services.store.noteAnswer(entry.id, { who, certificateSerial: certificate.serial })
      reload()
      return request
    })
  const requests = open.state === 'done' ? open.value : []
  const [only, another] = requests
  const hasClosed = useRef(false)
  useEffect(() => {
    if (!isAtOnce || !only || another || hasClosed.current) return
    hasClosed.current = true
    close(only)
  }, [isAtOnce, only, another])
  return (
    <>
      {open.state === 'failed' && <ErrorNotice error={open.error} onRetry={reload} />}
      {task.state === 'done' && <Notice tone="good" title={texts.closed(vietnamTime(task.value.entry.at))} />}
      {task.state === 'failed' && <ErrorNotice error={task.error} onRetry={reload} />}
      {open.state === 'done' && requests.length === 0 && task.state === 'idle' && (
        <p class="small muted">{texts.nothingToClose}</p>
      )}
      {requests.length > 0 && task.state !== 'running' && (
        <>
          <p>{texts.several}</p>
          {requests.map((request) => (
            <div key={request.entry.id} class="row">
              <Button onPress={() => close(request)}>{texts.close(request.who, vietnamTime(request.entry.at))}</Button>
            </div>
          ))}
        </>
      )}
    </>
  )
}

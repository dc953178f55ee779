import type { Certificate } from '../../../certificates'
import { displayName } from '../../../records'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { rememberRenewal } from '../certificates/remember-renewal'

/** Brings the subscriber's record up to the certificate that was seen to replace another on the device, and says so. */
export function RecordKnows({
  certificate,
  before,
}: {
  readonly certificate: Certificate
  readonly before: Certificate
}) {
  const texts = useWords().words.renewed
  const services = useServices()
  const [task, again] = useLoaded(() => rememberRenewal(services, certificate, before), [services, certificate.sha256])
  if (task.state === 'failed') return <ErrorNotice error={task.error} onRetry={again} />
  if (task.state !== 'done' || !task.value) return null
  const name = displayName(task.value)
  return (
    <Notice
      tone="good"
      title={task.value.values.renewedBefore === true ? texts.recordRenewed(name) : texts.recordKnows(name)}
    />
  )
}

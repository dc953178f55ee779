import { vietnamDate, type Certificate } from '../../../certificates'
import { daysBetween, fieldDefinition, type IsoDate } from '../../../fields'
import { Button } from '../../components/button'
import { renewalMinDays } from '../../components/expiry-badge'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { MatchingRecord } from './keep-certificate'
import { changesToAsk, makeChangeDraft } from './token-drafts'

interface ChangeRequestProps {
  readonly certificate: Certificate
  readonly match: MatchingRecord
  readonly today: IsoDate
  readonly onDraftMade?: (id: string) => void
}

/** Where certificate and record say different things, and there is time left: the request for change, one press away. */
export function ChangeRequest({ certificate, match, today, onDraftMade }: ChangeRequestProps) {
  const { words, language } = useWords()
  const services = useServices()
  const [task, run] = useTask<string>()
  const changes = changesToAsk(match)
  // As for a renewal, a change needs 30 days of validity left (domain: Long An 2025, section 6b).
  if (changes.length === 0 || daysBetween(today, vietnamDate(certificate.notAfter)) < renewalMinDays) return null
  if (task.state === 'done') return <Notice tone="good" title={words.keeping.draftMade} />
  const names = changes
    .map(({ key }) => fieldDefinition(key))
    .map(({ label, english }) => (language === 'vi' ? label : english))
  const make = () =>
    void run(async () => {
      const id = await makeChangeDraft(services, certificate, match)
      onDraftMade?.(id)
      return id
    })
  return (
    <>
      <p class="small finding warning">{words.certificates.changeNeeded(names.join(', '))}</p>
      <div class="row">
        <Button disabled={task.state === 'running'} onPress={make}>
          {words.certificates.askChange}
        </Button>
      </div>
      {task.state === 'failed' && <ErrorNotice error={task.error} onRetry={make} />}
    </>
  )
}

import { daysBetween, isIsoDate, type IsoDate } from '../../../fields'
import type { Mau } from '../../../procedures'
import { subjectFromRecord, type RecordSummary } from '../../../records'
import { Button } from '../../components/button'
import { renewalMinDays } from '../../components/expiry-badge'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { makeDraft } from './new-draft'
import { useWorkspace } from './workspace-context'

/** What can be made of the ticked records. */
export function RequestsFromRecords({
  records,
  onClear,
}: {
  readonly records: readonly RecordSummary[]
  readonly onClear: () => void
}) {
  const { words } = useWords()
  const services = useServices()
  const { go } = useWorkspace()
  const [task, run] = useTask<undefined>()
  const texts = words.recordsPage
  const make = (mau: Mau) =>
    void run(async () => {
      const saved = await Promise.all(records.map(({ id }) => services.store.getRecord(id)))
      const rows = saved.map(({ record, certificates }) => subjectFromRecord(record, mau, certificates?.[0]))
      go(`requests/${await makeDraft(services, mau, rows)}`)
    })
  const areAllPersons = records.every(({ kind }) => kind === 'person')
  const tooLate = records.filter((record) => isTooLate(record, services.today())).length
  return (
    <section class="ticked-bar" aria-label={texts.picked(records.length)}>
      <div class="row apart">
        <p class="strong" role="status">
          {texts.picked(records.length)}
        </p>
        <Button look="quiet" onPress={onClear}>
          {words.common.cancel}
        </Button>
      </div>
      {tooLate > 0 && <p class="finding warning">{texts.tooLate(tooLate)}</p>}
      {!areAllPersons && <p class="finding hint">{texts.issueOnlyPersons}</p>}
      <div class="row">
        <Button look="main" disabled={task.state === 'running'} onPress={() => make('04')}>
          {texts.makeRenewal}
        </Button>
        <Button disabled={task.state === 'running' || !areAllPersons} onPress={() => make('01')}>
          {texts.makeIssue}
        </Button>
      </div>
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
    </section>
  )
}

/** Tells whether a certificate in use has fewer days left than a renewal needs. */
function isTooLate({ certificateNotAfter }: RecordSummary, today: IsoDate): boolean {
  if (certificateNotAfter === undefined || !isIsoDate(certificateNotAfter)) return false
  return daysBetween(today, certificateNotAfter) < renewalMinDays
}

import { daysBetween, isIsoDate, type IsoDate } from '../../../fields'
import { forms, type Mau } from '../../../procedures'
import { subjectFromRecord, type ListedRecord } from '../../../records'
import { Button } from '../../components/button'
import { renewalMinDays } from '../../components/expiry-badge'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { loadDecree } from './decree'
import { formsForKinds } from './form-subscribers'
import { makeDraft } from './new-draft'
import { useWorkspace } from './workspace-context'

/** What can be made of the ticked records: the two likeliest forms at hand, the others that fit behind a menu. */
export function RequestsFromRecords({
  records,
  onClear,
}: {
  readonly records: readonly ListedRecord[]
  readonly onClear: () => void
}) {
  const { words } = useWords()
  const services = useServices()
  const { go } = useWorkspace()
  const [task, run] = useTask<undefined>()
  const texts = words.recordsPage
  const make = (mau: Mau) =>
    void run(async () => {
      const decree = await loadDecree(services)
      const saved = await Promise.all(records.map(({ id }) => services.store.getRecord(id)))
      const rows = saved.map(({ record, certificates }) =>
        subjectFromRecord(record, mau, certificates?.[0], decree.forms[mau]),
      )
      go(`requests/${await makeDraft(services, mau, rows)}`)
    })
  const kinds = new Set(records.map(({ kind }) => kind))
  const fitting = formsForKinds(kinds)
  const likely = likelyForms(records, services.today(), fitting)
  const tooLate = records.filter((record) => isTooLate(record, services.today())).length
  const isBusy = task.state === 'running'
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
      {kinds.size > 1 && <p class="finding hint">{texts.mixedKinds}</p>}
      <div class="row">
        {likely.map((mau, place) => (
          <Button key={mau} look={place === 0 ? 'main' : 'plain'} disabled={isBusy} onPress={() => make(mau)}>
            {texts.makeNamed(mau, forms[mau].shortName)}
          </Button>
        ))}
        <details
          class="menu"
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.open = false
          }}
        >
          <summary class="button plain">{texts.makeOthers}</summary>
          <ul class="plain-list menu-list">
            {fitting
              .filter((mau) => !likely.includes(mau))
              .map((mau) => (
                <li key={mau}>
                  <Button look="quiet" disabled={isBusy} onPress={() => make(mau)}>
                    {texts.makeNamed(mau, forms[mau].shortName)}
                  </Button>
                </li>
              ))}
          </ul>
        </details>
      </div>
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
    </section>
  )
}

/** The two forms most likely meant: renewal and revocation of certificates in use; issue where none can be renewed. */
function likelyForms(records: readonly ListedRecord[], today: IsoDate, fitting: readonly Mau[]): readonly Mau[] {
  const isRenewable = records.some((one) => (daysLeft(one, today) ?? -1) >= renewalMinDays)
  const [issue] = fitting.filter((mau) => forms[mau].purpose === 'issue')
  if (isRenewable || issue === undefined) return ['04', '05']
  return [issue, '04']
}

/** Tells whether a certificate in use has fewer days left than a renewal needs. Without a known end, nobody can tell. */
function isTooLate(record: ListedRecord, today: IsoDate): boolean {
  const days = daysLeft(record, today)
  return days !== undefined && days < renewalMinDays
}

function daysLeft({ certificateNotAfter }: ListedRecord, today: IsoDate): number | undefined {
  if (certificateNotAfter === undefined || !isIsoDate(certificateNotAfter)) return undefined
  return daysBetween(today, certificateNotAfter)
}

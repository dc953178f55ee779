import { formatDate } from '../../../fields'
import { subjectFromRecord } from '../../../records'
import { calendarFile, renewableNow, type DueItem } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { loadDecree } from '../workspace/decree'
import { makeDraft } from '../workspace/new-draft'
import { PageHeading } from '../workspace/page-heading'
import { useWorkspace } from '../workspace/workspace-context'
import { DueTable } from './due-table'
import { ExpiryPicture } from './expiry-picture'
import { loadDue } from './load-due'
import { ReminderCard } from './reminder-card'

/** What is to be done, the earliest first, with a picture of the certificates that end. */
export function DuePage() {
  const { words } = useWords()
  const services = useServices()
  const [due, reload] = useLoaded(() => loadDue(services), [services])
  return (
    <>
      <PageHeading>{words.due.title}</PageHeading>
      {(due.state === 'idle' || due.state === 'running') && <Loading text={words.common.loading} />}
      {due.state === 'failed' && <ErrorNotice error={due.error} onRetry={reload} />}
      {due.state === 'done' && (
        <>
          <DueList items={due.value.items} />
          <ExpiryPicture certificates={due.value.certificates} today={services.today()} />
          <ReminderCard />
        </>
      )}
    </>
  )
}

function DueList({ items }: { readonly items: readonly DueItem[] }) {
  const texts = useWords().words.due
  if (items.length === 0)
    return (
      <Empty title={texts.empty}>
        <p>{texts.emptyNext}</p>
      </Empty>
    )
  return (
    <section class="stack">
      <p class="muted">{texts.intro}</p>
      <DueActions items={items} />
      <DueTable items={items} />
    </section>
  )
}

function DueActions({ items }: { readonly items: readonly DueItem[] }) {
  const texts = useWords().words.due
  const services = useServices()
  const { go } = useWorkspace()
  const [making, run] = useTask<undefined>()
  const [saving, runSaving] = useTask<string>()
  const renewable = renewableNow(items).slice(0, 500)
  const renew = () =>
    void run(async () => {
      const decree = await loadDecree(services)
      const saved = await Promise.all(renewable.map(({ recordId }) => services.store.getRecord(recordId)))
      const rows = saved.map(({ record, certificates }) =>
        subjectFromRecord(record, '04', certificates?.[0], decree.forms['04']),
      )
      go(`requests/${await makeDraft(services, '04', rows)}`)
    })
  const exportDays = () =>
    void runSaving(() => {
      const events = items.flatMap(({ kind, day, who, request, certificate }) => {
        if (day === undefined) return []
        const uid = `${kind}-${request?.id ?? certificate?.recordId ?? ''}-${day}@tro-ly-chung-thu`
        return [{ uid, day, title: `${texts.kinds[kind]}: ${who.join(', ')}` }]
      })
      const name = `viec-can-lam-${formatDate(services.today(), 'yyyy-MM-dd')}.ics`
      services.download(name, calendarFile(events, new Date(services.nowMs()).toISOString()))
      return Promise.resolve(name)
    })
  return (
    <>
      <div class="row">
        {renewable.length > 0 && (
          <Button look="main" disabled={making.state === 'running'} onPress={renew}>
            {texts.renewButton(renewable.length)}
          </Button>
        )}
        {items.some(({ day }) => day !== undefined) && <Button onPress={exportDays}>{texts.calendar}</Button>}
      </div>
      {making.state === 'failed' && <ErrorNotice error={making.error} />}
      {saving.state === 'done' && <Notice tone="good" title={texts.calendarSaved(saving.value)} />}
    </>
  )
}

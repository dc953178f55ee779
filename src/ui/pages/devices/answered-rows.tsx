import type { Certificate } from '../../../certificates'
import { AppError } from '../../../errors'
import { formatDate } from '../../../fields'
import { newLife, noteArrival, rowsAnsweredBy, type AnsweredRow, type LifeState } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { findMatchingRecord } from '../certificates/keep-certificate'
import { rememberRenewal } from '../certificates/remember-renewal'
import { keptRequests } from '../due/load-due'
import { stateName } from '../life/state-name'

interface AnsweredProps {
  /** The new certificate. */
  readonly certificate: Certificate
  /** The one that it replaces, where it was seen. */
  readonly before: Certificate | undefined
  /** Whether it was seen on the device: then the request ends; a file alone is only received. */
  readonly isInstalled: boolean
}

/** Where a file that came is news. */
const ofFile: readonly LifeState[] = ['submitted', 'approved']

/** The sent requests whose people wait for a certificate, with one press that notes that it came. Nothing is shown where none waits. */
export function AnsweredRows({ certificate, before, isInstalled }: AnsweredProps) {
  const texts = useWords().words.renewed
  const services = useServices()
  const [rows, reload] = useLoaded(async () => {
    const match = before ? undefined : await findMatchingRecord(services, certificate)
    const linked = match?.certificates?.map(({ serial }) => serial) ?? []
    const serials = [before?.serial, match?.record.values.certificateSerial, ...linked]
    const earlierSerials = serials.filter((one) => typeof one === 'string').filter((one) => one !== certificate.serial)
    return earlierSerials.length === 0 ? [] : rowsAnsweredBy(earlierSerials, await keptRequests(services))
  }, [services, certificate.sha256, before?.sha256])
  const [noting, run] = useTask<string>()
  const note = (row: AnsweredRow) =>
    void run(async () => {
      await noteRow(row)
      if (row.wantsRenewal) await rememberRenewal(services, certificate, before)
      reload()
      return row.name
    })
  const noteRow = async ({ request, who }: AnsweredRow): Promise<void> => {
    const facts = { on: services.today(), note: texts.arrivedNote(certificate.serial) }
    const making = { facts, notedAt: new Date(services.nowMs()).toISOString(), newId: services.newId }
    await services.store.changeProgress(request.id, (kept) => {
      const life = noteArrival({ ...request, life: kept.life ?? newLife }, who, isInstalled, making)
      // Another window noted a step meanwhile that this one can't follow.
      if (!life) throw new AppError('ROW_CHANGED_ELSEWHERE')
      return { ...kept, life }
    })
  }
  const left = rows.state === 'done' ? rows.value.filter(({ state }) => isInstalled || ofFile.includes(state)) : []
  return (
    <>
      {rows.state === 'failed' && <ErrorNotice error={rows.error} onRetry={reload} />}
      {noting.state === 'failed' && <ErrorNotice error={noting.error} onRetry={reload} />}
      {noting.state === 'done' && <Notice tone="good" title={texts.arrivedNoted(noting.value, isInstalled)} />}
      {left.map((row) => (
        <Answered key={`${row.request.id}/${row.who}`} row={row} isInstalled={isInstalled} onNote={() => note(row)} />
      ))}
    </>
  )
}

function Answered({
  row: { request, name, state },
  isInstalled,
  onNote,
}: {
  readonly row: AnsweredRow
  readonly isInstalled: boolean
  readonly onNote: () => void
}) {
  const { words } = useWords()
  const sending = request.life.steps.findLast((step) => step.state === 'submitted' && step.undoneAt === undefined)
  const day = sending ? formatDate(sending.on) : ''
  return (
    <Notice title={words.renewed.arrived(name, day)}>
      <p class="small muted">
        {words.life.now}: {stateName(words.life, request.draft.mau, state)}
      </p>
      <div class="row">
        <Button look="main" onPress={onNote}>
          {words.renewed.arrivedDo(name, isInstalled)}
        </Button>
      </div>
    </Notice>
  )
}

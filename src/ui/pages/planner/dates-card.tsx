import { formatDate, type FieldKey, type FieldValues, type IsoDate } from '../../../fields'
import { FieldInput } from '../../components/field-input'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { latestSender } from './keep-drafts'
import type { PlannerDesk } from './use-planner-work'

/** The day of the resolution, the day of the request, and who sends. */
export function DatesCard({
  desk: { work, enter },
  sheetDate,
}: {
  readonly desk: PlannerDesk
  /** The day of effect that the sheets tell. */
  readonly sheetDate: IsoDate | undefined
}) {
  const { dates } = useWords().words.planner
  const { today } = useServices()
  return (
    <section class="card">
      <h2>{dates.title}</h2>
      <div class="grid-2">
        <div class="stack tight">
          <FieldInput
            field={{ key: 'effectiveDate', label: dates.effective, isRequired: true }}
            path="planner.effectiveDate"
            value={work.effectiveDate}
            findings={[]}
            onChange={(value) => enter({ effectiveDate: String(value ?? '') })}
          />
          <p class="small muted">{dates.effectiveHint}</p>
          {sheetDate !== undefined && sheetDate !== work.effectiveDate && (
            <p class="row small">
              {dates.fromSheet(formatDate(sheetDate))}
              <Button onPress={() => enter({ effectiveDate: sheetDate })}>
                {dates.useSheet(formatDate(sheetDate))}
              </Button>
            </p>
          )}
        </div>
        <FieldInput
          field={{ key: 'letterDate', label: dates.request, isRequired: true }}
          path="planner.requestDate"
          value={work.requestDate ?? today()}
          findings={[]}
          onChange={(value) => enter({ requestDate: String(value ?? '') })}
        />
      </div>
      <SenderLine />
    </section>
  )
}

function SenderLine() {
  const { words } = useWords()
  const { dates } = words.planner
  const services = useServices()
  const [sender, reload] = useLoaded(async () => {
    const drafts = await services.store.listDrafts()
    return drafts.length === 0 ? undefined : latestSender(drafts)
  }, [services])
  if (sender.state === 'failed') return <ErrorNotice error={sender.error} onRetry={reload} />
  if (sender.state !== 'done') return <Loading text={words.common.loading} />
  const agency = nameIn(sender.value?.agency, 'organisationName')
  const receiver = nameIn(sender.value?.receiver, 'fullName')
  if (agency + receiver === '') return <p class="small muted">{dates.noSender}</p>
  return (
    <dl class="facts small">
      <dt>{dates.sender}</dt>
      <dd>{agency || dates.nobody}</dd>
      <dt>{dates.receiver}</dt>
      <dd>{receiver || dates.nobody}</dd>
      <dt />
      <dd class="muted">{dates.senderHint}</dd>
    </dl>
  )
}

function nameIn(values: FieldValues | undefined, key: FieldKey): string {
  return String(values?.[key] ?? '')
}

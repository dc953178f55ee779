import { countWorkingDays, officeOf, type GuideStep } from '../../../procedures'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { SourceNote } from '../../components/source-note'
import { Badge, ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { DeadlineView } from '../workspace/deadline-list'
import type { Decree } from '../workspace/decree'
import { makeDraft } from '../workspace/new-draft'
import { OfficeView } from '../workspace/office-view'
import { useWorkspace } from '../workspace/workspace-context'

/** One request to make: its form, why, to whom, by when, on what ground; and the button that begins it. */
export function StepCard({ step, decree }: { readonly step: GuideStep; readonly decree: Decree }) {
  const { words, language } = useWords()
  const services = useServices()
  const { go } = useWorkspace()
  const [making, run] = useTask<undefined>()
  const { mau, order, why, whyEnglish, source, certainty, deadline, receiver } = step
  const office = officeOf(decree.profile, receiver)
  const begin = () =>
    void run(async () => {
      go(`requests/${await makeDraft(services, mau, [])}`)
    })
  return (
    <li class="card step">
      <div class="row apart">
        <h3>
          <span class="step-number">{words.guide.step(order)}</span> {words.common.mau(mau)}:{' '}
          {decree.forms[mau].shortName}
        </h3>
        {certainty === 'inference' && <Badge tone="warning">{words.decree.inference}</Badge>}
      </div>
      <p>{capitalised(language === 'vi' ? why : whyEnglish)}</p>
      <div class="step-facts">
        <div class="stack tight">
          <h4>{words.guide.sendTo}</h4>
          <OfficeView office={office} hasSource={false} />
        </div>
        {deadline && (
          <div class="stack tight">
            <h4>{words.guide.deadline}</h4>
            <p>
              {words.decree.workingDays(String(deadline.workingDays).padStart(2, '0'))},{' '}
              {words.guide.from(language === 'vi' ? deadline.countedFrom : deadline.countedFromEnglish)}
            </p>
            <details class="small">
              <summary>{words.guide.ifToday}</summary>
              <DeadlineView
                deadline={countWorkingDays({ ...deadline, from: services.today(), calendar: decree.calendar })}
              />
            </details>
          </div>
        )}
      </div>
      <div class="row apart">
        <SourceNote source={office ? `${source} · địa chỉ: ${office.source}` : source} isMarked={false} />
        <Button look="main" disabled={making.state === 'running'} onPress={begin}>
          {words.guide.begin(mau)}
        </Button>
      </div>
      {making.state === 'failed' && <ErrorNotice error={making.error} />}
    </li>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

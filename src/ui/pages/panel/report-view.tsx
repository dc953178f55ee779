import type { ReportField } from '../../../autofill/session'
import { Button } from '../../components/button'
import { ErrorNotice, Notice } from '../../components/states'
import { useShown } from '../../components/use-shown'
import { useTask } from '../../components/use-task'
import type { UndoSummary } from '../../services'
import { useWords } from '../../text/words'
import type { Filled } from './fill-and-remember'
import { groupReport, type ReasonGroup } from './report-groups'
import { ReportLine } from './report-line'
import { Undone } from './undone'

function Lines({ tab, fields }: { readonly tab: number; readonly fields: readonly ReportField[] }) {
  return (
    <>
      {fields.map((field) => (
        <ReportLine key={field.id} tab={tab} field={field} />
      ))}
    </>
  )
}

function Failed({ tab, groups }: { readonly tab: number; readonly groups: readonly ReasonGroup[] }) {
  const { words } = useWords()
  const count = groups.reduce((sum, { fields }) => sum + fields.length, 0)
  if (count === 0) return null
  return (
    <>
      <h2>{words.panel.report.failed(count)}</h2>
      {groups.map(({ reason, fields }) => (
        <div key={reason} class="plan-section">
          <h3 class="finding warning">{words.panel.reasons[reason]}</h3>
          <Lines tab={tab} fields={fields} />
        </div>
      ))}
    </>
  )
}

function LeftAlone({ tab, groups }: { readonly tab: number; readonly groups: readonly ReasonGroup[] }) {
  const { words } = useWords()
  const texts = words.panel.report
  const count = groups.reduce((sum, { fields }) => sum + fields.length, 0)
  if (count === 0) return null
  return (
    <details class="card">
      <summary>{texts.restTitle(count)}</summary>
      {groups.map(({ reason, fields }) => (
        <details key={reason}>
          <summary class="small">{texts.reasonCount(words.panel.reasons[reason], fields.length)}</summary>
          <Lines tab={tab} fields={fields} />
        </details>
      ))}
    </details>
  )
}

interface ReportProps {
  readonly tab: number
  readonly filled: Filled
  readonly onAgain: () => void
  readonly onUndo: () => Promise<UndoSummary>
}

/** What was done, and everything that was not, by reason, with its value to copy and the way to its control; undo. */
export function ReportView({ tab, filled: { report, fillId, ...kept }, onAgain, onUndo }: ReportProps) {
  const { words } = useWords()
  const [undo, runUndo] = useTask<UndoSummary>()
  const section = useShown(fillId)
  const { filled, failed, left } = groupReport(report)
  const texts = words.panel.report
  return (
    <section ref={section} class="stack" aria-label={texts.title} data-fill={fillId}>
      {undo.state === 'done' ? (
        <Undone summary={undo.value} />
      ) : (
        <Notice tone={failed.length > 0 ? 'warning' : 'good'} title={texts.filled(filled)}>
          <p>{texts.checkThenSend}</p>
          <p class="small">{kept.isInHistory ? texts.inHistory : texts.historyFailed}</p>
          {!kept.isProgressKept && <p class="small">{words.queue.notKept}</p>}
        </Notice>
      )}
      {undo.state === 'failed' && <ErrorNotice error={undo.error} />}
      {undo.state !== 'done' && <Failed tab={tab} groups={failed} />}
      {undo.state !== 'done' && <LeftAlone tab={tab} groups={left} />}
      <div class="row">
        {undo.state !== 'done' && filled > 0 && (
          <Button disabled={undo.state === 'running'} onPress={() => void runUndo(onUndo)}>
            {texts.undo}
          </Button>
        )}
        <Button look="quiet" onPress={onAgain}>
          {texts.again}
        </Button>
      </div>
    </section>
  )
}

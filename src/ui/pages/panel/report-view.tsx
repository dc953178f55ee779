import type { FillReport, ReportField } from '../../../autofill/session'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { UndoSummary } from '../../services'

/** A field that had a value to take and did not take it: the clerk must type it. */
function isFailed({ outcome, reason, shown }: ReportField): boolean {
  return outcome === 'skipped' && shown !== undefined && reason !== 'already-same' && reason !== 'user-typed'
}

function FailedList({ fields }: { readonly fields: readonly ReportField[] }) {
  const { words } = useWords()
  const services = useServices()
  return (
    <div class="plan-section">
      <h3>{words.panel.report.failed(fields.length)}</h3>
      {fields.map((field) => (
        <div key={field.id} class="plan-line">
          <span>{field.label}</span>
          <span class="value">{field.shown}</span>
          <span class="small finding warning">{words.panel.reasons[field.reason ?? 'cancelled']}</span>
          <div>
            <Button look="quiet" onPress={() => void services.copy(field.shown ?? '')}>
              {words.panel.report.copyValue}
            </Button>
          </div>
        </div>
      ))}
    </div>
  )
}

function Undone({ summary }: { readonly summary: UndoSummary }) {
  const { words } = useWords()
  return (
    <Notice
      tone={summary.failed > 0 ? 'warning' : 'good'}
      title={words.panel.report.undone(summary.restored, summary.keptEdited)}
    >
      {summary.failed > 0 && <p>{words.panel.report.undoFailed(summary.failed)}</p>}
    </Notice>
  )
}

interface ReportProps {
  readonly report: FillReport
  readonly isInHistory: boolean
  /** The next subscriber to go on with, counted from 0; absent when none is left. */
  readonly next: number | undefined
  readonly onNext: (from: number) => void
  readonly onAgain: () => void
  readonly onUndo: () => Promise<UndoSummary>
}

/** What was done, what was not and why; undo; and going on with the next subscriber. */
export function ReportView({ report, isInHistory, next, onNext, onAgain, onUndo }: ReportProps) {
  const { words } = useWords()
  const [undo, runUndo] = useTask<UndoSummary>()
  const filled = report.fields.filter(({ outcome }) => outcome === 'filled').length
  const failed = report.fields.filter(isFailed)
  const left = report.fields.length - filled - failed.length
  const texts = words.panel.report
  return (
    <section class="stack" aria-label={texts.title}>
      {undo.state !== 'done' && (
        <Notice tone={failed.length > 0 ? 'warning' : 'good'} title={texts.filled(filled)}>
          <p>{texts.checkThenSend}</p>
          <p class="small">
            {texts.left(left)} · {isInHistory ? texts.inHistory : texts.historyFailed}
          </p>
        </Notice>
      )}
      {failed.length > 0 && <FailedList fields={failed} />}
      {undo.state === 'done' && <Undone summary={undo.value} />}
      {undo.state === 'failed' && <ErrorNotice error={undo.error} />}
      {next !== undefined && (
        <Button look="main" wide onPress={() => onNext(next)}>
          {texts.next(next + 1)}
        </Button>
      )}
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

import { Notice } from '../../components/states'
import type { UndoSummary } from '../../services'
import { useWords } from '../../text/words'

/** What undoing gave back. */
export function Undone({ summary }: { readonly summary: UndoSummary }) {
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

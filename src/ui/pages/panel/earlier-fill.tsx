import { Button } from '../../components/button'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { UndoSummary } from '../../services'
import { useWords } from '../../text/words'
import { Undone } from './undone'
import type { Filling } from './use-filling'
import type { Queue } from './use-queue'

/** A fill of this draft that the page still remembers, though this panel was closed since: it can be undone. */
export function EarlierFill({ queue, filling }: { readonly queue: Queue; readonly filling: Filling }) {
  const { words } = useWords()
  const [undo, runUndo] = useTask<UndoSummary>()
  const { glance } = filling
  const fillId = queue.progress.last?.fillId
  if (undo.state === 'done') return <Undone summary={undo.value} />
  if (undo.state === 'failed') return <ErrorNotice error={undo.error} />
  if (fillId === undefined || glance?.fillId !== fillId || glance.undoable === 0) return null
  return (
    <Notice>
      <p>{words.queue.earlier(glance.undoable)}</p>
      <div class="row">
        <Button disabled={undo.state === 'running'} onPress={() => void runUndo(() => filling.undo(fillId))}>
          {words.panel.report.undo}
        </Button>
      </div>
    </Notice>
  )
}

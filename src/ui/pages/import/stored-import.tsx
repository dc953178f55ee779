import type { StoredImport } from '../../../protocol/runtime/import-client'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { useWorkspace } from '../workspace/workspace-context'

/** The import that was just stored, with a way to take it back. */
export function StoredNotice({ stored, onAgain }: { readonly stored: StoredImport; readonly onAgain: () => void }) {
  const texts = useWords().words.importPage
  const { go } = useWorkspace()
  return (
    <section class="card">
      <Notice tone="good" title={texts.stored(stored.added, stored.changed)} />
      <div class="row">
        <Button look="main" onPress={() => go('records')}>
          {texts.openRecords}
        </Button>
        <Button onPress={onAgain}>{texts.again}</Button>
      </div>
      <Undo stored={stored} />
    </section>
  )
}

/** The last import while it can be taken back; nothing where there is none. */
export function LastImport() {
  const texts = useWords().words.importPage
  const { imports } = useServices()
  const [last] = useLoaded(() => imports.last(), [imports])
  if (last.state !== 'done' || !last.value) return null
  const { at, name, added, changed } = last.value
  return (
    <section class="card">
      <h2>{texts.lastTitle}</h2>
      <p class="wrap">{texts.lastLine(name, vietnamTime(at), added, changed)}</p>
      <Undo stored={last.value} />
    </section>
  )
}

function Undo({ stored }: { readonly stored: StoredImport }) {
  const { words } = useWords()
  const texts = words.importPage
  const { imports } = useServices()
  const [task, run] = useTask<boolean>()
  if (task.state === 'done') return <Notice tone="good" title={texts.undone} />
  return (
    <>
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
      {task.state === 'running' && <Loading text={texts.undoing} />}
      <div class="row">
        <Button
          disabled={task.state === 'running'}
          onPress={() => void run(async () => imports.undo(stored.id).then(() => true))}
        >
          {texts.undo}
        </Button>
        <span class="small muted">{texts.undoWhat}</span>
      </div>
    </>
  )
}

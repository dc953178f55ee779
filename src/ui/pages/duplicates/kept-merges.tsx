import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import type { KeptMerge } from '../../../protocol/runtime/duplicate-client'
import { useWords } from '../../text/words'

/** The merges that can be taken back, the newest first; nothing where there are none. @param count how many were made in this visit: each is read anew */
export function KeptMerges({ count, onUndone }: { readonly count: number; readonly onUndone: () => void }) {
  const { words } = useWords()
  const texts = words.duplicates
  const { duplicates } = useServices()
  const [merges, again] = useLoaded(() => duplicates.merges(), [duplicates, count])
  const [undoing, run] = useTask<string>()
  const namesOf = ({ names }: KeptMerge) => names.map((name) => name || words.recordsPage.unnamed).join(' + ')
  const undo = (merge: KeptMerge) =>
    void run(async () => {
      await duplicates.undo(merge.id)
      again()
      onUndone()
      return namesOf(merge)
    })
  const kept = merges.state === 'done' ? merges.value : []
  return (
    <>
      {undoing.state === 'done' && <Notice tone="good" title={texts.undone(undoing.value)} />}
      {undoing.state === 'failed' && <ErrorNotice error={undoing.error} />}
      {kept.length > 0 && (
        <section class="card">
          <h2>{texts.lastTitle}</h2>
          <ul class="plain-list stack tight">
            {kept.map((merge) => (
              <li key={merge.id} class="row apart">
                <span class="wrap">{texts.lastLine(namesOf(merge), vietnamTime(merge.at))}</span>
                <span role="group" aria-label={texts.undoNamed(namesOf(merge))}>
                  <Button disabled={undoing.state === 'running'} onPress={() => undo(merge)}>
                    {texts.undo}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

import { useEffect } from 'preact/hooks'
import { applyTaught, type PageShape } from '../../../autofill/match'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { PickedControl, PortalTab } from '../../services'
import { useWords } from '../../text/words'
import { TeachEditor } from './teach-editor'
import type { TaughtDesk } from './use-taught'

/** Pointing at a control of the page, and saying what it is. */
export function PointCard({
  tab,
  page,
  desk,
  onDone,
}: {
  readonly tab: PortalTab
  readonly page: PageShape
  readonly desk: TaughtDesk
  /** Runs after something was taught or forgotten: the page is looked at again. */
  readonly onDone: () => void
}) {
  const { words, language } = useWords()
  const { teach } = useServices()
  const [picked, run, clear] = useTask<PickedControl | undefined>()
  const isPointing = picked.state === 'running'
  useEffect(() => {
    if (!isPointing) return undefined
    return () => void teach.stop(tab.id).catch(() => undefined)
  }, [isPointing, tab.id])
  const start = () => void run(() => teach.pick(tab.id, { language, ...words.teach.pick }))
  const chosen = picked.state === 'done' ? picked.value : undefined
  if (chosen)
    return (
      <TeachEditor
        key={chosen.id}
        picked={chosen}
        page={page}
        reading={applyTaught(chosen.facts.controls, desk.fields, page)}
        onSave={(field) => {
          desk.teach(field)
          clear()
          onDone()
        }}
        onForget={(id) => {
          desk.forget(id)
          clear()
          onDone()
        }}
        onClose={clear}
      />
    )
  return (
    <section class="card" aria-label={words.teach.start}>
      {isPointing ? (
        <>
          <Loading text={words.teach.pointing} />
          <Button onPress={() => void teach.stop(tab.id)}>{words.teach.stop}</Button>
        </>
      ) : (
        <Button look="main" wide onPress={start}>
          {words.teach.start}
        </Button>
      )}
      {picked.state === 'done' && <p class="small muted">{words.teach.ended}</p>}
      {picked.state === 'failed' && <ErrorNotice error={picked.error} onRetry={start} />}
    </section>
  )
}

import { formatDate } from '../../../fields'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'

/** Says that the browser lost the store, so that an empty one is not taken for a fault of the clerk. It stays until it is answered. */
export function LostStore({ onRestore }: { readonly onRestore: () => void }) {
  const { lost } = useWords().words.protection
  const { protection } = useServices()
  const [day] = useLoaded(() => protection.lostStore(), [protection])
  const [accepting, accept] = useTask<unknown>()
  if (accepting.state === 'done' || day.state !== 'done' || day.value === undefined) return null
  return (
    <Notice tone="error" title={lost.title}>
      <p>{lost.what(formatDate(day.value))}</p>
      <p>{lost.next}</p>
      <div class="row">
        <Button onPress={onRestore}>{lost.restore}</Button>
        <Button onPress={() => void accept(protection.acceptStore)}>{lost.accept}</Button>
      </div>
      {accepting.state === 'failed' && <ErrorNotice error={accepting.error} />}
    </Notice>
  )
}

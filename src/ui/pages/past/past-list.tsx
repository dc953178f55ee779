import { pastLimits, type PastChange } from '../../../records'
import type { PastOf } from '../../../protocol/runtime/past-client'
import { ChangeList } from '../../components/change-list'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { changeShown, type Naming } from './past-in-words'

/**
 * The history of change of a request or of settings that are edited together, the newest first.
 * @param seen read anew when it is another one, as after saving @param only tells which things are meant; all unless given
 */
export function PastList({
  of,
  seen,
  only = () => true,
  profileName,
}: {
  readonly of: readonly PastOf[]
  readonly seen: unknown
  readonly only?: (setId: string) => boolean
} & Naming) {
  const { words, language } = useWords()
  const { store } = useServices()
  const key = JSON.stringify(of)
  const [reading, reload] = useLoaded(
    () => Promise.all(of.map(async (one) => ({ of: one, changes: await store.readPast(one) }))),
    [store, key, seen],
  )
  const pasts = useLastValue(reading)
  if (reading.state === 'failed') return <ErrorNotice error={reading.error} onRetry={reload} />
  if (!pasts) return null
  const changes = pasts
    .flatMap((past) => past.changes.map((change) => ({ of: past.of, change: withOnly(change, only) })))
    .filter(({ change }) => change.sets.length > 0)
    .sort((one, other) => (one.change.at < other.change.at ? -1 : 1))
    .reverse()
  const isFull = pasts.some((past) => past.changes.length === pastLimits.changes)
  return (
    <ChangeList
      changes={changes.map((one) => changeShown(one.change, one.of, { profileName }, words, language))}
      none={words.past.none}
      note={isFull ? words.past.onlyLast : undefined}
    />
  )
}

function withOnly(change: PastChange, only: (setId: string) => boolean): PastChange {
  return { ...change, sets: change.sets.filter(({ id }) => only(id)) }
}

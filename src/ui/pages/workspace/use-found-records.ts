import { useEffect } from 'preact/hooks'
import type { RecordSearch } from '../../../protocol/runtime/store-client'
import { useServices } from '../../components/services-context'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded, type Task } from '../../components/use-task'
import type { RecordsFound } from '../../record-search-service'

/** What was found, the last found while the next search runs, and searching again. */
interface Found {
  readonly task: Task<RecordsFound>
  readonly found: RecordsFound | undefined
  readonly reload: () => void
}

/**
 * Finds records, and shows them at once: as the index knows them. Their rows are opened after that, and where one is not what the index
 * says, the search is made again, without it. While the index is being made, it searches again and again. @param inputs when one of them changes, the search is another
 */
export function useFoundRecords(search: () => RecordSearch, inputs: readonly unknown[]): Found {
  const { store } = useServices()
  const [task, reload] = useLoaded(() => store.searchRecords(search()), [store, ...inputs])
  useEffect(() => {
    if (task.state !== 'done') return undefined
    if (task.value.building) {
      reload()
      return undefined
    }
    let isOver = false
    store.proveRecords(task.value.rows).then(
      (wrong) => {
        if (wrong > 0 && !isOver) reload()
      },
      // Whoever opens such a record is told what is wrong with it.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [task])
  return { task, found: useLastValue(task), reload }
}

import type { AppError } from '../../../errors'
import { splitRequest, standingsOf, type RequestDraft, type RequestLife } from '../../../requests'
import { useServices } from '../../components/services-context'
import { useTask } from '../../components/use-task'
import { useWorkspace } from '../workspace/workspace-context'

/** A request at hand: what is kept of it, at the version that was read. */
export interface RequestAtHand {
  readonly id: string
  readonly draft: RequestDraft
  readonly version: number
  readonly life: RequestLife
}

/** Divides a request. The new one is kept before the old one loses its rows: whatever fails between, nobody is lost. */
export function useSplit({ id, draft, version, life }: RequestAtHand, ticked: ReadonlySet<string>) {
  const { store, newId } = useServices()
  const { go } = useWorkspace()
  const [splitting, run] = useTask<undefined>()
  const divide = () =>
    void run(async () => {
      const rows = new Set(standingsOf(draft, life).flatMap(({ who }, row) => (ticked.has(who) ? [row] : [])))
      const parts = splitRequest({ draft, life }, rows)
      if (!parts) return
      const [staying, leaving] = parts
      const otherId = newId()
      const { marks } = await store.readProgress(id)
      await store.saveDraft(otherId, leaving.draft, 0)
      await store.changeProgress(otherId, (before) => ({ ...before, marks, life: leaving.life }))
      await store.saveDraft(id, staying.draft, version)
      await store.changeProgress(id, (before) => ({ ...before, life: staying.life }))
      go('requests')
      return undefined
    })
  const failure: AppError | undefined = splitting.state === 'failed' ? splitting.error : undefined
  return { divide, isBusy: splitting.state === 'running', failure }
}

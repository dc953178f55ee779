import { useEffect, useMemo, useState } from 'preact/hooks'
import {
  countQueue,
  noProgress,
  queueOf,
  type FillProgress,
  type QueueCounts,
  type QueuePlace,
} from '../../../requests'
import { useServices } from '../../components/services-context'
import type { SavedDraft } from '../../services'

/** The subjects of a draft as a queue, and changing what is kept of it. */
export interface Queue {
  /** Whose queue this is. */
  readonly draftId: string
  readonly progress: FillProgress
  readonly places: readonly QueuePlace[]
  readonly counts: QueueCounts
  /** Keeps a change; false when it could not be kept, and holds only until this page closes. */
  readonly change: (change: (before: FillProgress) => FillProgress) => Promise<boolean>
}

interface Loaded {
  readonly draftId: string
  readonly progress: FillProgress
}

/** Reads the progress of a draft and follows its changes. Undefined until it was read. */
export function useQueue(draft: SavedDraft | undefined): Queue | undefined {
  const { store } = useServices()
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined)
  const draftId = draft?.id
  useEffect(() => {
    let live = true
    if (draftId === undefined) return
    const take = (progress: FillProgress) => live && setLoaded({ draftId, progress })
    store.readProgress(draftId).then(take, () => take(noProgress))
    return () => {
      live = false
    }
  }, [draftId, store])
  const progress = loaded !== undefined && loaded.draftId === draftId ? loaded.progress : undefined
  return useMemo(() => {
    if (!draft || !progress) return undefined
    const places = queueOf(draft.draft, progress)
    const change: Queue['change'] = async (how) => {
      try {
        setLoaded({ draftId: draft.id, progress: await store.changeProgress(draft.id, how) })
        return true
      } catch {
        setLoaded((now) => now && { ...now, progress: how(now.progress) })
        return false
      }
    }
    return { draftId: draft.id, progress, places, counts: countQueue(places), change }
  }, [draft, progress, store])
}

import { useRef, useState } from 'preact/hooks'
import { toAppError } from '../../../errors'
import { useTask, type Task } from '../../components/use-task'

/** Something as it is kept. `version` is 0 when it was never saved. */
export interface Kept<T> {
  readonly value: T
  readonly version: number
}

/** Something being edited: `isChanged` when the store does not have it like this. */
export interface Working<T> extends Kept<T> {
  readonly isChanged: boolean
}

/** Where it is kept, and where unsaved work waits. */
export interface Keeper<T> {
  readonly id: string
  readonly memory: Map<string, Working<T>>
  readonly onMemory: () => void
  readonly load: () => Promise<Kept<T>>
  readonly write: (value: T, version: number) => Promise<number>
}

/** Editing one thing: change it, save it, and settle a conflict with another window. */
export interface Editing<T> extends Working<T> {
  readonly saving: Task<undefined>
  /** What another window saved meanwhile; undefined when nobody did. */
  readonly theirs: Kept<T> | undefined
  readonly change: (value: T) => void
  readonly save: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
  /** Forgets what is not saved, as when the thing is removed. */
  readonly forget: () => void
}

/** Keeps one thing's edits, in the page and in the workspace's memory, until they are saved. Nothing typed is ever lost. */
export function useEditing<T>(start: Working<T>, { id, memory, onMemory, load, write }: Keeper<T>): Editing<T> {
  const [working, setWorking] = useState(start)
  const [theirs, setTheirs] = useState<Kept<T>>()
  const [saving, runSave, clearSaving] = useTask<undefined>()
  const latest = useRef(start)
  const isSaving = useRef(false)

  const put = (next: Working<T>) => {
    latest.current = next
    setWorking(next)
    if (next.isChanged) memory.set(id, next)
    else memory.delete(id)
    onMemory()
  }
  const writeLatest = async (): Promise<undefined> => {
    const sent = latest.current
    try {
      const version = await write(sent.value, sent.version)
      setTheirs(undefined)
      put({ value: latest.current.value, version, isChanged: latest.current.value !== sent.value })
    } catch (thrown) {
      if (toAppError(thrown).code === 'ROW_CHANGED_ELSEWHERE') setTheirs(await load())
      throw thrown
    } finally {
      isSaving.current = false
    }
  }
  const save = () => {
    if (isSaving.current) return
    isSaving.current = true
    void runSave(writeLatest)
  }
  const settle = (next: Working<T>) => {
    setTheirs(undefined)
    clearSaving()
    put(next)
  }
  return {
    ...working,
    saving,
    theirs,
    change: (value) => put({ ...latest.current, value, isChanged: true }),
    save,
    keepMine: () => {
      if (theirs) settle({ ...latest.current, version: theirs.version, isChanged: true })
      save()
    },
    takeTheirs: () => {
      if (theirs) settle({ ...theirs, isChanged: false })
    },
    forget: () => {
      memory.delete(id)
      onMemory()
    },
  }
}

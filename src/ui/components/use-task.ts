import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { toAppError, type AppError } from '../../errors'

/** The state of something that takes time: every one of these has a designed view. */
export type Task<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: AppError }

/** Runs one thing at a time and keeps its state; a newer run makes an older one's result unheard. */
export function useTask<T>(): readonly [Task<T>, (work: () => Promise<T>) => Promise<void>, () => void] {
  const [task, setTask] = useState<Task<T>>({ state: 'idle' })
  const latest = useRef(0)
  const run = useCallback(async (work: () => Promise<T>) => {
    const own = ++latest.current
    setTask({ state: 'running' })
    try {
      const value = await work()
      if (own === latest.current) setTask({ state: 'done', value })
    } catch (thrown) {
      if (own === latest.current) setTask({ state: 'failed', error: toAppError(thrown) })
    }
  }, [])
  const clear = useCallback(() => {
    latest.current++
    setTask({ state: 'idle' })
  }, [])
  return [task, run, clear]
}

/** Loads something when the view opens and whenever `reload` is called. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]): readonly [Task<T>, () => void] {
  const [task, run] = useTask<T>()
  const again = useCallback(() => void run(load), inputs)
  useEffect(again, [again])
  return [task, again]
}

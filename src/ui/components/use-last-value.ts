import { useRef } from 'preact/hooks'
import type { Task } from './use-task'

/** The newest value that a task gave: it stays while the task runs again, so that a list does not blink at each letter. */
export function useLastValue<T>(task: Task<T>): T | undefined {
  const last = useRef<T>()
  if (task.state === 'done') last.current = task.value
  if (task.state === 'failed') last.current = undefined
  return last.current
}

import { useEffect, useState } from 'preact/hooks'
import { useServices } from '../../components/services-context'
import type { Task } from '../../components/use-task'

/** Whole seconds left of a wait, counting down; it begins anew when `cause` changes. @param waitMs the whole wait */
export function useCountdown(waitMs: number, cause: unknown): number {
  const services = useServices()
  const [leftMs, setLeft] = useState(waitMs)
  useEffect(() => {
    const endMs = services.nowMs() + waitMs
    setLeft(waitMs)
    if (waitMs === 0) return undefined
    return services.every(250, () => setLeft(Math.max(0, endMs - services.nowMs())))
  }, [services, waitMs, cause])
  return Math.ceil(leftMs / 1_000)
}

/** How long the next try has to wait, as the failure of a try says it, in milliseconds; undefined where none failed. */
export function waitAfter(trying: Task<unknown>): number | undefined {
  return trying.state === 'failed' ? Number(trying.error.details['waitMs'] ?? 0) : undefined
}

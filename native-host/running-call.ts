import type { Failure } from '../src/protocol/native'
import type { TokenRead } from './pkcs11/tokens'

/** What one module said when it was asked for its tokens. */
export type ModuleOutcome =
  | { readonly status: 'ok'; readonly tokens: readonly TokenRead[] }
  | { readonly status: 'failed'; readonly error: Failure }

/** How long a module is waited for, in milliseconds. */
export interface ModuleLimits {
  /** From the start of the process until it is ready; the module has no part in it. */
  readonly startMs: number
  /** A listing that takes longer is reported as hung; the call goes on, and the next listing may have its result. */
  readonly answerMs: number
  /** However late the process was ready, the module itself has this long. */
  readonly graceMs: number
  /** A call that takes longer is ended with its process. */
  readonly killMs: number
  /** For C_Finalize at the end. */
  readonly finishMs: number
}

/** The limits that the host runs with. */
export const moduleLimits: ModuleLimits = {
  startMs: 5_000,
  answerMs: 1_100,
  graceMs: 600,
  killMs: 10_000,
  finishMs: 300,
}

/** One listing that a module was asked for. */
export interface RunningCall {
  readonly outcome: Promise<ModuleOutcome>
  /** Resolves to null when the time for an answer is over. */
  readonly overdue: Promise<null>
  readonly isOverdue: () => boolean
  readonly settle: (outcome: ModuleOutcome) => void
  /** To be called when the process is ready: from then on it is the module that takes its time. */
  readonly moduleStarts: () => void
}

/**
 * One call's promise, and a second one for when it is overdue. `whenStuck` is called when it has to be ended.
 * @param now a clock in milliseconds
 */
export function startCall(
  limits: ModuleLimits,
  isReady: boolean,
  now: () => number,
  whenStuck: () => void,
): RunningCall {
  const timers: NodeJS.Timeout[] = []
  const began = now()
  let settle: RunningCall['settle'] = () => undefined
  let tellOverdue: () => void = () => undefined
  let isOverdue = false
  const stopTimers = () => timers.splice(0).forEach((timer) => clearTimeout(timer))
  const outcome = new Promise<ModuleOutcome>((resolve) => {
    settle = (value) => {
      stopTimers()
      resolve(value)
    }
  })
  const overdue = new Promise<null>((resolve) => {
    tellOverdue = () => {
      isOverdue = true
      resolve(null)
    }
  })
  const startClock = (answerMs: number, killMs: number) => {
    stopTimers()
    timers.push(setTimeout(tellOverdue, answerMs), setTimeout(whenStuck, killMs))
  }
  const moduleStarts = () => {
    const left = limits.answerMs - (now() - began)
    startClock(Math.max(left, limits.graceMs), limits.killMs)
  }
  if (isReady) moduleStarts()
  else startClock(limits.startMs, limits.startMs)
  return { outcome, overdue, isOverdue: () => isOverdue, settle, moduleStarts }
}

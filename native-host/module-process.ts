import type { ChildProcess } from 'node:child_process'
import type { ErrorCode } from '../src/errors'
import type { Failure } from '../src/protocol/native'
import type { FromModule, ToModule } from './module-messages'
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
  /** A call that takes longer is ended with its process. */
  readonly killMs: number
  /** For C_Finalize at the end. */
  readonly finishMs: number
}

/** The limits that the host runs with. */
export const moduleLimits: ModuleLimits = { startMs: 5_000, answerMs: 1_200, killMs: 10_000, finishMs: 300 }

/** Longest pause before a module that failed again and again is started once more. */
const MAX_PAUSE_MS = 60_000
const FIRST_PAUSE_MS = 2_000

interface RunningCall {
  readonly outcome: Promise<ModuleOutcome>
  /** Resolves to null when the time for an answer is over. */
  readonly overdue: Promise<null>
  readonly isOverdue: () => boolean
  readonly settle: (outcome: ModuleOutcome) => void
  readonly restartClock: () => void
}

function failed(code: ErrorCode): ModuleOutcome {
  return { status: 'failed', error: { code } }
}

/** One call's promise, and a second one for when it is overdue. `whenStuck` is called when it has to be ended. */
function startCall(limits: ModuleLimits, isReady: boolean, whenStuck: () => void): RunningCall {
  const timers: NodeJS.Timeout[] = []
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
  const restartClock = () => startClock(limits.answerMs, limits.killMs)
  if (isReady) restartClock()
  else startClock(limits.startMs, limits.startMs)
  return { outcome, overdue, isOverdue: () => isOverdue, settle, restartClock }
}

/** A module's child process: started when needed, kept between listings, ended when it hangs. One call at a time. */
export class ModuleProcess {
  readonly #start: () => ChildProcess
  readonly #limits: ModuleLimits
  readonly #now: () => number
  #child: ChildProcess | null = null
  #isReady = false
  #call: RunningCall | null = null
  #failuresInARow = 0
  #lastFailure: ModuleOutcome = failed('MODULE_CRASHED')
  #notBefore = 0
  /** What the last call said, where it said it too late: better than nothing while a slow module is asked again. */
  #late: { readonly outcome: ModuleOutcome; readonly at: number } | null = null

  /**
   * @param start forks the process, with an `advanced` message channel
   * @param now a clock in milliseconds
   */
  constructor(start: () => ChildProcess, limits: ModuleLimits, now: () => number) {
    this.#start = start
    this.#limits = limits
    this.#now = now
  }

  /** Asks the module for its tokens. Never rejects; a call already under way is joined. */
  async list(): Promise<ModuleOutcome> {
    const isResting = this.#child === null && this.#now() < this.#notBefore
    if (this.#call === null && isResting) return this.#lastFailure
    const call = this.#call ?? this.#begin()
    return (await Promise.race([call.outcome, call.overdue])) ?? this.#lateOutcome()
  }

  /** Lets the module finalise itself, then ends the process, by force after the limit. */
  async finish(): Promise<void> {
    const child = this.#child
    if (child === null) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    if (this.#call !== null || !child.connected) {
      child.kill('SIGKILL')
      return gone
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), this.#limits.finishMs)
    this.#tell(child, 'finish')
    await gone
    clearTimeout(timer)
  }

  /** Ends the process at once. */
  kill(): void {
    this.#child?.kill('SIGKILL')
  }

  /** For an overdue call: a slow module's last words if they are not old, else that it hangs. */
  #lateOutcome(): ModuleOutcome {
    const late = this.#late
    return late !== null && this.#now() - late.at <= this.#limits.killMs ? late.outcome : failed('MODULE_HUNG')
  }

  #begin(): RunningCall {
    const child = this.#child ?? this.#fork()
    const call = startCall(this.#limits, this.#isReady, () => {
      this.#end(call, failed('MODULE_HUNG'))
      child.kill('SIGKILL')
    })
    this.#call = call
    this.#tell(child, 'list')
    return call
  }

  #fork(): ChildProcess {
    const child = this.#start()
    this.#child = child
    this.#isReady = false
    child.on('message', (message: FromModule) => this.#hear(message))
    // 'error' comes where the process could not be started or told; without 'exit' in the first case.
    child.on('error', () => this.#lose(child))
    child.on('exit', () => this.#lose(child))
    return child
  }

  #tell(child: ChildProcess, message: ToModule): void {
    child.send(message, () => undefined)
  }

  #hear(message: FromModule): void {
    if (message.type === 'ready') {
      this.#isReady = true
      this.#call?.restartClock()
    } else if (this.#call !== null) {
      this.#failuresInARow = 0
      const outcome: ModuleOutcome =
        message.type === 'listed'
          ? { status: 'ok', tokens: message.tokens }
          : { status: 'failed', error: message.error }
      const call = this.#call
      this.#call = null
      this.#late = call.isOverdue() ? { outcome, at: this.#now() } : null
      call.settle(outcome)
    }
  }

  #lose(child: ChildProcess): void {
    if (this.#child !== child) return
    this.#child = null
    if (this.#call !== null) this.#end(this.#call, failed('MODULE_CRASHED'))
  }

  /** A call that cost the process. After the second in a row the module rests, ever longer. */
  #end(call: RunningCall, outcome: ModuleOutcome): void {
    if (this.#call !== call) return
    this.#call = null
    this.#lastFailure = outcome
    this.#failuresInARow += 1
    const rests = this.#failuresInARow - 2
    if (rests >= 0) this.#notBefore = this.#now() + Math.min(FIRST_PAUSE_MS * 2 ** rests, MAX_PAUSE_MS)
    call.settle(outcome)
  }
}

import type { ErrorCode } from '../src/errors'
import type { FromModule, SaidToken } from './module-messages'
import type { TokenRead } from './pkcs11/tokens'
import { startCall, type ModuleLimits, type ModuleOutcome, type RunningCall } from './running-call'
import type { StartedModule, StartModule } from './started-module'

/** Longest pause before a module that failed again and again is started once more. */
const MAX_PAUSE_MS = 60_000
const FIRST_PAUSE_MS = 2_000

function failed(code: ErrorCode): ModuleOutcome {
  return { status: 'failed', error: { code } }
}

/** The outcome of a message; the same one for the same message. */
function outcomeOf(message: Exclude<FromModule, { type: 'ready' }>): ModuleOutcome {
  const known = outcomes.get(message)
  if (known !== undefined) return known
  const outcome: ModuleOutcome =
    message.type === 'listed'
      ? { status: 'ok', tokens: message.tokens.map(fromSaid) }
      : { status: 'failed', error: message.error }
  outcomes.set(message, outcome)
  return outcome
}

const outcomes = new WeakMap<FromModule, ModuleOutcome>()

function fromSaid({ certificates, ...token }: SaidToken): TokenRead {
  return { ...token, ders: certificates.map((base64) => Buffer.from(base64, 'base64')) }
}

/** A module's child process: started when needed, kept between listings, ended when it hangs. One call at a time. */
export class ModuleProcess {
  readonly #start: StartModule
  readonly #limits: ModuleLimits
  readonly #now: () => number
  #child: StartedModule | null = null
  #isReady = false
  #call: RunningCall | null = null
  #whenGone: () => void = () => undefined
  #failuresInARow = 0
  #lastFailure: ModuleOutcome = failed('MODULE_CRASHED')
  #notBefore = 0
  /** What the last call said, where it said it too late: better than nothing while a slow module is asked again. */
  #late: { readonly outcome: ModuleOutcome; readonly at: number } | null = null

  /**
   * @param start starts the process
   * @param now a clock in milliseconds
   */
  constructor(start: StartModule, limits: ModuleLimits, now: () => number) {
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
    const gone = new Promise<void>((resolve) => (this.#whenGone = resolve))
    if (this.#call !== null) {
      child.kill()
      return gone
    }
    const timer = setTimeout(() => child.kill(), this.#limits.finishMs)
    child.tell('finish')
    await gone
    clearTimeout(timer)
  }

  /** Ends the process at once. */
  kill(): void {
    this.#child?.kill()
  }

  /** For an overdue call: a slow module's last words if they are not old, else that it hangs. */
  #lateOutcome(): ModuleOutcome {
    const late = this.#late
    return late !== null && this.#now() - late.at <= this.#limits.killMs ? late.outcome : failed('MODULE_HUNG')
  }

  #begin(): RunningCall {
    const child = this.#child ?? this.#startChild()
    const call = startCall(this.#limits, this.#isReady, this.#now, () => {
      this.#end(call, failed('MODULE_HUNG'))
      child.kill()
    })
    this.#call = call
    child.tell('list')
    return call
  }

  #startChild(): StartedModule {
    this.#isReady = false
    const child = this.#start({ hear: (message) => this.#hear(message), gone: () => this.#lose(child) })
    this.#child = child
    return child
  }

  #hear(message: FromModule): void {
    if (message.type === 'ready') {
      this.#isReady = true
      this.#call?.moduleStarts()
    } else if (this.#call !== null) {
      this.#failuresInARow = 0
      const outcome = outcomeOf(message)
      const call = this.#call
      this.#call = null
      this.#late = call.isOverdue() ? { outcome, at: this.#now() } : null
      call.settle(outcome)
    }
  }

  #lose(child: StartedModule): void {
    if (this.#child !== child) return
    this.#child = null
    this.#whenGone()
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

import { sameText } from '../plan/same-text'
import type { Action, SkipReason } from '../plan'
import type { Order, OrderResult } from './orders'
import { Drawn } from './drawn'
import { signatureOf } from './collect'
import { stateOf, tickedInGroup, type Target } from './control-state'
import { isShown } from './dom'
import { handsOver } from './handed-date'
import { isConnected, tagOf } from './native'
import { nowAt, surroundingsOf } from './redrawn'
import { isSentAtOnce, untilAnswered } from './server-answer'
import { restore } from './undo-fill'
import { fits } from './selectors'
import { nextTurn, waitFor } from './wait'
import { isTicked } from './read-control'
import { writeCalendar } from './write-calendar'
import { writeChooser } from './write-chooser'
import { clickItself, pressSpace, writeCheck } from './write-control'
import { writeDateButton } from './write-date-button'
import { writeNativeSelect } from './write-native-select'
import { writeSegments } from './write-segments'
import { typeText, writeText } from './write-text'
import type { Written } from './written'

interface Job {
  readonly order: Order
  readonly target: Target
  readonly before: string
  readonly tickedBefore?: HTMLElement | undefined
  readonly around: readonly Element[]
  /** Whether a calendar had its part in the writing, and has to be looked at when it is undone. */
  readonly picked?: boolean
}

const tickMs = 150
const fadeMs = 500
const closeMs = 80

function jobOf(order: Order, target: Target): Job {
  const ticked = target.kind === 'radio' ? tickedInGroup(target.element) : undefined
  const around = surroundingsOf(target.element)
  return { order, target, before: stateOf(target), tickedBefore: ticked, around }
}

/** The same with the control that the page drew in the place of the one that was written, where that holds what was wanted. */
function drawnAgain(job: Job): Job {
  const element = nowAt({ ...job.target, signature: job.order.signature, around: job.around })
  const again = element && element !== job.target.element ? { ...job, target: { ...job.target, element } } : job
  return holdsWanted(again) ? again : job
}

/** Whether a control holds what its order wanted of it. */
function holdsWanted({ order: { action }, target }: Job): boolean {
  if (action.type === 'check') return isTicked(target.element) === action.checked
  if (action.type !== 'text' || !sameText(stateOf(target), action.text)) return false
  return action.date === undefined || handsOver(target.element, action.date)
}

/** Writes approved orders into the page, reads each back, and keeps what undo needs. Never submits anything. */
export class PageFill {
  readonly written: Written[] = []
  readonly #results: OrderResult[] = []
  readonly #drawn: Drawn

  constructor(
    private readonly page: Document,
    private readonly signal: AbortSignal,
  ) {
    this.#drawn = new Drawn(page, signal)
  }

  /** Carries the orders out in their order. Every order gets one result. */
  async run(orders: readonly Order[], targetOf: (order: Order) => Target | undefined): Promise<OrderResult[]> {
    const quick: Job[] = []
    for (const order of orders) {
      const target = this.signal.aborted ? undefined : targetOf(order)
      if (this.signal.aborted) this.#skip(order, 'cancelled')
      else if (!target || !isConnected(target.element) || signatureOf(target.element) !== order.signature)
        this.#skip(order, 'form-changed')
      else if (isSentAtOnce(target.element))
        await untilAnswered(this.page, () => this.#carryOut(order, target, quick), this.signal)
      else await this.#carryOut(order, target, quick)
    }
    await nextTurn()
    // Those that the page took as they are first: what is tried again has waits of its own.
    const written = quick.map(drawnAgain)
    const doubtful = written.filter((job) => !holdsWanted(job))
    for (const job of written) if (!doubtful.includes(job)) this.#filled(job)
    // A calendar that was opened by the first try would take the keys of the second.
    if (doubtful.length > 0) await waitFor(this.page, () => undefined, { timeoutMs: closeMs, signal: this.signal })
    for (const job of doubtful) await this.#tryAgain(job)
    this.#drawn.stop()
    return this.#results
  }

  /** Writes an order; those that are read back together with others join `quick`. */
  async #carryOut(order: Order, target: Target, quick: Job[]): Promise<void> {
    if (!isQuick(order.action, target)) {
      await this.#writeSlowly(jobOf(order, target))
      return
    }
    const job = this.#write(order, target)
    const calendar = this.#calendarOf(job)
    if (calendar) await this.#writeAgain(job, calendar)
    else quick.push(job)
  }

  /** Nothing need tell that a box has a calendar: one may be drawn for the writing. Only there its meaning is sure. */
  #calendarOf({ order: { action }, target }: Job): Element | undefined {
    return action.type === 'text' && action.date !== undefined ? this.#drawn.calendarBeside(target.element) : undefined
  }

  /** Once more by the calendar, after it went away from the first time. */
  async #writeAgain(job: Job, calendar: Element): Promise<void> {
    const isGone = () => (isConnected(calendar) && isShown(calendar) ? undefined : true)
    await waitFor(this.page, isGone, { timeoutMs: fadeMs, signal: this.signal })
    await this.#writeSlowly(job, calendar)
  }

  /** Written now, read back together with the others of its kind after the page has had its turn. */
  #write(order: Order, target: Target): Job {
    const job = jobOf(order, target)
    const { action } = order
    this.#drawn.forget()
    if (action.type === 'text') writeText(target.element, target.kind, action.text)
    else if (action.type === 'check') writeCheck(target.element, action.checked)
    return job
  }

  /** Masks and widgets may follow keys only; a page that still holds something else gets back what it had. */
  async #tryAgain(asked: Job): Promise<void> {
    const job = drawnAgain(asked)
    if (job.target.element !== asked.target.element) {
      this.#filled(job)
      return
    }
    const { element, kind } = job.target
    const { action } = job.order
    if (isConnected(element)) {
      const holds = () => (holdsWanted(job) ? true : undefined)
      const isHeld = () => waitFor(this.page, holds, { timeoutMs: tickMs, signal: this.signal })
      if (action.type === 'check') {
        pressSpace(element)
        if (!(await isHeld())) clickItself(element)
      } else if (action.type === 'text' && kind !== 'editable') typeText(element, action.text)
      if (await isHeld()) {
        this.#filled(job)
        return
      }
      if (action.type === 'text' && action.date !== undefined && kind === 'text') {
        await this.#writeSlowly(job)
        return
      }
      // What a box does not keep as it was typed, it may take from the list that it draws then.
      if (action.type === 'text' && tagOf(element) === 'INPUT' && kind === 'text') {
        const chosen = await writeChooser(element, { value: action.text, aliases: [] }, this.signal)
        if ('text' in chosen && holds()) {
          this.#filled(job)
          return
        }
      }
    }
    await this.#reject(job)
  }

  async #writeSlowly(asked: Job, calendar?: Element): Promise<void> {
    let job: Job = { ...asked, picked: true }
    const { element, kind } = job.target
    const { action } = job.order
    let refused: SkipReason | undefined
    if (action.type === 'text' && isInParts(job.target))
      refused = await (tagOf(element) === 'BUTTON' ? writeDateButton : writeSegments)(element, action.text, this.signal)
    else if (action.type === 'text' && isSuggesting(job.target)) refused = await this.#writeSuggested(job)
    else if (action.type === 'text')
      refused = await writeCalendar(element, { text: action.text, date: action.date ?? '' }, this.signal, calendar)
    else if (action.type === 'choose' && kind === 'select')
      refused = await writeNativeSelect(element as HTMLSelectElement, action, this.signal)
    else if (action.type === 'choose') {
      const chosen = await writeChooser(element, action, this.signal)
      refused = 'refused' in chosen ? chosen.refused : undefined
    }
    if (!isConnected(element)) {
      const again = () => [drawnAgain(job)].find(({ target }) => target.element !== element)
      const drawn = await waitFor(this.page, again, { timeoutMs: tickMs, signal: this.signal })
      if (drawn) refused = undefined
      job = drawn ?? job
    }
    if (refused === undefined) this.#filled(job)
    else if (this.signal.aborted) this.#skip(job.order, 'cancelled')
    else await this.#reject(job, refused)
  }

  /** Takes what the page proposes where it is the very same; what it does not propose stays as it was typed. */
  async #writeSuggested(job: Job): Promise<SkipReason | undefined> {
    const { element, kind } = job.target
    const { action } = job.order
    if (action.type !== 'text') return undefined
    const chosen = await writeChooser(element, { value: action.text, aliases: [] }, this.signal)
    if ('text' in chosen && holdsWanted(job)) return undefined
    writeText(element, kind, action.text)
    const holds = () => (holdsWanted(job) ? true : undefined)
    const isHeld = await waitFor(this.page, holds, { timeoutMs: tickMs, signal: this.signal })
    return isHeld ? undefined : 'rejected-by-page'
  }

  async #reject(job: Job, reason: SkipReason = 'rejected-by-page'): Promise<void> {
    const { target, before } = job
    if (isConnected(target.element) && stateOf(target) !== before)
      await restore({ ...this.#writtenBy(job), after: '' }, this.signal)
    this.#skip(job.order, isConnected(target.element) ? reason : 'form-changed')
  }

  #writtenBy({ order, target, before, tickedBefore, picked, around }: Job): Written {
    const { id, signature, action } = order
    return {
      ...target,
      ...{ id, signature, around, before, after: stateOf(target) },
      ...(action.type === 'text' && { text: action.text }),
      ...(picked && action.type === 'text' && action.date !== undefined && { date: action.date }),
      ...(tickedBefore && { tickedBefore }),
    }
  }

  #filled(job: Job): void {
    this.written.push(this.#writtenBy(job))
    this.#results.push({ id: job.order.id, outcome: 'filled' })
  }

  #skip(order: Order, reason: SkipReason): void {
    this.#results.push({ id: order.id, outcome: 'skipped', reason })
  }
}

function isQuick(action: Action, target: Target): boolean {
  if (action.type === 'text') return action.picks !== true && !isInParts(target) && !isSuggesting(target)
  return action.type === 'check'
}

/** A text box whose script proposes what to take while one types, and may keep for itself only what was taken. */
function isSuggesting({ element, kind }: Target): boolean {
  return kind === 'text' && fits(element, suggesting)
}

const suggesting = '[aria-autocomplete="list"], [aria-autocomplete="both"], .ui-autocomplete-input, .tt-input'

/** A date that no box of the browser's holds: its parts, or a button, stand for it. */
function isInParts({ element, kind }: Target): boolean {
  return kind === 'date' && tagOf(element) !== 'INPUT'
}

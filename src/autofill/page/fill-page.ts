import { chooseOption } from '../../fields/choose-option'
import { foldedWords } from '../../fields/fold'
import type { ControlKind } from '../match'
import type { Action, SkipReason } from '../plan'
import { signatureOf } from './collect'
import { isConnected } from './dom'
import { currentText, isCalendar, isTicked } from './read-control'
import { nextTurn, waitFor } from './wait'
import { writeChooser } from './write-chooser'
import { setValue, writeCheck, writeSelect, writeText } from './write-control'

/** One approved entry of a plan: which control, and what goes into it. Nothing else of the request comes to the page. */
export interface Order {
  readonly id: number
  readonly signature: string
  readonly action: Action
}

/** What came of one order. */
export type OrderResult =
  | { readonly id: number; readonly outcome: 'filled' }
  | { readonly id: number; readonly outcome: 'skipped'; readonly reason: SkipReason }

/** A control's state before and after it was written, for undoing. */
export interface Written {
  readonly element: HTMLElement
  readonly kind: ControlKind
  readonly before: string
  readonly after: string
  /** The radio button of the same group that was ticked before. */
  readonly tickedBefore?: HTMLElement
}

/** A control found by the collection that the plan was made from. */
export interface Target {
  readonly element: HTMLElement
  readonly kind: ControlKind
}

const optionsTimeoutMs = 3_000

/** State as text, also for ticks and native selects, to compare and to restore. */
export function stateOf(element: HTMLElement, kind: ControlKind): string {
  if (kind === 'checkbox' || kind === 'radio') return isTicked(element) ? 'x' : ''
  if (kind === 'select') return String((element as HTMLSelectElement).selectedIndex)
  return currentText(element, kind)
}

/** A mask may regroup what was written; the letters and digits must be the same. */
function holdsText(element: HTMLElement, kind: ControlKind, text: string): boolean {
  const now = currentText(element, kind)
  return (
    now === text ||
    (foldedWords(now).join('') === foldedWords(text).join('') && now.length >= foldedWords(text).join('').length)
  )
}

function tickedInGroup(element: HTMLElement): HTMLElement | undefined {
  const name = (element as HTMLInputElement).name
  if (name === '') return undefined
  const root = element.closest('form') ?? element.ownerDocument
  return Array.from(root.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')).find(
    (one) => one.name === name,
  )
}

type Quick = Exclude<Action, { readonly type: 'choose' }>
type Choose = Extract<Action, { readonly type: 'choose' }>

interface Job {
  readonly order: Order
  readonly target: Target
  readonly before: string
  readonly tickedBefore?: HTMLElement | undefined
}

/** Writes approved orders into the page, reads each back, and keeps what undo needs. Never submits anything. */
export class PageFill {
  readonly written: Written[] = []
  readonly #results: OrderResult[] = []

  constructor(
    private readonly page: Document,
    private readonly signal: AbortSignal,
  ) {}

  /** Carries the orders out in their order. Every order gets one result. */
  async run(orders: readonly Order[], targetOf: (order: Order) => Target | undefined): Promise<OrderResult[]> {
    const quick: Job[] = []
    for (const order of orders) {
      const target = this.signal.aborted ? undefined : targetOf(order)
      if (this.signal.aborted) this.#skip(order, 'cancelled')
      else if (!target || !isConnected(target.element) || signatureOf(target.element) !== order.signature)
        this.#skip(order, 'form-changed')
      else if (order.action.type !== 'choose') quick.push(this.#write(order, target, order.action))
      else if (target.kind === 'select') await this.#select(order, target, order.action)
      else await this.#choose(order, target, order.action)
    }
    await nextTurn()
    for (const job of quick) this.#readBack(job)
    return this.#results
  }

  #job(order: Order, target: Target): Job {
    const ticked = target.kind === 'radio' ? tickedInGroup(target.element) : undefined
    return { order, target, before: stateOf(target.element, target.kind), tickedBefore: ticked }
  }

  /** Written now, read back together with the others of its kind after the page has had its turn. */
  #write(order: Order, target: Target, action: Quick): Job {
    const job = this.#job(order, target)
    const { element, kind } = target
    if (action.type === 'text') writeText(element, kind, action.text, isCalendar(element))
    else writeCheck(element, action.checked)
    return job
  }

  #readBack(job: Job): void {
    const { order, target } = job
    const { element, kind } = target
    const { action } = order
    const holds =
      action.type === 'check'
        ? isTicked(element) === action.checked
        : action.type === 'text' && holdsText(element, kind, action.text)
    if (holds) {
      this.#filled(job)
      return
    }
    if (action.type === 'text') this.#restoreText(job)
    this.#skip(order, isConnected(element) ? 'rejected-by-page' : 'form-changed')
  }

  #restoreText({ target: { element, kind }, before }: Job): void {
    if (!isConnected(element)) return
    writeText(element, kind, before, isCalendar(element))
    if (kind !== 'editable' && currentText(element, kind) !== before) setValue(element, before)
  }

  async #select(order: Order, { element, kind }: Target, wanted: Choose): Promise<void> {
    const select = element as HTMLSelectElement
    const job = this.#job(order, { element, kind })
    const look = () => {
      const all = Array.from(select.options).map((option) => ({ value: option.value, text: option.text }))
      const choice = chooseOption(wanted, all)
      return 'index' in choice || choice.refused === 'option-ambiguous' ? choice : undefined
    }
    const hasOptions = () => Array.from(select.options).some(({ value }) => value !== '')
    const choice =
      look() ??
      (hasOptions() ? undefined : await waitFor(this.page, look, { timeoutMs: optionsTimeoutMs, signal: this.signal }))
    if (!choice) {
      this.#skip(order, hasOptions() ? 'option-not-found' : 'options-not-loaded')
      return
    }
    if ('refused' in choice) {
      this.#skip(order, choice.refused)
      return
    }
    writeSelect(element, choice.index)
    await nextTurn()
    if (select.selectedIndex === choice.index) {
      this.#filled(job)
      return
    }
    this.#skip(order, 'rejected-by-page')
  }

  async #choose(order: Order, target: Target, wanted: Choose): Promise<void> {
    const job = this.#job(order, target)
    const chosen = await writeChooser(target.element, wanted, this.signal)
    if ('refused' in chosen) this.#skip(order, this.signal.aborted ? 'cancelled' : chosen.refused)
    else this.#filled(job)
  }

  #filled({ order, target, before, tickedBefore }: Job): void {
    const after = stateOf(target.element, target.kind)
    this.written.push({ ...target, before, after, ...(tickedBefore && { tickedBefore }) })
    this.#results.push({ id: order.id, outcome: 'filled' })
  }

  #skip(order: Order, reason: SkipReason): void {
    this.#results.push({ id: order.id, outcome: 'skipped', reason })
  }
}

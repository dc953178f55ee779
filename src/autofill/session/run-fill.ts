import type { RequestDraft } from '../../requests'
import type { FieldKey, Role } from '../../fields'
import type { TaughtHere } from '../match'
import type { Order, OrderResult } from '../page'
import { planFill, type Plan, type PlanEntry, type SkipReason, type Wanted } from '../plan'
import type { PageLink } from './page-link'
import { recognisePage } from './recognise-page'

/** One control of the page and what came of it. */
export interface ReportField {
  readonly id: number
  readonly index: number | null
  readonly label: string
  readonly keys: readonly FieldKey[]
  readonly role?: Role
  readonly row?: number
  readonly shown?: string
  readonly outcome: 'filled' | 'skipped'
  readonly reason?: SkipReason
}

/**
 * What came of a fill: every control accounted for, and how many subscribers are left. `fillMs`: until everything was
 * written and read back; the watch for pages that take it back later counts only where one did.
 */
export interface FillReport {
  readonly fields: readonly ReportField[]
  readonly remaining: number
  readonly fillMs: number
}

/** Looks at a page and plans. Nothing is written. */
export async function previewFill(
  link: PageLink,
  draft: RequestDraft,
  wanted: number | Wanted,
  taught?: TaughtHere,
): Promise<Plan> {
  const { facts, matches } = await recognisePage(link, draft.mau, taught)
  return planFill(facts, matches, draft, wanted)
}

/** Asks for the same subscribers in the same rows, and for the next ones in rows that came since. */
function wantedAgain({ queue, seats, firstSubject }: Plan): number | Wanted {
  return queue ? { queue, seats } : firstSubject
}

const mostRounds = 4
const settleMs = 1_500

/** Reasons that later options or a re-rendered section may cure. */
const curable: ReadonlySet<SkipReason> = new Set<SkipReason>(['option-not-found', 'options-not-loaded', 'form-changed'])

const isRedrawn = (result: OrderResult): boolean => result.outcome === 'skipped' && result.reason === 'form-changed'

function ordersFor(entries: readonly PlanEntry[], ids: ReadonlySet<number>): Order[] {
  return entries.flatMap(({ id, signature, action }) => (action && ids.has(id) ? [{ id, signature, action }] : []))
}

/** Which value of the request an entry would write. */
function valueName({ role, row, keys }: PlanEntry): string {
  return `${role ?? ''} ${row ?? ''} ${keys.join(' ')}`
}

function isAlike(one: PlanEntry, other: PlanEntry): boolean {
  return one.signature === other.signature && valueName(one) === valueName(other)
}

/** One fill under way: the plan, what came of its entries so far, and what to try again. */
class Progress {
  readonly #results = new Map<number, OrderResult>()
  readonly #entries = new Map<number, PlanEntry>()
  readonly #unticked: ReadonlySet<number>
  readonly #approved: ReadonlySet<string>
  /** Controls that were written and taken away, by the ones that the page drew in their places. */
  readonly #drawnAgain = new Map<number, number>()

  constructor(plan: Plan, ticked: ReadonlySet<number>) {
    for (const entry of plan.entries) this.#entries.set(entry.id, entry)
    this.#unticked = new Set(
      plan.entries.filter((entry) => entry.action && !entry.refusal && !ticked.has(entry.id)).map(({ id }) => id),
    )
    this.#approved = new Set(plan.entries.filter(({ id }) => ticked.has(id)).map(valueName))
  }

  note(results: readonly OrderResult[]): void {
    for (const result of results) {
      const id = this.#idNow(result.id)
      this.#results.set(id, { ...result, id })
    }
  }

  #idNow(id: number): number {
    const now = this.#drawnAgain.get(id)
    return now === undefined ? id : this.#idNow(now)
  }

  #reasonOf(entry: PlanEntry): SkipReason | undefined {
    const result = this.#results.get(entry.id)
    if (!result) return entry.refusal
    return result.outcome === 'skipped' ? result.reason : undefined
  }

  hasCurable(): boolean {
    return [...this.#entries.values()].some((entry) => {
      const reason = this.#reasonOf(entry)
      return reason !== undefined && curable.has(reason)
    })
  }

  /**
   * Entries of a newer look at the page that can be tried now: refusals that were cured, and new controls for a value that was
   * approved. A page gets no other value by asking for it during the fill.
   */
  takeUp(plan: Plan): Order[] {
    const ids = new Set<number>()
    this.#findDrawnAgain(plan)
    for (const seen of plan.entries) {
      const isAsked = this.#entries.has(seen.id) || seen.refusal !== undefined || this.#approved.has(valueName(seen))
      const entry: PlanEntry = isAsked ? seen : { ...seen, refusal: 'form-changed' }
      const known = this.#entries.get(entry.id)
      const reason = known && this.#reasonOf(known)
      const tryAgain = reason !== undefined && curable.has(reason)
      if (!known || (tryAgain && entry.action && !entry.refusal)) {
        // A control that came during the fill had no place before it.
        this.#entries.set(entry.id, known ? entry : { ...entry, index: null })
        this.#results.delete(entry.id)
        if (entry.action && !entry.refusal && !this.#unticked.has(entry.id)) ids.add(entry.id)
      }
    }
    return ordersFor(plan.entries, ids)
  }

  /** A control that was drawn again stands for the one in whose place it came: the only one like it for the same value. */
  #findDrawnAgain(plan: Plan): void {
    const there = new Set(plan.entries.map(({ id }) => id))
    const isGone = ({ id }: PlanEntry) => !there.has(id) && this.#results.has(id)
    for (const now of plan.entries) {
      if (this.#entries.has(now.id) || now.keys.length === 0) continue
      const [earlier, ...others] = [...this.#entries.values()].filter((one) => isGone(one) && isAlike(one, now))
      if (earlier && others.length === 0) this.#replace(earlier, now)
    }
  }

  #replace({ id }: PlanEntry, now: PlanEntry): void {
    const result = this.#results.get(id)
    this.#entries.delete(id)
    this.#results.delete(id)
    this.#drawnAgain.set(id, now.id)
    // What was written there and stands there still is told as written; anything else is new.
    const isKept = result?.outcome === 'filled' && now.refusal === 'already-same'
    if (isKept) this.#results.set(now.id, { id: now.id, outcome: 'filled' })
    this.#entries.set(now.id, isKept || now.refusal ? now : { ...now, refusal: 'form-changed' })
  }

  report(plan: Plan): Omit<FillReport, 'fillMs'> {
    const fields = [...this.#entries.values()].map((entry): ReportField => {
      const { id, index, label, keys, role, row, shown } = entry
      const base = {
        id,
        index,
        label,
        keys,
        ...(role && { role }),
        ...(row !== undefined && { row }),
        ...(shown !== undefined && { shown }),
      }
      if (this.#results.get(id)?.outcome === 'filled') return { ...base, outcome: 'filled' }
      return { ...base, outcome: 'skipped', reason: this.#reasonOf(entry) ?? 'cancelled' }
    })
    const frames = plan.foreignFrames.map((title, place): ReportField => ({
      id: -1 - place,
      index: null,
      label: title,
      keys: [],
      outcome: 'skipped',
      reason: 'frame-foreign',
    }))
    return { fields: [...fields, ...frames], remaining: plan.remaining }
  }
}

/** What undoing will know a fill by, and what was taught of its page. */
interface HowToFill {
  readonly fillId?: string | undefined
  readonly taught?: TaughtHere | undefined
}

/**
 * Writes the ticked entries of a plan, then goes on while the page brings options or controls that answer to it, a few rounds
 * at most. @param clockMs a clock that only goes forward @param how what undoing will know this fill by, and what was taught of the page
 */
export async function applyFill(
  link: PageLink,
  draft: RequestDraft,
  plan: Plan,
  ticked: readonly number[],
  clockMs: () => number,
  { fillId, taught }: HowToFill = {},
): Promise<FillReport> {
  const startMs = clockMs()
  const chosen = new Set(ticked)
  const progress = new Progress(plan, chosen)
  let orders = ordersFor(plan.entries, chosen)
  const tried = new Set<number>()
  let latest = plan
  let lastReadMs = startMs
  for (let round = 0; round < mostRounds && (orders.length > 0 || round === 0); round++) {
    const { results, controlsChanged } = await link.fill(orders, round > 0, fillId)
    lastReadMs = clockMs()
    progress.note(results)
    const cancelled = results.some((result) => result.outcome === 'skipped' && result.reason === 'cancelled')
    const isSame = round > 0 && !controlsChanged && orders.every(({ id }) => tried.has(id))
    const isLast = round === mostRounds - 1
    if (cancelled || isSame || isLast || !(controlsChanged || progress.hasCurable())) break
    for (const { id } of orders) tried.add(id)
    await link.settle(settleMs)
    latest = await previewFill(link, draft, wantedAgain(plan), taught)
    orders = progress.takeUp(latest)
  }
  const lost = tried.size > 0 || orders.length > 0 ? await link.confirm() : []
  progress.note(lost)
  // A server may have drawn a part of the page again while it was filled: what it did not know yet is written once more.
  if (lost.some(isRedrawn)) {
    await link.settle(settleMs)
    latest = await previewFill(link, draft, wantedAgain(plan), taught)
    const again = progress.takeUp(latest)
    if (again.length > 0) {
      progress.note((await link.fill(again, true, fillId)).results)
      progress.note(await link.confirm())
    }
  }
  if (lost.length > 0) lastReadMs = clockMs()
  return { ...progress.report(latest), fillMs: lastReadMs - startMs }
}

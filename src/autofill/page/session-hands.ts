import type { Action, SkipReason } from '../plan'
import type { Target } from './control-state'
import type { Written } from './written'

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

/** What came of undoing: how many controls are as before, and how many were left because they changed since. */
export interface UndoResult {
  readonly restored: number
  readonly keptEdited: number
  readonly failed: number
}

/** What writes into a page. It comes with a script of its own when the clerk fills: pages that are only looked at do without. */
export interface Hands {
  readonly fill: (
    page: Document,
    orders: readonly Order[],
    targetOf: (order: Order) => Target | undefined,
    signal: AbortSignal,
  ) => Promise<{ readonly results: readonly OrderResult[]; readonly written: readonly Written[] }>
  /** Gives what the page did not keep. */
  readonly lookAgain: (
    page: Document,
    written: readonly Written[],
    isEdited: (element: Element) => boolean,
    signal: AbortSignal,
  ) => Promise<readonly Written[]>
  readonly undo: (
    written: readonly Written[],
    nowOf: (one: Written) => Written,
    signal: AbortSignal,
  ) => Promise<UndoResult>
}

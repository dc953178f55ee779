import type { Action, SkipReason } from '../plan'

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

/** What came of one batch of orders, and whether the page shows other controls than before. */
export interface FillResult {
  readonly results: readonly OrderResult[]
  readonly controlsChanged: boolean
}

/** What came of undoing: how many controls are as before, and how many were left because they changed since. */
export interface UndoResult {
  readonly restored: number
  readonly keptEdited: number
  readonly failed: number
}

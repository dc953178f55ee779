import type { PageFacts } from '../match'
import type { FillResult, Order, OrderResult, UndoResult } from '../page'

/** The way to one page: every call goes to the content script that lives there. */
export interface PageLink {
  readonly collect: () => Promise<PageFacts>
  readonly fill: (orders: readonly Order[], goesOn: boolean) => Promise<FillResult>
  /** Looks once more at what was written. Gives those that the page did not keep. */
  readonly confirm: () => Promise<readonly OrderResult[]>
  readonly settle: (timeoutMs: number) => Promise<void>
  readonly undo: () => Promise<UndoResult>
  readonly cancel: () => Promise<void>
}

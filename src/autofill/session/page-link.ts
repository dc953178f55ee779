import type { PageFacts } from '../match'
import type { FillResult, Glance, MarkOrder, MarkWords, Order, OrderResult, UndoResult } from '../page'

/** The way to one page: every call goes to the content script that lives there. */
export interface PageLink {
  /** A first look: every control, `visible` being whether it is drawn at all. */
  readonly collect: () => Promise<PageFacts>
  /** A close look at some drawn controls. Gives those that nobody can see or reach. */
  readonly unseen: (ids: readonly number[]) => Promise<readonly number[]>
  readonly fill: (orders: readonly Order[], goesOn: boolean, fillId?: string) => Promise<FillResult>
  /** Looks once more at what was written. Gives those that the page did not keep. */
  readonly confirm: () => Promise<readonly OrderResult[]>
  readonly settle: (timeoutMs: number) => Promise<void>
  readonly glance: () => Promise<Glance>
  /** The lines of the page that speak of a dossier. */
  readonly dossier: () => Promise<{ lines: readonly string[] }>
  readonly mark: (marks: readonly MarkOrder[], words: MarkWords) => Promise<void>
  readonly show: (id: number) => Promise<{ isShown: boolean }>
  readonly undo: () => Promise<UndoResult>
  readonly cancel: () => Promise<void>
}

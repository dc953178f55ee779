import type { Handler } from '../../../protocol/router'
import { sharedSession } from '../shared-session'
import { answerTeachMessages } from './answer-teach-messages'

const place = Symbol.for('tro-ly-chung-thu.teaching')

/** What stands between this script and the extension's pages. */
export interface TeachingWires {
  readonly listen: (handlers: readonly Handler[]) => void
  /** Calls back when the page of the extension that lets somebody point is closed. */
  readonly onPageClosed: (closed: () => void) => void
}

/** Starts answering, once a page: a script may be put there several times. Without the page's first script nothing is done. */
export function startTeaching(page: Document, { listen, onPageClosed }: TeachingWires): void {
  const shared = sharedSession()
  if (!shared || Reflect.has(globalThis, place)) return
  Reflect.set(globalThis, place, true)
  const { handlers, stop } = answerTeachMessages(page, shared)
  listen(handlers)
  onPageClosed(stop)
}

import { isIn, stateOf } from './control-state'
import { isConnected } from './native'
import { nowAt } from './redrawn'
import { restore } from './undo-fill'
import { waitFor } from './wait'
import type { Written } from './written'

/** Longer than a page's debounced checks usually take to answer what was typed. */
const watchMs = 400

/**
 * Watches for a moment what was written: a page may take it back or rewrite it when its own timers run. Whatever it did not
 * keep gets its earlier value again. One watch for all controls, however many. A control that was drawn again answers for the
 * one that was written, and is left as the page drew it.
 * @param isEdited tells what a person has changed meanwhile: that is left alone
 */
export async function lookAgain(
  page: Document,
  written: readonly Written[],
  isEdited: (element: Element) => boolean,
  signal: AbortSignal,
): Promise<readonly Written[]> {
  const lost = new Set<Written>()
  const endMs = performance.now() + watchMs
  const look = () => {
    const found = written.filter((one) => !lost.has(one) && isLost(one, isEdited))
    return found.length > 0 ? found : undefined
  }
  for (;;) {
    const found = await waitFor(page, look, { timeoutMs: Math.max(0, endMs - performance.now()), signal })
    if (!found) return [...lost]
    for (const one of found) {
      lost.add(one)
      if (isConnected(one.element) && stateOf(one) !== one.before) await restore(one, signal)
    }
  }
}

function isLost(one: Written, isEdited: (element: Element) => boolean): boolean {
  const element = nowAt(one)
  return element !== undefined && !isEdited(element) && !isIn({ element, kind: one.kind }, one.after)
}

/** Controls whose every change is sent to the server, which answers by drawing a part of the page again. */
import { attributeOf } from './native'
import { queryAll } from './selectors'
import { waitFor } from './wait'

const sends = /__doPostBack|WebForm_DoPostBack/u
const answerMs = 3_000
const quietMs = 60

/** Whether the page's own markup says that a change of the control is sent at once. */
export function isSentAtOnce(element: HTMLElement): boolean {
  const told = `${attributeOf(element, 'onchange') ?? ''} ${attributeOf(element, 'onclick') ?? ''}`
  return sends.test(told) || /^(?:hx-get|hx-post|hx-put|hx-patch)$/mu.test(element.getAttributeNames().join('\n'))
}

/**
 * Runs what changes such a control, and waits until the page has drawn what the server answered, three seconds at most: what
 * would be written meanwhile is lost with what the answer replaces.
 */
export async function untilAnswered(page: Document, change: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let lastMs: number | undefined
  const observer = new MutationObserver((records) => {
    const isDrawn = records.some(({ addedNodes }) => [...addedNodes].some(holdsControl))
    if (isDrawn || lastMs !== undefined) lastMs = performance.now()
  })
  observer.observe(page, { subtree: true, childList: true })
  await change()
  const isQuiet = () => (lastMs !== undefined && performance.now() - lastMs > quietMs ? true : undefined)
  await waitFor(page, isQuiet, { timeoutMs: answerMs, signal })
  observer.disconnect()
}

/** Options, boxes, or a part of the page with some in it. */
function holdsControl(node: Node): boolean {
  if (node.nodeType !== 1) return false
  const selector = 'input, select, textarea, option'
  return (node as Element).matches(selector) || queryAll(node, selector).length > 0
}

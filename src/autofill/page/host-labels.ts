import type { LabelFact } from '../match'
import { aroundOf, hostOf, isAround, longestLabel, says, textOf } from './dom'
import { attributeOf, rootOf } from './native'
import { closestOf, queryAll } from './selectors'
import { ariaLabels, textBefore, type Neighbours } from './label-texts'

/**
 * Labels from outside the shadow root that a control lives in: a custom element is labelled as a whole, by words before it, bound to
 * its id, handed in through its slots, or in its `label` attribute. Only when it holds no other control.
 */
const highest = 4

/** The words that label the custom element around a control; none for a control outside of shadow roots. */
export function hostLabels(element: Element, neighbours: Neighbours): readonly LabelFact[] {
  let host = shadowHostOf(element)
  for (let level = 0; host && level < highest; level++) {
    if (isAround(host, neighbours.before) || isAround(host, neighbours.after)) return []
    const own = labelsOf(host)
    if (own.length > 0) return own
    const before = textBefore(host, {
      before: inTreeOf(host, neighbours.before),
      after: inTreeOf(host, neighbours.after),
    })
    if (before.length > 0) return before
    host = shadowHostOf(host)
  }
  return []
}

function shadowHostOf(element: Element): Element | null {
  const root = rootOf(element)
  return root.nodeType === 11 ? hostOf(root) : null
}

/** What stands for another control in the tree of this element: itself, or the host it lives in. */
function inTreeOf(element: Element, other: Element | undefined): Element | undefined {
  const root = rootOf(element)
  for (let at: Element | null = other ?? null; at; at = aroundOf(at)) if (rootOf(at) === root) return at
  return undefined
}

function labelsOf(host: Element): readonly LabelFact[] {
  const id = attributeOf(host, 'id') ?? ''
  const bound = id === '' ? undefined : queryAll(rootOf(host), `label[for="${CSS.escape(id)}"]`)[0]
  const texts = [
    bound && textOf(bound),
    attributeOf(host, 'label'),
    textOf(host),
    textOf(closestOf(host, 'label') ?? host),
  ]
  const text = texts.find((one) => one !== undefined && says(one))
  return text === undefined ? ariaLabels(host as HTMLElement) : [{ origin: 'for', text: text.slice(0, longestLabel) }]
}

/**
 * Boxes of custom elements whose label rests in their place, as large as they are, until something is typed: the box itself is
 * faint so long, and the label is what people see and press.
 */
import { boxOf, checkVisibility, ownTextOf } from './dom'
import { attributeOf, parentOf, rootOf } from './native'
import { queryAll } from './selectors'

const required = /[\s*]+$/u
const seen = { opacityProperty: true, visibilityProperty: true }

/** Whether the words that name a box are drawn in its place, by the custom element that the box is handed to. */
export function isUnderLabel(element: HTMLElement): boolean {
  const name = attributeOf(element, 'aria-label') ?? ''
  const frame = name === '' ? undefined : frameOf(element)
  if (!frame || !checkVisibility(element, { visibilityProperty: true })) return false
  const { left, right, top, bottom } = boxOf(element)
  return queryAll(frame, 'label, span, div').some((one) => {
    if (ownTextOf(one).replace(required, '') !== name.replace(required, '') || !checkVisibility(one, seen)) return false
    const label = boxOf(one)
    const [x, y] = [(label.left + label.right) / 2, (label.top + label.bottom) / 2]
    return x > left && x < right && y > top && y < bottom
  })
}

/** The shadow root that draws what is around a box, where the box was handed in through a slot. */
function frameOf(element: Element): Node | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.assignedSlot) return rootOf(at.assignedSlot)
  return undefined
}

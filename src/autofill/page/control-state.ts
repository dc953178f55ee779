import { sameText } from '../plan/same-text'
import type { ControlKind } from '../match'
import { pageOf } from './dom'
import { attributeOf, parentOf, tagOf } from './native'
import { closestOf, queryAll } from './selectors'
import { currentText, isTicked } from './read-control'

/** A control found by the collection that the plan was made from. */
export interface Target {
  readonly element: HTMLElement
  readonly kind: ControlKind
}

/** State as text, also for ticks and native selects, to compare and to restore. */
export function stateOf({ element, kind }: Target): string {
  if (kind === 'checkbox' || kind === 'radio') return isTicked(element) ? 'x' : ''
  if (kind === 'select') return stateOfSelect(element as HTMLSelectElement)
  return currentText(element, kind)
}

/** Options may be drawn again in another order: value and text tell one, not its place. */
function stateOfSelect(select: HTMLSelectElement): string {
  const option = select.options[select.selectedIndex]
  return option ? `${option.value}\u0000${option.text}` : ''
}

/** The place of an option that a select's state tells, -1 for none. */
export function placeOfState(select: HTMLSelectElement, state: string): number {
  return Array.from(select.options).findIndex(({ value, text }) => `${value}\u0000${text}` === state)
}

/** Whether a control still holds a state: formatting that comes late changes nothing of what was written, a mask without a letter or digit is empty. */
export function isIn(target: Target, state: string): boolean {
  const now = stateOf(target)
  if (now === state) return true
  if (target.kind === 'select') return false
  return state === '' ? !/[\p{L}\p{N}]/u.test(now) : sameText(now, state)
}

/** The radio button or toggle of the same group that is ticked now. */
export function tickedInGroup(element: HTMLElement): HTMLElement | undefined {
  if (tagOf(element) !== 'INPUT') {
    const box = closestOf(element, '[role="radiogroup"], [role="group"]') ?? parentOf(element)
    const ticked = '[aria-checked="true"], [aria-pressed="true"]'
    return box ? (queryAll(box, ticked)[0] as HTMLElement | undefined) : undefined
  }
  const name = attributeOf(element, 'name') ?? ''
  if (name === '') return undefined
  const others = queryAll(closestOf(element, 'form') ?? pageOf(element), 'input[type="radio"]:checked')
  return others.find((one) => attributeOf(one, 'name') === name) as HTMLElement | undefined
}

import { labelsOf } from './dom'
import { isTicked } from './read-control'
import { attributeOf, parentOf, tagOf } from './native'
import { queryAll } from './selectors'
import { drawnTickOf } from './widget-box'
import { enter, fire, leave, press, pressKey, asOwnAct } from './events'

/** Chooses an option of a native select by its place. */
export function writeSelect(element: HTMLElement, index: number): void {
  enter(element)
  ;(element as HTMLSelectElement).selectedIndex = index
  fire(element, 'input', 'change')
  leave(element)
}

/**
 * Ticks or unticks by one click, where the state differs: a setter would leave a framework's own state behind. Where a person
 * sees the label's picture and not the box itself, the label takes the click.
 */
export function writeCheck(element: HTMLElement, checked: boolean): void {
  if (isTicked(element) === checked) return
  const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  if (tagOf(element) === 'INPUT')
    asOwnAct(() => {
      const face = isDrawn ? undefined : (labelsOf(element)[0] ?? labelBeside(element) ?? drawnTickOf(element))
      // A page that keeps the press from the browser ticks by itself, perhaps a little later: a second one would untick it again.
      const isLeft =
        face?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })) ?? true
      if (isLeft && isTicked(element) !== checked) element.click()
    })
  else press(element)
}

/** A label that the browser does not bind: alone beside the one box that it covers. */
function labelBeside(element: HTMLElement): Element | undefined {
  const around = parentOf(element)
  const labels = around && queryAll(around, 'input').length === 1 ? queryAll(around, 'label') : []
  return labels.length === 1 ? labels[0] : undefined
}

/** The last way to tick a native box: one more click on the box itself, where a press on its label did nothing. */
export function clickItself(element: HTMLElement): void {
  if (tagOf(element) === 'INPUT') asOwnAct(() => element.click())
}

/** The second way to tick what is no native box: the space key, as ARIA has it. */
export function pressSpace(element: HTMLElement): void {
  if (attributeOf(element, 'role') === undefined) return
  enter(element)
  pressKey(element, ' ', 32)
  leave(element)
}

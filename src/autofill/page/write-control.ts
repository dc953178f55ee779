import type { ControlKind } from '../match'
import { isTicked } from './read-control'
import { nativeAccess, tagOf } from './dom'

/** Events as a person's typing makes them, so that frameworks notice. Trusted ones can't be made. */
function fire(element: HTMLElement, ...names: readonly string[]): void {
  for (const name of names) {
    const event =
      name === 'input'
        ? new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' })
        : new Event(name, { bubbles: true, composed: true })
    element.dispatchEvent(event)
  }
}

/** Old widgets read `keyCode` and `which`, which only the constructor can set. */
function fireKey(element: HTMLElement, name: 'keydown' | 'keyup', key: string, code: number): void {
  const old: object = { keyCode: code, which: code }
  element.dispatchEvent(
    new KeyboardEvent(name, { key, code: key, bubbles: true, composed: true, cancelable: true, ...old }),
  )
}

function fireFocus(element: HTMLElement): void {
  element.dispatchEvent(new FocusEvent('focus', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))
}

function fireBlur(element: HTMLElement): void {
  element.dispatchEvent(new FocusEvent('blur', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))
}

/** Masks look where the focus really is. */
const masked = '[data-inputmask], [data-mask], [class*="mask"], [im-insert], [mask]'

/** Brings a control to the state of being edited, also when the window itself has no focus. */
export function enter(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  if (!element.ownerDocument.hasFocus()) fireFocus(element)
}

/** Ends editing of a control. */
export function leave(element: HTMLElement): void {
  const hadFocus = element.ownerDocument.hasFocus()
  element.blur()
  if (!hadFocus) fireBlur(element)
}

/** Sets the value behind the framework's back, the way typing does: its own tracking then sees a change. */
export function setValue(element: HTMLElement, text: string): void {
  const prototype = tagOf(element) === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Reflect.apply(nativeAccess(prototype, 'value', 'set'), element, [text])
}

/**
 * Writes text into a text box, text area, date box or editable region, with the events of typing. Only calendars and masks
 * get the real focus: moving it costs the browser about 2 ms a control (measured), the events alone next to nothing.
 */
export function writeText(element: HTMLElement, kind: ControlKind, text: string, isCalendar: boolean): void {
  const movesFocus = isCalendar || element.matches(masked)
  if (movesFocus) enter(element)
  else fireFocus(element)
  if (kind === 'editable') element.textContent = text
  else setValue(element, text)
  fire(element, 'input')
  if (isCalendar) {
    fireKey(element, 'keyup', 'Unidentified', 0)
    fireKey(element, 'keydown', 'Enter', 13)
    fireKey(element, 'keyup', 'Enter', 13)
  }
  fire(element, 'change')
  if (movesFocus) leave(element)
  else fireBlur(element)
}

/** Chooses an option of a native select by its place. */
export function writeSelect(element: HTMLElement, index: number): void {
  enter(element)
  ;(element as HTMLSelectElement).selectedIndex = index
  fire(element, 'input', 'change')
  leave(element)
}

/** Ticks or unticks by one click, where the state differs: a setter would leave a framework's own state behind. */
export function writeCheck(element: HTMLElement, checked: boolean): void {
  if (isTicked(element) !== checked) element.click()
}

/** A press of the mouse as widgets listen for it. */
export function press(element: HTMLElement): void {
  const options = { bubbles: true, composed: true, cancelable: true, button: 0, detail: 1 }
  element.dispatchEvent(new PointerEvent('pointerdown', { ...options, pointerType: 'mouse', isPrimary: true }))
  element.dispatchEvent(new MouseEvent('mousedown', { ...options, buttons: 1 }))
  element.dispatchEvent(new PointerEvent('pointerup', { ...options, pointerType: 'mouse', isPrimary: true }))
  element.dispatchEvent(new MouseEvent('mouseup', options))
  element.dispatchEvent(new MouseEvent('click', options))
}

/** Presses Escape in a control, to close what it opened. */
export function escape(element: HTMLElement): void {
  fireKey(element, 'keydown', 'Escape', 27)
  fireKey(element, 'keyup', 'Escape', 27)
}

/** Types into the search box of a chooser without ending the edit. */
export function typeSearch(element: HTMLElement, text: string): void {
  setValue(element, text)
  fire(element, 'input')
}

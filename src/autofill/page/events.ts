/**
 * Events as a person's hands make them, so that frameworks notice. Trusted ones can't be made. None of them may send a form (SendGuard
 * sees to it): a page's button without a type is a submit button, also where it only opens a list.
 */
import { boxOf, hasFocus, pageOf } from './dom'
import { parentOf } from './native'

/** Frameworks draw what a press opened within a frame or two. */
const handMs = 30

/** Whether the extension's own hands are at work: what a click or an editing command sets off is trusted by the browser too. */
export let isOwnAct = false

/** Runs an act of ours, during which no form is sent, whatever buttons or keys it presses: see SendGuard. */
export function asOwnAct(run: () => void): void {
  isOwnAct = true
  run()
  isOwnAct = false
}

/** Sends `input` or plain events such as `change`. */
export function fire(element: HTMLElement, ...names: readonly string[]): void {
  for (const name of names)
    element.dispatchEvent(
      name === 'input'
        ? new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' })
        : new Event(name, { bubbles: true, composed: true }),
    )
}

/** Keys that are held down while another is pressed. */
export interface HeldKeys {
  readonly altKey?: boolean
  readonly shiftKey?: boolean
  readonly ctrlKey?: boolean
}

/** Sends one key event; old widgets read `keyCode` and `which`. Returns false where the page took the key for itself. */
export function fireKey(
  element: HTMLElement,
  name: 'keydown' | 'keypress' | 'keyup',
  key: string,
  code = 0,
  held: HeldKeys = {},
): boolean {
  const old: object = { keyCode: code, which: code, charCode: name === 'keypress' ? code : 0 }
  return element.dispatchEvent(
    new KeyboardEvent(name, { key, code: key, bubbles: true, composed: true, cancelable: true, ...held, ...old }),
  )
}

/** Presses and releases a key that stands for an act: Escape, Enter, an arrow. */
export function pressKey(element: HTMLElement, key: string, code: number, held: HeldKeys = {}): void {
  asOwnAct(() => {
    fireKey(element, 'keydown', key, code, held)
    fireKey(element, 'keyup', key, code, held)
  })
}

/** Tells a control that editing begins, without moving the real focus. */
export function fireFocus(element: HTMLElement): void {
  element.dispatchEvent(new FocusEvent('focus', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))
}

/** Tells a control that editing is over. */
export function fireBlur(element: HTMLElement): void {
  element.dispatchEvent(new FocusEvent('blur', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))
}

/** Brings a control to the state of being edited, also when the window itself has no focus. */
export function enter(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  if (!hasFocus(pageOf(element))) fireFocus(element)
}

/** Ends editing of a control. */
export function leave(element: HTMLElement): void {
  const hadFocus = hasFocus(pageOf(element))
  element.blur()
  if (!hadFocus) fireBlur(element)
}

const mouse = { bubbles: true, composed: true, cancelable: true, button: 0, detail: 1 }
const pointer = { pointerType: 'mouse', isPrimary: true }

/** In the middle of what is pressed: some take a mouse that stays where it was for one that did not move. */
function mouseAt(element: Element): typeof mouse & { clientX: number; clientY: number } {
  const { left, right, top, bottom } = boxOf(element)
  return { ...mouse, clientX: Math.round((left + right) / 2), clientY: Math.round((top + bottom) / 2) }
}

function pressDown(element: HTMLElement): void {
  const at = mouseAt(element)
  asOwnAct(() => {
    element.dispatchEvent(new PointerEvent('pointermove', { ...at, ...pointer, button: -1 }))
    element.dispatchEvent(new MouseEvent('mouseover', at))
    element.dispatchEvent(new MouseEvent('mousemove', at))
    element.dispatchEvent(new PointerEvent('pointerdown', { ...at, ...pointer, buttons: 1 }))
    element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }))
  })
}

function pressUp(element: HTMLElement): void {
  const at = mouseAt(element)
  asOwnAct(() => {
    element.dispatchEvent(new PointerEvent('pointerup', { ...at, ...pointer }))
    element.dispatchEvent(new MouseEvent('mouseup', at))
    element.dispatchEvent(new MouseEvent('click', at))
  })
}

/**
 * Brings the mouse over a part of a widget: it enters what is around first. @returns what takes it away again
 * @param part where the mouse comes to rest, inside of the widget or the widget itself
 */
export function hover(widget: Element, part: Element = widget): () => void {
  const at = mouseAt(part)
  const entered: Element[] = []
  for (let one: Element | null = part; one; one = one === widget ? null : parentOf(one)) entered.unshift(one)
  const move = (name: string, one: Element): void => {
    one.dispatchEvent(new MouseEvent(name, { ...at, bubbles: false, cancelable: false }))
  }
  for (const one of entered) move('mouseenter', one)
  part.dispatchEvent(new MouseEvent('mouseover', at))
  return () => {
    for (const one of entered.reverse()) move('mouseleave', one)
    part.dispatchEvent(new MouseEvent('mouseout', at))
  }
}

/** A press of the mouse as widgets listen for it. */
export function press(element: HTMLElement): void {
  pressDown(element)
  pressUp(element)
}

/** A press as slow as a hand's: what opens on the way down may wait for the way up before it takes the next press. */
export async function pressSlowly(element: HTMLElement): Promise<void> {
  pressDown(element)
  await new Promise((resolve) => setTimeout(resolve, handMs))
  pressUp(element)
}

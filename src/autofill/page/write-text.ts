import type { ControlKind } from '../match'
import { pageOf } from './dom'
import { firstChildOf, nativeAccess, tagOf } from './native'
import { fits } from './selectors'
import { enter, fire, fireBlur, fireFocus, fireKey, leave, asOwnAct } from './events'

/** Masks look where the focus really is. */
const masked =
  '[data-inputmask], [data-inputmask-mask], [data-mask], [class*="mask"], [im-insert], [mask], [data-maska], [v-mask]'

const dateLike = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u

/** Sets the value behind the framework's back, the way typing does: its own tracking then sees a change. */
export function setValue(element: HTMLElement, text: string): void {
  const prototype = tagOf(element) === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Reflect.apply(nativeAccess(prototype, 'value', 'set'), element, [text])
}

/**
 * Writes text into a text box, text area, date box or editable region, with the events of typing. Only masks get the real
 * focus: moving it costs the browser about 2 ms a control (measured), the events alone next to nothing.
 */
export function writeText(element: HTMLElement, kind: ControlKind, text: string): void {
  if (kind === 'editable') {
    writeEditable(element, text)
    return
  }
  const movesFocus = fits(element, masked)
  if (movesFocus) enter(element)
  else fireFocus(element)
  const before = (element as HTMLInputElement).value
  setValue(element, text)
  fire(element, 'input')
  // Nothing tells that a box has a calendar; old ones read it on keys, and close on the key that leaves it.
  if (dateLike.test(text) || dateLike.test(before)) {
    fireKey(element, 'keyup', 'Unidentified')
    fireKey(element, 'keydown', 'Tab', 9)
  }
  fire(element, 'change')
  if (movesFocus) leave(element)
  else fireBlur(element)
}

/** Types letter by letter with the real focus, for masks and widgets that only follow keys. */
export function typeText(element: HTMLElement, text: string): void {
  enter(element)
  const box = element as HTMLInputElement
  box.select()
  fireKey(element, 'keydown', 'Backspace', 8)
  setValue(element, '')
  fire(element, 'input')
  fireKey(element, 'keyup', 'Backspace', 8)
  for (const letter of text) typeLetter(box, letter)
  fire(element, 'change')
  leave(element)
}

/** Masks draw their own places in the box, and put the caret where the next letter goes. Some kinds of box tell no caret. */
function insertAtCaret(box: HTMLInputElement, letter: string): void {
  const { value, selectionStart: start, selectionEnd: end } = box
  setValue(box, start === null ? value + letter : value.slice(0, start) + letter + value.slice(end ?? start))
  if (start !== null) box.setSelectionRange(start + 1, start + 1)
}

function typeLetter(box: HTMLInputElement, letter: string): void {
  const code = letter.toUpperCase().charCodeAt(0)
  const typed = { data: letter, inputType: 'insertText', bubbles: true, composed: true }
  const goesOn =
    fireKey(box, 'keydown', letter, code) &&
    fireKey(box, 'keypress', letter, letter.charCodeAt(0)) &&
    box.dispatchEvent(new InputEvent('beforeinput', { ...typed, cancelable: true }))
  if (goesOn) {
    insertAtCaret(box, letter)
    box.dispatchEvent(new InputEvent('input', typed))
  }
  fireKey(box, 'keyup', letter, code)
}

const runCommand = Reflect.get(Document.prototype, 'execCommand')
const selectAll = Reflect.get(Selection.prototype, 'selectAllChildren')
const getSelection = Reflect.get(Document.prototype, 'getSelection')

/** Selects all that an editable element holds. */
export function selectInside(element: HTMLElement): void {
  const selection = Reflect.apply(getSelection, pageOf(element), [])
  if (selection) Reflect.apply(selectAll, selection, [element])
}

/** Runs one of the browser's editing commands on what is selected. @returns whether the browser did it */
export function runEditing(page: Document, command: string, text: string): boolean {
  return Reflect.apply(runCommand, page, [command, false, text])
}

/** Editors keep a model of their own that follows the browser's editing commands, not the tree. */
function writeEditable(element: HTMLElement, text: string): void {
  const wasEmpty = firstChildOf(element) === null
  enter(element)
  selectInside(element)
  const command = text === '' ? 'delete' : 'insertText'
  asOwnAct(() => {
    if (runEditing(pageOf(element), command, text) || (wasEmpty && text === '')) return
    element.textContent = text
    fire(element, 'input')
  })
  fire(element, 'change')
  leave(element)
}

/** Types into the search box of a chooser without ending the edit. */
export function typeSearch(element: HTMLElement, text: string): void {
  fireKey(element, 'keydown', 'Unidentified')
  setValue(element, text)
  fire(element, 'input')
  fireKey(element, 'keyup', 'Unidentified')
}

import type { ControlKind } from '../match'
import { asksForDate, isDateButton } from './date-button'
import { segmentsOf } from './date-segments'
import { checkVisibility, isShown, labelsOf, textOf } from './dom'
import { attributeOf, classOf, elementBefore, nameOf, parentOf, tagOf } from './native'
import { closestOf, fits, nativeControls, queryAll } from './selectors'
import { calendarBoxOf, chooserAround, isInProxy, selectBoxOf } from './widget-box'

const inputKinds: Readonly<Record<string, ControlKind>> = {
  text: 'text',
  email: 'email',
  tel: 'tel',
  url: 'url',
  number: 'number',
  date: 'date',
  month: 'month',
  'datetime-local': 'datetime',
  time: 'time',
  week: 'other',
  range: 'other',
  color: 'other',
  checkbox: 'checkbox',
  radio: 'radio',
  password: 'password',
  search: 'search',
  file: 'file',
  hidden: 'hidden',
  submit: 'button',
  button: 'button',
  reset: 'button',
  image: 'button',
}

/** Custom elements that tell their role to the browser alone: nobody outside can ask them. @source HTML standard, ElementInternals */
const untoldRoles: Readonly<Record<string, string>> = { 'md-radio': 'radio' }

/** Ticks that are no native ones. */
export const drawnTicks = ['[role="radio"]', '[role="checkbox"]', '[role="switch"]', ...Object.keys(untoldRoles)].join(
  ', ',
)

const roleKinds: Readonly<Record<string, ControlKind>> = {
  combobox: 'combobox',
  listbox: 'combobox',
  textbox: 'editable',
  checkbox: 'checkbox',
  switch: 'checkbox',
  radio: 'radio',
  searchbox: 'search',
  // Of a time, or a number that no box takes.
  spinbutton: 'other',
}

/** Choosers ask the browser for a password so as to keep its own suggestions away from their list. */
function isChooser(element: HTMLElement): boolean {
  return attributeOf(element, 'role') === 'combobox' || selectBoxOf(element) !== undefined
}

function inputKind(element: HTMLElement): ControlKind {
  const autocomplete = attributeOf(element, 'autocomplete') ?? ''
  if (autocomplete.includes('one-time-code')) return 'otp'
  if (autocomplete.includes('password') && !isChooser(element)) return 'password'
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase()
  const kind = inputKinds[type] ?? 'text'
  // The search box of a list drawn in place of a native select: the select itself is the control.
  if (kind === 'text' && isInProxy(element)) return 'search'
  const role = attributeOf(element, 'role')
  if (kind === 'text' && role === 'searchbox') return 'search'
  if (kind === 'checkbox' && role === 'switch') return 'checkbox'
  if ((kind === 'checkbox' || kind === 'radio') && isKeptForForm(element)) return 'hidden'
  if (kind !== 'text' && kind !== 'search') return kind
  if (isInDateGroup(element) || isKeptByChooser(element)) return 'hidden'
  const opensList =
    role === 'combobox' &&
    !/^(?:dialog|grid)$/u.test(attributeOf(element, 'aria-haspopup') ?? '') &&
    !calendarBoxOf(element)
  if (kind === 'text' && isOpeningLine(element)) return 'combobox'
  const box = selectBoxOf(element)
  if (!opensList && box && keepsForForm(box, element)) return 'hidden'
  return opensList || box || attributeOf(element, 'aria-haspopup') === 'listbox' ? 'combobox' : kind
}

/** A box without typing in a line that is pressed as a whole, as phones have it: what the line opens is chosen from. */
function isOpeningLine(element: HTMLElement): boolean {
  if (!(element as HTMLInputElement).readOnly) return false
  const line = closestOf(element, '[role="button"]')
  if (!line || queryAll(line, nativeControls).length > 1) return false
  return ![line, ...labelsOf(element)].some((one) => asksForDate(textOf(one)))
}

/** A tick of ARIA may keep a native one that nobody sees, inside of it or right after it, for the form alone. */
function isKeptForForm(element: HTMLElement): boolean {
  if (closestOf(parentOf(element) ?? element, drawnTicks)) return !isShown(element)
  const before = attributeOf(element, 'aria-hidden') === 'true' ? elementBefore(element) : null
  return before !== null && fits(before, drawnTicks)
}

/** A box in a chooser that is kept from people: it holds the choice for the form, in words of the program's own. */
export function isKeptByChooser(element: Element): boolean {
  if (tagOf(element) !== 'INPUT' || !closestOf(element, chooserAround)) return false
  return fits(element, '[readonly][aria-hidden="true"]') || (!checkVisibility(element) && !selectBoxOf(element))
}

/** Beside the segments of a date stands the box that hands it to the form, out of reach of eyes and keyboard. */
function isInDateGroup(element: HTMLElement): boolean {
  if (attributeOf(element, 'aria-hidden') !== 'true' && attributeOf(element, 'tabindex') !== '-1') return false
  const around = parentOf(element)
  return [around, around && parentOf(around)].some((box) => box && segmentsOf(box))
}

/** A chooser may keep the box that the page wrote, undrawn, beside the one that it draws. */
function keepsForForm(box: HTMLElement, element: HTMLElement): boolean {
  return !element.checkVisibility() && queryAll(box, 'input[role="combobox"]').some((one) => one !== element)
}

/** Tells what kind of control an element is, by its type, role and the widget around it. */
export function kindOf(element: HTMLElement): ControlKind {
  const tag = tagOf(element)
  if (tag === 'INPUT') return inputKind(element)
  if (tag === 'TEXTAREA') return /g-recaptcha|h-captcha/u.test(classOf(element)) ? 'captcha' : 'textarea'
  if (tag === 'SELECT') return (element as HTMLSelectElement).multiple ? 'multi-select' : 'select'
  if (segmentsOf(element) || isDateButton(element)) return 'date'
  const kind = roleKinds[attributeOf(element, 'role') ?? untoldRoles[nameOf(element)] ?? '']
  if (kind) return kind === 'editable' && !element.isContentEditable ? 'other' : kind
  if (attributeOf(element, 'aria-haspopup') === 'listbox') return 'combobox'
  if (attributeOf(element, 'aria-pressed') !== undefined) return 'radio'
  if (element.isContentEditable) return 'editable'
  return selectBoxOf(element) ? 'combobox' : 'other'
}

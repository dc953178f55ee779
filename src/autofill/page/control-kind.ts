import type { ControlKind } from '../match'
import { attributeOf, classOf, tagOf } from './dom'

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

const roleKinds: Readonly<Record<string, ControlKind>> = {
  combobox: 'combobox',
  textbox: 'editable',
  checkbox: 'checkbox',
  switch: 'checkbox',
  radio: 'radio',
  searchbox: 'search',
}

/** Boxes of widgets whose inner input only opens a list. */
export const selectBoxes =
  '.ant-select, .el-select, .v-select, .MuiAutocomplete-root, .p-dropdown, .p-select, .multiselect, .ng-select'
/** Boxes of widgets that show a calendar. */
export const calendarBoxes =
  '.ant-picker, .el-date-editor, .MuiPickersInputBase-root, .p-calendar, .p-datepicker, .mat-datepicker-input, .v-date-input, .hasDatepicker, .datepicker, .flatpickr-input, .bootstrap-datepicker'

function inputKind(element: HTMLElement): ControlKind {
  const autocomplete = attributeOf(element, 'autocomplete') ?? ''
  if (autocomplete.includes('one-time-code')) return 'otp'
  if (autocomplete.includes('password')) return 'password'
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase()
  const kind = inputKinds[type] ?? 'text'
  const role = attributeOf(element, 'role')
  if (kind === 'text' && role === 'searchbox') return 'search'
  if (kind === 'checkbox' && role === 'switch') return 'checkbox'
  if (kind !== 'text' && kind !== 'search') return kind
  const opensList =
    role === 'combobox' && attributeOf(element, 'aria-haspopup') !== 'dialog' && element.closest(calendarBoxes) === null
  const inBox = element.closest(selectBoxes) !== null
  return opensList || inBox ? 'combobox' : kind
}

/** Tells what kind of control an element is, by its type, role and the widget around it. */
export function kindOf(element: HTMLElement): ControlKind {
  const tag = tagOf(element)
  if (tag === 'INPUT') return inputKind(element)
  if (tag === 'TEXTAREA') return /g-recaptcha|h-captcha/u.test(classOf(element)) ? 'captcha' : 'textarea'
  if (tag === 'SELECT') return (element as HTMLSelectElement).multiple ? 'multi-select' : 'select'
  const kind = roleKinds[attributeOf(element, 'role') ?? '']
  if (kind) return kind
  return element.isContentEditable ? 'editable' : 'other'
}

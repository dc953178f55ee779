/** The boxes of widgets: what a person sees in place of a control, and which of its parts takes the press. */
import { boxOf, holds, innerTextOf, isShown, ownTextOf, says, textOf } from './dom'
import { isLooking, oncePerLook } from './look'
import { attributeOf, classOf, elementAfter, elementBefore, parentOf, rootOf, tagOf } from './native'
import { allIn, closestOf, fits, hasAny, nativeControls, queryAll } from './selectors'

/** Boxes of widgets whose inner input only opens a list. */
const selectBoxes =
  '.ant-select, .el-select, .v-select, .v-autocomplete, .v-combobox, .MuiAutocomplete-root, .p-dropdown, .p-select, .p-autocomplete, .multiselect, .ng-select, .dx-selectbox, .k-dropdownlist, .k-combobox, .ts-wrapper, .selectize-control, .ui.dropdown'
/** A chooser that is no box itself. */
export const chooserAround = '[role="combobox"]:not(input)'
/** Boxes that call themselves a select by the last part of a class: n-select, q-select, arco-select; or a combobox by any, a combo by a whole one. */
export const namedSelects =
  '[class*="-select " i], [class$="-select" i], [class*="combobox" i]:not(input):not([role]), [class~="combo" i]:not(input):not([class*="date" i]):not([class*="time" i])'

/** The box of the chooser that a control belongs to: a known one, or one named so that holds no other control. */
export function selectBoxOf(element: Element): HTMLElement | undefined {
  return boxAround(element, selectBoxes, tagOf(element) === 'SELECT' ? undefined : namedSelects)
}

/** The box around an element that is known by name, else one of a certain pattern that holds no other control. */
function boxAround(element: Element, known: string, named: string | undefined): HTMLElement | undefined {
  const box = closestOf(element, known)
  if (box) return box as HTMLElement
  const own = named === undefined ? undefined : closestOf(element, named)
  const isAlone = own && queryAll(own, nativeControls).every((one) => one === element)
  return isAlone ? (own as HTMLElement) : undefined
}

/** A list that stays open. One that says whether it is open is a chooser by another name. */
export const openList = '[role="listbox"]:not([aria-expanded])'

/** Boxes that scripts draw in place of a hidden native select. */
export const proxyBoxes =
  '.select2-container, .chosen-container, .selectize-control, .ts-wrapper, .bootstrap-select, .nice-select, .choices, .ss-main, .ui-selectonemenu, .ui.dropdown:has(> select), [role="combobox"]:has(select[aria-hidden="true"] > option + option)'
/** Boxes of widgets that show a calendar. */
const calendarBoxes =
  '.ant-picker, .el-date-editor, .MuiPickersInputBase-root, .p-calendar, .p-datepicker, .p-inputdate, .mat-datepicker-input, .v-date-input, .hasDatepicker, .datepicker, .flatpickr-input, .bootstrap-datepicker, .react-datepicker__input-container, .react-datepicker-wrapper, .dx-datebox, .k-datepicker, .e-datepicker, .x-form-trigger-wrap:has(> .x-form-date-trigger)'

/** Boxes that call themselves a picker of dates by the last part of a class: arco-picker, t-date-picker. */
const ofOtherPickers = ':not([class*="color-picker" i], [class*="time-picker" i])'
const namedPickers = `[class$="-picker" i]${ofOtherPickers}, [class*="-picker " i]${ofOtherPickers}, [class$="-date-input" i], [class*="-date-input " i]`

/** The box of the calendar that a control belongs to: a known one, or one named so that holds no other control. */
export function calendarBoxOf(element: Element): HTMLElement | undefined {
  return boxAround(element, calendarBoxes, namedPickers)
}

/** The box that a script draws in place of a native select: beside it or around it. */
export function proxyOf(select: Element): HTMLElement | undefined {
  const around = closestOf(select, proxyBoxes)
  if (around) return around as HTMLElement
  const next = elementAfter(select) as HTMLElement | null
  const isNamed =
    next && /select2|chosen|selectize|ts-wrapper|bootstrap-select|nice-select|choices|ss-main/u.test(classOf(next))
  return next && (isNamed || drawsOptionsOf(next, select)) ? next : undefined
}

const fewToCompare = 4

/** Whether a box is the face of the select that nobody sees before it: it holds a list of the same options, and no other control. */
function drawsOptionsOf(box: Element, select: Element): boolean {
  const { options } = select as HTMLSelectElement
  if (options.length === 0 || isShown(select) || queryAll(box, 'input').length > 1 || hasAny(box, 'select, textarea'))
    return false
  const drawn = new Set(queryAll(box, 'li, dd, [role="option"]').map(textOf))
  return (
    Array.from({ length: Math.min(options.length, fewToCompare) }, (_one, place) => options[place] as HTMLOptionElement)
      .filter(({ value }) => value !== '')
      .every(({ text }) => drawn.has(text.trim())) && drawn.size > 0
  )
}

/** Whether an element belongs to a box drawn in place of a native select, and is not that select. */
export function isInProxy(element: Element): boolean {
  const box = tagOf(element) === 'SELECT' ? undefined : (closestOf(element, proxyBoxes) ?? proxyAround(element))
  const replaced = box && elementBefore(box)
  // What is drawn in place of a text box is typed into itself.
  return box !== undefined && !(replaced && tagOf(replaced) === 'INPUT')
}

const mostAround = 3
/** Whether a tree has a select that nobody sees: most have none, and each of their text boxes would be asked what stands before it. */
const hidesSelects = oncePerLook((tree: Node): boolean => allIn(tree, 'select').some((one) => !isShown(one)))

/** The box around a text box that stands right after the select that it is drawn for. */
function proxyAround(element: Element): Element | undefined {
  if (isLooking && !hidesSelects(rootOf(element))) return undefined
  let at = parentOf(element)
  for (let level = 0; at && level < mostAround; level++, at = parentOf(at)) {
    const before = elementBefore(at)
    if (before && tagOf(before) === 'SELECT') return drawsOptionsOf(at, before) ? at : undefined
  }
  return undefined
}

/** What is drawn right after a native tick that nobody sees, in its place: a box that calls itself one, and takes the press. */
export function drawnTickOf(element: Element): HTMLElement | undefined {
  if (tagOf(element) !== 'INPUT' || isShown(element)) return undefined
  const next = elementAfter(element)
  const isOne = next && /radio|check|switch|toggle/iu.test(classOf(next)) && !/^(?:LABEL|INPUT)$/u.test(tagOf(next))
  return isOne && isShown(next) && !hasAny(next, 'input, select, textarea') ? (next as HTMLElement) : undefined
}

/** The box of the widget that a control belongs to, or the control itself. */
export function widgetOf(element: HTMLElement): HTMLElement {
  if (tagOf(element) === 'SELECT') return proxyOf(element) ?? element
  return selectBoxOf(element) ?? element
}

const pressable =
  '.ant-select-selector, .el-select__wrapper, .v-field, .mat-mdc-select-trigger, .ng-select-container, .select2-selection, .chosen-single, .ts-control, .choices__inner, .selectize-input, .dropdown-toggle'

/** The part of a widget that opens its list when pressed. */
export function pressTargetOf(element: HTMLElement): HTMLElement {
  const box = widgetOf(element)
  const known = queryAll(box, pressable)[0] as HTMLElement | undefined
  if (known) return known
  // A press on a part reaches the boxes around it, one on the box not its parts.
  if (tagOf(element) !== 'SELECT') return fits(box, namedSelects) ? element : box
  const inner = box === element ? undefined : (queryAll(box, 'input')[0] as HTMLElement | undefined)
  // A speck that only takes the keyboard stands in for a face whose arrow is pressed.
  return (inner && isSpeckIn(box, inner) ? faceIn(box) : inner) ?? box
}

const smallestPx = 4

/** Whether a part of a box is too small to be seen, or in a box that is and cuts it off. */
function isSpeckIn(box: Element, part: Element): boolean {
  for (let at: Element | null = part; at && at !== box; at = parentOf(at)) if (boxOf(at).width < smallestPx) return true
  return false
}

/** The arrow that opens a list, else the words beside it. */
function faceIn(box: HTMLElement): HTMLElement | undefined {
  const shown = queryAll(box, ':not(select, option, input)').filter(isShown)
  const arrow = shown.find((one) => fits(one, '[class*="trigger" i], [class*="arrow" i], [class*="caret" i]'))
  return (arrow ?? shown.find((one) => says(ownTextOf(one)))) as HTMLElement | undefined
}

const opens = /calendar|lịch|chọn ngày|ngày|date|open|mở|arrow|toggle|caret|dropdown|trigger/iu

const empties = /clear(?!fix)|xóa/iu

/** The small button beside a box that opens its list or calendar. Never one that sends a form or stands elsewhere. */
export function openerOf(element: HTMLElement): HTMLElement | undefined {
  let box: Element = element
  for (let level = 0; level < 4; level++) {
    const around = parentOf(box)
    if (!around) return undefined
    box = around
    // A box of many things is no widget, and looking through it for each of its controls would take long.
    if (box.childElementCount > 12 || queryAll(box, nativeControls).length > 1) return undefined
    const found = queryAll(
      box,
      'button, [role="button"], [aria-haspopup], [class*="toggle"], [class*="icon"], [class*="-trigger"], .input-group-addon',
    ).find(
      (one) =>
        !holds(one, element) &&
        !/^(?:submit|reset)$/u.test(attributeOf(one, 'type') ?? '') &&
        isShown(one) &&
        opens.test(nameOf(one)) &&
        !empties.test(nameOf(one)) &&
        !says(innerTextOf(one)),
    )
    if (found) return found as HTMLElement
  }
  return undefined
}

function nameOf(element: Element): string {
  return ['aria-label', 'title', 'class', 'aria-haspopup'].map((name) => attributeOf(element, name) ?? '').join(' ')
}

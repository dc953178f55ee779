import { fold } from '../../fields/fold'
import type { ControlKind } from '../match'
import { innerTextOf, textOf } from './dom'
import { attributeOf, classOf, parentOf, tagOf } from './native'
import { closestOf, fits, queryAll } from './selectors'
import { calendarBoxes, openerOf, widgetOf } from './widget-box'

const chosenText =
  '.ant-select-selection-item, .el-select__selected-item:not(.is-transparent):not(.el-select__input-wrapper), .el-select__placeholder:not(.is-transparent), .mat-mdc-select-value-text, .mat-select-value-text, .v-select__selection-text, .p-dropdown-label:not(.p-placeholder), .p-select-label:not(.p-placeholder), .ng-value-label, .multiselect__single, [class*="single-value" i], [class*="singleValue"]'
const placeholders = '[class*="placeholder" i], [data-placeholder]'

/** Whether a text only asks for a choice: "-- Chọn --", "Select…". */
export function isPrompt(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) || /^\W*(?:hay |vui long |please )?(?:chon|lua chon|select|choose)\b/u.test(fold(text))
  )
}

/** The text a chooser shows as its choice: the widget's own words, else the text in its box. */
export function chosenIn(element: HTMLElement): string {
  const shown = shownIn(element)
  return isPrompt(shown) ? '' : shown
}

function shownIn(element: HTMLElement): string {
  if (fits(element, '[role="listbox"]')) {
    const chosen = queryAll(element, '[aria-selected="true"], [aria-checked="true"]')[0]
    return chosen ? innerTextOf(chosen) : ''
  }
  if (tagOf(element) === 'SELECT') return optionShownBy(element as HTMLSelectElement)
  const isInput = tagOf(element) === 'INPUT'
  const box =
    widgetOf(element) === element && isInput ? (parentOf(parentOf(element) ?? element) ?? element) : widgetOf(element)
  const alone = queryAll(box, 'input:not([type="hidden"]), select, textarea').every((one) => one === element)
  const words = alone || !isInput ? queryAll(box, chosenText).find((one) => textOf(one) !== '') : undefined
  if (words) return textOf(words)
  if (isInput) return (element as HTMLInputElement).value
  return fits(element, placeholders) || queryAll(element, placeholders).length > 0 ? '' : innerTextOf(element)
}

function optionShownBy(select: HTMLSelectElement): string {
  return select.options[select.selectedIndex]?.text ?? ''
}

/** What a control holds now, as text. */
export function currentText(element: HTMLElement, kind: ControlKind): string {
  if (kind === 'combobox') return chosenIn(element)
  if (kind === 'editable') return textOf(element)
  return (element as HTMLInputElement).value
}

/** Whether a check box, radio button, switch or toggle button is ticked. */
export function isTicked(element: HTMLElement): boolean {
  if (tagOf(element) === 'INPUT') return (element as HTMLInputElement).checked
  return (attributeOf(element, 'aria-checked') ?? attributeOf(element, 'aria-pressed')) === 'true'
}

const calendarWords = /date-?picker|date-?input|calendar|flatpickr|picker-?input|ngay/iu

/** Whether a calendar belongs to a text box, to pick a date from. */
export function hasCalendar(element: HTMLElement): boolean {
  if (tagOf(element) !== 'INPUT' || !/^(?:text|tel|search|)$/u.test(attributeOf(element, 'type') ?? '')) return false
  if (closestOf(element, calendarBoxes)) return true
  const popup = attributeOf(element, 'aria-haspopup') ?? ''
  if (popup === 'dialog' || popup === 'grid') return true
  const told = `${classOf(element)} ${attributeOf(element, 'data-provide') ?? ''} ${attributeOf(element, 'data-toggle') ?? ''}`
  if (calendarWords.test(told)) return true
  return (element as HTMLInputElement).readOnly && /calendar|lịch|date|ngày/iu.test(nameOfOpener(element))
}

function nameOfOpener(element: HTMLElement): string {
  const opener = openerOf(element)
  return opener ? ['aria-label', 'title', 'class'].map((name) => attributeOf(opener, name) ?? '').join(' ') : ''
}

import type { ControlKind } from '../match'
import { calendarBoxes, selectBoxes } from './control-kind'
import { attributeOf, closestOf, queryAll, tagOf, textOf } from './dom'

const chosenText =
  '.ant-select-selection-item, .el-select__selected-item:not(.is-transparent):not(.el-select__input-wrapper), .el-select__placeholder:not(.is-transparent), .mat-mdc-select-value-text, .mat-select-value-text, .v-select__selection-text, .p-dropdown-label:not(.p-placeholder), .p-select-label:not(.p-placeholder)'

/** The text a chooser shows as its choice: the widget's own words, else the text in its box. */
function chosenIn(element: HTMLElement): string {
  const box = closestOf(element, selectBoxes) ?? element
  const shown = queryAll(box, chosenText).find((one) => textOf(one) !== '')
  if (shown) return attributeOf(shown, 'title') ?? textOf(shown)
  if (tagOf(element) === 'INPUT') return (element as HTMLInputElement).value
  const isPlaceholder = queryAll(element, '[class*="placeholder"]').length > 0
  return isPlaceholder ? '' : textOf(element)
}

/** What a control holds now, as text. */
export function currentText(element: HTMLElement, kind: ControlKind): string {
  if (kind === 'combobox') return chosenIn(element)
  if (kind === 'editable') return textOf(element)
  return (element as HTMLInputElement).value
}

/** Whether a check box, radio button or switch is ticked. */
export function isTicked(element: HTMLElement): boolean {
  if (tagOf(element) === 'INPUT') return (element as HTMLInputElement).checked
  return attributeOf(element, 'aria-checked') === 'true'
}

/** Whether a text box belongs to a calendar that has to be told that typing is over. */
export function isCalendar(element: HTMLElement): boolean {
  return (
    closestOf(element, calendarBoxes) !== undefined ||
    /date-?picker/iu.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'data-provide') ?? ''}`)
  )
}

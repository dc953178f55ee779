import { fold } from '../../fields/fold'
import type { ControlKind } from '../match'
import { dateOn } from './date-button'
import { dateIn } from './date-segments'
import { checkVisibility, holds, innerTextOf, isShown, labelsOf, ownTextOf, textOf } from './dom'
import { oncePerLook } from './look'
import { attributeOf, openShadowOf, parentOf, rootOf, tagOf } from './native'
import { closestOf, fits, hasSeveral, nativeControls, queryAll } from './selectors'
import { calendarBoxOf, chooserAround, namedSelects, openerOf, openList, widgetOf } from './widget-box'

const chosenText =
  '.ant-select-selection-item, .ant-select-selection-selected-value, .el-select__selected-item:not(.is-transparent):not(.el-select__input-wrapper), .el-select__placeholder:not(.is-transparent), .mat-mdc-select-value-text, .mat-select-value-text, [class*="__selection-text"], .p-dropdown-label:not(.p-placeholder), .p-select-label:not(.p-placeholder), .ng-value-label, .multiselect__single, .multiselect-single-label, [class*="single-value" i], [class*="singleValue"], .ts-control > .item, .selectize-input > .item, .ui.dropdown > .text:not(.default)'
const placeholders = '[class*="placeholder" i], [data-placeholder]'

/** Whether a text only asks for a choice: "-- Chọn --", "Select…". */
export function isPrompt(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return /ch|sel/iu.test(text) && asksForChoice.test(fold(text))
}

const asksForChoice = /^\W*(?:hay |vui long |please )?(?:chon|lua chon|select|choose)\b/u

/** The text a chooser shows as its choice: the widget's own words, else the text in its box. */
export function chosenIn(element: HTMLElement): string {
  const shown = shownIn(element).replace(arrows, '')
  return isPrompt(shown) ? '' : shown
}

const arrows = /[\s\p{So}\p{Sm}]+$/u

function shownIn(element: HTMLElement): string {
  if (fits(element, openList)) {
    const chosen = queryAll(element, '[aria-selected="true"], [aria-checked="true"]')[0]
    return chosen ? innerTextOf(chosen) : ''
  }
  if (tagOf(element) === 'SELECT') return optionShownBy(element as HTMLSelectElement)
  const isInput = tagOf(element) === 'INPUT'
  // What is not drawn may hold the choice in words of the program's own.
  const chooser = isInput && !checkVisibility(element) ? closestOf(element, chooserAround) : undefined
  if (chooser) return shownIn(chooser as HTMLElement)
  const box =
    widgetOf(element) === element && isInput ? (parentOf(parentOf(element) ?? element) ?? element) : widgetOf(element)
  const alone = queryAll(box, nativeControls).every((one) => one === element)
  const words = alone || !isInput ? queryAll(box, chosenText).find((one) => textOf(one) !== '') : undefined
  if (words) return textOf(words)
  if (isInput) {
    const { value } = element as HTMLInputElement
    if (value !== '') return value
    return fits(box, namedSelects) ? wordsOf(box) : wordsBeside(element)
  }
  const asksIn = queryAll(element, placeholders).some((one) => textOf(one) !== '' && isShown(one))
  const asks = asksIn || fits(element, placeholders)
  return asks ? '' : seenTextOf(element)
}

/** The words of a button, without what is only a picture to those who listen, and without what is not drawn now. */
function seenTextOf(element: HTMLElement): string {
  const parts = queryAll(element, '*')
  const pictures = queryAll(element, '[aria-hidden="true"]')
  if (pictures.length === 0 && parts.every((one) => ownTextOf(one) === '' || isShown(one))) return innerTextOf(element)
  const heard = parts.filter((one) => isShown(one) && !pictures.some((picture) => holds(picture, one)))
  const texts = [element, ...heard].map(ownTextOf).filter((text) => text !== '')
  return texts.length > 0 ? texts.join(' ') : innerTextOf(element)
}

const asides =
  'label, legend, i, [aria-hidden="true"], [class*="__label" i], [class*="placeholder" i], [class*="message" i], [class*="hint" i], [class*="bottom" i], [class*="help" i], [class*="error" i]'

/** What a box shows beside its label, its icons and its hints. */
function wordsOf(box: Element): string {
  const isAside = (one: Element) => {
    const aside = closestOf(one, asides)
    return aside !== undefined && aside !== box && holds(box, aside)
  }
  const texts = queryAll(box, '*').filter((one) => ownTextOf(one) !== '' && isShown(one) && !isAside(one))
  return texts.map(ownTextOf).join(' ')
}

/** A box that is only typed in to search may show its choice right beside it, where its own name stands elsewhere. */
function wordsBeside(element: HTMLElement): string {
  const around = parentOf(element)
  const names = [attributeOf(element, 'aria-label') ?? '', ...labelsOf(element).map(textOf)].filter(
    (name) => name !== '',
  )
  if (!around || names.length === 0 || hasSeveral(around, 'input, select, textarea')) return ''
  const words = wordsOf(around)
  return names.some((name) => fold(name).includes(fold(words))) ? '' : words
}

function optionShownBy(select: HTMLSelectElement): string {
  return wordsOfOption(select.options[select.selectedIndex]?.text ?? '')
}

/** The words of an option. Scripts that draw a box over a select may write markup into its options, which no browser draws. */
export function wordsOfOption(text: string): string {
  return /^\s*<(\w+)[^<>]*>([^<>]*)<\/\1>\s*$/u.exec(text)?.[2]?.trim() ?? text
}

/** What a control holds now, as text. */
export function currentText(element: HTMLElement, kind: ControlKind): string {
  if (kind === 'combobox') return chosenIn(element)
  if (kind === 'editable') return textOf(element)
  if (kind === 'date' && tagOf(element) === 'BUTTON') return dateOn(element)
  if (kind === 'date' && tagOf(element) !== 'INPUT') return dateIn(element)
  return 'value' in element ? String(element.value) : ''
}

/** Whether a check box, radio button, switch or toggle button is ticked. */
export function isTicked(element: HTMLElement): boolean {
  if (tagOf(element) === 'INPUT') return (element as HTMLInputElement).checked
  const told = attributeOf(element, 'aria-checked') ?? attributeOf(element, 'aria-pressed')
  if (told !== undefined) return told === 'true'
  // A custom element may tell the browser alone; what it draws says it to people.
  const shadow = openShadowOf(element)
  return shadow !== null && queryAll(shadow, '.checked').length > 0
}

const calendarWords = /date-?picker|date-?input|calendar|flatpickr|picker-?input|ngay/iu

/** Calendars that wait unseen for the box that opens them, where that box itself tells nothing of them. */
const hasCalendarsOf = oncePerLook((root: Node): boolean => queryAll(root, '.pika-single, .daterangepicker').length > 0)

/** Whether a calendar belongs to a text box, to pick a date from. */
export function hasCalendar(element: HTMLElement): boolean {
  if (tagOf(element) !== 'INPUT' || !/^(?:text|tel|search|)$/u.test(attributeOf(element, 'type') ?? '')) return false
  if (calendarBoxOf(element)) return true
  const popup = attributeOf(element, 'aria-haspopup') ?? ''
  if (popup === 'dialog' || popup === 'grid') return true
  if (
    namesCalendar(element, 'class') ||
    namesCalendar(element, 'data-provide') ||
    namesCalendar(element, 'data-toggle')
  )
    return true
  if (!(element as HTMLInputElement).readOnly) return false
  if (hasCalendarsOf(rootOf(element))) return true
  const asks = ['aria-label', 'placeholder'].map((name) => attributeOf(element, name) ?? '').join(' ')
  return (
    /d{1,2}\W+m{1,2}\W+y{2,4}|y{4}\W+m{1,2}\W+d|choose date|select date|chọn ngày/iu.test(asks) ||
    /calendar|lịch|date|ngày/iu.test(nameOfOpener(element))
  )
}

function namesCalendar(element: HTMLElement, attribute: string): boolean {
  const told = attributeOf(element, attribute)
  return told !== undefined && calendarWords.test(told)
}

function nameOfOpener(element: HTMLElement): string {
  const opener = openerOf(element)
  return opener ? ['aria-label', 'title', 'class'].map((name) => attributeOf(opener, name) ?? '').join(' ') : ''
}

/** What a control tells by itself, without what stands around it. */
import type { Content, ControlKind } from '../match'
import { attributeOf } from './native'
import { isTicked, wordsOfOption } from './read-control'
import { fits, hasAny } from './selectors'
import { openerOf } from './widget-box'

/** How much of what a control holds leaves the page, in characters. */
export const mostOfValue = 500
const mostOptions = 400

/** What masks show in a box that waits for a date: "dd/mm/yyyy", "day/month/year". */
const waitsForDate =
  /^(?:(?:d{1,2}|m{1,2}|y{2,4}|day|month|year|ngày|tháng|năm)\s*[/.\-]\s*){2}(?:d{1,2}|m{1,2}|y{2,4}|day|month|year|ngày|tháng|năm)$/iu

/** What a page writes into a box for people to go on from, or to write over: "+84", "+84 ___ ___ ___", "@example.gov.vn", "Nhập họ tên". */
const waitsForMore = /^(?:\(?\+?84\)?[\s._()-]*|0|@[\w.-]+|(?:nhập|vui lòng|hãy|enter|please)\s.*)$/iu

/** Whether a control is empty, holds the page's own default, or what somebody put there. */
export function contentOf(element: HTMLElement, kind: ControlKind, value: string, touched: boolean): Content {
  if (kind === 'checkbox' || kind === 'radio') return touched ? 'filled' : isTicked(element) ? 'default' : 'empty'
  if (kind === 'select') {
    const select = element as HTMLSelectElement
    if (select.selectedIndex < 0 || (select.value === '' && !touched)) return 'empty'
    const isFirst = !touched && select.selectedIndex === 0
    return isFirst && !hasAny(select, 'option[selected]') ? 'default' : 'filled'
  }
  if (!/[\p{L}\p{N}]/u.test(value) || waitsForDate.test(value)) return 'empty'
  return !touched && waitsForMore.test(value.trim()) ? 'empty' : 'filled'
}

/** The options of a native select that can be chosen, at most 400. */
export function optionsOf(element: HTMLElement): { value: string; text: string }[] {
  const { options } = element as HTMLSelectElement
  const count = Math.min(options.length, mostOptions)
  const found: { value: string; text: string }[] = []
  for (let place = 0; place < count; place++) {
    const option = options[place]
    if (option && !option.disabled) found.push({ value: option.value, text: wordsOfOption(option.text) })
  }
  return found
}

/** Whether a control takes no typing: of choosers and ticks only ARIA can say so. */
export function isReadOnly(element: HTMLElement, kind: ControlKind): boolean {
  // A chooser that takes no typing says so of its box; its list is another matter.
  if (kind === 'combobox' && attributeOf(element, 'inputmode') === 'none') return false
  if (kind === 'combobox' || kind === 'checkbox' || kind === 'radio')
    // A box that only takes no typing may say so of itself; with the button of its list beside it, one still chooses.
    return attributeOf(element, 'aria-readonly') === 'true' && !(kind === 'combobox' && openerOf(element))
  return (
    (element as HTMLInputElement).readOnly ||
    attributeOf(element, 'aria-readonly') === 'true' ||
    hasAny(element, '[role="spinbutton"][aria-readonly="true"]')
  )
}

/** Whether a control can't be used at all, by itself or by the fieldset around it. */
export function isDisabled(element: HTMLElement): boolean {
  return (
    fits(element, ':disabled') ||
    attributeOf(element, 'aria-disabled') === 'true' ||
    hasAny(element, '[role="spinbutton"][aria-disabled="true"]')
  )
}

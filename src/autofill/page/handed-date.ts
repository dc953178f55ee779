import { attributeOf, parentOf } from './native'
import { queryAll } from './selectors'
import { calendarBoxOf } from './widget-box'

const isoDay = /^\d{4}-\d\d-\d\d/u

/**
 * Whether a calendar's box hands a date to the form: some keep the day that they believe in a hidden box, whatever the one that
 * is typed in shows. A box without such a companion can't be asked, and is believed. @param date ISO
 */
export function handsOver(element: Element, date: string): boolean {
  const box = boxOfDate(element)
  const [kept, ...others] = box && box !== element ? (queryAll(box, 'input[type="hidden"]') as HTMLInputElement[]) : []
  if (!kept || others.length > 0) return true
  return kept.value !== '' && (!isoDay.test(kept.value) || kept.value.startsWith(date))
}

/** The calendar's own box; else the one that holds nothing but a box without a name, which no form sends, and its companion. */
function boxOfDate(element: Element): Element | undefined {
  const known = calendarBoxOf(element)
  if (known) return known
  const around = (attributeOf(element, 'name') ?? '') === '' ? parentOf(element) : null
  return around && queryAll(around, 'input, select, textarea').length === 2 ? around : undefined
}

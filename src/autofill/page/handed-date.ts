import { queryAll } from './selectors'
import { calendarBoxOf } from './widget-box'

const isoDay = /^\d{4}-\d\d-\d\d/u

/**
 * Whether a calendar's box hands a date to the form: some keep the day that they believe in a hidden box, whatever the one that
 * is typed in shows. A box without such a companion can't be asked, and is believed. @param date ISO
 */
export function handsOver(element: Element, date: string): boolean {
  const box = calendarBoxOf(element)
  const [kept, ...others] = box && box !== element ? (queryAll(box, 'input[type="hidden"]') as HTMLInputElement[]) : []
  if (!kept || others.length > 0) return true
  return kept.value !== '' && (!isoDay.test(kept.value) || kept.value.startsWith(date))
}

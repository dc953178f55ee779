/** Dates that are shown on a button with a label, which opens a calendar and takes no typing. */
import { innerTextOf, labelsOf, textOf } from './dom'
import { attributeOf, tagOf } from './native'

/** What may be such a button: it says that it opens a dialog. */
export const dialogButton = 'button[aria-haspopup="dialog"]:not([role])'

/** Whether words ask for a day. */
export function asksForDate(words: string): boolean {
  return /ngày|\bdate\b/iu.test(words.normalize('NFC'))
}

/** Whether a button with a label of its own is the control for a date. */
export function isDateButton(element: Element): boolean {
  if (tagOf(element) !== 'BUTTON' || attributeOf(element, 'aria-haspopup') !== 'dialog') return false
  if (attributeOf(element, 'role') !== undefined) return false
  return labelsOf(element).some((label) => asksForDate(textOf(label)))
}

/** The date as the button shows it, or a label of its own that repeats it; '' while they only ask for one. */
export function dateOn(element: Element): string {
  const shown = [element, ...labelsOf(element)].map(innerTextOf)
  return shown.find((text, place) => (place === 0 ? /\d/u : /\b\d{4}\b/u).test(text)) ?? ''
}

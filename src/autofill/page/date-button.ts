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

/** The date as the button shows it; '' while it only asks for one. */
export function dateOn(element: Element): string {
  const shown = innerTextOf(element)
  return /\d/u.test(shown) ? shown : ''
}

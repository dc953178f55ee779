/** Writing dates on buttons with a label, which open a calendar and take no typing. */
import type { SkipReason } from '../plan'
import { dateOn } from './date-button'
import { pageOf } from './dom'
import { enter } from './events'
import { Popup } from './popup'
import { waitFor } from './wait'
import { isCalendar, pickIn, showsPicked } from './write-calendar'

/** A button shows the date of its calendar a little later. */
export const shownLaterMs = 300

/** Picks a date in the calendar that a button opens, and reads it back from the button. @param date ISO */
export async function writeDateButton(
  element: HTMLElement,
  date: string,
  signal: AbortSignal,
): Promise<SkipReason | undefined> {
  const isPicked = await pickBehind(element, date, signal)
  const shows = () => (showsPicked(dateOn(element), date) ? true : undefined)
  const isShownSo = isPicked && (await waitFor(pageOf(element), shows, { timeoutMs: shownLaterMs, signal }))
  return isShownSo ? undefined : 'rejected-by-page'
}

/** Opens the calendar of a button and presses a day in it. @param date ISO @returns whether the day was there to press */
export async function pickBehind(element: HTMLElement, date: string, signal: AbortSignal): Promise<boolean> {
  const popup = new Popup(element, isCalendar)
  try {
    enter(element)
    const opened = await popup.open({ signal })
    const isPicked = opened !== undefined && (await pickIn(popup, opened, date, signal))
    await popup.close(popup.find() ?? opened, { signal })
    return isPicked
  } finally {
    popup.stop()
  }
}

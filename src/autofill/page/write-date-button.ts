import type { SkipReason } from '../plan'
import { dateOn } from './date-button'
import { pageOf } from './dom'
import { enter } from './events'
import { Popup } from './popup'
import { waitFor } from './wait'
import { isCalendar, pickIn, showsPicked } from './write-calendar'
import { pressClearButton } from './write-chooser'

const readMs = 300

/** Picks a date in the calendar that a button opens, and reads it back from the button. @param date ISO */
export async function writeDateButton(
  element: HTMLElement,
  date: string,
  signal: AbortSignal,
): Promise<SkipReason | undefined> {
  const isPicked = await pickBehind(element, date, signal)
  const shows = () => (showsPicked(dateOn(element), date) ? true : undefined)
  const isShownSo = isPicked && (await waitFor(pageOf(element), shows, { timeoutMs: readMs, signal }))
  return isShownSo ? undefined : 'rejected-by-page'
}

async function pickBehind(element: HTMLElement, date: string, signal: AbortSignal): Promise<boolean> {
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

/**
 * Gives a button its earlier date back; none by its clear button, or by one more press on the day that was picked.
 * @param date the ISO date that was written
 * @returns whether it shows what it did before
 */
export async function restoreDateButton(
  element: HTMLElement,
  { before, date }: { readonly before: string; readonly date: string },
  signal: AbortSignal,
): Promise<boolean> {
  const isBack = () => (dateOn(element) === before ? true : undefined)
  if (before !== '') return false
  const ways = [() => pressClearButton(element, signal), () => pickBehind(element, date, signal)]
  for (const way of ways)
    if ((await way()) && (await waitFor(pageOf(element), isBack, { timeoutMs: readMs, signal }))) return true
  return false
}

import { showsDate, namesMonth } from '../plan/same-text'
import type { SkipReason } from '../plan'
import { isOff, viewOf, type CalendarView, type Day } from './calendar-view'
import { isShown, pageOf } from './dom'
import { isConnected } from './native'
import { closestOf } from './selectors'
import { enter, fire, fireKey, press, pressKey } from './events'
import { handsOver } from './handed-date'
import { Popup } from './popup'
import { dropperIn, takerIn } from './popup-buttons'
import { waitFor } from './wait'
import { isWheels, turnWheels } from './wheels'
import { setValue, typeText, writeText } from './write-text'

const stepMs = 400
const mostSteps = 700
const mostMs = 12_000
const farYears = 5
const readMs = 300
/** Whether something that a press opened is a calendar. */
export const isCalendar = (popup: Element) => viewOf(popup) !== undefined || isWheels(popup)

/**
 * Types a date where the box takes typing, and picks it in the calendar that opens: only there its meaning is sure.
 * @param drawn the box's calendar, where it is known to have one
 */
export async function writeCalendar(
  element: HTMLElement,
  { text, date }: { readonly text: string; readonly date: string },
  signal: AbortSignal,
  drawn?: Element,
): Promise<SkipReason | undefined> {
  const input = element as HTMLInputElement
  const popup = new Popup(element, isCalendar, drawn)
  try {
    enter(element)
    if (!input.readOnly) {
      setValue(element, text)
      fireKey(element, 'keydown', 'Unidentified')
      fire(element, 'input')
      fireKey(element, 'keyup', 'Unidentified')
    }
    const opened = await popup.open({ signal })
    const picked = opened !== undefined && (await pickIn(popup, opened, date, signal))
    if (!picked && input.readOnly) {
      await popup.close(popup.find() ?? opened, { signal })
      return opened ? 'rejected-by-page' : 'readonly'
    }
    if (!picked) fire(element, 'change')
    await popup.close(popup.find() ?? opened, { signal })
    // What was typed beside a calendar that could not be brought there may stand in the box alone.
    if ((opened ?? drawn) && !picked) return 'rejected-by-page'
    const isShownAs = () => showsDate(input.value, date, text) || (picked && sameNumbers(input.value, date))
    const shows = () => (isShownAs() && handsOver(element, date) ? true : undefined)
    const settled = () => waitFor(pageOf(element), shows, { timeoutMs: readMs, signal })
    if (await settled()) return undefined
    // Some boxes lose their text to the calendar that was opened; what they take is the typing alone.
    const ways = [() => writeText(element, 'text', text), () => typeText(element, text)]
    for (const write of input.readOnly ? [] : ways) {
      write()
      if (await settled()) return undefined
    }
    return 'rejected-by-page'
  } finally {
    popup.stop()
  }
}

/** Moves an opened calendar to a day and takes it, with the button that asks for that where there is one. @param date ISO */
export async function pickIn(popup: Popup, opened: Element, date: string, signal: AbortSignal): Promise<boolean> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const now = () => (isConnected(opened) ? opened : popup.find())
  const picked = isWheels(opened)
    ? await turnWheels(opened, date, { signal })
    : await pick(pageOf(opened), now, { year, month, day }, signal)
  await accept(popup.find() ?? opened, picked, signal)
  return picked
}

/** Whether a day that was pressed in its month is what is shown now. @param date ISO */
export function showsPicked(shown: string, date: string): boolean {
  return showsDate(shown, date, '') || sameNumbers(shown, date)
}

/** Some calendars ask whether the day is meant: their own buttons answer, and only those. */
async function accept(popup: Element | undefined, picked: boolean, signal: AbortSignal): Promise<void> {
  if (!popup || !isConnected(popup)) return
  const button = picked ? takerIn(popup) : dropperIn(popup)
  if (!button) return
  press(button)
  await waitFor(pageOf(popup), () => (isConnected(popup) && isShown(popup) ? undefined : true), {
    timeoutMs: readMs,
    signal,
  })
}

/** A day that was pressed in the month it stands in is sure, in whatever order the page then writes its numbers. */
function sameNumbers(shown: string, date: string): boolean {
  const sorted = (text: string) =>
    (text.match(/\d+/gu) ?? [])
      .map(Number)
      .sort((one, other) => one - other)
      .join(' ')
  return sorted(shown) === sorted(date)
}

/** Moves an opened calendar to a day and presses it. False where it can't be brought there. */
async function pick(
  page: Document,
  popupNow: () => Element | undefined,
  wanted: Day,
  signal: AbortSignal,
): Promise<boolean> {
  const tried = new Set<string>()
  const endMs = performance.now() + mostMs
  const look = () => {
    const popup = popupNow()
    return popup && viewOf(popup)
  }
  for (let step = 0; step < mostSteps && performance.now() < endMs && !signal.aborted; step++) {
    const isStill = () => (look()?.isMoving === false ? true : undefined)
    await waitFor(page, isStill, { timeoutMs: stepMs * 2, signal })
    const view = look()
    if (!view) return false
    if (view.mode === 'days' && view.year === wanted.year && view.month === wanted.month) {
      // What nobody has moved yet does not slide.
      if (step > 0) await calm(page, popupNow, signal)
      const still = look()
      if (still?.key !== view.key) continue
      const cell = still.cells[wanted.day - 1]
      const isWhole = still.cells.length === new Date(wanted.year, wanted.month, 0).getDate()
      if (!cell || !isWhole || isOff(closestOf(cell, 'td, [role="gridcell"], button') ?? cell)) return false
      press(cell)
      return true
    }
    // What changed nothing, or led back here, is not tried again from the same place.
    const acts = actsFor(view, wanted)
    const isNew = (name: string) => !tried.has(`${view.key} ${name}`) && !tried.has(`${view.mode} ${name}`)
    const [name, act] = Object.entries(acts).find(([one, does]) => does && isNew(one)) ?? []
    if (name === undefined || !act) return false
    act()
    const moved = () => (look()?.key === view.key ? undefined : true)
    tried.add(`${view.key} ${name}`)
    // Words that open nothing here open nothing in any other month, and a key that nobody hears is heard in none.
    const isHopeless = view.mode === 'days' && sameInAnyMonth.has(name)
    if (!(await waitFor(page, moved, { timeoutMs: stepMs, signal })) && isHopeless) tried.add(`${view.mode} ${name}`)
  }
  return false
}

/** Whether a part of the calendar is on its way to its place. */
function isSliding(popup: Element | undefined): boolean {
  const moves = popup?.getAnimations({ subtree: true }) ?? []
  return moves.some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity)
}

/** What has slid is often drawn anew by the page in a frame that comes a little later. */
const afterSlideMs = 100

/** Waits until nothing slides any more: the words over a grid may tell the new month while its cells are still the old ones. */
async function calm(page: Document, popupNow: () => Element | undefined, signal: AbortSignal): Promise<void> {
  let slidMs = -Infinity
  const isCalm = () => {
    const nowMs = performance.now()
    if (isSliding(popupNow())) slidMs = nowMs
    return nowMs - slidMs >= afterSlideMs ? true : undefined
  }
  await waitFor(page, isCalm, { timeoutMs: stepMs * 3, signal })
}

type Act = (() => void) | undefined

/** Acts upon a view of days that do the same whatever its month is. */
const sameInAnyMonth: ReadonlySet<string> = new Set(['titleFirst', 'title', 'yearKey'])

/** What may bring a calendar nearer to a day, by name, best first. */
function actsFor(view: CalendarView, wanted: Day): Readonly<Record<string, Act>> {
  const year = byMover(view, wanted, true)
  const month = byMover(view, wanted, false)
  const title = throughTitle(view, wanted)
  const list = byList(view, wanted)
  if (view.mode === 'years')
    return { cell: pressing(view.cells[view.years.indexOf(wanted.year)]), page: yearPage(view, wanted) }
  if (view.mode === 'months') {
    const cell = view.year === wanted.year ? view.cells[wanted.month - 1] : undefined
    return { cell: pressing(cell), list, title, year, month }
  }
  const isFar = Math.abs(wanted.year - (view.year ?? wanted.year)) > farYears
  const hasBoxes = view.lists.length > 0 || view.yearBox !== undefined
  const titleFirst = isFar && !hasBoxes ? title : undefined
  const yearKey = year || hasBoxes ? undefined : byYearKey(view, wanted)
  const beside = view.beside?.year === wanted.year ? pressing(view.beside.months[wanted.month - 1]) : undefined
  return { beside, titleFirst, list, yearBox: byYearBox(view, wanted), year, title, yearKey, month }
}

function pressing(element: HTMLElement | undefined): Act {
  return (
    element &&
    (() => {
      press(element)
    })
  )
}

function yearPage({ years, movers }: CalendarView, { year }: Day): Act {
  const direction = year < Math.min(...years) ? -1 : 1
  return pressing(movers.find((one) => one.direction === direction)?.element)
}

/** Lists of months and years over the grid are set like any native list. */
function byList({ lists, year, month }: CalendarView, wanted: Day): Act {
  for (const list of lists) {
    const texts = Array.from(list.options, ({ text }) => text)
    const isYears = texts.every((text) => /^\D*\d{4}\D*$/u.test(text))
    if (isYears ? year === wanted.year : month === wanted.month) continue
    const isIt = (text: string) =>
      isYears ? text.includes(String(wanted.year)) : (namesMonth(text) ?? Number(text)) === wanted.month
    const place = texts.findIndex(isIt)
    if (place >= 0)
      return () => {
        list.selectedIndex = place
        fire(list, 'input', 'change')
      }
  }
  return undefined
}

function byYearBox({ yearBox, year }: CalendarView, wanted: Day): Act {
  if (!yearBox || year === wanted.year) return undefined
  return () => {
    enter(yearBox)
    setValue(yearBox, String(wanted.year))
    fire(yearBox, 'input')
    fireKey(yearBox, 'keyup', 'Unidentified')
    fire(yearBox, 'change')
  }
}

function monthsTo({ year = 0, month = 0, mode }: CalendarView, wanted: Day): number {
  return (wanted.year - year) * 12 + (mode === 'days' ? wanted.month - month : 0)
}

function byMover(view: CalendarView, wanted: Day, byYear: boolean): Act {
  const months = monthsTo(view, wanted)
  if (view.year === undefined || (view.mode === 'days' && view.month === undefined)) return undefined
  if (byYear && Math.abs(months) < 12) return undefined
  return pressing(view.movers.find((one) => one.byYear === byYear && one.direction === Math.sign(months))?.element)
}

/** The keys of a date dialog that go a year back or on: with Shift as ARIA has it, with Ctrl in older ones. */
function byYearKey(view: CalendarView, wanted: Day): Act {
  const months = monthsTo(view, wanted)
  if (view.year === undefined || view.month === undefined || Math.abs(months) < 12) return undefined
  const [key, code] = months < 0 ? (['PageUp', 33] as const) : (['PageDown', 34] as const)
  return () => {
    const active = pageOf(view.cells[0] as HTMLElement).activeElement as HTMLElement | null
    if (active) pressKey(active, key, code, { shiftKey: true, ctrlKey: true })
  }
}

/** Where the way is long, the words over the grid may open the choice of a month or year. */
function throughTitle(view: CalendarView, wanted: Day): Act {
  const isFar = view.mode === 'months' || (view.year !== wanted.year && Math.abs(monthsTo(view, wanted)) > 6)
  const title = view.titles.find((one) => /\d{4}/u.test(one.textContent)) ?? view.titles[0]
  return isFar ? pressing(title) : undefined
}

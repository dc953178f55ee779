import { viewOf } from './calendar-view'
import { pageOf } from './dom'
import { enter, fire, fireKey, leave, press, pressKey } from './events'
import { isConnected, parentOf } from './native'
import { Popup } from './popup'
import { fits, queryAll } from './selectors'
import { nextTurn, waitFor } from './wait'
import { calendarBoxOf } from './widget-box'
import { isCalendar, writeCalendar } from './write-calendar'
import { pressClearButton } from './write-chooser'
import { setValue } from './write-text'

const clearButtons = '.ant-picker-clear, .clear-icon, .el-input__clear, .p-datepicker-clear-icon, [class*="clear" i]'
const openMs = 60

/** What a calendar's box held before, and the ISO date that was written since; '' where it is not known. */
interface Earlier {
  readonly before: string
  readonly date: string
}

/**
 * Gives a calendar's box an earlier value back; an empty one by its clear button, by typing, or by the key that deletes.
 * @returns false where the calendar still marks the day although the box no longer shows it
 */
export async function emptyCalendar(
  element: HTMLElement,
  { before, date }: Earlier,
  signal: AbortSignal,
): Promise<boolean> {
  const input = element as HTMLInputElement
  const [day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(before)?.slice(1) ?? []
  if (input.readOnly && year !== undefined) {
    const earlier = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
    return (await writeCalendar(element, { text: before, date: earlier }, signal)) === undefined
  }
  const popup = new Popup(element, isCalendar)
  // The button that empties a box may be drawn under the mouse alone. Where no widget is around the box it may be the page's own.
  const box = calendarBoxOf(input)
  const isEmptied = before === '' && box && box !== input && (await pressClearButton(element, signal))
  if (isEmptied) await nextTurn()
  if (!isEmptied || input.value !== '') giveBack(input, before)
  await nextTurn()
  const left = before === '' ? await forget(element, date, popup, signal) : true
  await popup.close(popup.find(), { signal })
  popup.stop()
  return left
}

function giveBack(input: HTMLInputElement, before: string): void {
  const box = calendarBoxOf(input)
  const button = before === '' && box && box !== input ? queryAll(box, clearButtons)[0] : undefined
  enter(input)
  if (button) press(button as HTMLElement)
  if (input.readOnly) pressKey(input, 'Backspace', 8)
  // A box that takes no typing may only show what the page holds elsewhere: emptying it would hide that.
  if (input.value === before || (input.readOnly && !(box && input.name !== ''))) return
  // Some note that a person edits by the key alone.
  fireKey(input, 'keydown', before === '' ? 'Delete' : 'Unidentified', before === '' ? 46 : 0)
  setValue(input, before)
  fire(input, 'input')
  fireKey(input, 'keyup', 'Unidentified')
  fireKey(input, 'keydown', 'Tab', 9)
  fire(input, 'change')
}

const chosen = /(?:^|[\s_-])(?:is-)?(?:selected|active|chosen|checked)(?:$|[\s_-])/iu

/** The cell of a day in the calendar that is open now, where it is marked as the one that was chosen. */
function markedCell(popup: Popup, date: string): HTMLElement | undefined {
  const [year, month, day = 0] = date.split('-').map(Number)
  const drawn = popup.find()
  const view = drawn && viewOf(drawn)
  if (view?.mode !== 'days' || view.year !== year || view.month !== month) return undefined
  const cell = view.cells[day - 1]
  const around = cell ? [cell, parentOf(cell)] : []
  const isMarked = around.some(
    (one) => one && (fits(one, '[aria-selected="true"], [aria-pressed="true"]') || chosen.test(one.className)),
  )
  return isMarked ? cell : undefined
}

/** A calendar may keep the day that its box no longer shows: some forget it by the key that deletes, some by the same press again. */
async function forget(element: HTMLElement, date: string, popup: Popup, signal: AbortSignal): Promise<boolean> {
  // What is closed by what was typed opens when the box is entered again.
  leave(element)
  enter(element)
  await waitFor(pageOf(element), () => popup.find(), { timeoutMs: openMs, signal })
  const marked = markedCell(popup, date)
  if (!marked) return true
  pressKey(element, 'Delete', 46)
  await nextTurn()
  const still = markedCell(popup, date)
  if (still && isConnected(still)) {
    press(still)
    await nextTurn()
  }
  const input = element as HTMLInputElement
  if (input.value === '' && markedCell(popup, date) === undefined) return true
  giveBack(input, '')
  return false
}

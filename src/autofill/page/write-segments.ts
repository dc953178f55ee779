import type { SkipReason } from '../plan'
import { dateIn, numberIn, segmentsOf, type SegmentPart } from './date-segments'
import { pageOf } from './dom'
import { fireKey, asOwnAct, enter, leave } from './events'
import { queryAll } from './selectors'
import { nextTurn, waitFor } from './wait'
import { runEditing, selectInside } from './write-text'

const readMs = 300
const mostDeletes = 8
/** The year first: a leap day is none before its year is known. */
const order: readonly SegmentPart[] = ['year', 'month', 'day']

/** Types a date into its segments, digit by digit, and reads it back. An empty date deletes what they hold. @param date ISO */
export async function writeSegments(
  group: HTMLElement,
  date: string,
  signal: AbortSignal,
): Promise<SkipReason | undefined> {
  const [year = '', month = '', day = ''] = date.split('-')
  const texts = { year, month, day }
  for (const part of order) {
    if (signal.aborted) return 'cancelled'
    if (date === '') await deleteIn(group, part)
    else await typeIn(group, part, texts[part])
  }
  const active = pageOf(group).activeElement
  if (active && group.contains(active)) leave(active as HTMLElement)
  const isKept = () => (dateIn(group) === date && isHanded(group, date) ? true : undefined)
  return (await waitFor(pageOf(group), isKept, { timeoutMs: readMs, signal })) ? undefined : 'rejected-by-page'
}

/** Where the group keeps a box for the form, that holds something as soon as the page has a whole date. */
function isHanded(group: HTMLElement, date: string): boolean {
  const boxes = queryAll(group, 'input') as HTMLInputElement[]
  return boxes.length === 0 || boxes.some(({ value }) => /\d/u.test(value) === (date !== ''))
}

async function typeIn(group: HTMLElement, part: SegmentPart, digits: string): Promise<void> {
  const first = segmentsOf(group)?.[part]
  if (!first) return
  enter(first)
  await nextTurn()
  for (const digit of digits) {
    // The page may have drawn it anew.
    const now = segmentsOf(group)?.[part]
    if (!now) return
    edit(now, digit, digit.charCodeAt(0), digit)
    await nextTurn()
  }
}

async function deleteIn(group: HTMLElement, part: SegmentPart): Promise<void> {
  for (let times = 0; times < mostDeletes; times++) {
    const now = segmentsOf(group)?.[part]
    if (!now || numberIn(now) === undefined) return
    enter(now)
    await nextTurn()
    // Some delete digit by digit, some only the whole.
    if (times % 2 === 0) edit(now, 'Backspace', 8)
    else edit(now, 'Delete', 46)
    await nextTurn()
  }
}

/** One key as the browser does it: what the page does not take for itself edits the text. */
function edit(one: HTMLElement, key: string, code: number, data?: string): void {
  const inputType = data === undefined ? 'deleteContentBackward' : 'insertText'
  const told = { inputType, data: data ?? null, bubbles: true, composed: true, cancelable: true }
  const goesOn = fireKey(one, 'keydown', key, code) && one.dispatchEvent(new InputEvent('beforeinput', told))
  if (goesOn) {
    selectInside(one)
    asOwnAct(() => runEditing(pageOf(one), data === undefined ? 'delete' : 'insertText', data ?? ''))
  }
  fireKey(one, 'keyup', key, code)
}

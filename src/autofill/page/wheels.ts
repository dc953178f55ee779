/** Dates on three wheels side by side, one for the year, one for the month, one for the day, that a button takes or drops. */
import { innerTextOf, isShown, pageOf } from './dom'
import { press } from './events'
import { fits, queryAll } from './selectors'
import { waitFor, type WaitOptions } from './wait'

interface Mark {
  readonly element: HTMLElement
  readonly number: number
}

type Part = 'year' | 'month' | 'day'

const inOrder: readonly Part[] = ['year', 'month', 'day']
const turnMs = 700
const turned = '[aria-selected="true"], [aria-checked="true"], [class*="selected" i], [class*="active" i]'

/** The wheels that a popup draws; undefined where they are not those of one date. */
function wheelsOf(popup: Element): Readonly<Record<Part, readonly Mark[]>> | undefined {
  const [first, middle, last, ...more] = queryAll(popup, 'ul, [role="listbox"]').map(marksOn)
  if (!first || !middle || !last || more.length > 0) return undefined
  if ([first, middle, last].some(({ length }) => length === 0)) return undefined
  const [year, others] = isYears(first) ? [first, [middle, last]] : [last, [middle, first]]
  // The month stands in the middle, but where it begins as in English.
  const [month, day] = holdsUpTo(others[0], 12) ? others : [...others].reverse()
  return isYears(year) && month && day && holdsUpTo(month, 12) && holdsUpTo(day, 31) ? { year, month, day } : undefined
}

function isYears(marks: readonly Mark[]): boolean {
  return marks.every(({ number }) => number >= 1_900 && number < 2_200)
}

function holdsUpTo(marks: readonly Mark[] | undefined, most: number): boolean {
  return marks?.every(({ number }) => number >= 1 && number <= most) === true
}

/** The numbers on a wheel; none where something else stands on it. */
function marksOn(wheel: Element): Mark[] {
  const items = queryAll(wheel, 'li, [role="option"]').filter(isShown)
  const marks = items.map((element) => ({
    element: element as HTMLElement,
    number: Number(/^\D*(\d{1,4})\D*$/u.exec(innerTextOf(element))?.[1] ?? Number.NaN),
  }))
  return marks.some(({ number }) => Number.isNaN(number)) ? [] : marks
}

/** Whether something that a press opened has the wheels of a date. */
export const isWheels = (popup: Element) => wheelsOf(popup) !== undefined

/** Turns the wheels to a date. @param date ISO @returns whether all three stand there; nothing is taken by that yet */
export async function turnWheels(
  popup: Element,
  date: string,
  options: Omit<WaitOptions, 'timeoutMs'>,
): Promise<boolean> {
  const numbers = date.split('-').map(Number)
  const markOf = (part: Part) => wheelsOf(popup)?.[part].find(({ number }) => number === numbers[inOrder.indexOf(part)])
  const isAt = (part: Part) => {
    const mark = markOf(part)
    return mark && (fits(mark.element, turned) || queryAll(mark.element, turned).length > 0) ? true : undefined
  }
  for (const part of inOrder) {
    const mark = isAt(part) ? undefined : markOf(part)
    if (mark) press(mark.element)
    if (!(await waitFor(pageOf(popup), () => isAt(part), { ...options, timeoutMs: turnMs }))) return false
  }
  return inOrder.every((part) => isAt(part))
}

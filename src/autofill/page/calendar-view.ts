import { namesMonth } from '../plan/same-text'
import { boxOf, holds, isShown, ownTextOf, textOf } from './dom'
import { attributeOf, parentOf, tagOf } from './native'
import { closestOf, fits, queryAll } from './selectors'

/** A date taken apart. The month counts from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A button of a calendar that moves it. */
export interface Mover {
  readonly element: HTMLElement
  readonly direction: -1 | 1
  readonly byYear: boolean
}

/** What a calendar shows now: days of months, or the months of a year, or years. */
export interface CalendarView {
  readonly mode: 'days' | 'months' | 'years'
  readonly year: number | undefined
  readonly month: number | undefined
  /** The cells in their order: day 1 first, January first, or the years as drawn. */
  readonly cells: readonly HTMLElement[]
  readonly years: readonly number[]
  readonly movers: readonly Mover[]
  /** The words over the grid, which may open the choice of a year. */
  readonly titles: readonly HTMLElement[]
  readonly lists: readonly HTMLSelectElement[]
  readonly yearBox: HTMLInputElement | undefined
  /** The months of a year that stand beside the days, and which year theirs is. */
  readonly beside: { readonly year: number; readonly months: readonly HTMLElement[] } | undefined
  /** The words over the grid name another month than its cells do: one of them is still about to change. */
  readonly isMoving: boolean
  /** Changes whenever the calendar shows something else. */
  readonly key: string
}

interface Leaf {
  readonly element: HTMLElement
  readonly text: string
}

const fewestDays = 28
const weekNumbers = /week-?num|weeknumber|\bcw\b|week-col|cell-week/iu
const weekday = /^(?:t|th|thu) ?(?:[2-8])$|^cn$/iu
const fourDigits = /\b(?:19|20)\d\d\b/u

function leavesOf(popup: Element): Leaf[] {
  const frame = boxOf(popup)
  // Calendars that slide keep the pages before and after beside the one that is seen.
  const isInFrame = (element: Element): boolean => {
    const { left, right } = boxOf(element)
    const middle = (left + right) / 2
    return frame.width < fewestDays || (middle > frame.left && middle < frame.right)
  }
  return queryAll(popup, '*').flatMap((element) => {
    const text = ownTextOf(element)
    const counts =
      text !== '' &&
      text.length < 40 &&
      !/^(?:OPTION|SCRIPT|STYLE)$/u.test(tagOf(element)) &&
      isShown(element) &&
      isInFrame(element)
    return counts && !weekNumbers.test(attributeOf(element, 'class') ?? '')
      ? [{ element: element as HTMLElement, text }]
      : []
  })
}

function isOneCell(day: HTMLElement, other: HTMLElement): boolean {
  return holds(closestOf(day, 'td, [role="gridcell"]') ?? day, other)
}

/** The days of one month count up from 1 without a gap: those of the months before and after do not belong to the run. */
function daysIn(leaves: readonly Leaf[]): HTMLElement[] {
  let run: HTMLElement[] = []
  for (const { element, text } of leaves) {
    if (!/^\d{1,2}$/u.test(text)) continue
    const number = Number(text)
    const last = run.at(-1)
    // The chosen day may say its number a second time, for screen readers.
    if (last && number === run.length && isOneCell(last, element)) continue
    if (number === run.length + 1) run.push(element)
    else if (run.length >= fewestDays) break
    else run = number === 1 ? [element] : []
  }
  return run.length >= fewestDays && run.length <= 31 ? run : []
}

function monthsIn(leaves: readonly Leaf[]): HTMLElement[] {
  // Bare numbers that go on after 12 are days, whatever else is wrong with them.
  if (leaves.some(({ text }) => text === '13')) return []
  const run: HTMLElement[] = []
  for (const { element, text } of leaves)
    if (
      !fourDigits.test(text) &&
      run.length < 12 &&
      (namesMonth(text) ?? (/^\d{1,2}$/u.test(text) ? Number(text) : 0)) === run.length + 1
    )
      run.push(element)
  return run.length === 12 ? run : []
}

const oneYear = /^(?:19|20)\d\d$/u

/** Months to choose from beside the days, under a year of their own. */
function monthsBeside(leaves: readonly Leaf[], days: readonly HTMLElement[]): CalendarView['beside'] {
  const months = days.length > 0 ? monthsIn(leaves.filter(({ text }) => !/^\d+$/u.test(text))) : []
  const first = leaves.findIndex(({ element }) => element === months[0])
  const year = leaves.slice(0, Math.max(first, 0)).findLast(({ text }) => oneYear.test(text))
  return year && { year: Number(year.text), months }
}

const buttons = 'button, a, [role="button"]'
const moverWords =
  'button, a, [role="button"], th, [data-action], [class*="prev" i], [class*="next" i], [class*="arrow" i], [class*="header-icon" i]'

const moverAttributes = ['class', 'aria-label', 'title', 'rel', 'data-action', 'data-direction', 'slot', 'part', 'name']

function moversIn(popup: Element, cells: readonly HTMLElement[]): Mover[] {
  const found = queryAll(popup, moverWords).filter(
    (one) => isShown(one) && !isOff(one) && !cells.some((cell) => holds(one, cell) || holds(cell, one)),
  )
  const movers = found.flatMap((element): Mover[] => {
    const inner = queryAll(element, '*').map((one) => attributeOf(one, 'class') ?? '')
    const words = moverAttributes.map((name) => attributeOf(element, name) ?? '')
    const name = `${[...words, ...inner].join(' ')} ${element.textContent}`.toLowerCase()
    const isNext = /next|\bsau\b|tiếp|forward|right|[›»>→]|chevron_right/u.test(name)
    const isPrev = /prev|trước|\bback|left|\blùi|[‹«<←]|chevron_left/u.test(name)
    // A day of the month before or after is called so too; pressing it would choose it.
    const isDay = /^\d{1,2}$/u.test(textOf(element))
    if (isNext === isPrev || isDay) return []
    return [
      {
        element: element as HTMLElement,
        direction: isNext ? 1 : -1,
        byYear: /year|năm|super|double|d-arrow|(?:prev|next)-y\b|[«»]|<<|>>/u.test(name),
      },
    ]
  })
  // A box around a button is none itself: a press on it does not reach the button. Of a button and its picture the button counts.
  const isIn = (outer: Mover, one: Mover) => one !== outer && holds(outer.element, one.element)
  const isButton = (one: Mover) => fits(one.element, buttons)
  const own = movers.filter((one) => isButton(one) || !movers.some((other) => isIn(one, other) && isButton(other)))
  return own.filter((one) => !own.some((other) => isIn(other, one)))
}

/** Whether a part of a calendar takes no press now. One that could be off and stay in reach of the keyboard tells by ARIA whether it is. */
export function isOff(element: Element): boolean {
  const byClass = '[class*="disabled" i]:not([class*="disabled-interactive"])'
  return fits(element, `:disabled, [aria-disabled="true"], [aria-hidden="true"], ${byClass}`)
}

/** Where the first cell tells its own date, that is surer than the title. */
function dateOfCell(cell: HTMLElement | undefined, popup: Element): { year?: number; month?: number } {
  for (
    let at: Element | null = cell ?? null, level = 0;
    at && at !== popup && level < 3;
    at = at.parentElement, level++
  )
    for (const name of ['aria-label', 'title', 'data-date', 'data-value', 'datetime']) {
      const text = attributeOf(at, name) ?? ''
      const year = fourDigits.exec(text)?.[0]
      const month = /^\d{4}-\d\d-\d\d/u.test(text)
        ? Number(text.slice(5, 7))
        : /\p{L}/u.test(text)
          ? namesMonth(text)
          : undefined
      if (year !== undefined && month !== undefined) return { year: Number(year), month }
    }
  return {}
}

/** Reads what an opened calendar shows; undefined where it is none. */
export function viewOf(popup: Element): CalendarView | undefined {
  const leaves = leavesOf(popup)
  const days = daysIn(leaves)
  const months = days.length > 0 ? [] : monthsIn(leaves)
  const yearCells = leaves.filter(({ text }) => oneYear.test(text))
  const mode = days.length > 0 ? 'days' : months.length > 0 ? 'months' : yearCells.length >= 8 ? 'years' : undefined
  if (!mode) return undefined
  const cells = mode === 'days' ? days : mode === 'months' ? months : yearCells.map(({ element }) => element)
  const top = cells[0] ? boxOf(cells[0]).top : 0
  const titles = leaves.filter(
    ({ element, text }) =>
      !cells.includes(element) &&
      !weekday.test(text) &&
      boxOf(element).top <= top + 2 &&
      (fourDigits.test(text) || namesMonth(text) !== undefined),
  )
  const lists = queryAll(popup, 'select').filter(isShown) as HTMLSelectElement[]
  const yearBox = (queryAll(popup, 'input') as HTMLInputElement[]).find(
    (one) => isShown(one) && oneYear.test(one.value),
  )
  // A year that is a button of its own stands in one line with its month.
  const lines = titles.map(({ element }) => textOf(parentOf(element) ?? element)).filter((line) => line.length < 24)
  const told = [
    ...lines,
    ...titles.map(({ text }) => text),
    ...lists.map((list) => list.options[list.selectedIndex]?.text ?? ''),
    yearBox?.value ?? '',
  ]
  const own = mode === 'days' ? dateOfCell(cells[0], popup) : {}
  const beside = monthsBeside(leaves, days)
  // Words that name month and year together come before those of the day that is chosen so far.
  const whole = told.filter((text) => fourDigits.test(text) && namesMonth(text) !== undefined)
  const toldYear = [...whole, ...told].map((text) => fourDigits.exec(text)?.[0]).find(Boolean)
  const toldMonth = [...whole, ...told].map(namesMonth).find((one) => one !== undefined)
  const year = own.year ?? toldYear
  const month = own.month ?? toldMonth
  return {
    mode,
    year: year === undefined ? undefined : Number(year),
    month,
    cells,
    years: mode === 'years' ? yearCells.map(({ text }) => Number(text)) : [],
    movers: moversIn(popup, cells),
    titles: titles.map(({ element }) => element),
    lists,
    yearBox,
    beside,
    isMoving: Number(toldYear ?? year) !== Number(year) || (toldMonth ?? month) !== month,
    key: [mode, year, month, cells.length, mode === 'years' ? yearCells[0]?.text : beside?.year].join(' '),
  }
}

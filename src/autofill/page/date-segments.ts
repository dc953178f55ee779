/**
 * Dates that are no text box but a group of small spin buttons, one for the day, one for the month, one for the year: the ARIA
 * pattern that React Aria, MUI X, Reka and Bits draw. The group is the control; its segments are its parts.
 */
import { innerTextOf } from './dom'
import { attributeOf, parentOf } from './native'
import { closestOf, queryAll } from './selectors'

/** Which part of a date a segment holds. */
export type SegmentPart = 'day' | 'month' | 'year'

/** The segments of one date, by their part. */
export type DateSegments = Readonly<Record<SegmentPart, HTMLElement>>

/** What a segment looks like; a native box with this role is a control of its own. */
export const segment = '[role="spinbutton"]:not(input)'
const partsOfDate = 3
const highest = 5

/** What a segment says of itself: in an attribute for programs, in its name, else in the letters that stand for its digits. */
const words: readonly (readonly [SegmentPart, RegExp])[] = [
  ['day', /\bday\b|\bngày|\bd{1,2}\b/u],
  ['month', /\bmonth\b|\btháng|\bm{2}\b/u],
  ['year', /\byear\b|\bnăm|\by{2,4}\b/u],
]

function partOf(one: Element): SegmentPart | undefined {
  const most = Number(attributeOf(one, 'aria-valuemax'))
  const least = Number(attributeOf(one, 'aria-valuemin'))
  // Minutes end at 59, hours at 12 or 23 and begin at 0.
  if (most >= 28 && most <= 31 && least === 1) return 'day'
  if (most === 12 && least === 1 && !tells(one, /\bhour|\bgiờ|\bh{1,2}\b/u)) return 'month'
  if (most > 1_000) return 'year'
  return most > 0 ? undefined : words.find(([, told]) => tells(one, told))?.[0]
}

function tells(one: Element, told: RegExp): boolean {
  const named = Array.from(one.attributes, ({ name, value }) => (/^(?:data-|aria-label$)/u.test(name) ? value : ''))
  return told.test(`${named.join(' ')} ${innerTextOf(one)}`.normalize('NFC').toLowerCase())
}

/** The segments of a group that is one whole date and nothing more; undefined for any other element. */
export function segmentsOf(group: Element): DateSegments | undefined {
  const all = queryAll(group, segment) as HTMLElement[]
  if (all.length !== partsOfDate) return undefined
  const found = new Map(all.map((one) => [partOf(one), one]))
  const [day, month, year] = [found.get('day'), found.get('month'), found.get('year')]
  return day && month && year && { day, month, year }
}

/** The group of the date that a segment belongs to: the one that ARIA names, else the nearest box around its three parts. */
export function dateGroupOf(one: Element): HTMLElement | undefined {
  const named = closestOf(one, '[role="group"]')
  if (named && segmentsOf(named)) return named as HTMLElement
  let box = parentOf(one)
  for (let level = 0; box && level < highest; level++, box = parentOf(box)) {
    const count = queryAll(box, segment).length
    if (count === partsOfDate) return segmentsOf(box) && (box as HTMLElement)
    if (count > partsOfDate) return undefined
  }
  return undefined
}

const digits = /^\d+$/u
/** What a segment shows while nothing is put in; some then count on from today for those who listen. */
const waiting = /^(?:d+|m+|y+|ngày|tháng|năm|[-–—_]+|empty|trống|)$/iu

/** The number that a segment holds; undefined while it shows what it waits for. */
export function numberIn(one: HTMLElement): number | undefined {
  const shown = innerTextOf(one)
  if (digits.test(shown)) return Number(shown)
  const told = attributeOf(one, 'aria-valuenow') ?? ''
  return digits.test(told) && !waiting.test(shown) ? Number(told) : undefined
}

/** What a group holds: an ISO date, nothing, or what it shows where it is filled in half. */
export function dateIn(group: Element): string {
  const segments = segmentsOf(group)
  if (!segments) return ''
  const [year, month, day] = [numberIn(segments.year), numberIn(segments.month), numberIn(segments.day)]
  if (year === undefined && month === undefined && day === undefined) return ''
  if (year === undefined || month === undefined || day === undefined) return innerTextOf(group)
  const [months, days] = [month, day].map((one) => String(one).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}-${months}-${days}`
}

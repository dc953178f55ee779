import { isIsoDate, JsonFault, readJsonObject, type IsoDate } from '../../fields'
import { weekendName, yearOf } from './days'
import type { CalendarYear, SpecialDay } from './working-calendar'

/** Where a year's file breaks its format, and a sentence that names the fault and the next step. */
export interface CalendarYearFault {
  /** E.g. `days[2].date`; empty when the whole is meant. */
  readonly path: string
  readonly message: string
  readonly english: string
}

/** A year that was read, its days sorted by date, or its first fault. Nothing is half read. */
export type CalendarYearReading = { readonly year: CalendarYear } | { readonly fault: CalendarYearFault }

const firstYear = 2000
const lastYear = 2100
const longestText = 300

/** Reads a year of days off from parsed JSON, as `calendarYearToJson` writes it. Every value is checked; nothing throws. */
export function readCalendarYear(json: unknown): CalendarYearReading {
  try {
    return { year: readYear(json) }
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault
    return { fault: { path: fault.path, message: fault.message, english: fault.english } }
  }
}

function readYear(json: unknown): CalendarYear {
  const parts = readJsonObject(json, '', ['year', 'isFinal', 'days'])
  const year = readYearNumber(parts['year'])
  const isFinal = parts['isFinal']
  if (typeof isFinal !== 'boolean')
    throw new JsonFault(
      'isFinal',
      'Ghi true nếu lịch nghỉ của năm đã chốt, false nếu chưa.',
      'Write true when the days off of the year are decided, false when not.',
    )
  return { year, isFinal, days: readDays(parts['days'], year) }
}

function readYearNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= firstYear && value <= lastYear) return value
  throw new JsonFault(
    'year',
    `Năm phải là số từ ${firstYear} đến ${lastYear}.`,
    `The year must be a number from ${firstYear} to ${lastYear}.`,
  )
}

function readDays(value: unknown, year: number): readonly SpecialDay[] {
  if (!Array.isArray(value))
    throw new JsonFault('days', 'Các ngày phải nằm trong dấu [ ].', 'The days must stand between [ and ].')
  if (value.length > 366)
    throw new JsonFault('days', 'Một năm không có quá 366 ngày.', 'A year has no more than 366 days.')
  const days = value.map((day, place) => readDay(day, year, `days[${place}]`))
  const places = new Map<IsoDate, number>()
  days.forEach(({ date }, place) => {
    const first = places.get(date)
    if (first !== undefined)
      throw new JsonFault(
        `days[${place}].date`,
        `Ngày ${date} đã có ở days[${first}]. Hãy bỏ một trong hai.`,
        `${date} stands in days[${first}] already. Remove one of the two.`,
      )
    places.set(date, place)
  })
  return days.sort((one, other) => (one.date < other.date ? -1 : 1))
}

function readDay(value: unknown, year: number, path: string): SpecialDay {
  const parts = readJsonObject(value, path, ['date', 'kind', 'why', 'source'])
  const date = readDate(parts['date'], year, `${path}.date`)
  const kind = readKind(parts['kind'], `${path}.kind`)
  if (kind === 'working' && weekendName(date) === undefined)
    throw new JsonFault(
      `${path}.kind`,
      `${date} không phải Thứ Bảy, Chủ Nhật nên vốn là ngày làm việc. Hãy kiểm tra ngày làm bù, hoặc bỏ dòng này.`,
      `${date} is not a Saturday or Sunday, so it is worked anyway. Check the day, or remove this entry.`,
    )
  const why = readText(parts['why'], `${path}.why`, 'lý do nghỉ hoặc làm bù', 'the reason')
  const source = readText(parts['source'], `${path}.source`, 'nguồn (văn bản nào, ngày nào)', 'the source')
  return { date, kind, why, source }
}

function readDate(value: unknown, year: number, path: string): IsoDate {
  if (typeof value !== 'string' || !isIsoDate(value))
    throw new JsonFault(path, 'Ngày phải có thật và ghi dạng năm-tháng-ngày.', 'Write a real day as yyyy-mm-dd.')
  if (yearOf(value) !== year)
    throw new JsonFault(path, `Ngày ${value} không thuộc năm ${year}.`, `${value} is not a day of ${year}.`)
  return value
}

function readKind(value: unknown, path: string): SpecialDay['kind'] {
  if (value === 'off' || value === 'working') return value
  throw new JsonFault(
    path,
    'Loại ngày phải là "off" (nghỉ) hoặc "working" (làm bù).',
    'The kind must be "off" or "working".',
  )
}

function readText(value: unknown, path: string, what: string, whatEnglish: string): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (text === '') throw new JsonFault(path, `Thiếu ${what}.`, `Missing: ${whatEnglish}.`)
  if (text.length > longestText)
    throw new JsonFault(
      path,
      `Chỗ này dài quá ${longestText} ký tự. Hãy viết ngắn lại.`,
      `This is longer than ${longestText} characters.`,
    )
  return text
}

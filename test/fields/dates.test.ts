import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateInVietnam,
  dateParts,
  daysBetween,
  formatDate,
  isIsoDate,
  isoDate,
  parseDate,
  plusDays,
  type DatePattern,
} from '../../src/fields'
import { anyDay } from './values/valid-values'

const runs = { numRuns: 10_000 }

describe('days of the calendar', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, undefined],
    [2100, 2, 29, undefined],
    [2023, 2, 29, undefined],
    [2026, 4, 31, undefined],
    [2026, 13, 1, undefined],
    [2026, 0, 1, undefined],
    [2026, 1, 0, undefined],
    [26, 1, 1, undefined],
    [2026.5, 1, 1, undefined],
    [Number.NaN, 1, 1, undefined],
  ])('%s-%s-%s is %s', (year, month, day, date) => {
    expect(isoDate(year, month, day)).toBe(date)
  })

  it('are made of their parts, and taken apart into them', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = dateParts(date)
        return isIsoDate(date) && isoDate(Number(year), Number(month), Number(day)) === date
      }),
      runs,
    )
  })

  it('are read back from the ways of writing with the day or the year first', () => {
    const patterns: DatePattern[] = ['dd/MM/yyyy', 'dd-MM-yyyy', 'dd.MM.yyyy', 'yyyy-MM-dd', 'yyyy/MM/dd']
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...patterns),
        (date, pattern) => parseDate(formatDate(date, pattern)) === date,
      ),
      runs,
    )
  })

  it('without signs are read for the years 1900 to 2099 only', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const isRead = date < '2100'
        return parseDate(formatDate(date, 'ddMMyyyy')) === (isRead ? date : undefined)
      }),
      runs,
    )
  })

  it('that are read from any text exist', () => {
    const near = fc.stringMatching(/^[0-9]{1,4}[/. -][0-9]{1,2}[/. -][0-9]{1,4}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        const date = parseDate(text)
        return date === undefined || isIsoDate(date)
      }),
      runs,
    )
  })
})

describe('days between', () => {
  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2026-01-01', '2027-01-01', 365],
    ['2024-01-01', '2025-01-01', 366],
    ['2026-03-05', '2026-03-05', 0],
    ['2026-03-05', '2026-02-03', -30],
  ])('%s and %s are %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('count the same backwards, and add up', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (one, two, three) => {
        const sum = daysBetween(one, two) + daysBetween(two, three)
        return daysBetween(one, two) + daysBetween(two, one) === 0 && sum === daysBetween(one, three)
      }),
      runs,
    )
  })

  it('lead from one day to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, two) => plusDays(one, daysBetween(one, two)) === two),
      runs,
    )
    expect([plusDays('2028-02-28', 1), plusDays('2026-03-01', -1)]).toEqual(['2028-02-29', '2026-02-28'])
  })
})

describe('the day in Vietnam', () => {
  it.each([
    ['2026-03-04T16:59:59.999Z', '2026-03-04'],
    ['2026-03-04T17:00:00Z', '2026-03-05'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2025-12-31T17:00:00Z', '2026-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(dateInVietnam(Date.parse(instant))).toBe(day)
    expect(parseDate(instant)).toBe(day)
  })
})

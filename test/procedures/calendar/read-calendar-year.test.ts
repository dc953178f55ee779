import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarYearToJson, derivedYear, readCalendarYear, shippedCalendar } from '../../../src/procedures'

const day = { date: '2026-01-01', kind: 'off', why: 'Tết Dương lịch', source: 'Bộ luật Lao động 2019 Điều 112' }
const year = { year: 2026, isFinal: true, days: [day] }
const withDay = (change: object) => ({ ...year, days: [{ ...day, ...change }] })

describe("a year's file", () => {
  it.each([...shippedCalendar.years, derivedYear(2031)].map((one) => [one.year, one] as const))(
    '%i is read back as it was written',
    (_, one) => {
      expect(readCalendarYear(JSON.parse(calendarYearToJson(one)))).toEqual({ year: one })
    },
  )

  it('is the same text whatever the order of the days and parts', () => {
    const text = calendarYearToJson({
      days: [
        { source: 'b', why: 'B', kind: 'working', date: '2026-01-10' },
        { source: 'a', why: 'A', kind: 'off', date: '2026-01-01' },
      ],
      isFinal: false,
      year: 2026,
    })
    expect(text.split('\n').slice(0, 10)).toEqual([
      '{',
      '  "year": 2026,',
      '  "isFinal": false,',
      '  "days": [',
      '    {',
      '      "date": "2026-01-01",',
      '      "kind": "off",',
      '      "why": "A",',
      '      "source": "a"',
      '    },',
    ])
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('is read with its days sorted and its texts tidied', () => {
    const days = [
      { ...day, date: '2026-09-02' },
      { ...day, why: ' Te\u0302\u0301t ' },
    ]
    expect(readCalendarYear({ ...year, days })).toEqual({
      year: {
        ...year,
        days: [
          { ...day, why: 'Tết' },
          { ...day, date: '2026-09-02' },
        ],
      },
    })
  })

  it('may name a holiday on a weekend day, and a weekend day that is worked', () => {
    expect(readCalendarYear(withDay({ date: '2026-04-26' }))).toHaveProperty('year')
    expect(readCalendarYear(withDay({ date: '2026-01-10', kind: 'working' }))).toHaveProperty('year')
  })
})

describe('a fault in a year is named by its place', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['no object', [], '', /dấu \{ \}/],
    ['nothing', null, '', /dấu \{ \}/],
    ['a text', '{}', '', /dấu \{ \}/],
    ['an unknown part', { ...year, holidays: [] }, 'holidays', /“holidays”/],
    ['no year', { isFinal: true, days: [] }, 'year', /từ 2000 đến 2100/],
    ['a year as text', { ...year, year: '2026' }, 'year', /từ 2000 đến 2100/],
    ['a year far off', { ...year, year: 2101 }, 'year', /từ 2000 đến 2100/],
    ['a year with a fraction', { ...year, year: 2026.5 }, 'year', /từ 2000 đến 2100/],
    ['no word on being final', { ...year, isFinal: undefined }, 'isFinal', /đã chốt/],
    ['no list', { ...year, days: {} }, 'days', /dấu \[ \]/],
    ['too many days', { ...year, days: Array.from({ length: 367 }, () => day) }, 'days', /366/],
    ['a day that is none', { ...year, days: [day, 7] }, 'days[1]', /dấu \{ \}/],
    ['an unknown part of a day', withDay({ name: 'x' }), 'days[0].name', /“name”/],
    ['no date', withDay({ date: undefined }), 'days[0].date', /năm-tháng-ngày/],
    ['a date that is none', withDay({ date: '2026-02-29' }), 'days[0].date', /có thật/],
    ['a date written day first', withDay({ date: '01/01/2026' }), 'days[0].date', /năm-tháng-ngày/],
    ['a day of another year', withDay({ date: '2025-12-31' }), 'days[0].date', /không thuộc năm 2026/],
    ['the same day twice', { ...year, days: [day, { ...day, kind: 'off' }] }, 'days[1].date', /đã có ở days\[0\]/],
    ['another kind', withDay({ kind: 'holiday' }), 'days[0].kind', /"off".*"working"/],
    ['a weekday worked in exchange', withDay({ kind: 'working' }), 'days[0].kind', /vốn là ngày làm việc/],
    ['no reason', withDay({ why: ' ' }), 'days[0].why', /Thiếu lý do/],
    ['no source', withDay({ source: undefined }), 'days[0].source', /Thiếu nguồn/],
    ['an endless reason', withDay({ why: 'x'.repeat(301) }), 'days[0].why', /300/],
  ])('%s', (_, json, path, message) => {
    const reading = readCalendarYear(json)
    expect(reading).toMatchObject({ fault: { path } })
    if (!('fault' in reading)) return
    expect(reading.fault.message).toMatch(message)
    expect(reading.fault.english).not.toBe('')
  })
})

describe('for any input', () => {
  it('reading gives a year or a fault and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }), (json) => {
        const reading = readCalendarYear(json)
        expect('year' in reading || reading.fault.message.length > 0).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('so it does for what looks like a year, and what was read reads the same when written', () => {
    const anyDate = fc.oneof(
      fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
      fc.string(),
    )
    const anyDayLike = fc.record({
      date: anyDate,
      kind: fc.constantFrom('off', 'working', 'off', 'off', 'x'),
      why: fc.string({ minLength: 1 }),
      source: fc.string({ minLength: 1 }),
    })
    const anyYear = fc.record({
      year: fc.constantFrom(2026, 2026, 2026, 1),
      isFinal: fc.boolean(),
      days: fc.array(anyDayLike, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(anyYear, (json) => {
        const reading = readCalendarYear(json)
        if ('fault' in reading) expect(reading.fault.message).not.toBe('')
        else expect(readCalendarYear(JSON.parse(calendarYearToJson(reading.year)))).toEqual(reading)
      }),
      { numRuns: 10_000 },
    )
  })
})

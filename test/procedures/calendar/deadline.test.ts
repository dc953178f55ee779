import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countWorkingDays,
  handBackDeadline,
  issueDeadline,
  isWorkingDay,
  shippedCalendar,
  type WorkingCalendar,
} from '../../../src/procedures'

const bare: WorkingCalendar = {
  years: [2025, 2026].map((year) => ({ year, isFinal: true, days: [] })),
}

describe('the deadline for issue', () => {
  it('passes over Tết 2026 and both weekends, and says so day by day', () => {
    const deadline = issueDeadline('2026-02-12', shippedCalendar)
    expect(deadline).toMatchObject({ what: 'issue', workingDays: 3, from: '2026-02-12', due: '2026-02-24' })
    expect(deadline.counted).toEqual(['2026-02-13', '2026-02-23', '2026-02-24'])
    expect(deadline.skipped).toEqual([
      { date: '2026-02-14', why: 'Thứ Bảy' },
      { date: '2026-02-15', why: 'Chủ Nhật' },
      { date: '2026-02-16', why: 'Tết Nguyên đán (29 tháng Chạp)' },
      { date: '2026-02-17', why: 'Tết Nguyên đán (mùng 1)' },
      { date: '2026-02-18', why: 'Tết Nguyên đán (mùng 2)' },
      { date: '2026-02-19', why: 'Tết Nguyên đán (mùng 3)' },
      { date: '2026-02-20', why: 'Tết Nguyên đán (mùng 4)' },
      { date: '2026-02-21', why: 'Thứ Bảy' },
      { date: '2026-02-22', why: 'Chủ Nhật' },
    ])
    expect(deadline.uncertainYears).toEqual([])
    expect(deadline.source).toBe('NĐ 68/2024 Điều 11')
  })

  it.each([
    ['2026-03-02', '2026-03-05', 'a plain week'],
    ['2026-03-05', '2026-03-10', 'a weekend'],
    ['2026-03-07', '2026-03-11', 'from a Saturday'],
    ['2026-04-24', '2026-05-04', 'Giỗ Tổ made up on Monday, 30/4 and 1/5'],
    ['2026-04-29', '2026-05-06', '30/4 and 1/5'],
    ['2024-04-26', '2024-05-04', '29/4 swapped: Saturday 4/5 is worked and counts'],
    ['2025-04-24', '2025-04-28', 'Saturday 26/4 is worked and counts'],
    ['2025-04-29', '2025-05-07', '2/5 swapped away'],
    ['2026-08-20', '2026-08-24', 'Saturday 22/8 is worked and counts'],
    ['2026-08-28', '2026-09-07', 'Quốc khánh with 31/8 swapped away'],
    ['2024-08-30', '2024-09-06', 'Quốc khánh on Monday and Tuesday'],
    ['2025-12-31', '2026-01-07', 'the turn of the year, 2/1 swapped away'],
    ['2026-01-07', '2026-01-10', 'Saturday 10/1 is worked and counts'],
    ['2026-11-20', '2026-11-26', 'Ngày Văn hóa Việt Nam'],
    ['2024-02-27', '2024-03-01', 'a leap day counts'],
    ['2025-02-26', '2025-03-03', 'no leap day'],
    ['2024-02-07', '2024-02-19', 'Tết 2024'],
    ['2025-01-24', '2025-02-05', 'Tết 2025'],
    ['2027-02-03', '2027-02-15', 'Tết 2027'],
  ])('from %s is %s: %s', (from, due) => {
    expect(issueDeadline(from, shippedCalendar).due).toBe(due)
  })
})

describe('the deadline for handing the device back', () => {
  it.each([
    ['2026-03-02', '2026-03-09'],
    ['2026-02-12', '2026-02-26'],
    ['2026-04-23', '2026-05-05'],
    ['2025-12-31', '2026-01-09'],
  ])('from %s is %s', (from, due) => {
    const deadline = handBackDeadline(from, shippedCalendar)
    expect(deadline).toMatchObject({ what: 'hand-back', workingDays: 5, due })
    expect(deadline.source).toBe('SGDĐT Long An 2025 §7; Phòng VH&TT Thủy Nguyên 2024 mục 4')
  })
})

describe('a year whose days are not settled', () => {
  it.each([
    ['2026-12-25', []],
    ['2026-12-31', [2027]],
    ['2027-12-30', [2027, 2028]],
    ['2023-12-31', []],
    ['2023-12-28', [2023]],
    ['2099-12-31', [2100]],
    ['1000-01-01', [1000]],
  ])('is named when days of it are counted or skipped: from %s', (from, uncertainYears) => {
    expect(issueDeadline(from, shippedCalendar).uncertainYears).toEqual(uncertainYears)
  })
})

describe('counting', () => {
  const count = { what: 'issue', calendar: shippedCalendar, source: 'x' } as const

  it.each([0, -1, 1.5, NaN, Infinity, 251])('refuses %d days', (workingDays) => {
    expect(() => countWorkingDays({ ...count, workingDays, from: '2026-01-01' })).toThrow(RangeError)
  })

  it.each(['', '2026-02-30', '2026-2-3', '9991-01-01', 'hôm nay'])('refuses the day %j', (from) => {
    expect(() => countWorkingDays({ ...count, workingDays: 1, from })).toThrow(RangeError)
  })

  it('follows the calendar that it is given', () => {
    expect(issueDeadline('2026-02-13', bare).due).toBe('2026-02-18')
  })

  it('gives the same answer in any time zone of the machine', () => {
    const zone = process.env['TZ']
    const dues = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Ho_Chi_Minh', 'UTC', 'America/Sao_Paulo'].map(
      (one) => {
        process.env['TZ'] = one
        return issueDeadline('2026-02-12', shippedCalendar).due
      },
    )
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(new Set(dues)).toEqual(new Set(['2026-02-24']))
  })
})

describe('for any day and number', () => {
  const anyDay = fc
    .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2101, 0, 1) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
  const runs = { numRuns: 10_000 }
  const counted = (from: string, workingDays: number) =>
    countWorkingDays({ what: 'issue', workingDays, from, calendar: shippedCalendar, source: 'x' })

  it('the last day counted is due and worked, and as many are counted as asked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (from, workingDays) => {
        const deadline = counted(from, workingDays)
        expect(deadline.counted.length).toBe(workingDays)
        expect(deadline.counted.at(-1)).toBe(deadline.due)
        expect(isWorkingDay(deadline.due, shippedCalendar).works).toBe(true)
      }),
      runs,
    )
  })

  it('counted and skipped days are each day after the first up to the due one, once, in order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (from, workingDays) => {
        const deadline = counted(from, workingDays)
        const both = [...deadline.counted, ...deadline.skipped.map(({ date }) => date)].sort()
        const span = (Date.parse(deadline.due) - Date.parse(from)) / 86_400_000
        expect(both).toEqual(
          Array.from({ length: span }, (_, index) =>
            new Date(Date.parse(from) + (index + 1) * 86_400_000).toISOString().slice(0, 10),
          ),
        )
        expect(deadline.skipped.every(({ why }) => why.length > 0)).toBe(true)
      }),
      runs,
    )
  })

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 8 }), (one, other, workingDays) => {
        const [earlier, later] = [one, other].sort() as [string, string]
        expect(counted(earlier, workingDays).due <= counted(later, workingDays).due).toBe(true)
      }),
      runs,
    )
  })
})

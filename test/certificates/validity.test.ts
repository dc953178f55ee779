import { describe, expect, it } from 'vitest'
import { checkValidity, daysLeft, vietnamDate } from '../../src/certificates'

const period = { notBefore: '2021-11-17T08:09:00Z', notAfter: '2026-11-16T20:09:00Z' }

describe('validity at a time', () => {
  it.each([
    ['2021-11-17T08:08:59.999Z', 'not-yet-valid'],
    ['2021-11-17T08:09:00Z', 'valid'],
    ['2026-11-16T20:09:00.999Z', 'valid'],
    ['2026-11-16T20:09:01Z', 'expired'],
  ])('%s: %s', (time, validity) => {
    expect(checkValidity(period, new Date(time))).toBe(validity)
  })

  it('refuses a time that is none', () => {
    expect(() => checkValidity(period, new Date('x'))).toThrow(RangeError)
  })
})

describe('days left, in Vietnam’s calendar', () => {
  it('counts to the day on which the certificate ends there, which may be the next one', () => {
    expect(vietnamDate(period.notAfter)).toBe('2026-11-17')
    expect(vietnamDate('2026-11-16T16:59:59Z')).toBe('2026-11-16')
    expect(daysLeft(period, '2026-10-18')).toBe(30)
    expect(daysLeft(period, '2026-11-17')).toBe(0)
    expect(daysLeft(period, '2026-11-18')).toBe(-1)
    expect(daysLeft(period, '2024-02-28')).toBe(993)
  })

  it('takes "without end" as the last day there is', () => {
    expect(vietnamDate('9999-12-31T23:59:59Z')).toBe('9999-12-31')
  })

  it.each(['18/10/2026', '2026-02-30', ''])('refuses "%s" as a day', (today) => {
    expect(() => daysLeft(period, today)).toThrow(RangeError)
  })
})

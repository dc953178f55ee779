import { afterEach, describe, expect, it } from 'vitest'
import type { FieldValues, IsoDate } from '../../../src/fields'
import { certificateOf, problemsOf, said, today } from './judged-row'

const tooLate = 'error RENEWAL_TOO_LATE certificateSerial'
const unknown = 'warning VALIDITY_UNKNOWN certificateSerial'

const renewal: FieldValues = { subscriberKind: 'person', wantsRenewal: true, certificateNotAfter: '2027-01-01' }

describe('a renewal needs at least 30 days left', () => {
  it.each<[IsoDate, IsoDate, string[]]>([
    ['2026-03-02', '2026-03-31', [tooLate]],
    ['2026-03-02', '2026-04-01', []],
    ['2026-03-02', '2026-04-02', []],
    // Leap years: 29 February is a day like any other.
    ['2028-01-31', '2028-02-29', [tooLate]],
    ['2028-01-30', '2028-02-29', []],
    ['2028-01-29', '2028-02-29', []],
    ['2028-02-01', '2028-03-01', [tooLate]],
    ['2028-01-31', '2028-03-01', []],
    ['2028-01-30', '2028-03-01', []],
    ['2027-01-31', '2027-03-01', [tooLate]],
    ['2027-01-30', '2027-03-01', []],
    // Across the end of a year.
    ['2026-12-03', '2027-01-01', [tooLate]],
    ['2026-12-02', '2027-01-01', []],
    // Ended.
    ['2026-03-02', '2026-03-02', [tooLate]],
    ['2026-03-02', '2026-03-01', [tooLate]],
    ['2026-03-02', '2016-03-01', [tooLate]],
  ])('on %s with a last day of %s', (day, certificateNotAfter, expected) => {
    expect(said('04', { ...renewal, certificateNotAfter }, { today: day })).toEqual(expected)
  })

  it('says how many days are left, or since when it has ended, and what to do instead', () => {
    const message = (notAfter: IsoDate, kind: string) =>
      problemsOf('04', { ...renewal, certificateNotAfter: notAfter, subscriberKind: kind })[0]?.message
    expect(message('2026-03-31', 'person')).toContain('chỉ còn 29 ngày (đến hết ngày 31/03/2026)')
    expect(message('2026-03-31', 'person')).toContain('cấp mới theo Mẫu 01.')
    expect(message('2026-03-02', 'organisation')).toContain('hết hạn ngay hôm nay (02/03/2026)')
    expect(message('2026-03-02', 'organisation')).toContain('cấp mới theo Mẫu 02.')
    expect(message('2026-02-20', 'service')).toContain('đã hết hạn từ sau ngày 20/02/2026, cách đây 10 ngày')
    expect(message('2026-02-20', 'service')).toContain('cấp mới theo Mẫu 03.')
    expect(message('2026-02-20', '')).toContain('Mẫu 01 (cá nhân)')
  })

  it('asks for the days where nobody knows them, and is silent without a wish', () => {
    expect(said('04', { wantsRenewal: true })).toEqual([unknown])
    expect(said('04', { wantsRenewal: true, certificateNotAfter: '31/03/2026' })).toEqual([unknown])
    expect(said('04', { wantsRenewal: true, wantsChange: true })).toEqual([unknown])
    expect(said('04', { wantsRenewal: false, certificateNotAfter: '2026-03-03' })).toEqual([])
  })
})

describe('the certificate’s own last day', () => {
  const machineZone = process.env['TZ']
  afterEach(() => {
    if (machineZone === undefined) delete process.env['TZ']
    else process.env['TZ'] = machineZone
  })

  it('outweighs the typed one, which is told of', () => {
    const certificate = certificateOf({ notAfter: '2026-03-20T02:00:00Z' })
    expect(said('04', renewal, { certificate })).toEqual(['warning CERTIFICATE_DIFFERS certificateNotAfter', tooLate])
    expect(problemsOf('04', renewal, { certificate })[0]?.suggestion).toBe('2026-03-20')
  })

  // 17:30 UTC on 12/3 is half past midnight on 13/3 in Vietnam.
  describe.each([
    ['UTC', 0],
    ['Asia/Ho_Chi_Minh', -420],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
  ])('on a machine in %s', (zone, minutesBehind) => {
    it.each<[string, IsoDate, string[]]>([
      ['2026-03-12T17:30:00Z', '2026-02-11', []],
      ['2026-03-12T17:30:00Z', '2026-02-12', [tooLate]],
      ['2026-03-12T16:59:59Z', '2026-02-10', []],
      ['2026-03-12T16:59:59Z', '2026-02-11', [tooLate]],
      ['2028-02-28T17:00:00Z', '2028-01-30', []],
      ['2028-02-28T17:00:00Z', '2028-01-31', [tooLate]],
      ['2028-02-29T17:00:00Z', '2028-01-31', []],
      ['2028-02-29T17:00:00Z', '2028-02-01', [tooLate]],
    ])('is the day in Vietnam of %s (on %s)', (notAfter, day, expected) => {
      process.env['TZ'] = zone
      expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutesBehind)
      const row: FieldValues = { subscriberKind: 'person', wantsRenewal: true }
      expect(said('04', row, { certificate: certificateOf({ notAfter }), today: day })).toEqual(expected)
    })
  })
})

describe('a certificate is renewed once', () => {
  it('only: a second renewal is an error that names the form for a new one', () => {
    const again = { ...renewal, renewedBefore: true }
    expect(said('04', again)).toEqual(['error RENEWAL_ALREADY_USED renewedBefore'])
    expect(problemsOf('04', again)[0]?.message).toContain('Mẫu 01')
    expect(said('04', { ...again, wantsRenewal: false })).toEqual([])
    expect(said('04', { ...renewal, renewedBefore: false })).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['2024-03-13T02:00:00Z', '2029-03-13T02:00:00Z', []],
    ['2024-03-13T02:00:00Z', '2029-03-14T02:00:00Z', ['warning RENEWAL_LOOKS_USED certificateSerial']],
    ['2024-02-29T02:00:00Z', '2029-03-01T02:00:00Z', []],
    ['2024-02-29T02:00:00Z', '2029-03-02T02:00:00Z', ['warning RENEWAL_LOOKS_USED certificateSerial']],
    ['2020-01-01T02:00:00Z', '2028-01-01T02:00:00Z', ['warning RENEWAL_LOOKS_USED certificateSerial']],
  ])('valid from %s to %s: longer than 5 years looks renewed already', (notBefore, notAfter, expected) => {
    const row: FieldValues = { subscriberKind: 'person', wantsRenewal: true }
    expect(said('04', row, { certificate: certificateOf({ notBefore, notAfter }) })).toEqual(expected)
    const typed = { certificateNotBefore: notBefore.slice(0, 10), certificateNotAfter: notAfter.slice(0, 10) }
    expect(said('04', { ...row, ...typed })).toEqual(expected)
  })
})

describe('an old certificate on a request for a new one', () => {
  const certificate = certificateOf({ notAfter: '2026-04-01T02:00:00Z' })

  it.each(['01', '02', '03'] as const)('of Mẫu %s that could be renewed is a hint', (mau) => {
    const row: FieldValues = { oldCertificateSerial: certificate.serial }
    const hint = 'hint RENEWAL_POSSIBLE oldCertificateSerial'
    expect(said(mau, row, { certificate })).toEqual([hint])
    expect(said(mau, row, { certificate, today: '2026-03-03' })).toEqual([])
    expect(said(mau, { ...row, renewedBefore: true }, { certificate })).toEqual([])
    expect(said(mau, row, { certificate: { ...certificate, notBefore: '2020-01-01T00:00:00Z' } })).toEqual([])
    expect(said(mau, row, { today })).toEqual([])
  })
})

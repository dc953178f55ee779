import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../../src/fields'
import { certificateOf, problemsOf, said } from './judged-row'

const row: FieldValues = {
  subscriberKind: 'person',
  wantsRenewal: true,
  certificateName: 'Trần Văn Thử',
  email: 'thutv@example.gov.vn',
}
const certificate = certificateOf()

describe('a row that differs from its certificate', () => {
  it.each<[FieldValues, string[], string | undefined]>([
    [{}, [], undefined],
    [{ certificateName: 'TRẦN VĂN THỬ', email: 'ThuTV@example.gov.vn' }, [], undefined],
    [{ certificateName: 'Trần Văn Thử'.normalize('NFD') }, [], undefined],
    [{ certificateName: 'Tran Van Thu' }, ['warning CERTIFICATE_DIFFERS certificateName'], 'Trần Văn Thử'],
    [{ certificateName: '' }, [], undefined],
    [{ email: 'khac@example.gov.vn' }, ['warning CERTIFICATE_DIFFERS email'], 'thutv@example.gov.vn'],
    [{ certificateNotAfter: '2029-03-13' }, [], undefined],
    [{ certificateNotAfter: '2029-03-12' }, ['warning CERTIFICATE_DIFFERS certificateNotAfter'], '2029-03-13'],
  ])('with %j', (changes, expected, suggestion) => {
    expect(said('04', { ...row, ...changes }, { certificate })).toEqual(expected)
    expect(problemsOf('04', { ...row, ...changes }, { certificate })[0]?.suggestion).toBe(suggestion)
  })

  it('is told on every form that speaks of one that is there', () => {
    for (const mau of ['05', '06', '07', '08', '09'] as const)
      expect(said(mau, { certificateName: 'Lê Văn Khác', deviceLocked: true }, { certificate })).toEqual([
        'warning CERTIFICATE_DIFFERS certificateName',
      ])
  })

  it('is nothing where the certificate itself is silent or broken', () => {
    const silent = certificateOf({ commonName: null, email: null, notAfter: 'no time' })
    expect(said('04', { ...row, certificateNotAfter: '2029-03-12' }, { certificate: silent })).toEqual([])
  })
})

describe('an old province inside a certificate', () => {
  const hint = 'hint OLD_PROVINCE_IN_CERTIFICATE certificateSerial'

  it.each<[string[], string | null, string[]]>([
    [['SỞ VÍ DỤ'], 'Hải Dương', [hint]],
    [['ỦY BAN NHÂN DÂN TỈNH LONG AN', 'SỞ VÍ DỤ'], null, [hint]],
    [['ỦY BAN NHÂN DÂN TỈNH BẮC NINH'], 'Bắc Ninh', []],
    [['ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH'], 'Hải Phòng', []],
  ])('in %j, %s', (organisation, province, expected) => {
    expect(said('04', row, { certificate: certificateOf({ organisation, province }) })).toEqual(expected)
  })

  it('is no news when the change puts the new one in', () => {
    const old = certificateOf({ organisation: ['SỞ VÍ DỤ TỈNH HẢI DƯƠNG'], province: null })
    const change: FieldValues = { ...row, wantsChange: true, changeWhat: 'Cơ quan công tác' }
    expect(said('04', { ...change, changeTo: 'Sở Ví dụ thành phố Hải Phòng' }, { certificate: old })).toEqual([])
    expect(said('04', { ...change, changeTo: 'Sở Thử nghiệm' }, { certificate: old })).toEqual([hint])
    expect(problemsOf('04', row, { certificate: old })[0]?.message).toContain('nay là Hải Phòng')
  })
})

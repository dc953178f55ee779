import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAcross, fieldKeys, type FieldKey, type FieldValues } from '../../../src/fields'
import { anyText } from '../values/valid-values'

const today = '2026-03-05'
const iccid = '8984048000012345675'

type Expected = [FieldKey, string, 'error' | 'warning' | 'hint']

/** A row of values, and every problem that is expected in it. */
const cases: [string, FieldValues, ...Expected[]][] = [
  // Domain notes §6: digits 4–6 of the number must agree with the date of birth.
  ['a number that agrees with the birth', { citizenId: '031085000123', dateOfBirth: '1985-03-12' }],
  [
    'a number of another year',
    { citizenId: '031085000123', dateOfBirth: '1986-03-12' },
    ['citizenId', 'CITIZEN_ID_BIRTH_MISMATCH', 'error'],
  ],
  ['an ill-formed number', { citizenId: '31085000123', dateOfBirth: '1986-03-12' }],
  // Ours: subscribers are people at work.
  ['a birth today', { dateOfBirth: today }, ['dateOfBirth', 'BIRTH_UNDER_15', 'warning']],
  ['a birth tomorrow', { dateOfBirth: '2026-03-06' }, ['dateOfBirth', 'BIRTH_IN_FUTURE', 'warning']],
  ['the 15th birthday', { dateOfBirth: '2011-03-05' }],
  ['the day before it', { dateOfBirth: '2011-03-06' }, ['dateOfBirth', 'BIRTH_UNDER_15', 'warning']],
  ['the 100th birthday', { dateOfBirth: '1926-03-05' }],
  ['the day after it', { dateOfBirth: '1926-03-04' }, ['dateOfBirth', 'BIRTH_OVER_100', 'warning']],
  ['a birth that is no day', { dateOfBirth: '2026-02-30' }],
  ['a birth not yet in ISO order', { dateOfBirth: '6/3/2026' }],
  // Ours: a card exists already, and was made after the birth.
  ['a card of today', { citizenIdIssueDate: today }],
  ['a card of tomorrow', { citizenIdIssueDate: '2026-03-06' }, ['citizenIdIssueDate', 'ISSUE_DATE_IN_FUTURE', 'error']],
  ['a card of the day of birth', { dateOfBirth: '1985-03-12', citizenIdIssueDate: '1985-03-12' }],
  [
    'a card before the birth',
    { dateOfBirth: '1985-03-12', citizenIdIssueDate: '1985-03-11' },
    ['citizenIdIssueDate', 'ISSUE_DATE_BEFORE_BIRTH', 'error'],
  ],
  // RFC 5280 §4.1.2.5.
  ['a certificate of one day', { certificateNotBefore: '2025-01-01', certificateNotAfter: '2025-01-01' }],
  [
    'a certificate that ends before it begins',
    { certificateNotBefore: '2025-01-02', certificateNotAfter: '2025-01-01' },
    ['certificateNotAfter', 'CERTIFICATE_DATES_SWAPPED', 'error'],
  ],
  // L §5: the notice follows the handover.
  ['a handover today', { handoverDate: today }],
  ['a handover tomorrow', { handoverDate: '2026-03-06' }, ['handoverDate', 'HANDOVER_IN_FUTURE', 'error']],
  ['a loss today', { lossDate: today }],
  ['a loss tomorrow', { lossDate: '2026-03-06' }, ['lossDate', 'LOSS_IN_FUTURE', 'error']],
  // Nghị định 30/2020/NĐ-CP: the date of a letter is the day of its issue.
  ['a letter of today', { letterDate: today }],
  ['a letter of tomorrow', { letterDate: '2026-03-06' }, ['letterDate', 'LETTER_DATE_IN_FUTURE', 'warning']],
  ['a letter of a year ago', { letterDate: '2025-03-05' }],
  ['a letter of a year and a day ago', { letterDate: '2025-03-04' }, ['letterDate', 'LETTER_DATE_LONG_PAST', 'hint']],
  // L §4: the barcode of a PKI Token, the ICCID of a SIM PKI.
  ['a SIM with its ICCID', { deviceKind: 'SIM', deviceNumber: iccid }],
  ['a SIM with its ICCID in groups', { deviceKind: 'SIM', deviceNumber: '8984 0480 0001 2345 675' }],
  ['a SIM without a number', { deviceKind: 'SIM' }],
  [
    'a SIM with a barcode',
    { deviceKind: 'SIM', deviceNumber: 'VG0012345' },
    ['deviceNumber', 'SIM_WITHOUT_ICCID', 'warning'],
  ],
  [
    'a SIM with too short an ICCID',
    { deviceKind: 'SIM', deviceNumber: iccid.slice(0, 18) },
    ['deviceNumber', 'SIM_WITHOUT_ICCID', 'warning'],
  ],
  ['a token with a barcode', { deviceKind: 'TOKEN', deviceNumber: 'VG0012345' }],
  [
    'a token with an ICCID',
    { deviceKind: 'TOKEN', deviceNumber: iccid },
    ['deviceNumber', 'TOKEN_WITH_ICCID', 'warning'],
  ],
  ['central signing with anything', { deviceKind: 'RSSP', deviceNumber: iccid }],
  // Domain notes §6: the carrier by prefix is a hint only.
  ['a Viettel number moved to a Viettel SIM', { simPki: 'Viettel/cs', mobilePhone: '0961234567' }],
  [
    'a Vinaphone number moved to a Viettel SIM',
    { simPki: 'Viettel/cs', mobilePhone: '0911234567' },
    ['mobilePhone', 'SIM_CARRIER_PREFIX', 'hint'],
  ],
  [
    'a Viettel number moved to a Mobifone SIM',
    { simPki: 'Mobifone/cs', mobilePhone: '0321234567' },
    ['mobilePhone', 'SIM_CARRIER_PREFIX', 'hint'],
  ],
  ['a new SIM, whose number is another one', { simPki: 'Viettel', mobilePhone: '0911234567' }],
  ['a number of another carrier', { simPki: 'Viettel/cs', mobilePhone: '0561234567' }],
  [
    'several at once, in the order of the rules',
    { citizenId: '031085000123', dateOfBirth: '2030-01-01', citizenIdIssueDate: '2029-12-31' },
    ['citizenId', 'CITIZEN_ID_BIRTH_MISMATCH', 'error'],
    ['dateOfBirth', 'BIRTH_IN_FUTURE', 'warning'],
    ['citizenIdIssueDate', 'ISSUE_DATE_IN_FUTURE', 'error'],
    ['citizenIdIssueDate', 'ISSUE_DATE_BEFORE_BIRTH', 'error'],
  ],
]

describe('checks between values', () => {
  it.each(cases)('%s', (_, values, ...expected) => {
    const problems = checkAcross(values, today)
    expect(problems.map(({ key, code, severity }) => [key, code, severity])).toEqual(expected)
    for (const { message, english, source } of problems) {
      expect(Math.min(message.length, english.length, source.length)).toBeGreaterThan(10)
    }
  })

  it.each([
    ['2027-02-28', 'BIRTH_UNDER_15'],
    ['2027-03-01', undefined],
  ])('who was born on 29 February 2012 is 15 from 1 March 2027 on: on %s %s', (day, code) => {
    expect(checkAcross({ dateOfBirth: '2012-02-29' }, day)[0]?.code).toBe(code)
  })

  it('never throw', () => {
    const anyValue = fc.oneof(anyText, fc.boolean(), fc.double())
    const row = fc.dictionary(fc.constantFrom(...fieldKeys), anyValue, { maxKeys: 8 })
    fc.assert(
      fc.property(row, anyText, (values, day) => {
        checkAcross(values, day)
        checkAcross(values, today)
      }),
      { numRuns: 10_000 },
    )
  })
})

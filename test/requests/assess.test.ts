import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import { applyFormEdits, defaultProfile, forms, mauNumbers, shippedCalendar } from '../../src/procedures'
import { assess } from '../../src/requests'
import { issueRequest } from '../main-job/example-request'
import { certificateOf, without } from '../procedures/eligibility/judged-row'
import { today, judged, told, person, receiver, agency, type Case } from './judged-request'

describe('requests from the draft to the assessment', () => {
  it('of new certificates: allowed, to the Authority, in three working days', () => {
    const { allowed, receiver: to, findings, deadlines } = judged({ ...issueRequest, day: '2026-02-12' })
    expect([allowed, to]).toEqual([true, 'authority'])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    // Tết Bính Ngọ: the days off of 2026 and the weekends around them do not count.
    expect(deadlines).toMatchObject([{ what: 'issue', workingDays: 3, from: '2026-02-12' }])
    expect(deadlines[0]?.skipped.map(({ date }) => date)).toContain('2026-02-14')
  })

  it('of a renewal: by its certificate, one day apart', () => {
    const certificates = [certificateOf({ notAfter: '2026-03-12T17:30:00Z' })]
    const request: Case = { mau: '04', subjects: [person], certificates, letter: {} }
    expect(told(judged({ ...request, day: '2026-02-11' }))).toEqual([])
    const late = judged({ ...request, day: '2026-02-12' })
    expect(told(late)).toEqual(['error RENEWAL_TOO_LATE subjects[0].certificateSerial'])
    expect([late.allowed, late.receiver, late.deadlines]).toEqual([false, 'authority', []])
    expect(judged({ ...request, profile: 'long-an-2025' }).receiver).toBe('department')
  })

  it('finds the certificate of a row by its serial, however it is written', () => {
    const certificates = [certificateOf({ serial: 'FF', notAfter: '2026-03-03T00:00:00Z' }), certificateOf()]
    for (const serial of [
      '4A01020304050607',
      '4a 01 02 03 04 05 06 07',
      '4a:01:02:03:04:05:06:07',
      '004A01020304050607',
    ])
      expect(
        judged({ mau: '04', subjects: [{ ...person, certificateSerial: serial }], certificates }).findings.map(
          ({ code }) => code,
        ),
      ).not.toContain('VALIDITY_UNKNOWN')
    expect(told(judged({ mau: '04', subjects: [{ ...person, certificateSerial: 'AB' }], certificates }))).toEqual([
      'warning VALIDITY_UNKNOWN subjects[0].certificateSerial',
    ])
  })

  it('of a first issue to an organisation: not without its founding decision', () => {
    const body: FieldValues = {
      organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
      address: 'Số 1 đường Mẫu',
      taxCode: '0100109106',
      budgetCode: '1012345',
      province: 'Hải Phòng',
      email: 'phuongmau@example.gov.vn',
    }
    const missing = judged({ mau: '02', subjects: [body] })
    expect(told(missing)).toEqual(['error FOUNDING_DECISION_MISSING subjects[0].foundingDecision'])
    const decided = { ...agency, foundingDecision: 'Nghị quyết 1232/NQ-UBTVQH15', effectiveDate: '2026-03-03' }
    expect(told(judged({ mau: '02', subjects: [body], agency: decided }))).toEqual([
      'error ISSUE_BEFORE_EFFECTIVE agency.effectiveDate',
    ])
    expect(judged({ mau: '02', subjects: [body], agency: decided, day: '2026-03-03', letter: {} }).allowed).toBe(true)
  })

  it('of a revocation: what the form demands of the kind that the row tells', () => {
    const row: FieldValues = {
      certificateName: 'Trần Văn Thử',
      email: 'thutv@example.gov.vn',
      certificateSerial: '4A01020304050607',
      deviceNumber: 'VGCA-0012345',
      revocationReason: 'Nghỉ hưu',
      citizenId: '031085000123',
    }
    expect(told(judged({ mau: '05', subjects: [row] }))).toEqual([
      'error VALUE_MISSING subjects[0].citizenIdIssueDate',
      'error VALUE_MISSING subjects[0].citizenIdIssuePlace',
    ])
    const unknown = without(row, 'citizenId')
    expect(told(judged({ mau: '05', subjects: [unknown] }))).toEqual([
      'hint SUBSCRIBER_KIND_UNKNOWN subjects[0].subscriberKind',
    ])
  })

  it('of a recovery: two receivers are an error of the list', () => {
    const row: FieldValues = {
      deviceNumber: 'VGCA-0012345',
      certificateName: 'Trần Văn Thử',
      organisationName: 'SỞ VÍ DỤ',
      email: 'thutv@example.gov.vn',
      deviceLocked: true,
    }
    const sim = { ...row, deviceNumber: '8984048000012345678', deviceKind: 'SIM' }
    const subjects = [row, sim]
    const base: Case = { mau: '06', receiver: { ...receiver, organisationName: 'SỞ VÍ DỤ' }, subjects }
    expect(judged(base).allowed).toBe(true)
    const mixed = judged({ ...base, profile: 'long-an-2025' })
    expect(mixed.findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path])).toEqual(
      [['RECEIVERS_MIXED', 'subjects']],
    )
    expect([mixed.allowed, mixed.receiver]).toEqual([false, 'department'])
    expect(judged({ ...base, subjects: [sim], profile: 'long-an-2025' }).receiver).toBe('authority')
  })

  it('of handing back: five working days, whatever is missing', () => {
    const { deadlines, allowed } = judged({ mau: '08' })
    expect(deadlines).toMatchObject([{ what: 'hand-back', workingDays: 5, from: today, due: '2026-03-09' }])
    expect(deadlines[0]?.skipped).toEqual([
      { date: '2026-03-07', why: 'Thứ Bảy' },
      { date: '2026-03-08', why: 'Chủ Nhật' },
    ])
    expect(allowed).toBe(false)
  })

  it('have a deadline only where a source sets one', () => {
    const counted = mauNumbers.map((mau) => [
      mau,
      judged({ mau })
        .deadlines.map(({ what }) => what)
        .join(),
    ])
    expect(Object.fromEntries(counted)).toEqual({
      ...{
        '01': 'issue',
        '02': 'issue',
        '03': 'issue',
        '04': '',
        '05': '',
        '06': '',
        '07': '',
        '08': 'hand-back',
        '09': '',
      },
    })
  })
})

describe('a weak form', () => {
  const loss: FieldValues = {
    deviceNumber: 'VGCA-0012345',
    certificateName: 'Trần Văn Thử',
    certificateSerial: '4A01020304050607',
    lossDate: '2026-02-20',
    lossPlace: 'Trên đường đi làm',
    lossCircumstances: 'Rơi khi di chuyển',
  }

  it('says so once, and what it lacks is a warning', () => {
    expect(told(judged({ mau: '09', subjects: [{ ...loss, lossPlace: '' }], agency: {}, letter: {} }))).toEqual([
      'hint WEAK_FORM mau',
      'warning VALUE_MISSING subjects[0].lossPlace',
      'warning VALUE_MISSING agency.letterPlace',
      'warning VALUE_MISSING letter.letterDate',
      'warning VALUE_MISSING letter.participants',
    ])
  })

  it('takes a value of its other parts from the agency or the letter', () => {
    const participants = 'Ông Lê Văn Ví Dụ'
    const here = { mau: '09', subjects: [loss] } as const
    expect(
      told(judged({ ...here, agency: { letterPlace: 'Mẫu', letterDate: today }, letter: { participants } })),
    ).toEqual(['hint WEAK_FORM mau'])
    expect(
      told(judged({ ...here, agency: { participants }, letter: { letterPlace: 'Mẫu', letterDate: today } })),
    ).toEqual(['hint WEAK_FORM mau'])
  })

  it('is judged by the user’s own columns', () => {
    const columns = [{ keys: ['deviceNumber'], header: 'Số hiệu', demand: 'required' }] as const
    const edited = applyFormEdits(forms, [{ mau: '09', columns }])
    const draft = {
      mau: '09',
      receiver,
      subjects: [{}],
      agency: { letterPlace: 'Mẫu' },
      letter: { letterDate: today, participants: 'A' },
    } as const
    const surroundings = { today, profile: defaultProfile, calendar: shippedCalendar, certificates: [], forms: edited }
    expect(told(assess(draft, surroundings))).toEqual([
      'hint WEAK_FORM mau',
      'warning VALUE_MISSING subjects[0].deviceNumber',
    ])
  })
})

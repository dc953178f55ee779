import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import {
  applyFormEdits,
  defaultProfile,
  forms,
  mauNumbers,
  ruleCodes,
  shippedCalendar,
  shippedProfiles,
  type Mau,
  type RowCertificate,
} from '../../src/procedures'
import { assess, readRequest, requestProblemCodes, type Assessment, type RequestDraft } from '../../src/requests'
import { issueRequest, renewalRequest } from '../main-job/example-request'
import { certificateOf, without } from '../procedures/eligibility/judged-row'
import { anyValues } from './any-values'

const today = '2026-03-02'
const { receiver, agency, letter } = renewalRequest

interface Case extends Partial<RequestDraft> {
  readonly mau: Mau
  readonly day?: string
  readonly profile?: string
  readonly certificates?: readonly RowCertificate[]
}

function judged({ day = today, profile = 'authority', certificates = [], ...draft }: Case): Assessment {
  const surroundings = {
    today: day,
    profile: shippedProfiles.find(({ id }) => id === profile) ?? defaultProfile,
    calendar: shippedCalendar,
    certificates,
  }
  return assess({ receiver, subjects: [], agency, letter, ...draft }, surroundings)
}

const told = ({ findings }: Assessment): string[] =>
  findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)

const person: FieldValues = {
  certificateName: 'Trần Văn Thử',
  certificateSerial: '4A01020304050607',
  email: 'thutv@example.gov.vn',
  wantsRenewal: true,
}

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

describe('findings', () => {
  it('stand in the order of the form: receiver, rows, other parts, the whole list', () => {
    const paths = judged({
      mau: '04',
      receiver: { ...receiver, email: 'mau@gmail.com' },
      subjects: [person, person],
      agency: { ...agency, email: 'coquan@gmail.com' },
      letter: { letterDate: '2026-02-30' },
    }).findings.map(({ path, code }) => `${path} ${code}`)
    expect(paths).toEqual([
      'receiver.email EMAIL_PUBLIC_PROVIDER',
      'subjects[0].certificateSerial VALIDITY_UNKNOWN',
      'subjects[1].certificateSerial VALIDITY_UNKNOWN',
      'letter.letterDate DATE_INVALID',
      'agency.email EMAIL_PUBLIC_PROVIDER',
      'subjects[1].certificateSerial SUBJECT_REPEATED',
    ])
  })

  it('include what values say against each other and against the day', () => {
    const [row = {}] = issueRequest.subjects
    const codes = (values: FieldValues) =>
      judged({ ...issueRequest, subjects: [{ ...row, ...values }] }).findings.map(({ code, path }) => `${code} ${path}`)
    expect(codes({ dateOfBirth: '1986-03-12' })).toContain('CITIZEN_ID_BIRTH_MISMATCH subjects[0].citizenId')
    expect(codes({ citizenIdIssueDate: '2026-03-03' }).join()).toMatch(/ subjects\[0\]\.citizenIdIssueDate/)
    const mismatch = codes({ dateOfBirth: '1986-03-12' }).filter((one) => one.endsWith('.citizenId'))
    expect(mismatch).toHaveLength(1)
  })

  it.each<[Mau, FieldValues]>([
    ['02', { taxCode: '0100109106' }],
    ['03', { domainOrIp: 'example.gov.vn' }],
    ['05', { certificateSerial: 'AB' }],
    ['06', { deviceNumber: 'VGCA-1' }],
    ['08', { deviceNumber: 'VGCA-1' }],
    ['09', { deviceNumber: 'VGCA-1' }],
  ])('of Mẫu %s name the same row twice by %j', (mau, row) => {
    const [key = ''] = Object.keys(row)
    expect(told(judged({ mau, subjects: [row, row] }))).toContain(`warning SUBJECT_REPEATED subjects[1].${key}`)
  })

  it('have permanent codes', () => {
    expect(requestProblemCodes).toEqual(
      expect.arrayContaining([
        ...['VALUE_MISSING', 'SUBJECTS_MISSING', 'SUBJECT_REPEATED', 'SERVICE_NOT_CHOSEN', 'CHANGE_INCOMPLETE'],
        ...['CHANGE_NOT_TICKED', 'WEAK_FORM'],
      ]),
    )
    const all: readonly string[] = [...requestProblemCodes, ...ruleCodes]
    expect(new Set(all).size).toBe(all.length)
  })

  it('come for every request file, however empty', () => {
    for (const mau of mauNumbers) {
      const reading = readRequest({ mau })
      if (!('draft' in reading)) throw new Error('a request with its form only was refused')
      const { allowed, findings } = judged(reading.draft)
      expect(allowed).toBe(false)
      expect(findings.map(({ code }) => code)).toContain('SUBJECTS_MISSING')
    }
  })

  it('never throw, whatever the values, and errors alone stand in the way: 10,000 drafts', () => {
    const draft = fc.record({
      mau: fc.constantFrom(...mauNumbers),
      receiver: anyValues,
      subjects: fc.array(anyValues, { maxLength: 3 }),
      agency: anyValues,
      letter: anyValues,
    })
    const profile = fc.constantFrom(...shippedProfiles)
    const day = fc.constantFrom('2026-03-02', '2028-02-29', '1990-01-01', '2100-12-31')
    fc.assert(
      fc.property(draft, profile, day, (any, { id }, when) => {
        const { allowed, findings } = judged({ ...any, profile: id, day: when, certificates: [certificateOf()] })
        expect(allowed).toBe(findings.every(({ severity }) => severity !== 'error'))
        for (const { path, message, english, source } of findings)
          for (const text of [path, message, english, source]) if (text.trim() === '') throw new Error(path)
      }),
      { numRuns: 10_000, seed: 68 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import { mauNumbers, ruleCodes, shippedProfiles, type Mau } from '../../src/procedures'
import { readRequest, requestProblemCodes } from '../../src/requests'
import { issueRequest } from '../main-job/example-request'
import { certificateOf } from '../procedures/eligibility/judged-row'
import { anyValues } from './any-values'
import { judged, told, person, receiver, agency } from './judged-request'

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

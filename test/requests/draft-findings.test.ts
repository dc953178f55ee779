import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import { defaultProfile, forms, shippedCalendar, type Mau } from '../../src/procedures'
import { assess, hasErrors, type Finding, type RequestDraft } from '../../src/requests'

const receiver: FieldValues = {
  fullName: 'Nguyễn Thị Mẫu',
  citizenId: '031185000123',
  citizenIdIssueDate: '2021-05-10',
  citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  position: 'Văn thư',
  mobilePhone: '0912345678',
  email: 'maunt@example.gov.vn',
  address: 'Số 1 Đường Mẫu, Hải Phòng',
}

const person: FieldValues = {
  ...receiver,
  fullName: 'Trần Văn Thử',
  dateOfBirth: '1985-03-12',
  citizenId: '031085000123',
  email: 'thutv@example.gov.vn',
  organisationName: 'SỞ VÍ DỤ',
  province: 'Hải Phòng',
}

const certificate: FieldValues = {
  certificateName: 'Trần Văn Thử',
  certificateSerial: '4A01020304050607',
  email: 'thutv@example.gov.vn',
  wantsRenewal: true,
  subscriberKind: 'person',
  certificateNotAfter: '2030-01-01',
}

function findingsOf(draft: RequestDraft): readonly Finding[] {
  const surroundings = { today: '2026-03-02', profile: defaultProfile, calendar: shippedCalendar, certificates: [] }
  return assess(draft, surroundings).findings
}

function found(mau: Mau, changes: Partial<RequestDraft>): string[] {
  const subjects = mau === '01' ? [person] : [certificate]
  const draft: RequestDraft = { mau, receiver, subjects, agency: {}, letter: {}, ...changes }
  return findingsOf(draft).map(({ severity, code, path }) => `${severity} ${code} ${path}`)
}

const without = (values: FieldValues, key: keyof FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))

describe('findings of a draft', () => {
  it('are none for complete requests', () => {
    expect(found('01', {})).toEqual([])
    expect(found('04', {})).toEqual([])
    expect(
      found('04', {
        subjects: [{ ...certificate, wantsChange: true, changeWhat: 'E-mail', changeTo: 'a@example.gov.vn' }],
      }),
    ).toEqual([])
  })

  it('name every value that section 1 lacks', () => {
    const paths = found('04', { receiver: {} })
    expect(paths).toEqual(forms['04'].receiver.keys.map((key) => `error VALUE_MISSING receiver.${key}`))
    expect(found('01', { receiver: { ...receiver, position: '  ' } })).toEqual([
      'error VALUE_MISSING receiver.position',
    ])
  })

  it.each([
    'fullName',
    'dateOfBirth',
    'citizenId',
    'citizenIdIssueDate',
    'citizenIdIssuePlace',
    'email',
    'organisationName',
    'province',
    'position',
    'mobilePhone',
  ] as const)('name a missing %s of a row of Mẫu 01', (key) => {
    expect(found('01', { subjects: [person, without({ ...person, citizenId: '031085000124' }, key)] })).toEqual([
      `error VALUE_MISSING subjects[1].${key}`,
    ])
  })

  it.each<[Mau, FieldValues, string[]]>([
    ['01', { dateOfBirth: '1986-03-12' }, ['error CITIZEN_ID_BIRTH_MISMATCH subjects[0].citizenId']],
    ['01', { citizenId: '31085000123' }, ['error CITIZEN_ID_LOST_ZERO subjects[0].citizenId']],
    ['01', { mobilePhone: '0112345678' }, ['error MOBILE_PHONE_INVALID subjects[0].mobilePhone']],
    ['01', { email: 'thutv@gmail.com' }, ['error EMAIL_PUBLIC_PROVIDER subjects[0].email']],
    ['01', { email: 'thutv@example.edu.vn' }, ['warning EMAIL_NOT_GOVERNMENT subjects[0].email']],
    ['01', { province: 'Hải Dương' }, ['warning PROVINCE_FORMER subjects[0].province']],
    ['01', { citizenIdIssuePlace: 'Bộ Công an' }, ['hint ISSUE_PLACE_UNKNOWN subjects[0].citizenIdIssuePlace']],
    ['01', { oldCertificateSerial: 'số cũ' }, ['error SERIAL_INVALID subjects[0].oldCertificateSerial']],
    ['01', { taxCode: 'not on this form' }, []],
    ['04', { wantsRenewal: false }, ['error SERVICE_NOT_CHOSEN subjects[0].wantsRenewal']],
    [
      '04',
      { wantsChange: true },
      ['error CHANGE_INCOMPLETE subjects[0].changeWhat', 'error CHANGE_INCOMPLETE subjects[0].changeTo'],
    ],
    ['04', { wantsChange: true, changeWhat: 'Tên cơ quan' }, ['error CHANGE_INCOMPLETE subjects[0].changeTo']],
    ['04', { changeTo: 'moi@example.gov.vn' }, ['error CHANGE_NOT_TICKED subjects[0].wantsChange']],
    ['04', { certificateSerial: '' }, ['error VALUE_MISSING subjects[0].certificateSerial']],
  ])('of Mẫu %s with %j', (mau, changes, expected) => {
    const base = mau === '01' ? person : certificate
    expect(found(mau, { subjects: [{ ...base, ...changes }] })).toEqual(expected)
  })

  it('ask for at least one row, and warn of the same row twice', () => {
    expect(found('01', { subjects: [] })).toEqual(['error SUBJECTS_MISSING subjects'])
    expect(found('01', { subjects: [person, person] })).toEqual(['warning SUBJECT_REPEATED subjects[1].citizenId'])
    expect(found('04', { subjects: [certificate, { ...certificate, certificateSerial: '0B' }, certificate] })).toEqual([
      'warning SUBJECT_REPEATED subjects[2].certificateSerial',
    ])
  })

  it('speak Vietnamese, name their source, and only errors stand in the way', () => {
    const draft: RequestDraft = { mau: '04', receiver: {}, subjects: [{}], agency: {}, letter: {} }
    const findings = findingsOf(draft)
    expect(hasErrors(findings)).toBe(true)
    expect(findings[0]?.message).toBe('Thiếu “Họ và tên”. Mẫu bắt buộc có mục này.')
    for (const { message, english, source, path } of findings)
      for (const text of [message, english, source, path]) expect(text).not.toBe('')
    const warned = findingsOf({ ...draft, receiver: { ...receiver, email: 'a@example.vn' }, subjects: [certificate] })
    expect([warned.length, hasErrors(warned)]).toEqual([1, false])
  })
})

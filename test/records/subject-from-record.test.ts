import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import type { Mau } from '../../src/procedures'
import { receiverFromRecord, subjectFromRecord } from '../../src/records'
import { exampleFacts, exampleRecord } from '../storage/example-values'

const record = exampleRecord({
  values: {
    fullName: 'Trần Văn Thử',
    dateOfBirth: '1985-03-12',
    citizenId: '031085000123',
    position: 'Chuyên viên',
    email: 'moi@example.gov.vn',
    certificateName: 'Trần Văn Thử',
    certificateSerial: '4A01020304050607',
    address: 'Số 1 Đường Mẫu',
    taxCode: '0100109106',
    certificateNotAfter: '2027-05-01',
    deviceNumber: '0123456789',
    deviceKind: 'TOKEN',
    deviceLocked: true,
    renewedBefore: false,
    province: 'Hải Phòng',
    foundingDecision: '12/QĐ-UBND',
    effectiveDate: '2026-01-01',
  },
})

const organisation = exampleRecord({
  kind: 'organisation',
  values: {
    organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
    taxCode: '0100109106',
    email: 'moi@example.gov.vn',
    foundingDecision: '12/QĐ-UBND',
    certificateSerial: '0C',
    position: 'không có trên mẫu',
  },
})

describe('a row made from a record', () => {
  it.each<[Mau, FieldValues]>([
    [
      '01',
      {
        fullName: 'Trần Văn Thử',
        dateOfBirth: '1985-03-12',
        citizenId: '031085000123',
        position: 'Chuyên viên',
        email: 'moi@example.gov.vn',
        province: 'Hải Phòng',
        oldCertificateSerial: '4A01020304050607',
        deviceKind: 'TOKEN',
      },
    ],
    [
      '04',
      {
        certificateName: 'Trần Văn Thử',
        certificateSerial: '4A01020304050607',
        email: 'moi@example.gov.vn',
        wantsRenewal: true,
        wantsChange: false,
        deviceKind: 'TOKEN',
        certificateNotAfter: '2027-05-01',
        renewedBefore: false,
        province: 'Hải Phòng',
      },
    ],
    [
      '05',
      {
        certificateName: 'Trần Văn Thử',
        citizenId: '031085000123',
        email: 'moi@example.gov.vn',
        certificateSerial: '4A01020304050607',
        deviceNumber: '0123456789',
        deviceKind: 'TOKEN',
        certificateNotAfter: '2027-05-01',
      },
    ],
    [
      '06',
      {
        deviceNumber: '0123456789',
        certificateName: 'Trần Văn Thử',
        email: 'moi@example.gov.vn',
        deviceKind: 'TOKEN',
        deviceLocked: true,
      },
    ],
    [
      '08',
      {
        deviceNumber: '0123456789',
        certificateName: 'Trần Văn Thử',
        certificateNotAfter: '2027-05-01',
        quantity: 1,
        deviceKind: 'TOKEN',
      },
    ],
  ])('of Mẫu %s holds its columns and what the rules must know, and no more', (mau, expected) => {
    expect(subjectFromRecord(record, mau)).toEqual({ ...expected, subscriberKind: 'person' })
  })

  it('of Mẫu 02 holds what the body says now, with its founding decision and the certificate it had', () => {
    expect(subjectFromRecord(organisation, '02', exampleFacts)).toEqual({
      organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
      taxCode: '0100109106',
      email: 'moi@example.gov.vn',
      foundingDecision: '12/QĐ-UBND',
      oldCertificateSerial: exampleFacts.serial,
      subscriberKind: 'organisation',
    })
  })

  it('takes the last day of the chosen certificate over that of the record', () => {
    const facts = { ...exampleFacts, notAfter: '2028-12-31T20:00:00Z' }
    expect(subjectFromRecord(record, '05', facts)).toMatchObject({ certificateNotAfter: '2029-01-01' })
  })

  it('of Mẫu 04 takes serial and registered address from the chosen certificate', () => {
    const facts = { ...exampleFacts, serial: '0B', commonName: null }
    expect(subjectFromRecord(record, '04', facts)).toMatchObject({
      certificateName: 'Trần Văn Thử',
      certificateSerial: '0B',
      email: 'thutv@example.gov.vn',
    })
  })

  it('leaves the record as it was', () => {
    const before = structuredClone(record)
    subjectFromRecord(record, '04', exampleFacts)
    expect(record).toEqual(before)
  })
})

describe('a receiver made from a record', () => {
  it('holds the keys of section 1 only', () => {
    expect(receiverFromRecord(record, '04')).toEqual({
      fullName: 'Trần Văn Thử',
      citizenId: '031085000123',
      position: 'Chuyên viên',
      email: 'moi@example.gov.vn',
      address: 'Số 1 Đường Mẫu',
    })
  })
})

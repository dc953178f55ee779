import { describe, expect, it } from 'vitest'
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
  },
})

describe('a row made from a record', () => {
  it('of Mẫu 01 holds its columns only, and the held certificate as the old one', () => {
    expect(subjectFromRecord(record, '01')).toEqual({
      fullName: 'Trần Văn Thử',
      dateOfBirth: '1985-03-12',
      citizenId: '031085000123',
      position: 'Chuyên viên',
      email: 'moi@example.gov.vn',
      oldCertificateSerial: '4A01020304050607',
      subscriberKind: 'person',
    })
  })

  it('of Mẫu 04 names the certificate, and asks for renewal until the clerk says otherwise', () => {
    expect(subjectFromRecord(record, '04')).toEqual({
      certificateName: 'Trần Văn Thử',
      certificateSerial: '4A01020304050607',
      email: 'moi@example.gov.vn',
      wantsRenewal: true,
      wantsChange: false,
      subscriberKind: 'person',
    })
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

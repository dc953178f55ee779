import { describe, expect, it } from 'vitest'
import { certificateFactsOf, recordFromCertificateDraft, type AgencyRecord } from '../../src/records'
import { exampleDer, read } from '../certificates/example-family'

const making = { id: 'record-1', nowMs: Date.UTC(2026, 2, 2), source: 'certificate-file' } as const

function recordOf(...[certificate, how]: Parameters<typeof recordFromCertificateDraft>): AgencyRecord {
  const draft = recordFromCertificateDraft(certificate, how)
  if ('needsKind' in draft) throw new Error(draft.needsKind)
  return draft.record
}

describe('a record made from a certificate', () => {
  it('of a person is complete in one step and linked to it', () => {
    const certificate = read(exampleDer({ serial: '4A01020304050607' }))
    expect(recordOf(certificate, making)).toEqual({
      id: 'record-1',
      kind: 'person',
      values: {
        certificateName: 'Trần Văn Thử',
        certificateSerial: '4A01020304050607',
        certificateNotBefore: '2025-01-10',
        certificateNotAfter: '2030-01-10',
        email: 'thutv@example.gov.vn',
        province: 'Hải Phòng',
        organisationLevel1: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
        organisationLevel2: 'SỞ Y TẾ',
        organisationLevel3: 'BỆNH VIỆN VÍ DỤ',
        organisationName: 'BỆNH VIỆN VÍ DỤ',
        fullName: 'Trần Văn Thử',
      },
      certificates: [certificate.sha256],
      createdAt: '2026-03-02T00:00:00.000Z',
      changedAt: '2026-03-02T00:00:00.000Z',
      source: 'certificate-file',
    })
  })

  it('asks for the kind where the certificate does not make it plain, and follows the clerk', () => {
    const unclear = read(exampleDer({ commonName: 'Cổng Ví Dụ', organisation: ['SỞ MẪU'], email: null }))
    expect(recordFromCertificateDraft(unclear, making)).toEqual({ needsKind: 'signs-do-not-agree' })
    const asPerson = recordOf(unclear, { ...making, kind: 'person' })
    expect(asPerson.values).toMatchObject({ fullName: 'Cổng Ví Dụ', organisationName: 'SỞ MẪU' })
    const asBody = recordOf(unclear, { ...making, kind: 'organisation' })
    expect(asBody.values.organisationName).toBe('Cổng Ví Dụ')
    expect(asBody.values).not.toHaveProperty('fullName')
    const asService = recordOf(unclear, { ...making, kind: 'service' })
    expect(asService.values).toMatchObject({ serviceName: 'Cổng Ví Dụ', organisationName: 'SỞ MẪU' })
    expect(asService.values).not.toHaveProperty('domainOrIp')
  })

  it('of a service keeps its domain', () => {
    const service = recordOf(read(exampleDer({ commonName: 'cong.example.gov.vn', email: null })), making)
    expect(service).toMatchObject({ kind: 'service', values: { domainOrIp: 'cong.example.gov.vn' } })
  })
})

describe('the facts that are kept of a certificate', () => {
  it('are those that read-cert prints, without its bytes', () => {
    const certificate = read(exampleDer())
    const facts = certificateFactsOf(certificate)
    expect(certificate).toMatchObject(facts)
    expect(Object.keys(facts).sort()).toEqual(
      (
        'commonName email generation isCa issuer keyAlgorithm keyBits notAfter notBefore organisation province serial ' +
        'sha256 signatureAlgorithm subject'
      ).split(' '),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { compareRecordWithCertificate, type CertificateFacts } from '../../src/records'
import { exampleFacts, exampleRecord } from '../storage/example-values'

const values = {
  fullName: 'Trần Văn Thử',
  email: 'thutv@example.gov.vn',
  organisationName: 'SỞ VÍ DỤ',
  organisationLevel1: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
  organisationLevel2: 'SỞ VÍ DỤ',
  province: 'Hải Phòng',
  certificateName: 'Trần Văn Thử',
  certificateSerial: '4A01020304050607',
  certificateNotBefore: '2025-01-10',
  certificateNotAfter: '2030-01-10',
}
const record = exampleRecord({ values })
const compare = (changes: Partial<CertificateFacts>) =>
  compareRecordWithCertificate(record, { ...exampleFacts, ...changes })

describe('a record beside its certificate', () => {
  it('has no differences when they say the same, in either Unicode form and any case of the address', () => {
    expect(compare({})).toEqual([])
    expect(compare({ commonName: 'Trần  Văn Thử'.normalize('NFD'), email: 'ThuTV@example.gov.vn' })).toEqual([])
    expect(compare({ email: null, province: null })).toEqual([])
  })

  it.each<[Partial<CertificateFacts>, object[]]>([
    [{ email: 'cu@example.gov.vn' }, [{ key: 'email', inCertificate: 'cu@example.gov.vn', how: 'other' }]],
    [{ province: 'Hải Dương' }, [{ key: 'province', how: 'spelling' }]],
    [{ province: 'Hà Nội' }, [{ key: 'province', how: 'other' }]],
    [
      { commonName: 'TRẦN VĂN THỬ' },
      [
        { key: 'fullName', how: 'spelling' },
        { key: 'certificateName', how: 'spelling' },
      ],
    ],
    [
      { organisation: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ CŨ'] },
      [
        { key: 'organisationName', inRecord: 'SỞ VÍ DỤ', inCertificate: 'SỞ CŨ', how: 'other' },
        { key: 'organisationLevel2', how: 'other' },
      ],
    ],
    [{ notAfter: '2031-01-09T20:00:00Z' }, [{ key: 'certificateNotAfter', inCertificate: '2031-01-10', how: 'other' }]],
  ])('differs by %j', (changes, expected) => {
    const differences = compare(changes)
    expect(differences).toHaveLength(expected.length)
    expect(differences).toMatchObject(expected)
  })

  it('says which values it could take over', () => {
    const bare = exampleRecord({ values: { fullName: 'Trần Văn Thử' } })
    const missing = compareRecordWithCertificate(bare, exampleFacts).filter(({ how }) => how === 'missing')
    expect(missing.find(({ key }) => key === 'email')).toEqual({
      key: 'email',
      inRecord: null,
      inCertificate: 'thutv@example.gov.vn',
      how: 'missing',
    })
  })
})

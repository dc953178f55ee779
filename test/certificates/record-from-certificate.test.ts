import { describe, expect, it } from 'vitest'
import { recordFromCertificate, tellSubscriberKind } from '../../src/certificates'
import { isFieldKey } from '../../src/fields'
import { exampleCa, exampleDer, read } from './example-family'
import { utf8, type LookAlikeOptions } from './look-alike'

const draftOf = (changes: Partial<LookAlikeOptions> = {}) => recordFromCertificate(read(exampleDer(changes)))

describe('a record from a certificate', () => {
  it('takes over a person’s certificate in the keys of the forms, days as they are in Vietnam', () => {
    const draft = draftOf({ serial: '4A01020304050607' })
    expect(draft).toEqual({
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
      subscriberKind: 'person',
      subscriberKindReason: 'personal-name-units-and-address-agree',
      unitsLeftOver: [],
    })
    expect(Object.keys(draft.values).every(isFieldKey)).toBe(true)
  })

  it('takes the name of a body from CN', () => {
    const draft = draftOf({ commonName: 'UỶ BAN NHÂN DÂN PHƯỜNG MẪU', organisation: ['TỈNH MẪU'], email: null })
    expect(draft.subscriberKind).toBe('organisation')
    expect(draft.values.organisationName).toBe('UỶ BAN NHÂN DÂN PHƯỜNG MẪU')
    expect(draft.values).not.toHaveProperty('fullName')
    expect(draft.values).not.toHaveProperty('email')
  })

  it('keeps units below level 4 apart and leaves out what the certificate does not say', () => {
    const draft = draftOf({ organisation: ['1', '2', '3', '4', '5', '6'] })
    expect(draft.values.organisationLevel4).toBe('4')
    expect(draft.unitsLeftOver).toEqual(['5', '6'])
    const bare = draftOf({ name: [utf8('2.5.4.3', 'X')], email: null })
    expect(Object.keys(bare.values).sort()).toEqual([
      'certificateName',
      'certificateNotAfter',
      'certificateNotBefore',
      'certificateSerial',
    ])
  })
})

describe('the kind of a subscriber', () => {
  it.each([
    ['Trần Văn Thử', ['A', 'B'], 'tranvanthu@example.gov.vn', 'person'],
    ['TRẦN VĂN THỬ', ['A', 'B'], 'tv.thu@example.gov.vn', 'person'],
    ['Trần Văn Thử', ['A', 'B'], 'vanthu-mau@example.gov.vn', 'person'],
    ['Trần Văn Thử', ['A', 'B'], 'vt@example.gov.vn', undefined],
    ['Trần Văn Thử', ['A'], 'thutv@example.gov.vn', undefined],
    ['Trần Văn Thử', ['A', 'B'], null, undefined],
    ['Hà Nội', ['A', 'B'], 'hanoi@example.gov.vn', undefined],
    ['Đoàn Thanh Niên', ['A', 'B'], 'doanthanhnien@example.gov.vn', undefined],
    ['CỤC VÍ DỤ', ['BỘ MẪU'], 'cuc@example.gov.vn', 'organisation'],
    ['Sở Y tế', ['A', 'B'], 'syt@example.gov.vn', 'organisation'],
    ['Sởi', ['A'], null, undefined],
    ['dichvu.example.gov.vn', ['A'], null, 'service'],
    ['10.0.0.1', ['A'], null, 'service'],
    ['', [], null, undefined],
  ])('%s in %j, %s: %s', (commonName, organisation, email, kind) => {
    expect(tellSubscriberKind(read(exampleDer({ commonName, organisation, email }))).kind).toBe(kind)
  })

  it('is not told for an authority', () => {
    expect(tellSubscriberKind(read(exampleCa.der))).toEqual({ kind: undefined, reason: 'is-an-authority' })
  })
})

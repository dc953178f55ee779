import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../src/certificates'
import * as der from './der-writer'
import { exampleCa, exampleDer, exampleRoot, read } from './example-family'
import { extension, utf8 } from './look-alike'

const cn = '2.5.4.3'
const ou = '2.5.4.11'

describe('the facts of a certificate', () => {
  it('are those of an independent reader', () => {
    const bytes = exampleDer()
    const ours = read(bytes)
    const theirs = new X509Certificate(bytes)
    expect(ours.sha256).toBe(theirs.fingerprint256.replaceAll(':', '').toLowerCase())
    expect(ours.serial).toBe(theirs.serialNumber)
    expect(Date.parse(ours.notBefore)).toBe(Date.parse(theirs.validFrom))
    expect(Date.parse(ours.notAfter)).toBe(Date.parse(theirs.validTo))
    expect(ours.isCa).toBe(theirs.ca)
    expect(`email:${ours.email ?? ''}`).toBe(theirs.subjectAltName)
    expect(ours.keyBits).toBe(theirs.publicKey.asymmetricKeyDetails?.modulusLength)
    const spki = theirs.publicKey.export({ type: 'spki', format: 'der' })
    expect(ours.spkiSha256).toBe(createHash('sha256').update(spki).digest('hex'))
  })

  it('keep the order of O and OU, and units that repeat', () => {
    const { organisation, subject, commonName, province } = read(exampleDer({ organisation: ['A', 'C', 'B', 'C'] }))
    expect(organisation).toEqual(['A', 'C', 'B', 'C'])
    expect(subject.map(({ oid }) => oid)).toEqual(['2.5.4.6', '2.5.4.7', '2.5.4.10', ou, ou, ou, cn])
    expect({ commonName, province }).toEqual({ commonName: 'Trần Văn Thử', province: 'Hải Phòng' })
  })

  it('keep attributes of other authorities: UID repeated, organizationIdentifier', () => {
    const uid = '0.9.2342.19200300.100.1.1'
    const name = [
      utf8(uid, 'MST:0000000000'),
      utf8(uid, 'CCCD:000000000000'),
      utf8('2.5.4.97', 'VATVN-0'),
      utf8(cn, 'X'),
    ]
    const { subject } = read(exampleDer({ name }))
    expect(subject.map(({ oid, value }) => `${oid}=${value}`)).toEqual([
      `${uid}=MST:0000000000`,
      `${uid}=CCCD:000000000000`,
      '2.5.4.97=VATVN-0',
      `${cn}=X`,
    ])
  })

  it('name the profile: key uses, purposes, policy, addresses of authority and list', () => {
    const facts = read(exampleDer())
    expect(facts).toMatchObject({
      keyUsage: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'],
      extendedKeyUsage: ['clientAuth', 'emailProtection', 'msSmartcardLogon'],
      policies: ['2.16.704.1.1.1.1.1'],
      caIssuersUrls: ['http://example.gov.vn/pki/crt/ca-vi-du.crt'],
      ocspUrls: ['http://ocsp.example.gov.vn'],
      crlUrls: ['http://example.gov.vn/pki/crl/ca-vi-du.crl'],
      unreadableExtensions: [],
      unknownCriticalExtensions: [],
    })
    expect(read(exampleCa.der)).toMatchObject({ isCa: true, pathLength: 0, keyUsage: ['keyCertSign', 'cRLSign'] })
    expect(read(exampleRoot.der)).toMatchObject({ isCa: true, pathLength: null })
    expect(facts.authorityKeyId).toBe(read(exampleCa.der).subjectKeyId)
  })

  it.each([
    ['FF10203040506070', 'FF10203040506070'],
    ['05', '05'],
    ['0A01020304050607', '0A01020304050607'],
    ['1ABCDE', '1ABCDE'],
    ['00', '00'],
  ])('write the serial %s with two digits a byte and no leading 00', (serial, written) => {
    expect(read(exampleDer({ serial })).serial).toBe(written)
  })

  it('read times of both kinds: UTCTime through 2049, GeneralizedTime from 2050', () => {
    const notBefore = new Date('2049-12-31T23:59:59Z')
    const facts = read(exampleDer({ notBefore, notAfter: new Date('2050-01-01T00:00:00Z') }))
    expect(facts.notBefore).toBe('2049-12-31T23:59:59Z')
    expect(facts.notAfter).toBe('2050-01-01T00:00:00Z')
    expect(read(exampleDer({ notBefore: new Date('1999-05-05T01:02:03Z') })).notBefore).toBe('1999-05-05T01:02:03Z')
  })
})

describe('names in every string type', () => {
  const bytes = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding))
  it.each([
    [
      'BMPString',
      der.tlv(
        0x1e,
        bytes('Hải Phòng', 'utf16le').map((_, i, all) => all[i ^ 1] ?? 0),
      ),
      'Hải Phòng',
    ],
    ['TeletexString', der.tlv(0x14, bytes('Hà Nôi', 'latin1')), 'Hà Nôi'],
    ['PrintableString', der.printableString('SO Y TE'), 'SO Y TE'],
    ['PrintableString with UTF-8 in it', der.tlv(0x13, bytes('Sở Y tế', 'utf8')), 'Sở Y tế'],
    [
      'UniversalString',
      der.tlv(0x1c, Uint8Array.of(0, 0, 0x1e, 0xa2, 0, 1, 0xf6, 0, 0, 0x11, 0, 0)),
      'Ả\u{1f600}\ufffd',
    ],
    ['UTF8String, broken', der.tlv(0x0c, Uint8Array.of(0x41, 0xff, 0x42)), 'A\ufffdB'],
    ['BMPString of odd length', der.tlv(0x1e, Uint8Array.of(0x1e, 0xa2, 0, 0x42, 0)), 'ẢB\ufffd'],
    ['UniversalString of odd length', der.tlv(0x1c, Uint8Array.of(0, 0, 0, 0x42, 0)), 'B\ufffd'],
    ['no string at all', der.sequence(der.smallInteger(5)), '#3003020105'],
    ['an empty string', der.utf8String(''), ''],
  ])('reads %s', (_, value, expected) => {
    const found = read(exampleDer({ name: [{ oid: cn, value }] })).commonName
    expect(found).toBe(expected)
  })
})

describe('keys and signatures', () => {
  it.each([
    ['P-256', 256],
    ['P-384', 384],
    ['P-521', 521],
  ])('names an EC key on %s', (namedCurve, keyBits) => {
    const keyPair = generateKeyPairSync('ec', { namedCurve })
    expect(read(exampleDer({ keyPair }))).toMatchObject({ keyAlgorithm: 'EC', keyBits })
  })

  it.each([
    ['sha1', 'sha1WithRSAEncryption'],
    ['sha256', 'sha256WithRSAEncryption'],
    ['sha384', 'sha384WithRSAEncryption'],
    ['sha512', 'sha512WithRSAEncryption'],
  ] as const)('names the signature with %s', (hash, signatureAlgorithm) => {
    expect(read(exampleDer({ hash })).signatureAlgorithm).toBe(signatureAlgorithm)
  })

  it('names an Ed25519 key', () => {
    const keyPair = generateKeyPairSync('ed25519')
    expect(read(exampleDer({ keyPair }))).toMatchObject({ keyAlgorithm: 'Ed25519', keyBits: 256 })
  })

  it('counts the bits of the modulus, not of its bytes', () => {
    const keyPair = generateKeyPairSync('rsa', { modulusLength: 1031 })
    expect(read(exampleDer({ keyPair }))).toMatchObject({ keyAlgorithm: 'RSA', keyBits: 1031 })
  })
})

describe('extensions that are odd', () => {
  it('take the subject’s emailAddress when there is no alternative name, and null without both', () => {
    expect(read(exampleDer({ email: null })).email).toBeNull()
    const name = [{ oid: '1.2.840.113549.1.9.1', value: der.ia5String('cu@example.gov.vn') }, utf8(cn, 'X')]
    expect(read(exampleDer({ email: null, name })).email).toBe('cu@example.gov.vn')
  })

  it('are named when unreadable, twice there, or critical and unknown, and hide nothing else', () => {
    const broken = extension('2.5.29.14', Uint8Array.of(0x30, 0x05, 0x01))
    const twice = extension('2.5.29.15', Uint8Array.of(3, 2, 1, 6))
    const strange = extension('1.2.3.4', der.nothing, true)
    const facts = read(exampleDer({ extraExtensions: [broken, twice, strange] }))
    expect(facts.unreadableExtensions).toEqual(['2.5.29.14', '2.5.29.15'])
    expect(facts.unknownCriticalExtensions).toEqual(['1.2.3.4'])
    expect(facts.email).toBe('thutv@example.gov.vn')
  })
})

describe('what is no certificate', () => {
  it('is refused with a named error: bytes behind, a day that is none, nothing', () => {
    const bytes = exampleDer()
    const badDay = Buffer.from(bytes)
    badDay.write('250230', badDay.indexOf('250110'), 'ascii')
    for (const each of [der.concat(bytes, Uint8Array.of(0)), new Uint8Array(badDay), new Uint8Array()]) {
      expect(readCertificate(each)).toMatchObject({ error: { code: 'CERT_MALFORMED' } })
    }
  })

  it('does not share memory with the file it came from', () => {
    const bytes = exampleDer()
    const { der: own } = read(bytes)
    bytes.fill(0)
    expect(own[0]).toBe(0x30)
    expect(own.buffer.byteLength).toBe(own.length)
  })
})

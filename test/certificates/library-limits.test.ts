import { generateKeyPairSync, sign } from 'node:crypto'
import { fromBER } from 'asn1js'
import { describe, expect, it } from 'vitest'
import { readCertificate, readCertificateFile, verifySignature } from '../../src/certificates'
import * as der from './der-writer'
import { exampleCa, exampleDer, exampleRoot, read } from './example-family'
import { extension, makePkcs7, utf8 } from './look-alike'

const { subtle } = globalThis.crypto
const cn = '2.5.4.3'

describe('what asn1js 4.0.0 and pkijs 4.0.0 let pass, take for something else or refuse', () => {
  it('is refused: an element that reaches beyond the one around it', () => {
    const bytes = exampleDer({ name: [utf8(cn, 'Trần Văn Thử')] })
    const place = Buffer.from(bytes).lastIndexOf(Buffer.from('Trần Văn Thử'))
    bytes[place - 1] = (bytes[place - 1] ?? 0) + 2
    expect(readCertificate(bytes)).toMatchObject({ error: { code: 'CERT_MALFORMED' } })
  })

  it.each([
    ['without seconds', '2501100200Z', '2025-01-10T02:00:00Z'],
    ['with an offset', '250110020000+0700', '2025-01-09T19:00:00Z'],
  ])('is read right: an UTCTime %s', (_, text, expected) => {
    const time = der.tlv(0x17, new Uint8Array(Buffer.from(text, 'ascii')))
    expect(read(withParts({ notBefore: time })).notBefore).toBe(expected)
  })

  it.each([
    ['an OID of no arcs', der.tlv(6, new Uint8Array())],
    ['an OID with zeros before an arc', der.tlv(6, Uint8Array.of(0x55, 0x04, 0x80, 0x03))],
    ['an OID that ends in the middle of an arc', der.tlv(6, Uint8Array.of(0x55, 0x04, 0x83))],
    [
      'an OID with an arc above 2^53',
      der.tlv(6, Uint8Array.of(0x55, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)),
    ],
  ])('is refused: %s', (_, oid) => {
    const name = der.sequence(der.set(der.sequence(oid, der.utf8String('X'))))
    expect(readCertificate(withParts({ name }))).toMatchObject({ error: { code: 'CERT_MALFORMED' } })
  })

  it('is named: a list in an extension whose last entry is too long for it', () => {
    const purposes = der.sequence(der.oid('1.3.6.1.5.5.7.3.2'), der.oid('1.3.6.1.5.5.7.3.4'))
    const whole = withParts({ extension: extension('2.5.29.37', purposes.slice()) })
    expect(read(whole)).toMatchObject({ version: 3, extendedKeyUsage: ['clientAuth', 'emailProtection'] })
    purposes[1] = (purposes[1] ?? 0) - 3
    const facts = read(withParts({ extension: extension('2.5.29.37', purposes) }))
    expect(facts).toMatchObject({ extendedKeyUsage: [], unreadableExtensions: ['2.5.29.37'] })
  })

  it('is read all the same: an e-mail address beside a name of a kind that pkijs refuses', () => {
    const names = der.sequence(der.tlv(0xa3, der.nothing), der.tlv(0x81, new Uint8Array(Buffer.from('a@b.vn'))))
    const facts = read(withParts({ extension: extension('2.5.29.17', names) }))
    expect(facts).toMatchObject({ email: 'a@b.vn', unreadableExtensions: [] })
  })

  it('is not half read: an extension list that is no list', () => {
    const result = readCertificate(withParts({ extension: der.sequence(der.nothing) }))
    expect(result).toMatchObject({ error: { code: 'CERT_MALFORMED' } })
  })
})

it('an RSA signature under the name of ECDSA is not valid', async () => {
  const forged = Buffer.from(exampleDer())
  const rsa = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
  const ecdsa = Buffer.from('300d06082a8648ce3d040302040100', 'hex') // as long, by a parameter that means nothing
  for (const place of [forged.indexOf(rsa), forged.lastIndexOf(rsa)]) ecdsa.copy(forged, place)
  const tbs = forged.subarray(4, 8 + forged.readUInt16BE(6))
  sign('sha256', tbs, exampleCa.keyPair.privateKey).copy(forged, forged.length - 256)
  const certificate = read(new Uint8Array(forged))
  expect(certificate.signatureAlgorithm).toBe('ecdsa-with-SHA256')
  expect(await verifySignature(certificate, read(exampleCa.der), subtle)).toBe('unsupported')
})

it('Ed25519, which pkijs does not know, is checked', async () => {
  const pair = generateKeyPairSync('ed25519')
  const spki = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }))
  const algorithm = der.sequence(der.oid('1.3.101.112'))
  const name = der.sequence()
  const times = der.sequence(der.time(new Date('2025-01-01T00:00:00Z')), der.time(new Date('2030-01-01T00:00:00Z')))
  const tbs = der.sequence(der.smallInteger(7), algorithm, name, times, name, spki)
  const signature = new Uint8Array(sign(null, tbs, pair.privateKey))
  const own = read(der.sequence(tbs, algorithm, der.bitString(signature)))
  expect(own).toMatchObject({ version: 1, signatureAlgorithm: 'ED25519', subject: [] })
  expect(await verifySignature(own, own, subtle)).toBe('valid')
  signature[0] = (signature[0] ?? 0) ^ 1
  const broken = read(der.sequence(tbs, algorithm, der.bitString(signature)))
  expect(await verifySignature(broken, own, subtle)).toBe('invalid')
})

it('a bundle beyond the limit of pkijs is read as a whole', () => {
  const bundle = makePkcs7(Array.from({ length: 200 }, () => exampleRoot.der))
  expect(fromBER(bundle.slice()).offset).toBe(-1)
  const ours = readCertificateFile(bundle)
  expect('error' in ours ? ours.error : ours.certificates.length).toBe(200)
})

/** A certificate of few parts and a signature of nothing: of version 3 with an extension, of version 1 without. */
function withParts({
  name = der.sequence(),
  notBefore = der.time(new Date('2025-01-01T00:00:00Z')),
  extension = der.concat(),
}): Uint8Array {
  const spki = new Uint8Array(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }))
  const algorithm = der.sequence(der.oid('1.3.101.112'))
  const times = der.sequence(notBefore, der.time(new Date('2030-01-01T00:00:00Z')))
  const isThree = extension.length > 0
  const version = isThree ? der.context(0, der.smallInteger(2)) : extension
  const extensions = isThree ? der.context(3, der.sequence(extension)) : extension
  const parts = [version, der.smallInteger(7), algorithm, der.sequence(), times, name, spki, extensions]
  return der.sequence(der.sequence(...parts), algorithm, der.bitString(new Uint8Array(64)))
}

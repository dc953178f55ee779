import { X509Certificate } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fromBER, Sequence, type BaseBlock } from 'asn1js'
import * as pkijs from 'pkijs'
import { describe, expect, it } from 'vitest'
import { readCertificateFile, verifySignature, type Certificate } from '../../src/certificates'
import { exampleCa, exampleDer, exampleRoot, read } from './example-family'
import { makePkcs7 } from './look-alike'
import { sharedCertificate, sharedCertificatesDir } from './shared-files'

const { subtle } = globalThis.crypto
const dir = sharedCertificatesDir()
const shared = (dir ? readdirSync(dir).sort() : []).map((name) => [name, derOf(name)] as const)
const lookAlikes = [
  ['a person', exampleDer()],
  ['units that repeat', exampleDer({ organisation: ['A', 'C', 'B', 'C'] })],
  ['no e-mail, no key identifier of the issuer', exampleDer({ email: null, authorityKeyId: null })],
  ['a serial with its top bit set', exampleDer({ serial: 'FF10203040506070' })],
  ['times on both sides of 2050', exampleDer({ notAfter: new Date('2050-01-01T00:00:00Z') })],
  ['an authority', exampleCa.der],
  ['a root', exampleRoot.der],
] as const
const all = [...lookAlikes, ...shared]

function derOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new X509Certificate(sharedCertificate(name) ?? exampleDer()).raw)
}

const hex = (bytes: Uint8Array | undefined): string | null =>
  bytes ? Buffer.from(bytes).toString('hex').toUpperCase() : null
const iso = (time: Date): string => time.toISOString().replace('.000Z', 'Z')

function namesOf(name: pkijs.RelativeDistinguishedNames): { oid: string; value: string }[] {
  return name.typesAndValues.map(({ type, value }) => ({ oid: type, value: value.valueBlock.value }))
}

function extensionOf<T>(certificate: pkijs.Certificate, oid: string, kind: new () => T): T | undefined {
  const value: unknown = certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue
  return value instanceof kind ? value : undefined
}

/** The facts as pkijs tells them: the product reads them from the outline of the bytes, and leaves signatures alone to pkijs. */
function factsOfPkijs(bytes: Uint8Array): Partial<Certificate> {
  const certificate = pkijs.Certificate.fromBER(bytes.slice())
  const serial = Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase()
  const constraints = extensionOf(certificate, '2.5.29.19', pkijs.BasicConstraints)
  const names = extensionOf(certificate, '2.5.29.17', pkijs.AltName)?.altNames ?? []
  const access = extensionOf(certificate, '1.3.6.1.5.5.7.1.1', pkijs.InfoAccess)?.accessDescriptions ?? []
  const policies = extensionOf(certificate, '2.5.29.32', pkijs.CertificatePolicies)?.certificatePolicies ?? []
  const points = extensionOf(certificate, '2.5.29.31', pkijs.CRLDistributionPoints)?.distributionPoints ?? []
  const textOf = ({ value }: pkijs.GeneralName): string => String(value)
  const locations = (method: string): string[] =>
    access.filter(({ accessMethod }) => accessMethod === method).map((each) => textOf(each.accessLocation))
  return {
    version: certificate.version + 1,
    serial: serial.replace(/^00(?=.)/, ''),
    subject: namesOf(certificate.subject),
    issuer: namesOf(certificate.issuer),
    notBefore: iso(certificate.notBefore.value),
    notAfter: iso(certificate.notAfter.value),
    isCa: constraints?.cA ?? false,
    email: names.filter(({ type }) => type === 1).map(textOf)[0] ?? null,
    authorityKeyId: hex(
      extensionOf(certificate, '2.5.29.35', pkijs.AuthorityKeyIdentifier)?.keyIdentifier?.valueBlock.valueHexView,
    ),
    policies: policies.map(({ policyIdentifier }) => policyIdentifier),
    caIssuersUrls: locations('1.3.6.1.5.5.7.48.2'),
    ocspUrls: locations('1.3.6.1.5.5.7.48.1'),
    crlUrls: points.flatMap(({ distributionPoint }) =>
      Array.isArray(distributionPoint) ? distributionPoint.map(textOf) : [],
    ),
  }
}

describe('the facts of a certificate agree with', () => {
  it.each(all)('pkijs read directly: %s', (_, bytes) => {
    expect(read(bytes)).toMatchObject(factsOfPkijs(bytes))
  })

  it.each(all)('node:crypto: %s', (_, bytes) => {
    const ours = read(bytes)
    const theirs = new X509Certificate(bytes)
    expect(ours.der).toEqual(new Uint8Array(theirs.raw))
    expect({
      sha256: ours.sha256.toUpperCase(),
      serial: ours.serial,
      notBefore: Date.parse(ours.notBefore),
      notAfter: Date.parse(ours.notAfter),
      isCa: ours.isCa,
      keyBits: ours.keyBits,
      email: ours.email === null ? undefined : `email:${ours.email}`,
      values: ours.subject.map(({ value }) => value),
    }).toEqual({
      sha256: theirs.fingerprint256.replaceAll(':', ''),
      serial: theirs.serialNumber,
      notBefore: Date.parse(theirs.validFrom),
      notAfter: Date.parse(theirs.validTo),
      isCa: theirs.ca,
      keyBits: theirs.publicKey.asymmetricKeyDetails?.modulusLength,
      email: theirs.subjectAltName,
      values: theirs.subject.split('\n').map((line) => line.slice(line.indexOf('=') + 1)),
    })
  })
})

it('signatures agree with node:crypto for every pair', async () => {
  for (const [, bytes] of all) {
    for (const [, issuer] of all.slice(-12)) {
      const theirs = new X509Certificate(bytes).verify(new X509Certificate(issuer).publicKey)
      expect(await verifySignature(read(bytes), read(issuer), subtle)).toBe(theirs ? 'valid' : 'invalid')
    }
  }
})

it('a bundle holds what pkijs finds in it', () => {
  const bundle = makePkcs7(all.map(([, bytes]) => bytes))
  const content = new pkijs.ContentInfo({ schema: blockOf(bundle) })
  const { certificates = [] } = new pkijs.SignedData({ schema: content.content as BaseBlock })
  const theirs = certificates.map((each) =>
    each instanceof pkijs.Certificate ? hex(each.serialNumber.valueBlock.valueHexView)?.replace(/^00(?=.)/, '') : null,
  )
  const ours = readCertificateFile(bundle)
  expect('error' in ours ? ours.error : ours.certificates.map(({ serial }) => serial)).toEqual(theirs)
})

function blockOf(bytes: Uint8Array): Sequence {
  const { result } = fromBER(bytes.slice(), { parseEmbedded: false })
  if (!(result instanceof Sequence)) throw new Error('No SEQUENCE')
  return result
}

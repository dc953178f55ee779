/**
 * Invented certificates in the profile of the Authority's second generation (domain notes on certificates, §1), for the
 * tests and the demo. Every name is made up; nothing here comes from a real certificate.
 */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  extension,
  signCertificate,
  type LookAlikeAttribute,
  type LookAlikeHash,
  type LookAlikeKeyPair,
} from './certificate-writer'
import * as der from './der-writer'

export { extension, type LookAlikeAttribute, type LookAlikeKeyPair } from './certificate-writer'

/** A made-up authority: its certificate, its name and the key it signs with. */
export interface LookAlikeCa {
  readonly der: Uint8Array
  readonly name: readonly LookAlikeAttribute[]
  readonly keyPair: LookAlikeKeyPair
  readonly keyId: Uint8Array
}

/** What may be chosen for a made-up authority. Everything has a default; without `signedBy` it signs itself. */
export interface LookAlikeCaOptions {
  readonly commonName?: string
  readonly organisation?: string
  readonly name?: readonly LookAlikeAttribute[]
  readonly signedBy?: LookAlikeCa
  readonly keyPair?: LookAlikeKeyPair
  readonly keyId?: Uint8Array
  readonly notBefore?: Date
  readonly notAfter?: Date
  readonly pathLength?: number
  readonly isCa?: boolean
  readonly mayCertSign?: boolean
}

/** What a made-up certificate says. `organisation` is O, then each OU; `serial` is hex. */
export interface LookAlikeOptions {
  readonly ca: LookAlikeCa
  readonly commonName: string
  readonly organisation: readonly string[]
  readonly province: string
  readonly email: string | null
  readonly serial?: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly keyBits?: number
  readonly keyPair?: LookAlikeKeyPair
  readonly name?: readonly LookAlikeAttribute[]
  readonly hash?: LookAlikeHash
  readonly authorityKeyId?: Uint8Array | null
  readonly extraExtensions?: readonly Uint8Array[]
}

/** A made-up certificate and its private key (PKCS#8), to be put on a test token. */
export interface LookAlike {
  readonly der: Uint8Array
  readonly privateKeyPkcs8: Uint8Array
}

const keyPairs = new Map<number, LookAlikeKeyPair>()

/** The RSA key pair that look-alikes share unless told otherwise: one per size and process, because making one is slow. */
export function sharedKeyPair(keyBits = 2048): LookAlikeKeyPair {
  const known = keyPairs.get(keyBits)
  if (known) return known
  const made = generateKeyPairSync('rsa', { modulusLength: keyBits })
  keyPairs.set(keyBits, made)
  return made
}

/** Makes an authority: self-signed, or signed by another. Default: "CA ví dụ G2", valid 2018 … 2048, RSA 2048. */
export function makeLookAlikeCa(options: LookAlikeCaOptions = {}): LookAlikeCa {
  const keyPair = options.keyPair ?? generateKeyPairSync('rsa', { modulusLength: 2048 })
  const organisation = options.organisation ?? 'Cơ quan Chứng thực Ví dụ'
  const name = options.name ?? [country(), utf8(OID.o, organisation), utf8(OID.cn, options.commonName ?? 'CA ví dụ G2')]
  const self = { name, keyPair, keyId: options.keyId ?? keyIdOf(keyPair.publicKey) }
  const pathLength = options.pathLength === undefined ? [] : [der.smallInteger(options.pathLength)]
  const constraints = der.sequence(...(options.isCa === false ? [] : [der.yes, ...pathLength]))
  const certificate = signCertificate({
    issuer: options.signedBy ?? self,
    name,
    keyPair,
    serial: serialFrom(options.commonName ?? 'CA', self.keyId),
    notBefore: options.notBefore ?? new Date('2018-08-22T00:00:00Z'),
    notAfter: options.notAfter ?? new Date('2048-08-14T00:00:00Z'),
    extensions: [
      extension(OID.basicConstraints, constraints, true),
      extension(OID.authorityKeyId, der.sequence(der.contextPrimitive(0, (options.signedBy ?? self).keyId))),
      extension(OID.subjectKeyId, der.octetString(self.keyId)),
      extension(OID.keyUsage, Uint8Array.of(3, 2, 1, options.mayCertSign === false ? 0x02 : 0x06), true),
    ],
  })
  return { ...self, der: certificate }
}

/** Makes an end-entity certificate: subject order C, L, O, OU…, CN; e-mail in the SAN; the key uses of the second generation. */
export function makeLookAlike(options: LookAlikeOptions): LookAlike {
  const keyPair = options.keyPair ?? sharedKeyPair(options.keyBits)
  const keyId = keyIdOf(keyPair.publicKey)
  const authorityKeyId = options.authorityKeyId === undefined ? options.ca.keyId : options.authorityKeyId
  const authority = authorityKeyId
    ? [extension(OID.authorityKeyId, der.sequence(der.contextPrimitive(0, authorityKeyId)))]
    : []
  const certificate = signCertificate({
    issuer: options.ca,
    name: options.name ?? subscriberName(options),
    keyPair,
    serial: options.serial ? Buffer.from(options.serial, 'hex') : serialFrom(options.commonName, options.ca.keyId),
    notBefore: options.notBefore,
    notAfter: options.notAfter,
    hash: options.hash ?? 'sha256',
    extensions: [
      extension(OID.basicConstraints, der.sequence(), true),
      ...authority,
      ...endEntityExtensions(options.email),
      extension(OID.subjectKeyId, der.octetString(keyId)),
      extension(OID.keyUsage, Uint8Array.of(3, 2, 4, 0xf0), true),
      ...(options.extraExtensions ?? []),
    ],
  })
  const pkcs8 = keyPair.privateKey.export({ type: 'pkcs8', format: 'der' })
  return { der: certificate, privateKeyPkcs8: new Uint8Array(pkcs8) }
}

/** Wraps DER into a PEM block. */
export function toPem(bytes: Uint8Array, label = 'CERTIFICATE', newline = '\n'): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join(newline)
}

/** A bundle without signers (RFC 2315 §9.1 SignedData, "degenerate"), as .p7b files are. */
export function makePkcs7(certificates: readonly Uint8Array[]): Uint8Array {
  const data = der.sequence(der.oid('1.2.840.113549.1.7.1'))
  const signed = der.sequence(der.smallInteger(1), der.set(), data, der.context(0, ...certificates), der.set())
  return der.sequence(der.oid('1.2.840.113549.1.7.2'), der.context(0, signed))
}

/** An attribute whose value is a UTF8String in NFC. */
export function utf8(attributeOid: string, text: string): LookAlikeAttribute {
  return { oid: attributeOid, value: der.utf8String(text.normalize('NFC')) }
}

const OID = {
  c: '2.5.4.6',
  l: '2.5.4.7',
  o: '2.5.4.10',
  ou: '2.5.4.11',
  cn: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  extendedKeyUsage: '2.5.29.37',
  policies: '2.5.29.32',
  crlPoints: '2.5.29.31',
  authorityInfo: '1.3.6.1.5.5.7.1.1',
} as const

function subscriberName(options: LookAlikeOptions): LookAlikeAttribute[] {
  const [first, ...units] = options.organisation
  return [
    country(),
    utf8(OID.l, options.province),
    ...(first === undefined ? [] : [utf8(OID.o, first)]),
    ...units.map((unit) => utf8(OID.ou, unit)),
    utf8(OID.cn, options.commonName),
  ]
}

function endEntityExtensions(email: string | null): Uint8Array[] {
  const uri = (url: string): Uint8Array => der.contextPrimitive(6, Buffer.from(url, 'ascii'))
  const access = (method: string, url: string): Uint8Array => der.sequence(der.oid(method), uri(url))
  const cps = der.sequence(der.oid('1.3.6.1.5.5.7.2.1'), der.ia5String('https://example.gov.vn/pki/policies/CP'))
  const purposes = ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4', '1.3.6.1.4.1.311.20.2.2'].map((each) => der.oid(each))
  const address = email === null ? [] : [der.sequence(der.contextPrimitive(1, Buffer.from(email, 'utf8')))]
  return [
    extension(
      OID.authorityInfo,
      der.sequence(
        access('1.3.6.1.5.5.7.48.2', 'http://example.gov.vn/pki/crt/ca-vi-du.crt'),
        access('1.3.6.1.5.5.7.48.1', 'http://ocsp.example.gov.vn'),
      ),
    ),
    ...address.map((names) => extension(OID.subjectAltName, names)),
    extension(OID.policies, der.sequence(der.sequence(der.oid('2.16.704.1.1.1.1.1'), der.sequence(cps)))),
    extension(OID.extendedKeyUsage, der.sequence(...purposes)),
    extension(
      OID.crlPoints,
      der.sequence(der.sequence(der.context(0, der.context(0, uri('http://example.gov.vn/pki/crl/ca-vi-du.crl'))))),
    ),
  ]
}

function country(): LookAlikeAttribute {
  return { oid: OID.c, value: der.printableString('VN') }
}

// RFC 5280 §4.2.1.2 method 1: SHA-1 of the subjectPublicKey bits, which for RSA are the PKCS#1 key.
function keyIdOf(key: KeyObject): Uint8Array {
  const rsa = key.asymmetricKeyType === 'rsa'
  const bits = rsa ? key.export({ type: 'pkcs1', format: 'der' }) : key.export({ type: 'spki', format: 'der' })
  return new Uint8Array(createHash('sha1').update(bits).digest())
}

// Eight bytes, the top bit clear, the same for the same name and authority.
function serialFrom(text: string, salt: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(salt).update(text).digest().subarray(0, 8)
  digest[0] = ((digest[0] ?? 0) & 0x7f) | 0x40
  return new Uint8Array(digest)
}

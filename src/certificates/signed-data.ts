import { AppError } from '../errors'
import { elementAt, elementsIn, rawOf, TAG, type DerElement } from './der-outline'
import type { EssCertificate, SignerNaming } from './ess-certificate'
import { toHex, toUpperHex } from './hexadecimal'

/** The one signer of a CMS signature; every part in its own bytes. */
export interface SignerInfo {
  readonly naming: SignerNaming
  readonly digestAlgorithm: Uint8Array
  readonly signatureAlgorithm: Uint8Array
  readonly signature: Uint8Array
  /** What the signature is made over (RFC 5652 §5.4): the attributes under the tag SET; absent when there are none. */
  readonly signedAttributes?: Uint8Array<ArrayBuffer>
  readonly messageDigest?: Uint8Array
  /** The whole element of a UTCTime or GeneralizedTime. */
  readonly signingTime?: Uint8Array
  readonly essCertificate?: EssCertificate
}

/** A CMS signature taken apart. */
export interface SignedData {
  /** The content, where it stands inside. */
  readonly content: Uint8Array | null
  readonly certificates: readonly Uint8Array[]
  readonly signer: SignerInfo
}

const maxCertificates = 64
const set = 0x31
const [context0, context1] = [0xa0, 0xa1]
const primitive0 = 0x80
const signedDataOid = '2a864886f70d010702'
const attributeOid = {
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingTime: '2a864886f70d010905',
  signingCertificate: '2a864886f70d010910020c',
  signingCertificateV2: '2a864886f70d010910022f',
} as const

/**
 * Takes a CMS signature apart.
 *
 *     ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER (signedData), content [0] EXPLICIT SignedData }
 *     SignedData ::= SEQUENCE { version, digestAlgorithms SET, encapContentInfo SEQUENCE { eContentType, eContent [0] EXPLICIT OPTIONAL },
 *       certificates [0] IMPLICIT SET OPTIONAL, crls [1] IMPLICIT SET OPTIONAL, signerInfos SET }
 *     SignerInfo ::= SEQUENCE { version, sid SignerIdentifier, digestAlgorithm, signedAttrs [0] IMPLICIT SET OPTIONAL,
 *       signatureAlgorithm, signature OCTET STRING, unsignedAttrs [1] IMPLICIT SET OPTIONAL }                    (RFC 5652 §3, §5)
 *
 * Not by pkijs's SignedData: it stops at 10,000 elements, which a list of revoked certificates among the attributes has by itself, and writes
 * the attributes anew instead of giving the bytes that were signed.
 * @throws AppError CERT_MALFORMED when it is built otherwise, or by other than one signer
 */
export function readSignedData(der: Uint8Array): SignedData {
  const [type, wrapped] = elementsIn(expect(elementAt(der), TAG.sequence))
  if (contentHex(expect(type, TAG.objectIdentifier)) !== signedDataOid) throw malformed('contentType')
  const [signedData] = elementsIn(expect(wrapped, context0))
  const [, , encapsulated, ...rest] = elementsIn(expect(signedData, TAG.sequence))
  const [contentType, content] = elementsIn(expect(encapsulated, TAG.sequence))
  const bag = rest.find(({ tag }) => tag === context0)
  const signers = elementsIn(expect(rest.at(-1), set))
  if (signers.length !== 1) throw malformed('signerInfos')
  const certificates = bag ? elementsIn(bag).filter(({ tag }) => tag === TAG.sequence) : []
  if (certificates.length > maxCertificates) throw malformed('certificates')
  return {
    content: content ? octetsIn(elementsIn(expect(content, context0))[0]) : null,
    certificates: certificates.map(rawOf),
    signer: readSigner(signers[0], contentHex(expect(contentType, TAG.objectIdentifier))),
  }
}

function readSigner(element: DerElement | undefined, contentType: string): SignerInfo {
  const [, sid, digestAlgorithm, ...rest] = elementsIn(expect(element, TAG.sequence))
  const attributes = rest[0]?.tag === context0 ? rest.shift() : undefined
  const [signatureAlgorithm, signature, unsigned] = rest
  if (unsigned && unsigned.tag !== context1) throw malformed('signerInfo')
  return {
    naming: readNaming(sid),
    digestAlgorithm: rawOf(expect(digestAlgorithm, TAG.sequence)),
    signatureAlgorithm: rawOf(expect(signatureAlgorithm, TAG.sequence)),
    signature: contentOf(expect(signature, TAG.octetString)),
    ...(attributes && readAttributes(attributes, contentType)),
  }
}

// SignerIdentifier ::= CHOICE { issuerAndSerialNumber SEQUENCE { issuer Name, serialNumber INTEGER }, subjectKeyIdentifier [0] }
function readNaming(sid: DerElement | undefined): SignerNaming {
  if (sid?.tag === primitive0) return { keyId: contentOf(sid) }
  const [issuer, serial] = elementsIn(expect(sid, TAG.sequence))
  const octets = contentOf(expect(serial, TAG.integer))
  const first = octets.findIndex((octet) => octet !== 0)
  return {
    issuer: rawOf(expect(issuer, TAG.sequence)),
    serial: toUpperHex(octets.subarray(first < 0 ? octets.length - 1 : first)),
  }
}

function readAttributes(attributes: DerElement, contentType: string): Partial<SignerInfo> {
  const values = new Map<string, DerElement>()
  for (const attribute of elementsIn(attributes)) {
    const [type, all] = elementsIn(expect(attribute, TAG.sequence))
    const name = contentHex(expect(type, TAG.objectIdentifier))
    const [value] = elementsIn(expect(all, set))
    // RFC 5652 §11: each of those that are looked at stands once, with one value.
    if (values.has(name) || !value) throw malformed('signedAttrs')
    values.set(name, value)
  }
  const claimedType = values.get(attributeOid.contentType)
  if (claimedType && contentHex(claimedType) !== contentType) throw malformed('contentType')
  const digest = values.get(attributeOid.messageDigest)
  const time = values.get(attributeOid.signingTime)
  const [v1, v2] = [values.get(attributeOid.signingCertificate), values.get(attributeOid.signingCertificateV2)]
  const signedAttributes = rawOf(attributes).slice()
  signedAttributes[0] = set
  return {
    signedAttributes,
    ...(digest && { messageDigest: contentOf(expect(digest, TAG.octetString)) }),
    ...(time && { signingTime: rawOf(time) }),
    ...(v2 ? { essCertificate: readEss(v2, 2) } : v1 && { essCertificate: readEss(v1, 1) }),
  }
}

// SigningCertificate[V2] ::= SEQUENCE { certs SEQUENCE OF ESSCertID[v2], policies … OPTIONAL }           (RFC 5035 §3, RFC 2634 §5.4)
// ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT sha256, certHash OCTET STRING, issuerSerial … OPTIONAL }
function readEss(attribute: DerElement, version: 1 | 2): EssCertificate {
  const [certificates] = elementsIn(expect(attribute, TAG.sequence))
  const [first] = elementsIn(expect(certificates, TAG.sequence))
  const parts = elementsIn(expect(first, TAG.sequence))
  const algorithm = version === 2 && parts[0]?.tag === TAG.sequence ? parts.shift() : undefined
  return {
    version,
    ...(algorithm && { hashAlgorithm: rawOf(algorithm) }),
    hash: contentOf(expect(parts[0], TAG.octetString)),
  }
}

// BER lets an OCTET STRING stand in pieces (X.690 §8.7.3); large content often does.
function octetsIn(element: DerElement | undefined): Uint8Array {
  if (element?.tag !== (TAG.octetString | 0x20)) return contentOf(expect(element, TAG.octetString))
  const pieces = elementsIn(element).map((piece) => contentOf(expect(piece, TAG.octetString)))
  return new Uint8Array(pieces.flatMap((piece) => [...piece]))
}

function contentOf({ bytes, contentStart, contentEnd }: DerElement): Uint8Array {
  return bytes.subarray(contentStart, contentEnd)
}

function contentHex(element: DerElement): string {
  return toHex(contentOf(element))
}

function expect(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) throw malformed('signedData')
  return element
}

function malformed(where: string): AppError {
  return new AppError('CERT_MALFORMED', { where })
}

import { AppError } from '../errors'
import { contentOf, elementAt, elementsIn, expectTag, rawOf, TAG, type DerElement } from './der-outline'
import { serialOf } from './der-values'
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
  const [type, wrapped] = elementsIn(expectTag(elementAt(der), TAG.sequence))
  if (contentHex(expectTag(type, TAG.objectIdentifier)) !== signedDataOid) throw malformed('contentType')
  const [signedData] = elementsIn(expectTag(wrapped, context0))
  const [, , encapsulated, ...rest] = elementsIn(expectTag(signedData, TAG.sequence))
  const [contentType, content] = elementsIn(expectTag(encapsulated, TAG.sequence))
  const bag = rest.find(({ tag }) => tag === context0)
  const signers = elementsIn(expectTag(rest.at(-1), TAG.set))
  if (signers.length !== 1) throw malformed('signerInfos')
  const certificates = bag ? elementsIn(bag).filter(({ tag }) => tag === TAG.sequence) : []
  if (certificates.length > maxCertificates) throw malformed('certificates')
  return {
    content: content ? octetsIn(elementsIn(expectTag(content, context0))[0]) : null,
    certificates: certificates.map(rawOf),
    signer: readSigner(signers[0], contentHex(expectTag(contentType, TAG.objectIdentifier))),
  }
}

function readSigner(element: DerElement | undefined, contentType: string): SignerInfo {
  const [, sid, digestAlgorithm, ...rest] = elementsIn(expectTag(element, TAG.sequence))
  const attributes = rest[0]?.tag === context0 ? rest.shift() : undefined
  const [signatureAlgorithm, signature, unsigned] = rest
  if (unsigned && unsigned.tag !== context1) throw malformed('signerInfo')
  return {
    naming: readNaming(sid),
    digestAlgorithm: rawOf(expectTag(digestAlgorithm, TAG.sequence)),
    signatureAlgorithm: rawOf(expectTag(signatureAlgorithm, TAG.sequence)),
    signature: contentOf(expectTag(signature, TAG.octetString)),
    ...(attributes && readAttributes(attributes, contentType)),
  }
}

// SignerIdentifier ::= CHOICE { issuerAndSerialNumber SEQUENCE { issuer Name, serialNumber INTEGER }, subjectKeyIdentifier [0] }
function readNaming(sid: DerElement | undefined): SignerNaming {
  if (sid?.tag === primitive0) return { keyId: contentOf(sid) }
  const [issuer, serial] = elementsIn(expectTag(sid, TAG.sequence))
  return {
    issuer: rawOf(expectTag(issuer, TAG.sequence)),
    serial: toUpperHex(serialOf(serial)),
  }
}

function readAttributes(attributes: DerElement, contentType: string): Partial<SignerInfo> {
  const values = new Map<string, DerElement>()
  for (const attribute of elementsIn(attributes)) {
    const [type, all] = elementsIn(expectTag(attribute, TAG.sequence))
    const name = contentHex(expectTag(type, TAG.objectIdentifier))
    const [value] = elementsIn(expectTag(all, TAG.set))
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
  signedAttributes[0] = TAG.set
  return {
    signedAttributes,
    ...(digest && { messageDigest: contentOf(expectTag(digest, TAG.octetString)) }),
    ...(time && { signingTime: rawOf(time) }),
    ...(v2 ? { essCertificate: readEss(v2, 2) } : v1 && { essCertificate: readEss(v1, 1) }),
  }
}

// SigningCertificate[V2] ::= SEQUENCE { certs SEQUENCE OF ESSCertID[v2], policies … OPTIONAL }           (RFC 5035 §3, RFC 2634 §5.4)
// ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT sha256, certHash OCTET STRING, issuerSerial … OPTIONAL }
function readEss(attribute: DerElement, version: 1 | 2): EssCertificate {
  const [certificates] = elementsIn(expectTag(attribute, TAG.sequence))
  const [first] = elementsIn(expectTag(certificates, TAG.sequence))
  const parts = elementsIn(expectTag(first, TAG.sequence))
  const algorithm = version === 2 && parts[0]?.tag === TAG.sequence ? parts.shift() : undefined
  return {
    version,
    ...(algorithm && { hashAlgorithm: rawOf(algorithm) }),
    hash: contentOf(expectTag(parts[0], TAG.octetString)),
  }
}

// BER lets an OCTET STRING stand in pieces (X.690 §8.7.3); large content often does.
function octetsIn(element: DerElement | undefined): Uint8Array {
  if (element?.tag !== (TAG.octetString | 0x20)) return contentOf(expectTag(element, TAG.octetString))
  const pieces = elementsIn(element).map((piece) => contentOf(expectTag(piece, TAG.octetString)))
  return new Uint8Array(pieces.flatMap((piece) => [...piece]))
}

function contentHex(element: DerElement): string {
  return toHex(contentOf(element))
}

function malformed(where: string): AppError {
  return new AppError('CERT_MALFORMED', { where })
}

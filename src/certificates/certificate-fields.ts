import { bitStringOf, childrenOf, expectTag, readElement, smallIntegerOf, TAG, type DerElement } from './der'

/** The parts of a certificate, as elements of its bytes. */
export interface CertificateFields {
  readonly tbs: DerElement
  readonly version: number
  readonly serial: DerElement
  readonly innerAlgorithm: DerElement
  readonly issuer: DerElement
  readonly validity: DerElement
  readonly subject: DerElement
  readonly spki: DerElement
  readonly extensions: DerElement | null
  readonly signatureAlgorithm: DerElement
  readonly signature: Uint8Array
}

/**
 * Takes a certificate apart.
 *
 *     Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm AlgorithmIdentifier, signatureValue BIT STRING }
 *     TBSCertificate ::= SEQUENCE { version [0] EXPLICIT INTEGER DEFAULT v1, serialNumber INTEGER, signature AlgorithmIdentifier,
 *       issuer Name, validity SEQUENCE { notBefore Time, notAfter Time }, subject Name, subjectPublicKeyInfo,
 *       issuerUniqueID [1] OPTIONAL, subjectUniqueID [2] OPTIONAL, extensions [3] EXPLICIT OPTIONAL }             (RFC 5280 §4.1)
 *
 * @throws AppError CERT_MALFORMED when it is built otherwise.
 */
export function fieldsOf(der: Uint8Array): CertificateFields {
  const [tbs, signatureAlgorithm, signature] = childrenOf(expectTag(readElement(der), TAG.sequence))
  const parts = childrenOf(expectTag(tbs, TAG.sequence))
  const tagged = parts[0]?.tag === 0xa0 ? parts.shift() : undefined
  const [serial, innerAlgorithm, issuer, validity, subject, spki, ...optional] = parts
  const extensions = optional.find((part) => part.tag === 0xa3)
  return {
    tbs: expectTag(tbs, TAG.sequence),
    version: tagged ? smallIntegerOf(childrenOf(tagged)[0]) + 1 : 1,
    serial: expectTag(serial, TAG.integer),
    innerAlgorithm: expectTag(innerAlgorithm, TAG.sequence),
    issuer: expectTag(issuer, TAG.sequence),
    validity: expectTag(validity, TAG.sequence),
    subject: expectTag(subject, TAG.sequence),
    spki: expectTag(spki, TAG.sequence),
    extensions: extensions ? expectTag(childrenOf(extensions)[0], TAG.sequence) : null,
    signatureAlgorithm: expectTag(signatureAlgorithm, TAG.sequence),
    signature: bitStringOf(signature).bits,
  }
}

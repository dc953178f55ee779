import { elementAt, elementsIn, expectTag, onlyElementIn, partsOf, TAG, type DerElement } from './der-outline'
import { bitsOf, smallIntegerOf } from './der-values'
import { AppError } from '../errors'

/** The parts of a certificate that facts are read from, as places in its bytes. */
export interface CertificateParts {
  /** 1 … 3 in what is well made. */
  readonly version: number
  readonly serial: DerElement
  readonly issuer: DerElement
  readonly notBefore: DerElement
  readonly notAfter: DerElement
  readonly subject: DerElement
  readonly spki: DerElement
  readonly extensions: readonly DerElement[]
  readonly signatureAlgorithm: DerElement
}

const [context0, context3] = [0xa0, 0xa3]

/**
 * Finds the parts of the certificate that fills these bytes.
 *
 *     Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm AlgorithmIdentifier, signatureValue BIT STRING }
 *     TBSCertificate ::= SEQUENCE { version [0] EXPLICIT INTEGER DEFAULT v1, serialNumber INTEGER, signature AlgorithmIdentifier,
 *       issuer Name, validity SEQUENCE { notBefore Time, notAfter Time }, subject Name, subjectPublicKeyInfo,
 *       issuerUniqueID [1] OPTIONAL, subjectUniqueID [2] OPTIONAL, extensions [3] EXPLICIT OPTIONAL }             (RFC 5280 §4.1)
 *
 * @throws AppError CERT_MALFORMED when it is built otherwise.
 */
export function certificatePartsOf(der: Uint8Array): CertificateParts {
  const whole = elementAt(der)
  if (whole.end !== der.length) throw new AppError('CERT_MALFORMED', { at: whole.end })
  const [tbs, signatureAlgorithm, signature, ...more] = partsOf(whole)
  if (more.length > 0) throw new AppError('CERT_MALFORMED', { where: 'certificate' })
  bitsOf(signature)
  const parts = partsOf(tbs)
  const version = parts[0]?.tag === context0 ? smallIntegerOf(onlyElementIn(parts.shift() as DerElement)) + 1 : 1
  const [serial, innerAlgorithm, issuer, validity, subject, spki, ...optional] = parts
  expectTag(innerAlgorithm, TAG.sequence)
  const [notBefore, notAfter] = partsOf(validity)
  if (!notBefore || !notAfter) throw new AppError('CERT_MALFORMED', { where: 'validity' })
  const extensions = optional.find(({ tag }) => tag === context3)
  return {
    version,
    serial: expectTag(serial, TAG.integer),
    issuer: expectTag(issuer, TAG.sequence),
    notBefore,
    notAfter,
    subject: expectTag(subject, TAG.sequence),
    spki: expectTag(spki, TAG.sequence),
    extensions: extensions ? elementsIn(expectTag(onlyElementIn(extensions), TAG.sequence)) : [],
    signatureAlgorithm: expectTag(signatureAlgorithm, TAG.sequence),
  }
}

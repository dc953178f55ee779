import type { BaseBlock } from 'asn1js'
import { Certificate } from 'pkijs'
import { AppError } from '../errors'
import { askLibrary, blocksIn, isTagged, readBlock } from './asn1-blocks'
import { withoutOddStrings } from './odd-strings'

/** A certificate as pkijs reads it, and what it does not keep: the blocks of the two times and the bytes of the key. */
export interface ParsedCertificate {
  readonly certificate: Certificate
  readonly notBefore: BaseBlock
  readonly notAfter: BaseBlock
  /** The SubjectPublicKeyInfo as it stands in the certificate. */
  readonly spki: Uint8Array
}

/**
 * Takes a certificate apart.
 *
 *     Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm AlgorithmIdentifier, signatureValue BIT STRING }
 *     TBSCertificate ::= SEQUENCE { version [0] EXPLICIT INTEGER DEFAULT v1, serialNumber INTEGER, signature AlgorithmIdentifier,
 *       issuer Name, validity SEQUENCE { notBefore Time, notAfter Time }, subject Name, subjectPublicKeyInfo,
 *       issuerUniqueID [1] OPTIONAL, subjectUniqueID [2] OPTIONAL, extensions [3] EXPLICIT OPTIONAL }             (RFC 5280 §4.1)
 *
 * @param der the certificate in a buffer of its own, which must not be changed afterwards
 * @throws AppError CERT_MALFORMED when it is built otherwise.
 */
export function parseCertificate(der: Uint8Array<ArrayBuffer>): ParsedCertificate {
  const block = readTolerantly(der)
  const certificate = askLibrary('certificate', () => new Certificate({ schema: block }))
  const parts = blocksIn(blocksIn(block)[0])
  const [, , , validity, , spki] = parts[0] && isTagged(parts[0], 0) ? parts.slice(1) : parts
  const [notBefore, notAfter] = blocksIn(validity)
  if (!notBefore || !notAfter || !spki) throw new AppError('CERT_MALFORMED', { where: 'certificate' })
  return { certificate, notBefore, notAfter, spki: spki.valueBeforeDecodeView }
}

function readTolerantly(der: Uint8Array<ArrayBuffer>): BaseBlock {
  try {
    return readBlock(der)
  } catch (thrown) {
    const repaired = withoutOddStrings(der)
    if (!repaired) throw thrown
    return readBlock(repaired)
  }
}

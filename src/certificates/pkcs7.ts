import { AppError } from '../errors'
import { elementAt, elementsIn, expectTag, rawOf, TAG } from './der-outline'

/**
 * The certificates of a PKCS#7 bundle (.p7b, .p7c), each in its own bytes, in the order of the file; other kinds in the list
 * are left out.
 *
 *     ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER (signedData), content [0] EXPLICIT SignedData }   (RFC 2315 §7)
 *     SignedData ::= SEQUENCE { version INTEGER, digestAlgorithms SET, contentInfo SEQUENCE,
 *       certificates [0] IMPLICIT SET OF CertificateChoices OPTIONAL, crls [1] … OPTIONAL, signerInfos SET }    (RFC 5652 §5.1)
 *
 * Not by pkijs's SignedData, for three reasons seen in 4.0.0: one broken certificate makes it refuse the whole bundle; it
 * keeps no certificate's own bytes, which the fingerprint is made of; and it stops at 10,000 elements, some eighty certificates.
 * @throws AppError CERT_MALFORMED when it is built otherwise, CERT_PKCS7_EMPTY when it holds no certificate.
 */
export function certificatesOfPkcs7(bytes: Uint8Array): Uint8Array[] {
  const [, content] = elementsIn(elementAt(bytes))
  if (!content) throw new AppError('CERT_PKCS7_EMPTY')
  const [signedData] = elementsIn(expectTag(content, firstContextTag))
  const parts = elementsIn(expectTag(signedData, TAG.sequence))
  const bag = parts.find(({ tag }) => tag === firstContextTag)
  const certificates = bag ? elementsIn(bag).filter(({ tag }) => tag === TAG.sequence) : []
  if (certificates.length === 0) throw new AppError('CERT_PKCS7_EMPTY')
  return certificates.map(rawOf)
}

const firstContextTag = 0xa0

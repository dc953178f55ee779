import { AppError } from '../errors'
import { childrenOf, expectTag, TAG, type DerElement } from './der'

/**
 * The certificates of a PKCS#7 bundle (.p7b, .p7c), in the order of the file; other kinds in the list are left out.
 *
 *     ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER (signedData), content [0] EXPLICIT SignedData }   (RFC 2315 §7)
 *     SignedData ::= SEQUENCE { version INTEGER, digestAlgorithms SET, contentInfo SEQUENCE,
 *       certificates [0] IMPLICIT SET OF CertificateChoices OPTIONAL, crls [1] … OPTIONAL, signerInfos SET }    (RFC 5652 §5.1)
 *
 * @throws AppError CERT_MALFORMED when it is built otherwise, CERT_PKCS7_EMPTY when it holds no certificate.
 */
export function certificatesOfPkcs7(contentInfo: DerElement): DerElement[] {
  const [, content] = childrenOf(expectTag(contentInfo, TAG.sequence))
  if (!content) throw new AppError('CERT_PKCS7_EMPTY')
  const [signedData] = childrenOf(expectTag(content, 0xa0))
  const parts = childrenOf(expectTag(signedData, TAG.sequence))
  const bag = parts.find((part) => part.tag === 0xa0)
  const certificates = bag ? childrenOf(bag).filter((each) => each.tag === TAG.sequence) : []
  if (certificates.length === 0) throw new AppError('CERT_PKCS7_EMPTY')
  return certificates
}

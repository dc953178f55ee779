import type { Certificate } from '../certificates'

/** What is kept of a certificate: the facts that `read-cert` prints, without its bytes. */
export type CertificateFacts = Pick<
  Certificate,
  | 'sha256'
  | 'serial'
  | 'commonName'
  | 'email'
  | 'organisation'
  | 'province'
  | 'subject'
  | 'issuer'
  | 'notBefore'
  | 'notAfter'
  | 'isCa'
  | 'generation'
  | 'keyAlgorithm'
  | 'keyBits'
  | 'signatureAlgorithm'
>

/** The facts of a certificate that are kept. */
export function certificateFactsOf(certificate: CertificateFacts): CertificateFacts {
  const { sha256, serial, commonName, email, organisation, province, subject, issuer } = certificate
  const { notBefore, notAfter, isCa, generation, keyAlgorithm, keyBits, signatureAlgorithm } = certificate
  return {
    ...{ sha256, serial, commonName, email, organisation, province, subject, issuer },
    ...{ notBefore, notAfter, isCa, generation, keyAlgorithm, keyBits, signatureAlgorithm },
  }
}

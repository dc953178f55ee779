import { pinOf, type Generation } from './authority-pins'
import type { Certificate } from './certificate'
import { isSameName } from './distinguished-name'
import { verifySignature, type SignatureVerifier } from './signature'

/**
 * The generation of a certificate that names no key of its issuer, as old ones do: that of a pinned authority among those
 * given whose name it carries **and** whose key made its signature. Null when none did.
 */
export async function generationBySignature(
  certificate: Certificate,
  authorities: readonly Certificate[],
  subtle: SignatureVerifier,
): Promise<Generation | null> {
  if (certificate.generation) return certificate.generation
  for (const authority of authorities) {
    const pin = pinOf(authority.sha256)
    if (!pin || !isSameName(authority.subject, certificate.issuer)) continue
    if ((await verifySignature(certificate, authority, subtle)) === 'valid') return pin.generation
  }
  return null
}

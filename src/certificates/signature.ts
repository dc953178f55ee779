import { CryptoEngine, type Certificate as PkijsCertificate } from 'pkijs'
import { toAppError } from '../errors'
import type { Certificate } from './certificate'
import { keyAlgorithmNames, signatureAlgorithms } from './known-oids'
import { parseCertificate, type ParsedCertificate } from './parsed-certificate'

/** The part of WebCrypto that checks signatures, handed in by the caller: `crypto.subtle` of a browser or of Node. */
export type SignatureVerifier = Pick<SubtleCrypto, 'importKey' | 'verify'>

/** Whether a signature holds. `unsupported`: this product or this browser cannot check the algorithm (RSA-PSS, DSA, MD5, rare curves). */
export type SignatureVerdict = 'valid' | 'invalid' | 'unsupported'

/**
 * Checks with the issuer's key that a certificate's signature fits its bytes (RFC 5280 §6.1.3 a 1). Names, dates and rights
 * are not looked at. Never throws for what certificates hold.
 */
export async function verifySignature(
  certificate: Certificate,
  issuer: Certificate,
  subtle: SignatureVerifier,
): Promise<SignatureVerdict> {
  try {
    return await verify(parsed(certificate).certificate, parsed(issuer), subtle)
  } catch (thrown) {
    if (toAppError(thrown).code === 'INTERNAL') throw thrown
    return 'invalid'
  }
}

async function verify(
  certificate: PkijsCertificate,
  issuer: ParsedCertificate,
  subtle: SignatureVerifier,
): Promise<SignatureVerdict> {
  // pkijs looks at neither: RFC 5280 §4.1.1.2, the algorithm inside what is signed must be the one outside; and the kind of
  // the issuer's key must be the algorithm's, or an RSA signature would pass under the name of ECDSA.
  if (!certificate.signature.isEqual(certificate.signatureAlgorithm)) return 'invalid'
  const algorithm = signatureAlgorithms.get(certificate.signatureAlgorithm.algorithmId)
  const { subjectPublicKeyInfo } = issuer.certificate
  const key = keyAlgorithmNames.get(subjectPublicKeyInfo.algorithm.algorithmId)
  if (!algorithm?.key || algorithm.key !== key) return 'unsupported'
  if (key === 'Ed25519') return verifyEd25519(certificate, issuer.spki, subtle)
  const engine = engineOf(subtle)
  const canUse = await orNull(() => engine.getPublicKey(subjectPublicKeyInfo, certificate.signatureAlgorithm))
  if (!canUse) return 'unsupported'
  // Null for a signature that is not built as its algorithm writes it.
  return (await orNull(() => certificate.verify(issuer.certificate, engine))) ? 'valid' : 'invalid'
}

// pkijs 4.0.0 knows no Ed25519.
async function verifyEd25519(
  certificate: PkijsCertificate,
  spki: Uint8Array,
  subtle: SignatureVerifier,
): Promise<SignatureVerdict> {
  const scheme = { name: 'Ed25519' }
  const key = await orNull(() => subtle.importKey('spki', spki.slice(), scheme, false, ['verify']))
  if (!key) return 'unsupported'
  const signature = certificate.signatureValue.valueBlock.valueHexView.slice()
  return (await subtle.verify(scheme, key, signature, certificate.tbsView.slice())) ? 'valid' : 'invalid'
}

// pkijs and WebCrypto refuse what they cannot use with exceptions; for us that is an answer.
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch {
    return null
  }
}

function parsed({ der }: Certificate): ParsedCertificate {
  return parseCertificate(der.slice())
}

// An engine of our own, so that pkijs needs no global one. It takes a whole Crypto and uses no more of it than this.
function engineOf(subtle: SignatureVerifier): CryptoEngine {
  return new CryptoEngine({ name: 'signatures', crypto: { subtle } as unknown as Crypto })
}

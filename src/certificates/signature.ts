import { AppError, toAppError } from '../errors'
import type { Certificate } from './certificate'
import { fieldsOf } from './certificate-fields'
import { childrenOf, contentOf, expectTag, rawOf, readElement, TAG, type DerElement } from './der'
import { curves, signatureAlgorithms, type Curve, type SignatureAlgorithm } from './known-oids'
import { oidOf } from './object-identifier'

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
    return await verify(fieldsOf(certificate.der), fieldsOf(issuer.der).spki, subtle)
  } catch (thrown) {
    if (toAppError(thrown).code === 'INTERNAL') throw thrown
    return 'invalid'
  }
}

async function verify(
  fields: ReturnType<typeof fieldsOf>,
  spki: DerElement,
  subtle: SignatureVerifier,
): Promise<SignatureVerdict> {
  // RFC 5280 §4.1.1.2: the algorithm inside what is signed must be the one outside.
  if (!isSameBytes(rawOf(fields.innerAlgorithm), rawOf(fields.signatureAlgorithm))) return 'invalid'
  const algorithm = signatureAlgorithms.get(oidOf(childrenOf(fields.signatureAlgorithm)[0]))
  const curve = curveOf(spki)
  const scheme = algorithm ? parametersFor(algorithm, curve) : null
  if (!scheme) return 'unsupported'
  const key = await importKey(rawOf(spki), scheme, subtle)
  if (!key) return 'unsupported'
  const signature = curve ? joinedPair(fields.signature, curve) : fields.signature
  const isValid = await subtle.verify(scheme, key, signature.slice(), rawOf(fields.tbs).slice())
  return isValid ? 'valid' : 'invalid'
}

type Scheme = RsaHashedImportParams | (EcKeyImportParams & EcdsaParams) | Algorithm

function parametersFor({ scheme, hash }: SignatureAlgorithm, curve: Curve | null): Scheme | null {
  if (scheme === 'RSASSA-PKCS1-v1_5' && hash) return { name: scheme, hash }
  if (scheme === 'ECDSA' && hash && curve?.webCryptoName) return { name: scheme, hash, namedCurve: curve.webCryptoName }
  return scheme === 'Ed25519' ? { name: scheme } : null
}

// WebCrypto refuses keys that it cannot use with an exception; for us that is an answer.
async function importKey(spki: Uint8Array, scheme: Scheme, subtle: SignatureVerifier): Promise<CryptoKey | null> {
  try {
    return await subtle.importKey('spki', spki.slice(), scheme, false, ['verify'])
  } catch {
    return null
  }
}

function curveOf(spki: DerElement): Curve | null {
  const [identifier] = childrenOf(spki)
  const [, parameters] = childrenOf(expectTag(identifier, TAG.sequence))
  return parameters?.tag === TAG.objectIdentifier ? (curves.get(oidOf(parameters)) ?? null) : null
}

// Ecdsa-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER } (RFC 3279 §2.2.3); WebCrypto wants r and s joined, each as long as the field.
function joinedPair(signature: Uint8Array, curve: Curve): Uint8Array {
  const size = Math.ceil(curve.bits / 8)
  const pair = childrenOf(expectTag(readElement(signature), TAG.sequence))
  const joined = new Uint8Array(size * 2)
  for (const index of [0, 1]) {
    const number = contentOf(expectTag(pair[index], TAG.integer))
    const digits = number.subarray(number.findIndex((octet) => octet !== 0))
    if (digits.length > size) throw new AppError('CERT_MALFORMED', { where: 'signature' })
    joined.set(digits, (index + 1) * size - digits.length)
  }
  return joined
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, index) => octet === other[index])
}

import { CryptoEngine, RSASSAPSSParams, type AlgorithmIdentifier, type PublicKeyInfo } from 'pkijs'
import { ObjectIdentifier, OctetString, type BaseBlock } from 'asn1js'
import type { Certificate } from './certificate'
import { blocksIn } from './asn1-blocks'
import { elementAt, elementsIn, TAG } from './der-outline'
import { keyAlgorithmNames } from './known-oids'
import { parseCertificate } from './parsed-certificate'
import type { SignatureVerdict, SignatureVerifier } from './signature'

/** The part of WebCrypto that checks signatures over content: `crypto.subtle` of a browser or of Node. */
export type SignatureChecker = SignatureVerifier & Pick<SubtleCrypto, 'digest'>

/** A hash that WebCrypto knows. */
export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** Hashes by OID. @source RFC 3370 §2.1 (SHA-1), RFC 5754 §2 */
export const hashNames: ReadonlyMap<string, HashName> = new Map<string, HashName>([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
])

/** Signature algorithms of CMS by OID; without a hash of their own they take that of the digest. @source RFC 3370 §3.2, RFC 5754 §3, RFC 5753 §7.1 */
const schemes: ReadonlyMap<string, { readonly key: 'RSA' | 'EC'; readonly hash?: HashName }> = new Map([
  ['1.2.840.113549.1.1.1', { key: 'RSA' }],
  ['1.2.840.113549.1.1.5', { key: 'RSA', hash: 'SHA-1' }],
  ['1.2.840.113549.1.1.11', { key: 'RSA', hash: 'SHA-256' }],
  ['1.2.840.113549.1.1.12', { key: 'RSA', hash: 'SHA-384' }],
  ['1.2.840.113549.1.1.13', { key: 'RSA', hash: 'SHA-512' }],
  ['1.2.840.10045.2.1', { key: 'EC' }],
  ['1.2.840.10045.4.1', { key: 'EC', hash: 'SHA-1' }],
  ['1.2.840.10045.4.3.2', { key: 'EC', hash: 'SHA-256' }],
  ['1.2.840.10045.4.3.3', { key: 'EC', hash: 'SHA-384' }],
  ['1.2.840.10045.4.3.4', { key: 'EC', hash: 'SHA-512' }],
])
const pss = '1.2.840.113549.1.1.10'

/** A signature to be checked, and what it was made over. */
export interface SignatureToCheck {
  readonly data: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array
  readonly algorithm: AlgorithmIdentifier
  /** The hash of the content's digest. */
  readonly hash: HashName
  readonly subtle: SignatureChecker
}

/** Checks a signature with the key of a certificate. `unsupported`: an algorithm, a curve or a key that can't be used here. */
export async function verifyWithKeyOf({ der }: Certificate, asked: SignatureToCheck): Promise<SignatureVerdict> {
  const key = parseCertificate(der.slice()).certificate.subjectPublicKeyInfo
  const hash = hashFor(key, asked)
  if (!hash) return 'unsupported'
  const isEc = keyAlgorithmNames.get(key.algorithm.algorithmId) === 'EC'
  if (isEc && !isEcdsaValue(asked.signature)) return 'invalid'
  const engine = new CryptoEngine({ name: 'signatures', crypto: { subtle: asked.subtle } as unknown as Crypto })
  const signature = new OctetString({ valueHex: asked.signature.slice() })
  try {
    const isRight = await engine.verifyWithPublicKey(asked.data, signature, key, asked.algorithm, hash)
    return isRight ? 'valid' : 'invalid'
  } catch {
    // pkijs and WebCrypto refuse what they cannot use with exceptions; for us that is an answer.
    return 'unsupported'
  }
}

function hashFor(key: PublicKeyInfo, { algorithm, hash }: SignatureToCheck): HashName | undefined {
  const kind = keyAlgorithmNames.get(key.algorithm.algorithmId)
  if (algorithm.algorithmId === pss) return kind === 'RSA' ? hashOfPss(algorithm) : undefined
  const scheme = schemes.get(algorithm.algorithmId)
  return scheme?.key === kind ? (scheme?.hash ?? hash) : undefined
}

// WebCrypto takes one hash for the message and for the mask (RFC 4055 §3.1); SHA-1 stands where none is named.
function hashOfPss({ algorithmParams }: AlgorithmIdentifier): HashName | undefined {
  try {
    const { hashAlgorithm, maskGenAlgorithm } = new RSASSAPSSParams({ schema: algorithmParams })
    const [maskHash] = blocksIn(maskGenAlgorithm.algorithmParams as BaseBlock | undefined)
    const maskOid = maskHash instanceof ObjectIdentifier ? maskHash.getValue() : maskHash ? null : '1.3.14.3.2.26'
    const isSame = maskOid === hashAlgorithm.algorithmId
    return isSame ? hashNames.get(hashAlgorithm.algorithmId) : undefined
  } catch {
    return undefined
  }
}

// Ecdsa-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER }                                                  (RFC 3279 §2.2.3)
function isEcdsaValue(signature: Uint8Array): boolean {
  try {
    const parts = elementsIn(elementAt(signature))
    return parts.length === 2 && parts.every(({ tag }) => tag === TAG.integer)
  } catch {
    return false
  }
}

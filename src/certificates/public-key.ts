import { elementAt, expectTag, partsOf, TAG, type DerElement } from './der-outline'
import { bitLengthOf, bitsOf } from './der-values'
import { curveBits, keyAlgorithmNames } from './known-oids'
import { oidOf } from './object-identifier'

/** What a certificate says of its key. `bits` is null where the size does not follow from the algorithm. */
export interface PublicKeyFacts {
  readonly algorithm: string
  readonly bits: number | null
}

/**
 * The kind and size of a public key.
 *
 *     SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }     (RFC 5280 §4.1)
 *     AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }
 *     RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }                                 (RFC 8017 §A.1.1)
 *     Dss-Parms ::= SEQUENCE { p INTEGER, q INTEGER, g INTEGER }                                            (RFC 3279 §2.3.2)
 *
 * An algorithm without a name here is given by its OID.
 * @throws AppError CERT_MALFORMED when the structure is another.
 */
export function readPublicKey(spki: DerElement): PublicKeyFacts {
  const [identifier, key] = partsOf(spki)
  const [type, parameters] = partsOf(identifier)
  const oid = oidOf(type)
  const algorithm = keyAlgorithmNames.get(oid) ?? oid
  const bits = bitsOf(key)
  // Only an RSA key has its size in itself: of the others, nothing inside is read.
  if (algorithm === 'RSA' || algorithm === 'RSA-PSS')
    return { algorithm, bits: bitLengthOf(expectKey(elementAt(bits))) }
  if (algorithm === 'DSA') return { algorithm, bits: primeBits(parameters) }
  if (algorithm === 'EC') return { algorithm, bits: sizeOfCurve(parameters) }
  return { algorithm, bits: algorithm === 'Ed25519' ? 256 : algorithm === 'Ed448' ? 456 : null }
}

function sizeOfCurve(parameters: DerElement | undefined): number | null {
  return parameters?.tag === TAG.objectIdentifier ? (curveBits.get(oidOf(parameters)) ?? null) : null
}

function expectKey(key: DerElement): DerElement {
  const [modulus, exponent] = partsOf(key)
  expectTag(exponent, TAG.integer)
  return expectTag(modulus, TAG.integer)
}

function primeBits(parameters: DerElement | undefined): number | null {
  const [prime] = parameters?.tag === TAG.sequence ? partsOf(parameters) : []
  return prime?.tag === TAG.integer ? bitLengthOf(prime) : null
}

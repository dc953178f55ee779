import { childrenOf, contentOf, bitStringOf, expectTag, readElement, TAG, type DerElement } from './der'
import { curves, keyAlgorithmNames } from './known-oids'
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
export function readPublicKey(spki: DerElement | undefined): PublicKeyFacts {
  const [identifier, key] = childrenOf(expectTag(spki, TAG.sequence))
  const [oidElement, parameters] = childrenOf(expectTag(identifier, TAG.sequence))
  const oid = oidOf(oidElement)
  const algorithm = keyAlgorithmNames.get(oid) ?? oid
  const { bits } = bitStringOf(key)
  if (algorithm === 'RSA' || algorithm === 'RSA-PSS') return { algorithm, bits: firstIntegerBits(readElement(bits)) }
  if (algorithm === 'DSA' && parameters) return { algorithm, bits: firstIntegerBits(parameters) }
  if (algorithm === 'EC') return { algorithm, bits: curveBits(parameters) }
  return { algorithm, bits: algorithm === 'Ed25519' ? 256 : algorithm === 'Ed448' ? 456 : null }
}

function curveBits(parameters: DerElement | undefined): number | null {
  return parameters?.tag === TAG.objectIdentifier ? (curves.get(oidOf(parameters))?.bits ?? null) : null
}

function firstIntegerBits(element: DerElement): number {
  const [modulus] = childrenOf(expectTag(element, TAG.sequence))
  const content = contentOf(expectTag(modulus, TAG.integer))
  const top = content.findIndex((octet) => octet !== 0)
  return top < 0 ? 0 : (content.length - top - 1) * 8 + (32 - Math.clz32(content[top] ?? 0))
}

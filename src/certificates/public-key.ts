import { Integer, ObjectIdentifier, Sequence } from 'asn1js'
import { RSAPublicKey, type PublicKeyInfo } from 'pkijs'
import { AppError } from '../errors'
import { askLibrary, blocksIn } from './asn1-blocks'
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
export function readPublicKey(info: PublicKeyInfo): PublicKeyFacts {
  const oid = oidOf(info.algorithm.algorithmId)
  const algorithm = keyAlgorithmNames.get(oid) ?? oid
  const parameters: unknown = info.algorithm.algorithmParams
  if (algorithm === 'RSA' || algorithm === 'RSA-PSS') return { algorithm, bits: modulusBits(info) }
  if (algorithm === 'DSA') return { algorithm, bits: primeBits(parameters) }
  if (algorithm === 'EC') return { algorithm, bits: sizeOfCurve(parameters) }
  return { algorithm, bits: algorithm === 'Ed25519' ? 256 : algorithm === 'Ed448' ? 456 : null }
}

// Not pkijs's own list of curves: it has six, and refuses a key on any other.
function sizeOfCurve(parameters: unknown): number | null {
  return parameters instanceof ObjectIdentifier ? (curveBits.get(oidOf(parameters.getValue())) ?? null) : null
}

function modulusBits(info: PublicKeyInfo): number {
  const key = askLibrary('public-key', () => info.parsedKey)
  if (!(key instanceof RSAPublicKey)) throw new AppError('CERT_MALFORMED', { where: 'public-key' })
  return bitsIn(key.modulus)
}

function primeBits(parameters: unknown): number | null {
  const [prime] = parameters instanceof Sequence ? blocksIn(parameters) : []
  return prime instanceof Integer ? bitsIn(prime) : null
}

function bitsIn(integer: Integer): number {
  const content = integer.valueBlock.valueHexView
  const top = content.findIndex((octet) => octet !== 0)
  return top < 0 ? 0 : (content.length - top - 1) * 8 + (32 - Math.clz32(content[top] ?? 0))
}

import { peekHeader, TAG, type DerHeader } from './der-outline'
import { toHex } from './hexadecimal'

/** What the first elements of DER show it to be. */
export type DerKind =
  | 'certificate'
  | 'pkcs7'
  | 'pkcs7-other'
  | 'pkcs12'
  | 'private-key'
  | 'request'
  | 'revocation-list'
  | 'public-key'
  | 'unknown'

/**
 * Tells what a DER structure is by its content, from its first few headers only: it works on a truncated file too, so that
 * half a key file is still refused as a key file. Never throws.
 *
 *     PFX ::= SEQUENCE { version INTEGER (3), authSafe ContentInfo, … }                                      (RFC 7292 §4)
 *     ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT ANY }                   (RFC 2315 §7)
 *     PrivateKeyInfo ::= SEQUENCE { version INTEGER, algorithm SEQUENCE, privateKey OCTET STRING, … }        (RFC 5958 §2)
 *     EncryptedPrivateKeyInfo ::= SEQUENCE { algorithm SEQUENCE, encryptedData OCTET STRING }                (RFC 5958 §3)
 *     RSAPrivateKey ::= SEQUENCE { version INTEGER (0), modulus INTEGER, … }                                 (RFC 8017 §A.1.2)
 *     ECPrivateKey ::= SEQUENCE { version INTEGER (1), privateKey OCTET STRING, … }                          (RFC 5915 §3)
 */
export function tellDerKind(bytes: Uint8Array): DerKind {
  const top = headerAt(bytes, 0)
  if (top?.tag !== TAG.sequence) return 'unknown'
  const first = headerAt(bytes, top.contentStart)
  if (!first) return 'unknown'
  if (first.tag === TAG.objectIdentifier) return contentInfoKind(bytes, first)
  const second = first.length < 0 ? null : headerAt(bytes, first.contentStart + first.length)
  if (first.tag === TAG.integer) return integerFirst(bytes, first, second)
  if (first.tag === TAG.sequence) return sequenceFirst(bytes, first, second)
  return 'unknown'
}

const pkcs7 = '2a864886f70d0107' // 1.2.840.113549.1.7, RFC 2315 §14

function contentInfoKind(bytes: Uint8Array, oid: DerHeader): DerKind {
  const value = valueHex(bytes, oid)
  if (!value.startsWith(pkcs7)) return 'unknown'
  return value === `${pkcs7}02` ? 'pkcs7' : 'pkcs7-other'
}

function integerFirst(bytes: Uint8Array, first: DerHeader, second: DerHeader | null): DerKind {
  if (!second) return 'unknown'
  if (second.tag === TAG.integer) return first.length > 1 ? 'public-key' : 'private-key'
  if (second.tag === TAG.octetString) return 'private-key'
  const inner = second.tag === TAG.sequence ? headerAt(bytes, second.contentStart) : null
  if (inner?.tag !== TAG.objectIdentifier) return 'unknown'
  return valueHex(bytes, inner).startsWith(pkcs7) ? 'pkcs12' : 'private-key'
}

function sequenceFirst(bytes: Uint8Array, first: DerHeader, second: DerHeader | null): DerKind {
  const inner = headerAt(bytes, first.contentStart)
  if (inner?.tag === TAG.objectIdentifier) {
    if (second?.tag === TAG.octetString) return 'private-key'
    return second?.tag === TAG.bitString ? 'public-key' : 'unknown'
  }
  if (inner?.tag === 0xa0) return 'certificate'
  if (inner?.tag === TAG.sequence) return 'revocation-list'
  return inner?.tag === TAG.integer ? numberedKind(bytes, inner) : 'unknown'
}

// What begins with a number: a certificate of version 1 (serial, algorithm, name, validity), a request (version, name, key),
// or a list of version 2 (version, algorithm, name, time).
function numberedKind(bytes: Uint8Array, number: DerHeader): DerKind {
  const next = after(bytes, number)
  if (next?.tag !== TAG.sequence) return 'unknown'
  if (headerAt(bytes, next.contentStart)?.tag !== TAG.objectIdentifier) return 'request'
  const name = after(bytes, next)
  const fourth = name ? after(bytes, name) : null
  return fourth?.tag === TAG.utcTime || fourth?.tag === TAG.generalizedTime ? 'revocation-list' : 'certificate'
}

function after(bytes: Uint8Array, header: DerHeader): DerHeader | null {
  return header.length < 0 ? null : headerAt(bytes, header.contentStart + header.length)
}

function headerAt(bytes: Uint8Array, at: number): DerHeader | null {
  return at < bytes.length ? peekHeader(bytes, at) : null
}

function valueHex(bytes: Uint8Array, header: DerHeader): string {
  return toHex(bytes.subarray(header.contentStart, header.contentStart + Math.min(header.length, 16)))
}

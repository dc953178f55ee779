/** Builds and signs one certificate of a made-up authority (RFC 5280 §4.1). What it says is up to the caller. */
import { sign, type KeyObject } from 'node:crypto'
import * as der from './der-writer'

/** A key pair to sign with or to certify. */
export interface LookAlikeKeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** One attribute of a name: dotted OID and the DER of its value. */
export interface LookAlikeAttribute {
  readonly oid: string
  readonly value: Uint8Array
}

/** Hashes that a certificate may be signed with. */
export type LookAlikeHash = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** Everything that goes into a certificate; `extensions` are made by `extension`. */
export interface CertificateParts {
  readonly issuer: { readonly name: readonly LookAlikeAttribute[]; readonly keyPair: LookAlikeKeyPair }
  readonly name: readonly LookAlikeAttribute[]
  readonly keyPair: LookAlikeKeyPair
  readonly serial: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  readonly hash?: LookAlikeHash
  readonly extensions: readonly Uint8Array[]
}

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING } (RFC 5280 §4.1) */
export function signCertificate(parts: CertificateParts): Uint8Array {
  const hash = parts.hash ?? 'sha256'
  const signer = parts.issuer.keyPair.privateKey
  const algorithm = signatureAlgorithm(signer, hash)
  const tbs = der.sequence(
    der.context(0, der.smallInteger(2)),
    der.integer(parts.serial),
    algorithm,
    nameDer(parts.issuer.name),
    der.sequence(der.time(parts.notBefore), der.time(parts.notAfter)),
    nameDer(parts.name),
    new Uint8Array(parts.keyPair.publicKey.export({ type: 'spki', format: 'der' })),
    der.context(3, der.sequence(...parts.extensions)),
  )
  return der.sequence(tbs, algorithm, der.bitString(new Uint8Array(sign(hash, tbs, signer))))
}

function signatureAlgorithm(signer: KeyObject, hash: LookAlikeHash): Uint8Array {
  if (signer.asymmetricKeyType === 'ec') {
    const ecdsa = {
      sha1: '1.2.840.10045.4.1',
      sha256: '1.2.840.10045.4.3.2',
      sha384: '1.2.840.10045.4.3.3',
      sha512: '1.2.840.10045.4.3.4',
    }
    return der.sequence(der.oid(ecdsa[hash]))
  }
  const rsa = { sha1: 5, sha256: 11, sha384: 12, sha512: 13 }
  return der.sequence(der.oid(`1.2.840.113549.1.1.${rsa[hash]}`), der.nothing)
}

function nameDer(name: readonly LookAlikeAttribute[]): Uint8Array {
  return der.sequence(...name.map((part) => der.set(der.sequence(der.oid(part.oid), part.value))))
}

/** One extension; `value` is the DER inside the OCTET STRING. */
export function extension(extensionOid: string, value: Uint8Array, critical = false): Uint8Array {
  return der.sequence(der.oid(extensionOid), ...(critical ? [der.yes] : []), der.octetString(value))
}

import { toAppError, type ErrorCode, type ErrorDetails } from '../errors'
import { timeOf } from './asn1-time'
import type { Generation } from './authority-pins'
import { certificatePartsOf } from './certificate-parts'
import { partsOf, rawOf, type DerElement } from './der-outline'
import { serialOf } from './der-values'
import { readName, valuesOf, type NameAttribute } from './distinguished-name'
import { readExtensions, type ExtensionFacts } from './extensions'
import { generationOf } from './generation'
import { toHex, toUpperHex } from './hexadecimal'
import { ATTRIBUTE, signatureAlgorithms } from './known-oids'
import { oidOf } from './object-identifier'
import { readPublicKey } from './public-key'
import { sha256 } from './sha256'

/**
 * One X.509 certificate as plain facts: it can be cloned between workers and put into messages (RFC 5280 §4.1).
 * Names are read by OID; times are ISO in UTC to the second.
 */
export interface Certificate extends Omit<ExtensionFacts, 'emails'> {
  /** The certificate itself, in bytes of its own. */
  readonly der: Uint8Array
  /** SHA-256 of the DER, 64 lower-case hex digits. */
  readonly sha256: string
  /** SHA-256 of the SubjectPublicKeyInfo: the same for two certificates of one key. */
  readonly spkiSha256: string
  /** X.509 version, 1 … 3. */
  readonly version: number
  /** Số hiệu chứng thư: upper-case hex, two digits a byte, without DER's leading 00. */
  readonly serial: string
  /** Tên chứng thư: the first CN. */
  readonly commonName: string | null
  /** The first rfc822Name of the alternative names, else the subject's emailAddress. */
  readonly email: string | null
  /** Tổ chức cấp 1 … n: O, then every OU in order, repeated ones kept. */
  readonly organisation: readonly string[]
  /** Tỉnh/Thành phố: L. */
  readonly province: string | null
  readonly subject: readonly NameAttribute[]
  readonly issuer: readonly NameAttribute[]
  readonly notBefore: string
  readonly notAfter: string
  readonly generation: Generation | null
  readonly keyAlgorithm: string
  readonly keyBits: number | null
  readonly signatureAlgorithm: string
}

/** A failure as data: what `AppError` says, without the stack. */
export interface Failure {
  readonly code: ErrorCode
  readonly details: ErrorDetails
}

/** Reads one certificate from the DER at hand; what follows it is an error here. */
export function readCertificate(der: Uint8Array): { readonly certificate: Certificate } | { readonly error: Failure } {
  try {
    return { certificate: certificateFrom(der) }
  } catch (thrown) {
    return { error: failureFrom(thrown) }
  }
}

/** A thrown failure as data. What is not one of ours is thrown on: it is a bug. */
export function failureFrom(thrown: unknown): Failure {
  const { code, details } = toAppError(thrown)
  if (code === 'INTERNAL') throw thrown
  return { code, details }
}

/**
 * Reads the certificate that fills these bytes.
 * @throws AppError CERT_MALFORMED when a part that every certificate has is missing or broken.
 */
export function certificateFrom(bytes: Uint8Array): Certificate {
  const der = bytes.slice()
  const parts = certificatePartsOf(der)
  const { emails, ...extensions } = readExtensions(parts.extensions)
  const subject = readName(parts.subject)
  const issuer = readName(parts.issuer)
  const key = readPublicKey(parts.spki)
  const fingerprint = toHex(sha256(der))
  const organisation = [
    ...valuesOf(subject, ATTRIBUTE.organisation),
    ...valuesOf(subject, ATTRIBUTE.organisationalUnit),
  ]
  return {
    der,
    sha256: fingerprint,
    spkiSha256: toHex(sha256(rawOf(parts.spki))),
    version: parts.version,
    serial: toUpperHex(serialOf(parts.serial)),
    commonName: valuesOf(subject, ATTRIBUTE.commonName)[0] ?? null,
    email: emails[0] ?? valuesOf(subject, ATTRIBUTE.emailAddress)[0] ?? null,
    organisation,
    province: valuesOf(subject, ATTRIBUTE.locality)[0] ?? null,
    subject,
    issuer,
    notBefore: timeOf(parts.notBefore),
    notAfter: timeOf(parts.notAfter),
    generation: generationOf({ sha256: fingerprint, issuer, authorityKeyId: extensions.authorityKeyId }),
    keyAlgorithm: key.algorithm,
    keyBits: key.bits,
    signatureAlgorithm: signatureName(parts.signatureAlgorithm),
    ...extensions,
  }
}

function signatureName(identifier: DerElement): string {
  const oid = oidOf(partsOf(identifier)[0])
  return signatureAlgorithms.get(oid)?.name ?? oid
}

import type { Integer } from 'asn1js'
import { AppError, toAppError, type ErrorCode, type ErrorDetails } from '../errors'
import { timeOf } from './asn1-time'
import type { Generation } from './authority-pins'
import { readName, valuesOf, type NameAttribute } from './distinguished-name'
import { readExtensions, type ExtensionFacts } from './extensions'
import { generationOf } from './generation'
import { toHex, toUpperHex } from './hexadecimal'
import { ATTRIBUTE, signatureAlgorithms } from './known-oids'
import { oidOf } from './object-identifier'
import { parseCertificate } from './parsed-certificate'
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
  const { certificate, spki, ...times } = parseCertificate(der)
  const { emails, ...extensions } = readExtensions(certificate.extensions ?? [])
  const subject = readName(certificate.subject, der)
  const issuer = readName(certificate.issuer, der)
  const key = readPublicKey(certificate.subjectPublicKeyInfo)
  // Made of the bytes as they came: what the library would write again need not be the same.
  const fingerprint = toHex(sha256(der))
  const organisation = [
    ...valuesOf(subject, ATTRIBUTE.organisation),
    ...valuesOf(subject, ATTRIBUTE.organisationalUnit),
  ]
  return {
    der,
    sha256: fingerprint,
    spkiSha256: toHex(sha256(spki)),
    version: versionOf(certificate.version),
    serial: serialOf(certificate.serialNumber),
    commonName: valuesOf(subject, ATTRIBUTE.commonName)[0] ?? null,
    email: emails[0] ?? valuesOf(subject, ATTRIBUTE.emailAddress)[0] ?? null,
    organisation,
    province: valuesOf(subject, ATTRIBUTE.locality)[0] ?? null,
    subject,
    issuer,
    notBefore: timeOf(times.notBefore),
    notAfter: timeOf(times.notAfter),
    generation: generationOf({ sha256: fingerprint, issuer, authorityKeyId: extensions.authorityKeyId }),
    keyAlgorithm: key.algorithm,
    keyBits: key.bits,
    signatureAlgorithm: signatureName(certificate.signatureAlgorithm.algorithmId),
    ...extensions,
  }
}

// Version ::= INTEGER { v1 (0), v2 (1), v3 (2) }
function versionOf(version: number): number {
  if (version < 0) throw new AppError('CERT_MALFORMED', { where: 'version' })
  return version + 1
}

function serialOf(serial: Integer): string {
  const content = serial.valueBlock.valueHexView
  if (content.length === 0) throw new AppError('CERT_MALFORMED', { where: 'serial' })
  const first = content.findIndex((octet) => octet !== 0)
  return toUpperHex(content.subarray(first < 0 ? content.length - 1 : first))
}

function signatureName(algorithmId: string): string {
  return signatureAlgorithms.get(algorithmId)?.name ?? oidOf(algorithmId)
}

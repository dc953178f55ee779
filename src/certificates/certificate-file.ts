import { fromBase64 } from './base64'
import type { Certificate, Failure } from './certificate'
import { maxParts, nothingBut, readStructures, type FileProblem, type Findings } from './certificate-structures'
import { TAG } from './der-outline'
import { isText, looksLike, textFrom } from './file-text'
import { hasPemLines, readPem, type PemBlock } from './pem'

/** How a certificate file is written, told by its content and never by its name. */
export type CertificateFileKind = 'der' | 'pem' | 'base64' | 'pkcs7'

/** What a file held: at least one certificate and what else was wrong with it, or the one reason why there is none. */
export type CertificateFileResult =
  | {
      readonly kind: CertificateFileKind
      readonly certificates: readonly Certificate[]
      readonly problems: readonly FileProblem[]
    }
  | { readonly error: Failure }

/** The largest file that is read, in bytes: 5 MiB. Bundles of a whole province stay far below. */
export const maxCertificateFileBytes = 5 * 1024 * 1024

/** The refusal for a file's size alone, so that it need not be read: CERT_FILE_EMPTY, CERT_FILE_TOO_LARGE, or null. */
export function refuseBySize(sizeBytes: number): Failure | null {
  if (sizeBytes === 0) return { code: 'CERT_FILE_EMPTY', details: {} }
  if (sizeBytes <= maxCertificateFileBytes) return null
  return { code: 'CERT_FILE_TOO_LARGE', details: { sizeBytes, maxBytes: maxCertificateFileBytes } }
}

/**
 * Reads a file that should hold certificates: DER, PEM, PKCS#7 in either form, or bare base64. Never throws.
 * A file with a private key anywhere in it is refused as a whole. Errors: every CERT_ code of the catalogue.
 */
export function readCertificateFile(bytes: Uint8Array): CertificateFileResult {
  const refusal = refuseBySize(bytes.length)
  if (refusal) return { error: refusal }
  if (bytes[0] === TAG.sequence && !isText(bytes)) return finished('der', readStructures(bytes, 1))
  const format = looksLike(bytes)
  if (format === 'java-key-store') return { error: { code: 'CERT_PRIVATE_KEY', details: { looksLike: format } } }
  const text = format === 'text' ? textFrom(bytes) : null
  if (text === null) return { error: { code: 'CERT_NOT_A_CERTIFICATE', details: { looksLike: format } } }
  if (hasPemLines(text)) return finished('pem', readBlocks(text))
  const decoded = fromBase64(text)
  if (decoded?.[0] === TAG.sequence) return finished('base64', readStructures(decoded, 1))
  return { error: { code: 'CERT_NOT_A_CERTIFICATE', details: { looksLike: 'text' } } }
}

function finished(kind: CertificateFileKind, found: Findings): CertificateFileResult {
  const secret = found.problems.find(({ code }) => code === 'CERT_PRIVATE_KEY' || code === 'CERT_PKCS12')
  const [first] = found.problems
  const fatal = secret ?? (found.certificates.length === 0 ? first : undefined)
  if (fatal) return { error: { code: fatal.code, details: fatal.details } }
  return { kind: found.isBundle ? 'pkcs7' : kind, certificates: found.certificates, problems: found.problems }
}

function readBlocks(text: string): Findings {
  const blocks = readPem(text)
  if (blocks.length > maxParts) return nothingBut('CERT_TOO_MANY_PARTS', 1)
  const found = blocks.map((block, index) => readBlock(block, index + 1))
  return {
    certificates: found.flatMap((each) => each.certificates),
    problems: found.flatMap((each) => each.problems),
    isBundle: found.length === 1 && found[0]?.isBundle === true,
  }
}

function readBlock(block: PemBlock, part: number): Findings {
  if (block.label.includes('PRIVATE KEY')) return nothingBut('CERT_PRIVATE_KEY', part)
  if (!block.bytes) return nothingBut('CERT_PEM_BROKEN', part)
  const found = readStructures(block.bytes, part)
  // OpenSSL's "TRUSTED CERTIFICATE" carries trust settings behind the certificate.
  const isTrusted = block.label === 'TRUSTED CERTIFICATE'
  return isTrusted ? { ...found, problems: found.problems.filter(({ code }) => code !== 'CERT_TRAILING_BYTES') } : found
}

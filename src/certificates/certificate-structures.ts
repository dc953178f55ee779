import type { ErrorCode } from '../errors'
import { certificateFrom, failureFrom, type Certificate, type Failure } from './certificate'
import { elementAt, peekHeader, rawOf } from './der-outline'
import { tellDerKind, type DerKind } from './der-kind'
import { certificatesOfPkcs7 } from './pkcs7'

/** A part of a file that could not be used. `part` counts blocks, or the certificates of a bundle, from 1. */
export interface FileProblem extends Failure {
  readonly part: number
}

/** The most blocks, or certificates of a bundle, that one file may have. */
export const maxParts = 10_000

/** What DER bytes held. */
export interface Findings {
  readonly certificates: Certificate[]
  readonly problems: FileProblem[]
  readonly isBundle: boolean
}

const refusedKinds: ReadonlyMap<DerKind, ErrorCode> = new Map<DerKind, ErrorCode>([
  ['pkcs12', 'CERT_PKCS12'],
  ['private-key', 'CERT_PRIVATE_KEY'],
  ['pkcs7-other', 'CERT_PKCS7_EMPTY'],
  ['request', 'CERT_REQUEST_FILE'],
  ['revocation-list', 'CERT_REVOCATION_LIST'],
  ['public-key', 'CERT_PUBLIC_KEY_ONLY'],
])

/**
 * The certificates of DER bytes: one, a bundle, or several one behind the other; anything else behind the first is reported
 * and ignored. What is no certificate becomes a problem with the code that names it. Never throws.
 */
export function readStructures(bytes: Uint8Array, part: number): Findings {
  const first = readStructure(bytes, part)
  const certificates = [...first.certificates]
  const problems = [...first.problems]
  let at = endOf(bytes)
  while (certificates.length > 0 && at < bytes.length && tellDerKind(bytes.subarray(at)) === 'certificate') {
    const rest = bytes.subarray(at)
    const next = readStructure(rest, part)
    if (next.certificates.length === 0) break
    certificates.push(...next.certificates)
    at += endOf(rest)
  }
  if (certificates.length > 0 && !isPadding(bytes.subarray(at))) {
    problems.push({ part, code: 'CERT_TRAILING_BYTES', details: { bytes: bytes.length - at } })
  }
  return { certificates, problems, isBundle: first.isBundle }
}

function readStructure(bytes: Uint8Array, part: number): Findings {
  const kind = tellDerKind(bytes)
  const refused = refusedKinds.get(kind)
  if (refused) return nothingBut(refused, part)
  if (endOf(bytes) > bytes.length) return nothingBut('CERT_TRUNCATED', part)
  return kind === 'pkcs7' ? readBundle(bytes, part) : readOne(() => certificateFrom(rawOf(elementAt(bytes))), part)
}

function readBundle(bytes: Uint8Array, part: number): Findings {
  try {
    const elements = certificatesOfPkcs7(bytes)
    if (elements.length > maxParts) return nothingBut('CERT_TOO_MANY_PARTS', part)
    const found = elements.map((each, index) => readOne(() => certificateFrom(each), index + 1))
    return {
      certificates: found.flatMap((each) => each.certificates),
      problems: found.flatMap((each) => each.problems),
      isBundle: true,
    }
  } catch (thrown) {
    return { certificates: [], problems: [{ part, ...failureFrom(thrown) }], isBundle: true }
  }
}

function readOne(read: () => Certificate, part: number): Findings {
  try {
    return { certificates: [read()], problems: [], isBundle: false }
  } catch (thrown) {
    return { certificates: [], problems: [{ part, ...failureFrom(thrown) }], isBundle: false }
  }
}

/** One problem and no certificate. */
export function nothingBut(code: ErrorCode, part: number): Findings {
  return { certificates: [], problems: [{ part, code, details: {} }], isBundle: false }
}

// Where the first element ends: behind the bytes when they are cut short.
function endOf(bytes: Uint8Array): number {
  const header = peekHeader(bytes, 0)
  if (!header) return bytes.length
  if (header.length >= 0) return header.contentStart + header.length
  try {
    return elementAt(bytes).end
  } catch {
    return bytes.length + 1
  }
}

// Line ends, blanks and zeros behind a certificate mean nothing.
function isPadding(rest: Uint8Array): boolean {
  return rest.every((octet) => octet === 0 || octet === 0x20 || (octet >= 0x09 && octet <= 0x0d))
}

import { pinOf } from './authority-pins'
import type { Certificate } from './certificate'
import { isSameName } from './distinguished-name'
import { verifySignature, type SignatureVerifier } from './signature'
import { checkValidity } from './validity'

/** Why a chain is not good. `certificate` in a `ChainReason` says whose fault it is. */
export type ChainReasonCode =
  | 'issuer-missing'
  | 'root-not-pinned'
  | 'signature-invalid'
  | 'signature-unsupported'
  | 'not-a-ca'
  | 'may-not-sign-certificates'
  | 'path-too-long'
  | 'ca-expired'
  | 'ca-not-yet-valid'
  | 'extension-unreadable'
  | 'critical-extension-unknown'
  | 'search-limit-reached'

/** One reason, with the SHA-256 of the certificate that it is about. */
export interface ChainReason {
  readonly code: ChainReasonCode
  readonly certificate: string
}

/**
 * What a chain is worth at a time. `good`: every signature and right holds up to a pinned root. `broken`: something is wrong.
 * `incomplete`: nothing is wrong so far, but a certificate or an algorithm is missing. The end of the first certificate's
 * own time is no part of it: see `checkValidity`.
 */
export interface ChainResult {
  readonly chain: 'good' | 'broken' | 'incomplete'
  /** SHA-256 of the certificates from the one asked about to the last that was reached. */
  readonly path: readonly string[]
  /** SHA-256 of the pinned root; null unless the chain reached one. */
  readonly anchor: string | null
  readonly reasons: readonly ChainReason[]
}

const maxPathCertificates = 8
const maxSignatureChecks = 64

/**
 * Builds and checks the chain of a certificate from the authorities at hand (RFC 5280 §6.1, without policies and revocation,
 * of which a PC without network knows nothing). Issuers are found by name and key identifier, and proven by signature. Trust
 * ends at a root pinned by its SHA-256 and nowhere else. Each authority's own time is checked at `atTime`.
 * @throws RangeError when `atTime` is no time.
 */
export async function checkChain(
  leaf: Certificate,
  authorities: readonly Certificate[],
  atTime: Date,
  subtle: SignatureVerifier,
): Promise<ChainResult> {
  const distinct = [...new Map(authorities.map((authority) => [authority.sha256, authority])).values()]
  // Pinned ones first, so that no crowd of namesakes can use up the checks before them.
  const pinnedFirst = distinct.sort((one, other) => Number(isPinned(other)) - Number(isPinned(one)))
  const search: Search = { authorities: pinnedFirst, atTime, subtle, checksLeft: maxSignatureChecks }
  checkValidity(leaf, atTime)
  return extend([leaf], extensionFaults(leaf), search)
}

interface Search {
  readonly authorities: readonly Certificate[]
  readonly atTime: Date
  readonly subtle: SignatureVerifier
  checksLeft: number
}

async function extend(
  path: readonly Certificate[],
  faults: readonly ChainReason[],
  search: Search,
): Promise<ChainResult> {
  const last = path.at(-1)
  if (!last) throw new RangeError('A path begins with a certificate')
  if (pinOf(last.sha256)?.isRoot) return result(path, faults, last.sha256)
  const candidates = search.authorities.filter(
    (each) => mayHaveIssued(each, last) && !path.some(({ sha256 }) => sha256 === each.sha256),
  )
  if (candidates.length === 0) {
    return result(path, [...faults, about(last, isSelfSigned(last) ? 'root-not-pinned' : 'issuer-missing')])
  }
  let best: ChainResult | null = null
  for (const issuer of candidates) {
    const found = await extendBy(path, faults, last, issuer, search)
    if (found.chain === 'good') return found
    if (!best || isBetter(found, best)) best = found
  }
  return best ?? result(path, faults)
}

async function extendBy(
  path: readonly Certificate[],
  faults: readonly ChainReason[],
  last: Certificate,
  issuer: Certificate,
  search: Search,
): Promise<ChainResult> {
  if (search.checksLeft <= 0 || path.length >= maxPathCertificates) {
    return result(path, [...faults, about(last, 'search-limit-reached')])
  }
  search.checksLeft -= 1
  const verdict = await verifySignature(last, issuer, search.subtle)
  if (verdict !== 'valid') return result(path, [...faults, about(last, `signature-${verdict}`)])
  return extend([...path, issuer], [...faults, ...authorityFaults(issuer, path, search.atTime)], search)
}

// By name always; by key identifier where both certificates give one (RFC 5280 §4.2.1.1). The signature decides afterwards.
function mayHaveIssued(issuer: Certificate, certificate: Certificate): boolean {
  const { authorityKeyId } = certificate
  const keysAgree = authorityKeyId === null || issuer.subjectKeyId === null || authorityKeyId === issuer.subjectKeyId
  return keysAgree && isSameName(issuer.subject, certificate.issuer)
}

function isPinned({ sha256 }: Certificate): boolean {
  return pinOf(sha256) !== null
}

function isSelfSigned({ subject, issuer, subjectKeyId, authorityKeyId }: Certificate): boolean {
  return isSameName(subject, issuer) && (authorityKeyId === null || authorityKeyId === subjectKeyId)
}

// RFC 5280 §6.1.4 (k) basicConstraints, (l, m) path length, (n) key usage; §6.1.3 (a) 2 time.
function authorityFaults(issuer: Certificate, below: readonly Certificate[], atTime: Date): ChainReason[] {
  const intermediates = below.slice(1).filter((each) => !isSameName(each.subject, each.issuer)).length
  const validity = checkValidity(issuer, atTime)
  const faults: ChainReasonCode[] = [
    ...(issuer.isCa ? [] : (['not-a-ca'] as const)),
    ...(issuer.pathLength !== null && intermediates > issuer.pathLength ? (['path-too-long'] as const) : []),
    ...(issuer.keyUsage && !issuer.keyUsage.includes('keyCertSign') ? (['may-not-sign-certificates'] as const) : []),
    ...(validity === 'valid'
      ? []
      : validity === 'expired'
        ? (['ca-expired'] as const)
        : (['ca-not-yet-valid'] as const)),
  ]
  return [...faults.map((code) => about(issuer, code)), ...extensionFaults(issuer)]
}

// RFC 5280 §4.2: a critical extension that is not processed, or cannot be, means refusal.
function extensionFaults(certificate: Certificate): ChainReason[] {
  const { unreadableExtensions, unknownCriticalExtensions } = certificate
  return [
    ...(unreadableExtensions.length > 0 ? [about(certificate, 'extension-unreadable')] : []),
    ...(unknownCriticalExtensions.length > 0 ? [about(certificate, 'critical-extension-unknown')] : []),
  ]
}

const missing: ReadonlySet<ChainReasonCode> = new Set<ChainReasonCode>([
  'issuer-missing',
  'signature-unsupported',
  'search-limit-reached',
])

function result(
  path: readonly Certificate[],
  reasons: readonly ChainReason[],
  anchor: string | null = null,
): ChainResult {
  const isBroken = reasons.some(({ code }) => !missing.has(code))
  const chain = isBroken ? 'broken' : reasons.length > 0 || anchor === null ? 'incomplete' : 'good'
  return { chain, path: path.map(({ sha256 }) => sha256), anchor, reasons }
}

// Among paths that are not good, the one that was proven furthest, then the one with the fewest faults, says most.
function isBetter(one: ChainResult, other: ChainResult): boolean {
  if (one.path.length !== other.path.length) return one.path.length > other.path.length
  return one.reasons.length < other.reasons.length
}

function about(certificate: Certificate, code: ChainReasonCode): ChainReason {
  return { code, certificate: certificate.sha256 }
}

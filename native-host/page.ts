import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import {
  MAX_CERTIFICATE_BYTES,
  MAX_CERTIFICATES,
  MAX_MODULES,
  MAX_TOKENS,
  PAGE_BYTES,
  type CarriedCertificate,
  type NativeResponseBody,
  type WireModule,
  type WireToken,
  type WireTokenList,
} from '../src/protocol/native'
import type { ModuleResult } from './module-pool'
import type { TokenRead } from './pkcs11/tokens'

/** Bytes of JSON around one carried certificate: `{"sha256":"…64…","der":"…"},`. */
const CERTIFICATE_FRAME_BYTES = 96
/** Bytes of JSON around modules and certificates: `{"revision":"…64…","modules":…,"certificates":[]}`. */
const LISTING_FRAME_BYTES = 128
/** Bytes of JSON for one fingerprint in a list, quotes and comma included. */
const FINGERPRINT_BYTES = 67

/** Most letters of a module's name on the wire. */
const MAX_NAME = 128

/** The DERs of the last listing by fingerprint, so that further pages can be asked for. */
export type CertificateShelf = ReadonlyMap<string, Buffer>

/** A listing ready to be sent, and the certificates it names. */
export interface ListPage {
  readonly body: WireTokenList
  readonly shelf: CertificateShelf
}

/** SHA-256 of a certificate's DER, or of other bytes, lower-case hex. */
export function fingerprintOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Takes certificates in order until the page is full. */
function fill(wanted: Iterable<string>, shelf: CertificateShelf, usedBytes: number): CarriedCertificate[] {
  const carried: CarriedCertificate[] = []
  let bytes = usedBytes
  for (const sha256 of wanted) {
    const der = shelf.get(sha256)
    if (der === undefined) continue
    bytes += CERTIFICATE_FRAME_BYTES + Math.ceil(der.length / 3) * 4
    if (bytes > PAGE_BYTES) break
    carried.push({ sha256, der: der.toString('base64') })
  }
  return carried
}

/** Counts down what a report may still hold, over all modules. */
interface Room {
  tokens: number
  certificates: number
}

function describeToken(token: TokenRead, shelf: Map<string, Buffer>, room: Room): WireToken {
  const { ders, ...described } = token
  const named = ders.filter(({ length }) => length <= MAX_CERTIFICATE_BYTES).slice(0, room.certificates)
  room.certificates -= named.length
  const certificates = named.map((der) => {
    const sha256 = fingerprintOf(der)
    shelf.set(sha256, der)
    return sha256
  })
  return { ...described, flags: [...token.flags], certificates, unread: token.unread + ders.length - named.length }
}

function describeModule({ module, outcome }: ModuleResult, shelf: Map<string, Buffer>, room: Room): WireModule {
  const identity = { name: module.name.slice(0, MAX_NAME), file: basename(module.path) }
  if (outcome.status === 'failed') return { ...identity, status: 'failed', error: outcome.error, tokens: [] }
  const shown = outcome.tokens.slice(0, room.tokens)
  room.tokens -= shown.length
  return { ...identity, status: 'ok', tokens: shown.map((token) => describeToken(token, shelf, room)) }
}

function sizeOf({ outcome }: ModuleResult): number {
  return outcome.status === 'ok' ? outcome.tokens.reduce((sum, { ders }) => sum + 1 + ders.length, 0) : 0
}

/** Who has little comes first: a module with tokens or certificates without end takes no room from the others. */
function bySize(one: ModuleResult, other: ModuleResult): number {
  return sizeOf(one) - sizeOf(other)
}

/** Turns what the modules said into one page: all tokens, and as many certificates as fit, each once. */
export function pageOf(results: readonly ModuleResult[]): ListPage {
  const shelf = new Map<string, Buffer>()
  const room = { tokens: MAX_TOKENS, certificates: MAX_CERTIFICATES }
  const shown = results.slice(0, MAX_MODULES)
  const described = new Map(
    shown.toSorted(bySize).map((result) => [result, describeModule(result, shelf, room)] as const),
  )
  const modules = shown.flatMap((result) => described.get(result) ?? [])
  const said = Buffer.from(JSON.stringify(modules), 'utf8')
  const body = {
    revision: fingerprintOf(said),
    modules,
    certificates: fill(shelf.keys(), shelf, LISTING_FRAME_BYTES + said.length),
  }
  return { body, shelf }
}

/** Answers `certificates.read`: what fits, what is left for the next page, and what is not on the shelf. */
export function readPage(sha256s: readonly string[], shelf: CertificateShelf): NativeResponseBody<'certificates.read'> {
  const asked = [...new Set(sha256s)]
  const known = asked.filter((sha256) => shelf.has(sha256))
  const certificates = fill(known, shelf, asked.length * FINGERPRINT_BYTES)
  return {
    certificates,
    rest: known.slice(certificates.length),
    unknown: asked.filter((sha256) => !shelf.has(sha256)),
  }
}

import { X509Certificate } from 'node:crypto'
import { errorEntry, isErrorCode } from '../src/errors'
import type { Failure, TokenFlag } from '../src/protocol/native'
import type { ModuleResult } from './module-pool'
import { fingerprintOf } from './page'
import type { TokenRead } from './pkcs11/tokens'

/** A failure in a command's output: its code, the Vietnamese sentence, and the PKCS#11 call where one refused. */
export interface SaidFailure extends Failure {
  readonly message: string
}

/** One certificate as `--list` prints it; without facts where the bytes are no certificate. */
export interface ListedCertificate {
  readonly sha256: string
  readonly serial?: string
  readonly commonName?: string
  readonly notAfter?: string
  readonly error?: SaidFailure
}

/** One token as `--list` prints it. */
export interface ListedToken {
  readonly slot: number
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  readonly flags: readonly TokenFlag[]
  readonly certificates: readonly ListedCertificate[]
  readonly error?: SaidFailure
}

/** One module as `--list` prints it. */
export interface ListedModule {
  readonly path: string
  readonly name: string
  readonly status: 'ok' | 'failed'
  readonly error?: SaidFailure
  readonly tokens: readonly ListedToken[]
}

/** Adds the sentence that a person reads to a failure. */
export function say(failure: Failure): SaidFailure {
  const { what, next } = errorEntry(isErrorCode(failure.code) ? failure.code : 'INTERNAL').vi
  return { ...failure, message: `${what} ${next}` }
}

/** The last common name of a subject: names may repeat, the last is the most specific. */
function lastCommonName(certificate: X509Certificate): string {
  const names: unknown = certificate.toLegacyObject().subject.CN
  const last: unknown = Array.isArray(names) ? names.at(-1) : names
  return typeof last === 'string' ? last : ''
}

/** The facts of one certificate: serial in upper-case hex, two digits a byte; notAfter in ISO 8601, UTC, seconds. */
export function describeCertificate(der: Buffer): ListedCertificate {
  const sha256 = fingerprintOf(der)
  try {
    const certificate = new X509Certificate(der)
    const serial = certificate.serialNumber
    return {
      sha256,
      serial: serial.length % 2 === 0 ? serial : `0${serial}`,
      commonName: lastCommonName(certificate),
      notAfter: new Date(certificate.validTo).toISOString().replace('.000Z', 'Z'),
    }
  } catch {
    return { sha256, error: say({ code: 'CERT_MALFORMED' }) }
  }
}

function describeToken({ ders, unread, error, ...token }: TokenRead): ListedToken {
  const shown = { ...token, certificates: ders.map(describeCertificate) }
  if (error !== undefined) return { ...shown, error: say(error) }
  return unread === 0 ? shown : { ...shown, error: say({ code: 'MODULE_ANSWER_INVALID' }) }
}

/** What `--list` prints. */
export function describeForPeople(results: readonly ModuleResult[]): { modules: ListedModule[] } {
  const modules = results.map(({ module: { path, name }, outcome }): ListedModule => {
    if (outcome.status === 'failed') return { path, name, status: 'failed', error: say(outcome.error), tokens: [] }
    return { path, name, status: 'ok', tokens: outcome.tokens.map(describeToken) }
  })
  return { modules }
}

import { isErrorCode } from '../errors'
import type { CarriedCertificate, Failure, WireModule, WireToken } from '../protocol/native'
import { mergeTokens } from './merge-tokens'
import type { Token, TokenFailure, TokenModule, TokenReport } from './token-report'

/** DER bytes by fingerprint. */
export type CertificateBytes = Map<string, Uint8Array>

/** Adds a page of certificates to what is known. The base64 was checked by the contract. */
export function keepCertificates(page: readonly CarriedCertificate[], known: CertificateBytes): void {
  for (const { sha256, der } of page)
    known.set(
      sha256,
      Uint8Array.from(atob(der), (letter) => letter.charCodeAt(0)),
    )
}

/** The fingerprints that a listing names, each once. */
export function namedFingerprints(modules: readonly WireModule[]): string[] {
  const tokens = modules.flatMap((module) => module.tokens)
  return [...new Set(tokens.flatMap((token) => token.certificates))]
}

function translateFailure({ code, call, ckr }: Failure): TokenFailure {
  return {
    code: isErrorCode(code) ? code : 'INTERNAL',
    ...(call === undefined ? {} : { call }),
    ...(ckr === undefined ? {} : { ckr }),
  }
}

function assembleToken({ error, ...token }: WireToken, known: CertificateBytes): Token {
  const certificates = token.certificates.flatMap((sha256) => {
    const der = known.get(sha256)
    return der ? [{ sha256, der }] : []
  })
  const unread = token.unread + token.certificates.length - certificates.length
  return { ...token, certificates, unread, ...(error ? { error: translateFailure(error) } : {}) }
}

function adviceFor(modules: readonly WireModule[]): TokenReport['advice'] {
  if (modules.length === 0) return 'NO_MODULE_FOUND'
  return modules.every((module) => module.status === 'ok' && module.tokens.length === 0) ? 'NO_TOKEN_FOUND' : null
}

/** Joins a listing with its certificates. One whose bytes never came is counted as unread. */
export function assembleReport(modules: readonly WireModule[], known: CertificateBytes): TokenReport {
  const assembled = modules.map(({ error, ...module }): TokenModule => ({
    ...module,
    tokens: module.tokens.map((token) => assembleToken(token, known)),
    ...(error ? { error: translateFailure(error) } : {}),
  }))
  return { modules: assembled, shown: mergeTokens(assembled), advice: adviceFor(modules) }
}

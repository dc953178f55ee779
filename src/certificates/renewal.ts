import type { Certificate } from './certificate'

/** What two certificates of one key can say differently. */
export type RenewalSubject =
  'serial' | 'notBefore' | 'notAfter' | 'commonName' | 'email' | 'organisation' | 'province' | 'issuer'

/** One difference: texts as they stand in the certificates, times in ISO, empty for what one of them does not say. */
export interface RenewalChange {
  readonly what: RenewalSubject
  readonly before: string
  readonly after: string
}

/**
 * What a certificate file is to the certificates of a token:
 * `authority` no subscriber's certificate; `present` on the token already; `renewed` a newer one for a key whose certificate is
 * there; `older` one of before that; `over` a newer one that has ended already; `other-key` for a key that is not known to be
 * there, with the certificate of the same name or address, if there is one.
 */
export type RenewalVerdict =
  | { readonly kind: 'authority' }
  | { readonly kind: 'present'; readonly held: Certificate }
  | {
      readonly kind: 'renewed' | 'older' | 'over'
      readonly held: Certificate
      readonly changes: readonly RenewalChange[]
    }
  | { readonly kind: 'other-key'; readonly namesake: Certificate | undefined }

/**
 * Judges a certificate file beside what a token holds. Private keys can't be seen before login; the key is known by its earlier
 * certificate, whose public key (SubjectPublicKeyInfo, RFC 5280 §4.1.2.7) must be the same byte for byte.
 * @param nowMs the clock, milliseconds since 1970
 */
export function judgeRenewal(file: Certificate, onToken: readonly Certificate[], nowMs: number): RenewalVerdict {
  if (file.isCa) return { kind: 'authority' }
  const present = onToken.find(({ sha256 }) => sha256 === file.sha256)
  if (present) return { kind: 'present', held: present }
  const own = onToken.filter(({ isCa }) => !isCa)
  const [held] = own.filter(({ spkiSha256 }) => spkiSha256 === file.spkiSha256).sort(newestFirst)
  if (!held) return { kind: 'other-key', namesake: own.find((one) => isNamesake(one, file)) }
  const changes = changesBetween(held, file)
  if (newestFirst(file, held) > 0) return { kind: 'older', held, changes }
  return { kind: Date.parse(file.notAfter) < nowMs ? 'over' : 'renewed', held, changes }
}

function newestFirst(one: Certificate, other: Certificate): number {
  const byBegin = Date.parse(other.notBefore) - Date.parse(one.notBefore)
  return byBegin === 0 ? Date.parse(other.notAfter) - Date.parse(one.notAfter) : byBegin
}

function isNamesake(one: Certificate, other: Certificate): boolean {
  if (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase()) return true
  return one.commonName !== null && one.commonName === other.commonName
}

const subjects: readonly (readonly [RenewalSubject, (one: Certificate) => string])[] = [
  ['notBefore', ({ notBefore }) => notBefore],
  ['notAfter', ({ notAfter }) => notAfter],
  ['serial', ({ serial }) => serial],
  ['commonName', ({ commonName }) => commonName ?? ''],
  ['email', ({ email }) => email ?? ''],
  ['organisation', ({ organisation }) => organisation.join(' › ')],
  ['province', ({ province }) => province ?? ''],
  ['issuer', ({ issuer }) => issuer.map(({ value }) => value).join(', ')],
]

function changesBetween(before: Certificate, after: Certificate): RenewalChange[] {
  return subjects
    .map(([what, read]) => ({ what, before: read(before), after: read(after) }))
    .filter((change) => change.before !== change.after)
}

import { authorityPins, pinOf, type Generation } from './authority-pins'
import { isSameName, type NameAttribute } from './distinguished-name'

/** The facts that tell a generation. Identifiers as in `Certificate`. */
export interface GenerationEvidence {
  readonly sha256: string
  readonly issuer: readonly NameAttribute[]
  readonly authorityKeyId: string | null
}

/**
 * The generation of a certificate: that of the pinned authority whose bytes it is, or whose full name **and** key
 * identifier its issuer fields give; null for every other. The name alone never tells: anyone may write it.
 *
 * An issuer field is what the certificate says of itself, so this sorts certificates and proves nothing: `checkChain`
 * proves. A certificate without a key identifier is told by `generationBySignature`.
 */
export function generationOf(evidence: GenerationEvidence): Generation | null {
  const own = pinOf(evidence.sha256)
  if (own) return own.generation
  const { authorityKeyId, issuer } = evidence
  if (authorityKeyId === null) return null
  const authority = authorityPins.find((pin) => pin.subjectKeyId === authorityKeyId && isSameName(pin.subject, issuer))
  return authority?.generation ?? null
}

import { AlgorithmIdentifier } from 'pkijs'
import { askLibrary, readBlock } from './asn1-blocks'
import type { Certificate } from './certificate'
import { toHex } from './hexadecimal'
import { hashNames, type SignatureChecker } from './signature-scheme'

/** How a signature names its signer's certificate: by issuer and serial (upper-case hex, without DER's leading 00), or by key identifier. */
export type SignerNaming = { readonly issuer: Uint8Array; readonly serial: string } | { readonly keyId: Uint8Array }

/** The certificate that a signature says it was made with, by its digest: SHA-1 in version 1 (RFC 2634 §5.4), any in version 2 (RFC 5035 §4). */
export interface EssCertificate {
  readonly version: 1 | 2
  /** AlgorithmIdentifier; SHA-256 where it is absent. */
  readonly hashAlgorithm?: Uint8Array
  readonly hash: Uint8Array
}

/** Tells whether a signature's word about its certificate fits this one. No word fits every one; one that can't be checked fits none. */
export async function isNamedBy(
  ess: EssCertificate | undefined,
  { der }: Certificate,
  subtle: SignatureChecker,
): Promise<boolean> {
  if (!ess) return true
  const hash = hashOf(ess)
  if (!hash) return false
  return toHex(new Uint8Array(await subtle.digest(hash, der.slice()))) === toHex(ess.hash)
}

function hashOf({ version, hashAlgorithm }: EssCertificate) {
  if (version === 1) return 'SHA-1'
  if (!hashAlgorithm) return 'SHA-256'
  const schema = readBlock(hashAlgorithm.slice())
  const { algorithmId } = askLibrary('hashAlgorithm', () => new AlgorithmIdentifier({ schema }))
  return hashNames.get(algorithmId)
}

import type { ChainResult, DetachedVerdict } from '../certificates'
import type { ErrorCode } from '../errors'

/** What is shown of a signer's certificate. */
export interface SignerFacts {
  readonly name: string
  /** From the smallest unit to the highest body, as far as the certificate names them. */
  readonly organisation: string
  readonly issuer: string
  /** Upper-case hex. */
  readonly serial: string
  /** ISO times in UTC. */
  readonly notBefore: string
  readonly notAfter: string
}

/** One digital signature in a file. */
export interface SignatureFinding {
  readonly verdict: DetachedVerdict
  /** True when it covers the file to its end; false when something was added behind what was signed. */
  readonly isWhole: boolean
  /** A stamp of time, made by a service: nobody's signature. */
  readonly isTimestamp: boolean
  /** As far as the certificates in the file and the known root authorities prove it. */
  readonly chain: ChainResult['chain']
  readonly signer?: SignerFacts
  /** When it was made by the signer's own word: ISO in UTC. */
  readonly signedAt?: string
}

/** What is known of the signatures in a file. */
export type FileSigning =
  | { readonly state: 'signed'; readonly signatures: readonly SignatureFinding[] }
  | { readonly state: 'not-signed' }
  | { readonly state: 'encrypted' }
  /** No PDF: signatures of other kinds of files are not looked for. */
  | { readonly state: 'other-kind' }
  | { readonly state: 'unreadable'; readonly code: ErrorCode }

/** A file that goes along with a request, as it is kept: never the file itself. */
export interface KeptAttachment {
  readonly name: string
  readonly bytes: number
  /** 64 lower-case hex digits. */
  readonly sha256: string
  /** ISO time in UTC. */
  readonly addedAt: string
  readonly signing: FileSigning
}

/** What goes along with a request: which of the form's papers are ticked as ready, by their text, and the files. */
export interface RequestPapers {
  readonly ticked: readonly string[]
  readonly files: readonly KeptAttachment[]
}

/** Nothing ticked, nothing attached. */
export const noPapers: RequestPapers = { ticked: [], files: [] }

/** How many files may go along with one request. */
export const maxAttachments = 60

/** What a clerk should know of a file's signatures before anything else, the gravest first. */
export const signingJudgements = [
  'altered',
  'broken',
  'malformed',
  'no-certificate',
  'unsupported',
  'partly',
  'expired-when-signed',
  'expired',
  'not-yet-valid',
  'valid',
] as const

/** The gravest thing to know of a file's signatures. */
export type SigningJudgement = (typeof signingJudgements)[number]

/**
 * Judges one signature at a time. Whether the signer's certificate was valid when it was made rests on the signer's own word.
 * @param nowMs milliseconds since 1970
 */
export function judgeSignature(
  { verdict, isWhole, signer, signedAt }: SignatureFinding,
  nowMs: number,
): SigningJudgement {
  if (verdict !== 'intact') return verdict
  if (!isWhole) return 'partly'
  if (!signer) return 'valid'
  const [from, to] = [Date.parse(signer.notBefore), Date.parse(signer.notAfter) + 1_000]
  if (nowMs < from) return 'not-yet-valid'
  const signedMs = signedAt === undefined ? undefined : Date.parse(signedAt)
  if (signedMs !== undefined && (signedMs < from || signedMs >= to)) return 'expired-when-signed'
  return nowMs >= to ? 'expired' : 'valid'
}

/**
 * The gravest thing to know of all signatures of a file. One that a later, intact signature covers with all the rest is not partly covered;
 * stamps of time are left out. Undefined when nobody signed.
 * @param nowMs milliseconds since 1970
 */
export function judgeSigning(signatures: readonly SignatureFinding[], nowMs: number): SigningJudgement | undefined {
  const isCovered = signatures.some(({ verdict, isWhole }) => verdict === 'intact' && isWhole)
  const judgements = signatures
    .filter(({ isTimestamp }) => !isTimestamp)
    .map((one) => judgeSignature(isCovered ? { ...one, isWhole: true } : one, nowMs))
  return signingJudgements.find((one) => judgements.includes(one))
}

import {
  checkChain,
  checkDetachedSignature,
  type Certificate,
  type ContentBinding,
  type SignatureChecker,
} from '../../certificates'
import { toAppError } from '../../errors'
import type { FileSigning, SignatureFinding, SignerFacts } from '../../requests'
import { isString, nameOf, type PdfDictionary } from './pdf-object'
import { isEncrypted, readPdf, type PdfFile } from './pdf-file'
import { signaturesOf } from './signature-fields'
import { signedRangeOf, type SignedRange } from './signed-range'
import { timeOfPdf } from './pdf-time'

/** What checking needs from outside: WebCrypto and the time in milliseconds since 1970. */
export interface PdfSurroundings {
  readonly subtle: SignatureChecker
  readonly nowMs: number
}

/** How a signature of PDF hangs together with the file. @source ISO 32000-1 table 257; ETSI EN 319 142-1 §5.3 (CAdES), §5.4.3 (time) */
const bindings: ReadonlyMap<string, ContentBinding> = new Map<string, ContentBinding>([
  ['adbe.pkcs7.detached', 'content'],
  ['ETSI.CAdES.detached', 'content'],
  ['adbe.pkcs7.sha1', 'sha1-of-content'],
])

const maxSignatures = 100

/**
 * What is known of the signatures in a PDF. Never throws for what files hold: what can't be read is named.
 * @param bytes the whole file
 */
export async function checkPdf(bytes: Uint8Array, surroundings: PdfSurroundings): Promise<FileSigning> {
  try {
    const ranges = readPdf(bytes, (file) => (isEncrypted(file) ? undefined : signedRanges(file)))
    if (!ranges) return { state: 'encrypted' }
    if (ranges.length === 0) return { state: 'not-signed' }
    const signatures: SignatureFinding[] = []
    for (const each of ranges.slice(0, maxSignatures)) signatures.push(await checkOne(each, surroundings))
    return { state: 'signed', signatures }
  } catch (thrown) {
    const { code } = toAppError(thrown)
    if (code === 'INTERNAL') throw thrown
    return { state: 'unreadable', code }
  }
}

interface ToCheck {
  /** Made when it is wanted: it holds a copy of the file. */
  readonly range: () => SignedRange | undefined
  readonly binding: ContentBinding | undefined
  readonly isTimestamp: boolean
  readonly time: string | undefined
}

function signedRanges(file: PdfFile): ToCheck[] {
  return signaturesOf(file).map((signature) => {
    const subFilter = nameOf(file.resolve(signature.entries.get('SubFilter'))) ?? ''
    return {
      range: () => signedRangeOf(file, signature),
      binding: bindings.get(subFilter),
      isTimestamp: subFilter === 'ETSI.RFC3161',
      time: timeIn(file, signature),
    }
  })
}

function timeIn({ resolve }: PdfFile, { entries }: PdfDictionary): string | undefined {
  const value = resolve(entries.get('M'))
  return isString(value) ? timeOfPdf(value.bytes) : undefined
}

async function checkOne(
  { range, binding, isTimestamp, time }: ToCheck,
  { subtle, nowMs }: PdfSurroundings,
): Promise<SignatureFinding> {
  const signed = range()
  const facts = { isTimestamp, isWhole: signed?.isWhole ?? false, chain: 'incomplete' as const }
  if (!signed) return { ...facts, verdict: 'malformed' }
  if (!binding) return { ...facts, verdict: 'unsupported' }
  const { verdict, signer, certificates, signedAt } = await checkDetachedSignature(
    signed.contents,
    signed.covered,
    binding,
    subtle,
  )
  const at = signedAt ?? time
  return {
    ...facts,
    verdict,
    ...(signer && { signer: signerFacts(signer) }),
    ...(signer && { chain: (await checkChain(signer, certificates, new Date(nowMs), subtle)).chain }),
    ...(at !== undefined && { signedAt: at }),
  }
}

const commonName = '2.5.4.3'

function signerFacts(certificate: Certificate): SignerFacts {
  const { serial, notBefore, notAfter, organisation, issuer } = certificate
  return {
    name: certificate.commonName ?? '',
    organisation: [...organisation].reverse().join(', '),
    issuer: issuer.find(({ oid }) => oid === commonName)?.value ?? '',
    ...{ serial, notBefore, notAfter },
  }
}

import { AlgorithmIdentifier } from 'pkijs'
import { AppError, toAppError } from '../errors'
import { timeOf } from './asn1-time'
import { askLibrary, readBlock } from './asn1-blocks'
import { readCertificate, type Certificate } from './certificate'
import { isNamedBy, type SignerNaming } from './ess-certificate'
import { elementAt, rawOf } from './der-outline'
import { toHex, toUpperHex } from './hexadecimal'
import { hashNames, verifyWithKeyOf, type HashName, type SignatureChecker } from './signature-scheme'
import { readSignedData, type SignedData } from './signed-data'

/**
 * What a signature beside its content is worth. `intact`: it fits the content and the signer's key. `altered`: the content is not what was
 * signed. `broken`: it does not fit the signer's key, or names another certificate. `no-certificate`: the signer's certificate is not with
 * it. `unsupported`: an algorithm that this product or this browser can't check. `malformed`: built otherwise than CMS.
 */
export type DetachedVerdict = 'intact' | 'altered' | 'broken' | 'no-certificate' | 'unsupported' | 'malformed'

/** A checked signature, who made it, and the other certificates that came along. */
export interface DetachedSignature {
  readonly verdict: DetachedVerdict
  readonly signer: Certificate | null
  readonly certificates: readonly Certificate[]
  /** When it was made by the signer's own word: ISO in UTC; null where it does not say. */
  readonly signedAt: string | null
}

/** How content and signature hang together: by the content's digest, or by a signature over the content's SHA-1 (adbe.pkcs7.sha1). */
export type ContentBinding = 'content' | 'sha1-of-content'

const nothing = { signer: null, certificates: [], signedAt: null } as const

/**
 * Checks a CMS signature of one signer over content that stands beside it (RFC 5652 §5.4, §5.6; the signer's certificate as RFC 5035 binds
 * it). The signer's chain, time and rights are not looked at. Never throws for what signatures hold.
 * @param der the ContentInfo; what follows it is not looked at
 */
export async function checkDetachedSignature(
  der: Uint8Array,
  content: Uint8Array<ArrayBuffer>,
  binding: ContentBinding,
  subtle: SignatureChecker,
): Promise<DetachedSignature> {
  try {
    return await check(readSignedData(rawOf(elementAt(der)).slice()), content, binding, subtle)
  } catch (thrown) {
    if (toAppError(thrown).code === 'INTERNAL') throw thrown
    return { verdict: 'malformed', ...nothing }
  }
}

async function check(
  signed: SignedData,
  content: Uint8Array<ArrayBuffer>,
  binding: ContentBinding,
  subtle: SignatureChecker,
): Promise<DetachedSignature> {
  const certificates = signed.certificates.flatMap((each) => {
    const reading = readCertificate(each)
    return 'certificate' in reading ? [reading.certificate] : []
  })
  const signer = signerAmong(certificates, signed.signer.naming)
  const signedAt = signed.signer.signingTime ? timeOf(elementAt(signed.signer.signingTime)) : null
  const found = (verdict: DetachedVerdict): DetachedSignature => ({ verdict, signer, certificates, signedAt })
  const hash = hashNames.get(algorithmOf(signed.signer.digestAlgorithm).algorithmId)
  if (!hash) return found('unsupported')
  const covered = await coveredBytes(signed, content, binding, subtle)
  if (!covered) return found('altered')
  const isDigestRight = await isDigestOf(signed, covered, hash, subtle)
  if (isDigestRight === false) return found('altered')
  if (!signer) return found('no-certificate')
  if (!(await isNamedBy(signed.signer.essCertificate, signer, subtle))) return found('broken')
  const { signedAttributes, signature } = signed.signer
  const verdict = await verifyWithKeyOf(signer, {
    data: signedAttributes ?? covered,
    signature,
    algorithm: algorithmOf(signed.signer.signatureAlgorithm),
    hash,
    subtle,
  })
  if (verdict === 'valid') return found('intact')
  // Without signed attributes nobody can tell whether the content or the key is another one.
  return found(verdict === 'unsupported' ? 'unsupported' : signedAttributes ? 'broken' : 'altered')
}

/** What the signature's own digest is made of: the content, or its SHA-1 as it stands inside. Null when that is not the content's. */
async function coveredBytes(
  { content: inside }: SignedData,
  content: Uint8Array<ArrayBuffer>,
  binding: ContentBinding,
  subtle: SignatureChecker,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (binding === 'content') {
    // Content inside would be what was signed, and the one beside it would not be looked at.
    if (inside) throw new AppError('CERT_MALFORMED', { where: 'content' })
    return content
  }
  if (!inside) throw new AppError('CERT_MALFORMED', { where: 'content' })
  const sum = new Uint8Array(await subtle.digest('SHA-1', content))
  return toHex(sum) === toHex(inside) ? inside.slice() : null
}

/** Null where there are no signed attributes: then the signature itself tells. */
async function isDigestOf(
  { signer }: SignedData,
  covered: Uint8Array<ArrayBuffer>,
  hash: HashName,
  subtle: SignatureChecker,
): Promise<boolean | null> {
  if (!signer.signedAttributes) return null
  if (!signer.messageDigest) throw new AppError('CERT_MALFORMED', { where: 'messageDigest' })
  return toHex(new Uint8Array(await subtle.digest(hash, covered))) === toHex(signer.messageDigest)
}

function signerAmong(certificates: readonly Certificate[], naming: SignerNaming): Certificate | null {
  if ('keyId' in naming)
    return certificates.find(({ subjectKeyId }) => subjectKeyId === toUpperHex(naming.keyId)) ?? null
  const withSerial = certificates.filter(({ serial }) => serial === naming.serial)
  // Some programs write the issuer's name in other string types; the signature decides afterwards.
  return withSerial.find((each) => toHex(each.der).includes(toHex(naming.issuer))) ?? withSerial[0] ?? null
}

function algorithmOf(der: Uint8Array): AlgorithmIdentifier {
  const schema = readBlock(der.slice())
  return askLibrary('algorithm', () => new AlgorithmIdentifier({ schema }))
}

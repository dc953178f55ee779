/** The room of certificates: bytes → facts, kinds of files, generations, chains, validity, drafts of records. Pure. */
export { authorityPins, pinOf, type AuthorityPin, type Generation } from './authority-pins'
export { readCertificate, type Certificate, type Failure } from './certificate'
export {
  maxCertificateFileBytes,
  readCertificateFile,
  refuseBySize,
  type CertificateFileKind,
  type CertificateFileResult,
} from './certificate-file'
export type { FileProblem } from './certificate-structures'
export { checkChain, type ChainReason, type ChainReasonCode, type ChainResult } from './chain'
export {
  checkDetachedSignature,
  type ContentBinding,
  type DetachedSignature,
  type DetachedVerdict,
} from './detached-signature'
export type { NameAttribute } from './distinguished-name'
export { generationBySignature } from './generation-by-signature'
export type { KeyUsageName } from './known-oids'
export {
  recordFromCertificate,
  type CertificateRecordDraft,
  type CertificateRecordKey,
} from './record-from-certificate'
export { judgeRenewal, type RenewalChange, type RenewalSubject, type RenewalVerdict } from './renewal'
export { sha256 } from './sha256'
export type { SignatureChecker } from './signature-scheme'
export { verifySignature, type SignatureVerdict, type SignatureVerifier } from './signature'
export {
  tellSubscriberKind,
  type SubscriberKind,
  type SubscriberKindFinding,
  type SubscriberKindReason,
} from './subscriber-kind'
export { checkValidity, daysLeft, vietnamDate, type Validity } from './validity'

import type { BaseBlock } from 'asn1js'
import { Certificate } from 'pkijs'
import { askLibrary, readBlock } from './asn1-blocks'
import { certificatePartsOf } from './certificate-parts'
import { rawOf } from './der-outline'
import { withoutOddStrings } from './odd-strings'

/** A certificate as pkijs reads it, and what it does not keep: the bytes of the key. */
export interface ParsedCertificate {
  readonly certificate: Certificate
  /** The SubjectPublicKeyInfo as it stands in the certificate. */
  readonly spki: Uint8Array
}

/**
 * Takes a certificate apart for checking signatures with pkijs. Facts are not read this way (certificate-parts): it takes
 * some forty times as long, 2 to 3 ms a certificate.
 *
 * @param der the certificate in a buffer of its own, which must not be changed afterwards
 * @throws AppError CERT_MALFORMED when it is built otherwise.
 */
export function parseCertificate(der: Uint8Array<ArrayBuffer>): ParsedCertificate {
  const block = readTolerantly(der)
  const certificate = askLibrary('certificate', () => new Certificate({ schema: block }))
  return { certificate, spki: rawOf(certificatePartsOf(der).spki) }
}

function readTolerantly(der: Uint8Array<ArrayBuffer>): BaseBlock {
  try {
    return readBlock(der)
  } catch (thrown) {
    const repaired = withoutOddStrings(der)
    if (!repaired) throw thrown
    return readBlock(repaired)
  }
}

import { readCertificate, type Certificate } from '../../src/certificates'
import { makeLookAlike, makeLookAlikeCa, type LookAlikeCa, type LookAlikeOptions } from './look-alike'

/** A made-up root and the authority below it, made once per process. */
export const exampleRoot: LookAlikeCa = makeLookAlikeCa({ commonName: 'RootCA ví dụ G2' })
export const exampleCa: LookAlikeCa = makeLookAlikeCa({ signedBy: exampleRoot, pathLength: 0 })

/** The DER of a person's made-up certificate; anything may be changed. */
export function exampleDer(changes: Partial<LookAlikeOptions> = {}): Uint8Array {
  return makeLookAlike({
    ca: exampleCa,
    commonName: 'Trần Văn Thử',
    organisation: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ Y TẾ', 'BỆNH VIỆN VÍ DỤ'],
    province: 'Hải Phòng',
    email: 'thutv@example.gov.vn',
    notBefore: new Date('2025-01-10T02:00:00Z'),
    notAfter: new Date('2030-01-09T20:00:00Z'),
    ...changes,
  }).der
}

/** Reads DER that must be a certificate. */
export function read(der: Uint8Array): Certificate {
  const result = readCertificate(der)
  if ('error' in result) throw new Error(`Not read: ${result.error.code} ${JSON.stringify(result.error.details)}`)
  return result.certificate
}

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TokenObject } from './soft-token'

/** An invented person's signing certificate, the invented authority that issued it, and the signing key. */
export interface ExampleCertificates {
  readonly signer: TokenObject
  readonly authority: TokenObject
  /** DER of the signer's private key, PKCS#8. */
  readonly privateKeyPkcs8: Uint8Array
}

/** The serial number of the signer, as the product writes it. */
export const EXAMPLE_SERIAL = '2A05F812673607B0'

const personName = '/C=VN/L=Hải Phòng/O=Ủy ban nhân dân phường Mẫu/CN=Trần Văn Thử'
const authorityName = '/C=VN/O=Cơ quan chứng thực ví dụ/CN=CA thử nghiệm'
const personExtensions = `basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
subjectAltName=email:thu.tran@example.gov.vn
`

/**
 * Makes the certificates in a folder with openssl. The names are invented.
 * @throws Error where openssl is not installed
 */
export function makeExampleCertificates(dir: string): ExampleCertificates {
  const at = (name: string) => join(dir, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = (name: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', at(name)]
  writeFileSync(at('person.ext'), personExtensions)
  openssl('req', '-x509', '-utf8', ...newKey('ca.key'), '-subj', authorityName, '-days', '3650', '-out', at('ca.pem'))
  openssl('req', '-utf8', ...newKey('person.key'), '-subj', personName, '-out', at('person.csr'))
  const issuer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-set_serial', `0x${EXAMPLE_SERIAL}`, '-days', '1826']
  openssl('x509', '-req', '-in', at('person.csr'), ...issuer, '-extfile', at('person.ext'), '-out', at('person.pem'))
  const der = (name: string) => openssl('x509', '-in', at(name), '-outform', 'DER')
  openssl('pkcs8', '-topk8', '-nocrypt', '-in', at('person.key'), '-outform', 'DER', '-out', at('person.p8'))
  return {
    signer: { der: der('person.pem'), id: '01', label: 'Chứng thư ký' },
    authority: { der: der('ca.pem'), id: '02', label: 'CA' },
    privateKeyPkcs8: readFileSync(at('person.p8')),
  }
}

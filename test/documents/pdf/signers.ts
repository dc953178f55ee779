import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleCa, exampleRoot } from '../../certificates/example-family'
import { makeLookAlike, toPem, type LookAlikeOptions } from '../../certificates/look-alike'

/** An invented signer in files that `openssl cms` takes. */
export interface Signer {
  readonly certificate: string
  readonly key: string
  readonly chain: string
}

const folder = mkdtempSync(join(tmpdir(), 'ky-so-'))
let made = 0

/** Removes everything that was written for signing. */
export function removeSigners(): void {
  rmSync(folder, { recursive: true, force: true })
}

function fileOf(ending: string, content: string | Uint8Array): string {
  made += 1
  const file = join(folder, `${made}.${ending}`)
  writeFileSync(file, content)
  return file
}

/** Makes a signer with the certificate of the example authority; anything may be changed. */
export function makeSigner(changes: Partial<LookAlikeOptions> = {}): Signer {
  const { der, privateKeyPkcs8 } = makeLookAlike({
    ca: exampleCa,
    commonName: 'Nguyễn Thị Ký Thử',
    organisation: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ Y TẾ'],
    province: 'Hải Phòng',
    email: 'kythu@example.gov.vn',
    notBefore: new Date('2025-01-10T02:00:00Z'),
    notAfter: new Date('2035-01-09T20:00:00Z'),
    ...changes,
  })
  return {
    certificate: fileOf('pem', toPem(der)),
    key: fileOf('key', toPem(privateKeyPkcs8, 'PRIVATE KEY')),
    chain: fileOf('chain', toPem(exampleCa.der) + toPem(exampleRoot.der)),
  }
}

/** A key pair on the curve P-256. */
export const curveKeyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** Signs with `openssl cms`: detached DER. `options`: more of that command, e.g. `-cades`, `-md sha512`. */
export function signWith(
  { certificate, key, chain }: Signer,
  content: Uint8Array,
  options: readonly string[] = [],
): Buffer {
  const [input, output] = [fileOf('bin', content), join(folder, 'out.der')]
  const fixed = ['-binary', '-outform', 'DER', '-certfile', chain, '-signer', certificate, '-inkey', key]
  execFileSync('openssl', ['cms', '-sign', ...fixed, '-in', input, '-out', output, ...options], { stdio: 'pipe' })
  return readFileSync(output)
}

/** The signature of `adbe.pkcs7.sha1`: over the SHA-1 of the content, which stands inside. */
export function signSha1With(signer: Signer, content: Uint8Array): Buffer {
  return signWith(signer, createHash('sha1').update(content).digest(), ['-nodetach', '-md', 'sha1'])
}

import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  authorityPins,
  checkChain,
  checkValidity,
  generationBySignature,
  readCertificateFile,
  type Certificate,
} from '../../src/certificates'
import { exampleDer, read } from './example-family'
import { makeLookAlikeCa, utf8 } from './look-alike'
import { sharedCertificate, sharedCertificatesDir } from './shared-files'

const { subtle } = globalThis.crypto
const dir = sharedCertificatesDir()
const names = dir ? readdirSync(dir).sort() : []
const folder = mkdtempSync(join(tmpdir(), 'chung-thu-'))
const hasOpenssl = works('openssl', ['version'])
if (!hasOpenssl) console.warn('openssl is not here: real certificates are compared with node:crypto only.')

beforeAll(() => {
  for (const name of names) writeFileSync(join(folder, `${name}.pem`), new X509Certificate(bytesOf(name)).toString())
})
afterAll(() => rmSync(folder, { recursive: true }))

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function bytesOf(name: string): Uint8Array {
  return sharedCertificate(name) ?? exampleDer()
}

/** The certificate of a file; without the folder a look-alike stands in for it, and only what holds for both is asserted. */
function certificateOf(name: string): Certificate {
  const result = readCertificateFile(bytesOf(name))
  if ('error' in result) throw new Error(result.error.code)
  expect(result.certificates).toHaveLength(1)
  expect(result.problems).toEqual([])
  const [certificate] = result.certificates
  if (!certificate) throw new Error('There is none')
  return certificate
}

function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** `openssl x509 -nameopt` lines "2.5.4.6=VN", in order. */
function opensslName(name: string, which: '-subject' | '-issuer'): string[] {
  const path = join(folder, `${name}.pem`)
  const lines = openssl('x509', '-in', path, '-noout', which, '-nameopt', 'utf8,oid,sep_multiline').split('\n')
  return lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

const pairs = (name: readonly { oid: string; value: string }[]): string[] =>
  name.map(({ oid, value }) => `${oid}=${value}`)

describe('every real certificate', () => {
  it('is present, or its absence is said', () => {
    expect(names.length === 11 || dir === null).toBe(true)
    if (!dir) expect(certificateOf('rootcag2.crt').generation).toBeNull()
  })

  it.each(names)('%s is read as node:crypto reads it', (name) => {
    const ours = certificateOf(name)
    const theirs = new X509Certificate(bytesOf(name))
    expect(ours.sha256).toBe(theirs.fingerprint256.replaceAll(':', '').toLowerCase())
    expect(ours.serial).toBe(theirs.serialNumber)
    expect(Date.parse(ours.notBefore)).toBe(Date.parse(theirs.validFrom))
    expect(Date.parse(ours.notAfter)).toBe(Date.parse(theirs.validTo))
    expect(ours.isCa).toBe(theirs.ca)
    expect(ours.keyBits).toBe(theirs.publicKey.asymmetricKeyDetails?.modulusLength)
    expect(ours.email === null ? undefined : `email:${ours.email}`).toBe(theirs.subjectAltName)
    expect(ours.unreadableExtensions).toEqual([])
    expect(ours.unknownCriticalExtensions).toEqual([])
  })

  it.each(hasOpenssl ? names : [])('%s has the names that openssl shows, in order', (name) => {
    const { subject, issuer, signatureAlgorithm } = certificateOf(name)
    expect(pairs(subject)).toEqual(opensslName(name, '-subject'))
    expect(pairs(issuer)).toEqual(opensslName(name, '-issuer'))
    const all = openssl('x509', '-in', join(folder, `${name}.pem`), '-noout', '-text')
    expect(all).toContain(`Signature Algorithm: ${signatureAlgorithm}`)
  })

  it.each(names)('%s is told by its generation', (name) => {
    expect(certificateOf(name).generation).toBe(name.includes('g2') ? 'G2' : 'G1')
  })
})

describe('the pins', () => {
  const pinned = authorityPins.filter(({ subjectKeyId }) => subjectKeyId !== null)
  const authorities = names.filter((name) => !name.startsWith('leaf')).map(certificateOf)

  it('are the fingerprints, names and key identifiers of the files', () => {
    for (const authority of authorities) {
      const pin = pinned.find(({ sha256 }) => sha256 === authority.sha256)
      expect(pin?.subject).toEqual(authority.subject)
      expect(pin?.subjectKeyId).toBe(authority.subjectKeyId)
      expect(pin?.isRoot).toBe(authority.subjectKeyId === authority.authorityKeyId)
    }
    expect(dir === null || authorities.length === pinned.length).toBe(true)
  })

  it('tell a certificate without key identifier only by a signature', async () => {
    const [ca] = authorities.filter(({ commonName }) => commonName === 'CA phục vụ các cơ quan Nhà nước G2')
    if (!ca) return
    const impostor = makeLookAlikeCa({ name: ca.subject.map(({ oid, value }) => utf8(oid, value)) })
    const forged = read(exampleDer({ ca: impostor, authorityKeyId: null }))
    expect(forged.generation).toBeNull()
    expect(await generationBySignature(forged, authorities, subtle)).toBeNull()
    const genuine = { ...certificateOf('leaf-g2-3072-org-2025.cer'), authorityKeyId: null, generation: null }
    expect(await generationBySignature(genuine, authorities, subtle)).toBe('G2')
  })
})

describe('chains, each result for a time', () => {
  const files = dir === null ? [] : (['cpcag2.crt', 'rootcag2.crt', 'g1-cp.cer', 'g1-root.cer'] as const)
  const g2 = 'f04ba4b459a7c9a1b971ad9b1cb833e695a80c79aea63b174b66a70edfe2fdb8'
  const g1 = 'f7bc89054cec7f12730d7b8cd3eb7955b163835087e5eb873edfb584763b3f90'
  const cases = [
    ['leaf-g2-3072-org-2025.cer', '2026-01-01', 'good', 'valid', g2],
    ['leaf-g2-2048-org-2021.crt', '2026-01-01', 'good', 'valid', g2],
    ['leaf-g2-3072-org-2025.cer', '2026-12-01', 'good', 'valid', g2],
    ['leaf-g2-2048-org-2021.crt', '2026-12-01', 'good', 'expired', g2],
    ['leaf-g2-3072-org-2025.cer', '2024-01-01', 'good', 'not-yet-valid', g2],
    ['leaf-g1-test-2016.cer', '2026-01-01', 'good', 'valid', g1],
    ['leaf-g1-test-2016.cer', '2026-12-01', 'good', 'expired', g1],
    ['leaf-g1-test-2016.cer', '2031-01-01', 'broken', 'expired', g1],
  ] as const

  it.each(dir === null ? [] : cases)('%s on %s: chain %s, itself %s', async (name, day, chain, validity, anchor) => {
    const atTime = new Date(`${day}T00:00:00Z`)
    const certificate = certificateOf(name)
    const found = await checkChain(certificate, files.map(certificateOf), atTime, subtle)
    expect(found).toMatchObject({ chain, anchor })
    expect(found.path).toHaveLength(3)
    expect(checkValidity(certificate, atTime)).toBe(validity)
    if (hasOpenssl) expect(opensslVerifies(name, atTime)).toBe(chain === 'good' && validity === 'valid')
  })

  it.each(names.filter((name) => name.startsWith('g1-')))('%s stands under the root of G1', async (name) => {
    const root = certificateOf('g1-root.cer')
    const found = await checkChain(certificateOf(name), [root], new Date('2026-01-01'), subtle)
    expect(found).toMatchObject({ chain: 'good', anchor: g1, reasons: [] })
  })

  it('is incomplete without the root, and broken for a forgery that copies name and key identifier', async () => {
    const authorities = files.map(certificateOf)
    const [cp] = authorities
    if (!cp?.subjectKeyId) return
    const atTime = new Date('2026-01-01')
    expect(await checkChain(certificateOf('leaf-g2-2048-org-2021.crt'), [cp], atTime, subtle)).toMatchObject({
      chain: 'incomplete',
      anchor: null,
      reasons: [{ code: 'issuer-missing', certificate: cp.sha256 }],
    })
    const name = cp.subject.map(({ oid, value }) => utf8(oid, value))
    const forger = makeLookAlikeCa({ name, keyId: Buffer.from(cp.subjectKeyId, 'hex') })
    const forged = read(exampleDer({ ca: forger }))
    const expected = { chain: 'broken', anchor: null, reasons: [{ code: 'signature-invalid' }] }
    expect(await checkChain(forged, authorities, atTime, subtle)).toMatchObject(expected)
  })
})

function opensslVerifies(name: string, atTime: Date): boolean {
  const generation = name.includes('g2') ? ['rootcag2.crt', 'cpcag2.crt'] : ['g1-root.cer', 'g1-cp.cer']
  const [root = '', ca = ''] = generation.map((each) => join(folder, `${each}.pem`))
  const attime = String(atTime.getTime() / 1_000)
  const trust = ['-no-CApath', '-no-CAstore', '-auth_level', '0', '-CAfile', root, '-untrusted', ca]
  return works('openssl', ['verify', '-attime', attime, ...trust, join(folder, `${name}.pem`)])
}

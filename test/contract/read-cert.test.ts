import { X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleDer } from '../certificates/example-family'
import { sharedCertificatesDir } from '../certificates/shared-files'
import { documentOf, root, runCommand } from './run-command'

interface Attribute {
  readonly oid: string
  readonly value: string
}

interface Certificate {
  readonly sha256: string
  readonly serial: string
  readonly commonName: string
  readonly email: string | null
  readonly organisation: readonly string[]
  readonly province: string | null
  readonly subject: readonly Attribute[]
  readonly issuer: readonly Attribute[]
  readonly notBefore: string
  readonly notAfter: string
  readonly isCa: boolean
  readonly generation: 'G1' | 'G2' | null
  readonly keyAlgorithm: string
  readonly keyBits: number
  readonly signatureAlgorithm: string
}

type Entry =
  | { readonly file: string; readonly certificates: readonly Certificate[] }
  | { readonly file: string; readonly error: { readonly code: string } }

/** The keys of the contract, sorted. */
const certificateKeys = [
  ...['commonName', 'email', 'generation', 'isCa', 'issuer', 'keyAlgorithm', 'keyBits', 'notAfter', 'notBefore'],
  ...['organisation', 'province', 'serial', 'sha256', 'signatureAlgorithm', 'subject'],
]
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

const folder = mkdtempSync(join(tmpdir(), 'hop-dong-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
const lookAlike = at('look-alike.cer')
writeFileSync(lookAlike, exampleDer({ serial: 'FA05F812673607B0' }))

async function read(...files: readonly string[]): Promise<readonly Entry[]> {
  const run = await runCommand('read-cert', files)
  expect(run).toMatchObject({ status: 0 })
  return documentOf(run) as readonly Entry[]
}

function onlyCertificate(entry: Entry | undefined): Certificate {
  const [certificate] = entry && 'certificates' in entry ? entry.certificates : []
  if (!certificate) throw new Error(`There is none in ${JSON.stringify(entry)}`)
  return certificate
}

const valuesOf = (name: readonly Attribute[], oid: string): string[] =>
  name.filter((one) => one.oid === oid).map(({ value }) => value)

function expectShape(certificate: Certificate, file: string): void {
  const theirs = new X509Certificate(readFileSync(file))
  expect(Object.keys(certificate).sort()).toEqual(certificateKeys)
  expect(certificate.sha256).toBe(theirs.fingerprint256.replaceAll(':', '').toLowerCase())
  expect(certificate.serial).toBe(theirs.serialNumber)
  expect(certificate.serial).toMatch(/^(?:(?!00)[0-9A-F]{2}|00$)(?:[0-9A-F]{2})*$/)
  expect(certificate.notBefore).toMatch(instant)
  expect(certificate.notAfter).toMatch(instant)
  expect(Date.parse(certificate.notBefore)).toBe(Date.parse(theirs.validFrom))
  expect(Date.parse(certificate.notAfter)).toBe(Date.parse(theirs.validTo))
  expect(certificate.isCa).toBe(theirs.ca)
  expect(certificate.keyBits).toBe(theirs.publicKey.asymmetricKeyDetails?.modulusLength)
  expect(certificate.keyAlgorithm).toBe('RSA')
  for (const one of [...certificate.subject, ...certificate.issuer]) {
    expect(Object.keys(one).sort()).toEqual(['oid', 'value'])
    expect(one.oid).toMatch(/^\d+(?:\.\d+)+$/)
  }
  expect(certificate.commonName).toBe(valuesOf(certificate.subject, '2.5.4.3').at(-1))
  const organisation = [...valuesOf(certificate.subject, '2.5.4.10'), ...valuesOf(certificate.subject, '2.5.4.11')]
  expect(certificate.organisation).toEqual(organisation)
}

describe('the real certificates', () => {
  const dir = sharedCertificatesDir()
  const names = dir ? readdirSync(dir).sort() : []
  const files = dir ? names.map((name) => relative(root, join(dir, name))) : [lookAlike]
  if (!dir) console.warn('The folder of real certificates is not here (SHARED_DIR): a look-alike stands in for them.')

  it('are read, several in one call, in the order and by the names given', async () => {
    const entries = await read(...files)
    expect(entries.map(({ file }) => file)).toEqual(files)
    for (const entry of entries) expectShape(onlyCertificate(entry), join(dir ? root : '/', entry.file))
    const generations = entries.map((entry) => onlyCertificate(entry).generation)
    expect(generations).toEqual(dir ? names.map((name) => (name.includes('g2') ? 'G2' : 'G1')) : [null])
  })

  it('give the values of the contract for the person’s certificate of 2025', async () => {
    const file = dir ? join(dir, 'leaf-g2-3072-org-2025.cer') : lookAlike
    const certificate = onlyCertificate((await read(file))[0])
    expect(certificate).toMatchObject({
      isCa: false,
      keyAlgorithm: 'RSA',
      signatureAlgorithm: 'sha256WithRSAEncryption',
    })
    expect(certificate.subject[0]).toEqual({ oid: '2.5.4.6', value: 'VN' })
    const real = {
      serial: '2A05F812673607B0',
      notBefore: '2025-03-13T16:36:53Z',
      notAfter: '2030-03-12T16:36:53Z',
      generation: 'G2',
      keyBits: 3072,
    }
    expect(certificate).toMatchObject(dir ? real : { serial: 'FA05F812673607B0', generation: null, keyBits: 2048 })
  })
})

it('writes a serial without the leading 00 that DER puts before a high bit', async () => {
  const certificate = onlyCertificate((await read(lookAlike))[0])
  expectShape(certificate, lookAlike)
  expect(certificate).toMatchObject({ serial: 'FA05F812673607B0', generation: null, email: 'thutv@example.gov.vn' })
})

it('names what is wrong with an unreadable file and reads the others: exit 0', async () => {
  writeFileSync(at('letter.cer'), 'Kính gửi quý cơ quan, đây không phải là chứng thư.')
  writeFileSync(at('short.cer'), readFileSync(lookAlike).subarray(0, 400))
  writeFileSync(at('empty.cer'), '')
  mkdirSync(at('folder.cer'))
  const bad = ['letter.cer', 'short.cer', 'empty.cer', 'folder.cer'].map(at)
  const [good, ...others] = await read(lookAlike, ...bad)
  expect(onlyCertificate(good).commonName).toBe('Trần Văn Thử')
  expect(others).toEqual(
    bad.map((file) => ({ file, error: { code: expect.stringMatching(/^CERT_[A-Z_]+$/) as string } })),
  )
})

it.each([
  ['no file', []],
  ['a file that is not there', [lookAlike, at('none.cer')]],
  ['an option', ['--all', lookAlike]],
] as const)('%s: exit 2, nothing on stdout', async (_what, files) => {
  const run = await runCommand('read-cert', files)
  expect(run).toMatchObject({ status: 2, stdout: '' })
  expect(run.stderr).toMatch(/\S/)
})

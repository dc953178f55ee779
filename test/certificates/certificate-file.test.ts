import { describe, expect, it } from 'vitest'
import { maxCertificateFileBytes, readCertificateFile, refuseBySize } from '../../src/certificates'
import { concat } from './der-writer'
import * as der from './der-writer'
import { exampleCa, exampleDer, exampleRoot, read } from './example-family'
import { makePkcs7, sharedKeyPair, toPem } from './look-alike'
import { pkcs12Der, privateKeyFiles } from './secret-files'

const leaf = exampleDer()
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'utf8'))
const utf16 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'utf16le'))
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16())
const base64 = Buffer.from(leaf).toString('base64')
const leafOnly = [read(leaf).sha256]
const all = [leaf, exampleCa.der, exampleRoot.der]
const allFingerprints = all.map((bytes) => read(bytes).sha256)

function outcome(bytes: Uint8Array): unknown {
  const result = readCertificateFile(bytes)
  if ('error' in result) return result.error.code
  const { kind, certificates, problems } = result
  return [kind, certificates.map(({ sha256 }) => sha256), ...problems.map(({ part, code }) => `${part} ${code}`)]
}

describe('a file with certificates is told by its content', () => {
  it.each([
    ['DER', leaf, 'der', leafOnly],
    ['DER with a line end behind', concat(leaf, text('\r\n')), 'der', leafOnly],
    ['DER files one behind the other', concat(...all), 'der', allFingerprints],
    ['PEM', text(toPem(leaf)), 'pem', leafOnly],
    ['PEM with CRLF', text(toPem(leaf, 'CERTIFICATE', '\r\n')), 'pem', leafOnly],
    ['PEM with CR alone', text(toPem(leaf, 'CERTIFICATE', '\r')), 'pem', leafOnly],
    ['PEM with a UTF-8 mark', text(`\ufeff${toPem(leaf)}`), 'pem', leafOnly],
    ['PEM in UTF-16 with its mark', utf16(`\ufeff${toPem(leaf)}`), 'pem', leafOnly],
    ['PEM in UTF-16, big end first', swapped(utf16(`\ufeff${toPem(leaf)}`)), 'pem', leafOnly],
    ['PEM in UTF-16 without a mark', utf16(toPem(leaf)), 'pem', leafOnly],
    ['PEM with text around it', text(`Kính gửi anh chị,\n0: VN\n${toPem(leaf)}Trân trọng.\n`), 'pem', leafOnly],
    ['several PEM blocks', text(all.map((bytes) => toPem(bytes)).join('\r\n')), 'pem', allFingerprints],
    ['PEM on one line', text(`-----BEGIN CERTIFICATE-----${base64}-----END CERTIFICATE-----`), 'pem', leafOnly],
    ['the label X509 CERTIFICATE', text(toPem(leaf, 'X509 CERTIFICATE')), 'pem', leafOnly],
    [
      'the label TRUSTED CERTIFICATE',
      text(toPem(concat(leaf, der.sequence()), 'TRUSTED CERTIFICATE')),
      'pem',
      leafOnly,
    ],
    ['headers in the block', text(toPem(leaf).replace('-----\n', '-----\nComment: x\n\n')), 'pem', leafOnly],
    ['base64 without PEM lines', text(base64), 'base64', leafOnly],
    ['base64 in lines, with a mark', text(`\ufeff${base64.replace(/.{76}/g, '$&\r\n')}\r\n`), 'base64', leafOnly],
    ['PKCS#7 DER', makePkcs7(all), 'pkcs7', allFingerprints],
    ['PKCS#7 PEM', text(toPem(makePkcs7(all), 'PKCS7')), 'pkcs7', allFingerprints],
    ['PKCS#7 under the label CERTIFICATE', text(toPem(makePkcs7(all))), 'pkcs7', allFingerprints],
    ['PKCS#7 as base64', text(Buffer.from(makePkcs7(all)).toString('base64')), 'pkcs7', allFingerprints],
    ['PKCS#7 of indefinite length', indefinitePkcs7(all), 'pkcs7', allFingerprints],
  ])('%s', (_, bytes, kind, fingerprints) => {
    expect(outcome(bytes)).toEqual([kind, fingerprints])
  })
})

describe('a file that is partly good keeps the good and names the bad', () => {
  const broken = toPem(leaf).replace('MI', 'M?')
  it.each([
    ['a damaged block between two', text(toPem(leaf) + broken + toPem(exampleCa.der)), '2 CERT_PEM_BROKEN'],
    [
      'a block without its end',
      text(toPem(leaf).slice(0, -30) + toPem(leaf) + toPem(exampleCa.der)),
      '1 CERT_PEM_BROKEN',
    ],
    [
      'a block cut short inside',
      text(toPem(leaf) + toPem(exampleCa.der) + toPem(leaf.slice(0, 400))),
      '3 CERT_TRUNCATED',
    ],
    ['a broken one in a bundle', makePkcs7([leaf, der.sequence(der.nothing), exampleCa.der]), '2 CERT_MALFORMED'],
    ['bytes behind', concat(leaf, exampleCa.der, Uint8Array.of(1, 2, 3)), '1 CERT_TRAILING_BYTES'],
  ])('%s', (_, bytes, problem) => {
    expect(outcome(bytes)).toEqual([expect.anything(), allFingerprints.slice(0, 2), problem])
  })
})

describe('a file that holds a secret is refused as a whole', () => {
  it.each(privateKeyFiles)('%s', (_, bytes) => {
    expect(outcome(new Uint8Array(bytes))).toBe('CERT_PRIVATE_KEY')
  })

  it.each([
    ['.p12', pkcs12Der],
    ['.p12 cut short', pkcs12Der.subarray(0, 100)],
    ['.p12 as base64', text(Buffer.from(pkcs12Der).toString('base64'))],
  ])('%s', (_, bytes) => {
    expect(outcome(bytes)).toBe('CERT_PKCS12')
  })

  it('even when a certificate stands beside the key', () => {
    const key = sharedKeyPair().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(outcome(text(toPem(leaf) + key))).toBe('CERT_PRIVATE_KEY')
  })
})

describe('a file without certificates is named for what it is', () => {
  const request = der.sequence(
    der.sequence(der.smallInteger(0), der.sequence(der.set()), der.sequence(), der.context(0)),
    der.sequence(der.oid('1.2.840.113549.1.1.11')),
    der.bitString(new Uint8Array(8)),
  )
  const algorithm = der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nothing)
  const list = der.sequence(
    der.sequence(der.smallInteger(1), algorithm, der.sequence(), der.time(new Date('2025-01-01T00:00:00Z'))),
    algorithm,
    der.bitString(new Uint8Array(8)),
  )
  const publicKey = sharedKeyPair().publicKey
  it.each([
    ['an empty file', new Uint8Array(), 'CERT_FILE_EMPTY'],
    ['a file cut short', leaf.subarray(0, 700), 'CERT_TRUNCATED'],
    ['a file of three bytes', leaf.subarray(0, 3), 'CERT_MALFORMED'],
    ['base64 cut short', text(base64.slice(0, 400)), 'CERT_TRUNCATED'],
    ['DER of something else', der.sequence(der.nothing, der.nothing), 'CERT_MALFORMED'],
    ['a letter', text('0. CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), 'CERT_NOT_A_CERTIFICATE'],
    ['one word', text('chungthu'), 'CERT_NOT_A_CERTIFICATE'],
    ['a PDF', text('%PDF-1.7\n%%EOF'), 'CERT_NOT_A_CERTIFICATE'],
    ['a Word file', concat(text('PK\u0003\u0004'), new Uint8Array(64)), 'CERT_NOT_A_CERTIFICATE'],
    ['zeros', new Uint8Array(64), 'CERT_NOT_A_CERTIFICATE'],
    ['an end line alone', text('-----END CERTIFICATE-----'), 'CERT_PEM_BROKEN'],
    ['a begin line alone', text('-----BEGIN CERTIFICATE-----'), 'CERT_PEM_BROKEN'],
    ['other labels at both ends', text(toPem(leaf).replace('END CERT', 'END X CERT')), 'CERT_PEM_BROKEN'],
    ['a request', request, 'CERT_REQUEST_FILE'],
    ['a request in PEM', text(toPem(request, 'NEW CERTIFICATE REQUEST')), 'CERT_REQUEST_FILE'],
    ['a revocation list', list, 'CERT_REVOCATION_LIST'],
    ['a public key', new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })), 'CERT_PUBLIC_KEY_ONLY'],
    ['a PKCS#1 public key', new Uint8Array(publicKey.export({ type: 'pkcs1', format: 'der' })), 'CERT_PUBLIC_KEY_ONLY'],
    ['a bundle without certificates', makePkcs7([]), 'CERT_PKCS7_EMPTY'],
    ['PKCS#7 of another kind', der.sequence(der.oid('1.2.840.113549.1.7.3'), der.context(0)), 'CERT_PKCS7_EMPTY'],
    ['too many parts', text(toPem(der.sequence()).repeat(10_001)), 'CERT_TOO_MANY_PARTS'],
  ])('%s', (_, bytes, code) => {
    expect(outcome(bytes)).toBe(code)
  })

  it('a file above 5 MiB, by its size alone', () => {
    expect(refuseBySize(50_000_000)?.code).toBe('CERT_FILE_TOO_LARGE')
    expect(refuseBySize(maxCertificateFileBytes)).toBeNull()
    expect(outcome(new Uint8Array(maxCertificateFileBytes + 1))).toBe('CERT_FILE_TOO_LARGE')
  })
})

// The outer three elements as BER writes them when the length is not known yet (X.690 §8.1.3.6).
function indefinitePkcs7(certificates: readonly Uint8Array[]): Uint8Array {
  const open = (tag: number, ...content: readonly Uint8Array[]): Uint8Array =>
    concat(Uint8Array.of(tag, 0x80), ...content, Uint8Array.of(0, 0))
  const data = open(0x30, der.oid('1.2.840.113549.1.7.1'))
  const signed = open(0x30, der.smallInteger(1), der.set(), data, open(0xa0, ...certificates), der.set())
  return open(0x30, der.oid('1.2.840.113549.1.7.2'), open(0xa0, signed))
}

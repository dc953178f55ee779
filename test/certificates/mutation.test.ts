import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCertificateFile, type Certificate } from '../../src/certificates'
import { isErrorCode } from '../../src/errors'
import * as der from './der-writer'
import { exampleCa, exampleDer } from './example-family'
import { makePkcs7, toPem } from './look-alike'
import { pkcs12Der } from './secret-files'

const runs = 10_000
const timeLimitMs = 120_000
const leaf = exampleDer()
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content))
const seeds = [leaf, exampleCa.der, makePkcs7([leaf, exampleCa.der]), text(toPem(leaf)), pkcs12Der]

interface Change {
  readonly seed: number
  readonly flips: readonly (readonly [number, number])[]
  readonly cut: number | null
  readonly insertion: readonly [number, Uint8Array] | null
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
// Half of the flips fall on the first bytes, where the structure is.
const flip = fc.tuple(
  fc.oneof(
    place,
    place.map((each) => each / 20),
  ),
  fc.nat(255),
)
const changes: fc.Arbitrary<Change> = fc.record({
  seed: fc.nat(seeds.length - 1),
  flips: fc.array(flip, { maxLength: 6 }),
  cut: fc.option(place),
  insertion: fc.option(fc.tuple(place, fc.uint8Array({ maxLength: 12 }))),
})

it(`${runs} changed files give certificates or a named error, and nothing is thrown`, { timeout: timeLimitMs }, () => {
  fc.assert(
    fc.property(changes, (change) => {
      const result = readCertificateFile(changed(change))
      if ('error' in result) expect(isErrorCode(result.error.code)).toBe(true)
      else result.certificates.forEach(expectWellFormed)
    }),
    { numRuns: runs },
  )
})

it('any bytes at all give a named error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const result = readCertificateFile(bytes)
      expect('error' in result && isErrorCode(result.error.code)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

it('every length of a file cut short is named', () => {
  for (let length = 0; length < leaf.length; length++) {
    const result = readCertificateFile(leaf.subarray(0, length))
    expect('error' in result && result.error.code).toMatch(/^CERT_(FILE_EMPTY|TRUNCATED|MALFORMED|NOT_A_CERTIFICATE)$/)
  }
})

it('deep nesting and endless indefinite lengths end', () => {
  const nested = new Uint8Array(200_000).map((_, index) => (index % 2 === 0 ? 0x30 : 0x80))
  expect(readCertificateFile(nested)).toMatchObject({ error: { code: expect.stringMatching(/^CERT_/) as string } })
})

it.each([
  ['extensions', der.concat(), repeated(der.sequence(der.oid('1.2.3'), der.yes, der.octetString(der.concat())))],
  ['parts of a name', repeated(der.set(der.sequence(der.oid('2.5.4.11'), der.utf8String('A')))), der.concat()],
])('nearly five megabytes of %s are read in one pass', (_, name, extensions) => {
  const startMs = performance.now()
  const result = readCertificateFile(unsigned(name, extensions))
  expect('error' in result ? result.error : result.certificates.length).toBe(1)
  // Growing with the square of their number it would take many minutes.
  expect(performance.now() - startMs).toBeLessThan(30_000)
})

function repeated(element: Uint8Array): Uint8Array {
  return Uint8Array.from(
    { length: 4_800_000 - (4_800_000 % element.length) },
    (_, at) => element[at % element.length] ?? 0,
  )
}

/** A certificate of version 3 with these bytes as the subject's name and the list of extensions, and a signature of nothing. */
function unsigned(name: Uint8Array, extensions: Uint8Array): Uint8Array {
  const algorithm = der.sequence(der.oid('1.3.101.112'))
  const times = der.sequence(der.time(new Date('2025-01-01T00:00:00Z')), der.time(new Date('2030-01-01T00:00:00Z')))
  const key = der.sequence(algorithm, der.bitString(new Uint8Array(32)))
  const [version, list] = [der.context(0, der.smallInteger(2)), der.context(3, der.sequence(extensions))]
  const parts = [version, der.smallInteger(7), algorithm, der.sequence(), times, der.sequence(name), key, list]
  return der.sequence(der.sequence(...parts), algorithm, der.bitString(new Uint8Array(64)))
}

function changed({ seed, flips, cut, insertion }: Change): Uint8Array {
  let bytes = Uint8Array.from(seeds[seed] ?? leaf)
  for (const [at, octet] of flips) bytes[Math.floor(at * bytes.length)] = octet
  if (insertion) {
    const at = Math.floor(insertion[0] * bytes.length)
    bytes = Uint8Array.from([...bytes.subarray(0, at), ...insertion[1], ...bytes.subarray(at)])
  }
  return cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length))
}

function expectWellFormed(certificate: Certificate): void {
  expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(certificate.serial).toMatch(/^([0-9A-F]{2})+$/)
  expect(certificate.notAfter).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(certificate.generation).toBeNull()
}

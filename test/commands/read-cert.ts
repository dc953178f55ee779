/** `read-cert FILE…`: prints what the product reads from certificate files, as one JSON document (contract §3). */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readCertificateFile, refuseBySize, type Certificate, type CertificateFileResult } from '../../src/certificates'
import { errorEntry, toAppError } from '../../src/errors'

const exit = { failure: 1, unusableArguments: 2 } as const

function main(files: readonly string[]): void {
  const absent = files.filter((file) => placeOf(file) === null)
  if (files.length === 0 || absent.length > 0) {
    const why = absent.map((file) => `Không có tệp này: ${file}`).join('\n')
    process.stderr.write(`${why}${why === '' ? '' : '\n'}Cách dùng: read-cert TỆP…\n`)
    process.exitCode = exit.unusableArguments
    return
  }
  print(files.map(entryOf))
}

function entryOf(file: string): unknown {
  const found = readFrom(placeOf(file) ?? file)
  if ('error' in found) {
    note(file, found.error.code)
    return { file, error: { code: found.error.code } }
  }
  for (const { code, part } of found.problems) note(`${file} (${part})`, code)
  return { file, certificates: found.certificates.map(factsOf) }
}

function readFrom(path: string): CertificateFileResult {
  try {
    const { size } = statSync(path)
    const refusal = refuseBySize(size)
    return refusal ? { error: refusal } : readCertificateFile(new Uint8Array(readFileSync(path)))
  } catch (thrown) {
    if (thrown instanceof Error && 'syscall' in thrown) return { error: { code: 'CERT_FILE_UNREADABLE', details: {} } }
    throw thrown
  }
}

/** The keys of the contract and no more. */
function factsOf(certificate: Certificate): unknown {
  return {
    sha256: certificate.sha256,
    serial: certificate.serial,
    commonName: certificate.commonName,
    email: certificate.email,
    organisation: certificate.organisation,
    province: certificate.province,
    subject: certificate.subject,
    issuer: certificate.issuer,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    isCa: certificate.isCa,
    generation: certificate.generation,
    keyAlgorithm: certificate.keyAlgorithm,
    keyBits: certificate.keyBits,
    signatureAlgorithm: certificate.signatureAlgorithm,
  }
}

// npm runs scripts in the project's folder and names the caller's in INIT_CWD.
function placeOf(file: string): string | null {
  const places = [resolve(file), resolve(process.env['INIT_CWD'] ?? '.', file)]
  return places.find((place) => existsSync(place)) ?? null
}

function note(where: string, code: Parameters<typeof errorEntry>[0]): void {
  const { what, next } = errorEntry(code).vi
  process.stderr.write(`${where}: ${what} ${next}\n`)
}

function print(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

try {
  main(process.argv.slice(2))
} catch (thrown) {
  const { code } = toAppError(thrown)
  const { what, next } = errorEntry(code).vi
  print({ error: { code, message: `${what} ${next}` } })
  process.stderr.write(`${String(thrown)}\n`)
  process.exitCode = exit.failure
}

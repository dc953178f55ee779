import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { manyCertificates } from './many-certificates'
import { ours, peers, timesOfReaders, type Reader, type Row } from './certificate-readers'
import { bundle } from './extension-worlds'
import { median, tenths, type BenchRow } from './row'

const count = 200
const [warmUp, turns] = [4, 15]
const includes =
  'ours: a whole file of one certificate as the page reads it, every fact, the sums of certificate and key; peers: what a row of the list shows, without sums'

const inNodeAlone = 'node:crypto'

/** Node's own, over OpenSSL. Its names are lines of text. */
function readByNode(der: Uint8Array): Row {
  const certificate = new X509Certificate(der)
  const lines = certificate.subject.split('\n')
  const of = (type: string) =>
    lines.filter((one) => one.startsWith(`${type}=`)).map((one) => one.slice(type.length + 1))
  return {
    serial: certificate.serialNumber,
    commonName: of('CN')[0] ?? '',
    organisation: [...of('O'), ...of('OU')],
    email: certificate.subjectAltName?.replace(/^email:/, '') ?? '',
    issuer: certificate.issuer.split('\n').map((one) => one.slice(one.indexOf('=') + 1)),
    notBefore: Date.parse(certificate.validFrom),
    notAfter: Date.parse(certificate.validTo),
    isCa: certificate.ca,
  }
}

function rowOf(id: string, times: Readonly<Record<string, number[]>>, skipped: BenchRow['peers']): BenchRow {
  const middle = (name: string) => tenths(median((times[name] ?? []).slice(warmUp)))
  const names = Object.keys(times).filter((name) => name !== ours.name && name !== 'bare look')
  const found = names.map((name) => ({ name, value: middle(name) }))
  const mine = middle(ours.name)
  return {
    id,
    unit: 'µs',
    ours: mine,
    n: count,
    goal: 'no peer faster',
    met: found.every(({ value }) => mine <= value),
    peers: [...found, ...skipped],
    limit: { name: 'every header found, one sum', value: middle('bare look') },
    includes,
  }
}

/** Microseconds to read one certificate of a list of 200 in Node, beside four libraries and Node’s own reader on the same bytes. */
export function benchCertificatesInNode(): BenchRow {
  const list = manyCertificates(count)
  const node: Reader = { name: inNodeAlone, read: readByNode }
  return rowOf('cert-list-us-node', timesOfReaders(list, [ours, ...peers, node], warmUp + turns), [])
}

/** The same in a page of the extension. */
export async function benchCertificatesInChromium(): Promise<BenchRow> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'bench-certificates-'))
  const practice = await startPracticeBrowser({ site })
  try {
    const page = await practice.openOwnPage('manifest.json')
    await page.bringToFront()
    await page.evaluate(await bundle('certificate-probe.ts'))
    const texts = manyCertificates(count).map((der) => Buffer.from(der).toString('latin1'))
    const call = `benchCertificates(${JSON.stringify(texts)}, ${warmUp + turns})`
    const times = (await page.evaluate(call)) as Readonly<Record<string, number[]>>
    return rowOf('cert-list-us-chromium', times, [{ name: inNodeAlone, skipped: 'a part of Node; browsers have none' }])
  } finally {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
}

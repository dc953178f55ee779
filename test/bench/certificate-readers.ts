/** How the product and other libraries read one certificate for a row of a list, in Node and in browsers alike. */
import * as peculiar from '@peculiar/x509'
import jsrsasign from 'jsrsasign'
import forge from 'node-forge'
import * as pkijs from 'pkijs'
import { readCertificateFile, sha256 } from '../../src/certificates'
import { elementAt, elementsIn, type DerElement } from '../../src/certificates/der-outline'

/** What a row of the Certificates page shows. */
export interface Row {
  /** Upper-case hex. */
  readonly serial: string
  readonly commonName: string
  readonly organisation: readonly string[]
  readonly email: string
  readonly issuer: readonly string[]
  /** Milliseconds. */
  readonly notBefore: number
  readonly notAfter: number
  readonly isCa: boolean
}

/** One reader by its name. */
export interface Reader {
  readonly name: string
  readonly read: (der: Uint8Array<ArrayBuffer>) => Row
}

const [cn, o, ou] = ['2.5.4.3', '2.5.4.10', '2.5.4.11']

interface Attribute {
  readonly oid: string
  readonly value: string
}

function namesIn(subject: readonly Attribute[]): Pick<Row, 'commonName' | 'organisation'> {
  const of = (oid: string) => subject.filter((one) => one.oid === oid).map(({ value }) => value)
  return { commonName: of(cn)[0] ?? '', organisation: [...of(o), ...of(ou)] }
}

/** What the product does with a file of one certificate: all its facts, its sum and its key's. */
export const ours: Reader = {
  name: 'ours',
  read: (der) => {
    const result = readCertificateFile(der)
    const [found] = 'error' in result ? [] : result.certificates
    if (!found) throw new Error('not read')
    const { serial, organisation, isCa, notBefore, notAfter, issuer } = found
    return {
      serial,
      commonName: found.commonName ?? '',
      organisation,
      email: found.email ?? '',
      issuer: issuer.map(({ value }) => value),
      notBefore: Date.parse(notBefore),
      notAfter: Date.parse(notAfter),
      isCa,
    }
  },
}

function readByPkijs(der: Uint8Array<ArrayBuffer>): Row {
  const { subject, issuer, serialNumber, notBefore, notAfter, extensions = [] } = pkijs.Certificate.fromBER(der)
  const attributes = ({ typesAndValues }: pkijs.RelativeDistinguishedNames) =>
    typesAndValues.map(({ type, value }) => ({ oid: type, value: value.valueBlock.value }))
  const parsed = (oid: string): unknown => extensions.find(({ extnID }) => extnID === oid)?.parsedValue
  const [names, constraints] = [parsed('2.5.29.17'), parsed('2.5.29.19')]
  const email = names instanceof pkijs.AltName ? names.altNames.find(({ type }) => type === 1) : undefined
  return {
    serial: hexOf(serialNumber.valueBlock.valueHexView),
    ...namesIn(attributes(subject)),
    email: String(email?.value ?? ''),
    issuer: attributes(issuer).map(({ value }) => value),
    notBefore: notBefore.value.getTime(),
    notAfter: notAfter.value.getTime(),
    isCa: constraints instanceof pkijs.BasicConstraints && constraints.cA,
  }
}

function readByForge(der: Uint8Array<ArrayBuffer>): Row {
  let text = ''
  for (const octet of der) text += String.fromCharCode(octet)
  const certificate = forge.pki.certificateFromAsn1(forge.asn1.fromDer(text))
  const { subject, issuer, serialNumber, validity } = certificate
  const email = certificate.getExtension('subjectAltName')?.altNames?.find(({ type }) => type === 1)
  return {
    serial: serialNumber.toUpperCase(),
    ...namesIn(subject.attributes.map(({ type, value }) => ({ oid: type, value: forge.util.decodeUtf8(value) }))),
    email: email?.value ?? '',
    issuer: issuer.attributes.map(({ value }) => forge.util.decodeUtf8(value)),
    notBefore: validity.notBefore.getTime(),
    notAfter: validity.notAfter.getTime(),
    isCa: certificate.getExtension('basicConstraints')?.cA === true,
  }
}

function readByPeculiar(der: Uint8Array<ArrayBuffer>): Row {
  const certificate = new peculiar.X509Certificate(der)
  const { subjectName, issuerName } = certificate
  const names = certificate.getExtension(peculiar.SubjectAlternativeNameExtension)?.names.items
  return {
    serial: certificate.serialNumber.toUpperCase(),
    commonName: subjectName.getField('CN')[0] ?? '',
    organisation: [...subjectName.getField('O'), ...subjectName.getField('OU')],
    email: names?.find(({ type }) => type === 'email')?.value ?? '',
    issuer: issuerName.toJSON().flatMap((one) => Object.values(one).flat()),
    notBefore: certificate.notBefore.getTime(),
    notAfter: certificate.notAfter.getTime(),
    isCa: certificate.getExtension(peculiar.BasicConstraintsExtension)?.ca === true,
  }
}

function readByJsrsasign(der: Uint8Array<ArrayBuffer>): Row {
  const certificate = new jsrsasign.X509()
  certificate.readCertHex(hexOf(der).toLowerCase())
  const types = new Map([
    ['CN', cn],
    ['O', o],
    ['OU', ou],
  ])
  const subject = certificate.getSubject().array.flat()
  return {
    serial: certificate.getSerialNumberHex().toUpperCase(),
    ...namesIn(subject.map(({ type, value }) => ({ oid: types.get(type) ?? type, value }))),
    email: certificate.getExtSubjectAltName()?.array.find(({ rfc822 }) => rfc822 !== undefined)?.rfc822 ?? '',
    issuer: certificate
      .getIssuer()
      .array.flat()
      .map(({ value }) => value),
    notBefore: timeOfDigits(certificate.getNotBefore()),
    notAfter: timeOfDigits(certificate.getNotAfter()),
    isCa: certificate.getExtBasicConstraints()?.cA === true,
  }
}

// "250313163653Z", as it stands in the certificate; the examples end before 2050.
function timeOfDigits(text: string): number {
  const [year, month, day, hour, minute, second] = (text.match(/\d\d/g) ?? []).map(Number)
  return Date.UTC(2000 + (year ?? 0), (month ?? 0) - 1, day, hour, minute, second)
}

function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const octet of bytes) text += octet.toString(16).padStart(2, '0')
  return text.toUpperCase()
}

/** Other libraries that run in Node and in browsers. */
export const peers: readonly Reader[] = [
  { name: 'pkijs', read: readByPkijs },
  { name: 'node-forge', read: readByForge },
  { name: '@peculiar/x509', read: readByPeculiar },
  { name: 'jsrsasign', read: readByJsrsasign },
]

/** What nobody can do without: every header of the certificate found once, and one sum of its bytes. */
export function bareLook(der: Uint8Array): number {
  return sha256(der).length + countBelow(elementAt(der))
}

function countBelow(element: DerElement): number {
  if ((element.tag & 0x20) === 0) return 1
  return elementsIn(element).reduce((sum, inner) => sum + countBelow(inner), 1)
}

/**
 * Microseconds a certificate of every reader, and of the bare look, in turns of the whole list so that what disturbs one disturbs all.
 * @throws Error when two readers do not say the same of a certificate
 */
export function timesOfReaders(
  list: readonly Uint8Array<ArrayBuffer>[],
  readers: readonly Reader[],
  turns: number,
): Readonly<Record<string, number[]>> {
  const wanted = list.map((der) => JSON.stringify(ours.read(der)))
  for (const { name, read } of readers)
    list.forEach((der, place) => {
      const row = JSON.stringify(read(der))
      if (row !== wanted[place]) throw new Error(`${name} says ${row} instead of ${wanted[place] ?? ''}`)
    })
  const works = [...readers, { name: 'bare look', read: bareLook }]
  const times: Record<string, number[]> = Object.fromEntries(works.map(({ name }) => [name, []]))
  for (let turn = 0; turn < turns; turn++)
    for (const { name, read } of works) {
      const startMs = performance.now()
      for (const der of list) read(der)
      times[name]?.push(((performance.now() - startMs) * 1_000) / list.length)
    }
  return times
}

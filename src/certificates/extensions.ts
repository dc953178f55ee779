import { BitString, Boolean, Integer, type BaseBlock } from 'asn1js'
import { id_ad_caIssuers, id_ad_ocsp, type Extension } from 'pkijs'
import { toAppError } from '../errors'
import { utf8OrLatin1 } from './directory-string'
import { toUpperHex } from './hexadecimal'
import { EXTENSION, keyUsageNames, purposeNames, type KeyUsageName } from './known-oids'
import {
  blocksIn,
  expectKind,
  isTagged,
  octetsIn,
  octetsOfTagged,
  oidIn,
  partsOf,
  readBlock,
  smallNumberIn,
} from './asn1-blocks'
import { oidOf } from './object-identifier'

/** What the extensions of a certificate say. Key identifiers are upper-case hex; null or empty where an extension is absent. */
export interface ExtensionFacts {
  readonly isCa: boolean
  /** How many intermediate authorities may follow (RFC 5280 §4.2.1.9); null without a limit. */
  readonly pathLength: number | null
  readonly emails: readonly string[]
  readonly subjectKeyId: string | null
  readonly authorityKeyId: string | null
  /** Null when the extension is absent, which restricts nothing. */
  readonly keyUsage: readonly KeyUsageName[] | null
  readonly extendedKeyUsage: readonly string[]
  readonly policies: readonly string[]
  readonly caIssuersUrls: readonly string[]
  readonly ocspUrls: readonly string[]
  readonly crlUrls: readonly string[]
  /** OIDs of extensions that are there but could not be read, or are there twice. */
  readonly unreadableExtensions: readonly string[]
  /** OIDs of critical extensions that the product does not process: such a certificate must not be trusted (RFC 5280 §4.2). */
  readonly unknownCriticalExtensions: readonly string[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Reader = (value: BaseBlock, facts: Mutable<ExtensionFacts>) => void

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [EXTENSION.basicConstraints, readBasicConstraints],
  [EXTENSION.keyUsage, readKeyUsage],
  [EXTENSION.subjectKeyIdentifier, (value, facts) => (facts.subjectKeyId = toUpperHex(octetsIn(value)))],
  [EXTENSION.authorityKeyIdentifier, readAuthorityKeyId],
  [EXTENSION.subjectAltName, (value, facts) => (facts.emails = namesAmong(partsOf(value), generalName.email))],
  [EXTENSION.issuerAltName, () => undefined],
  [EXTENSION.extendedKeyUsage, readExtendedKeyUsage],
  [EXTENSION.certificatePolicies, readPolicies],
  [EXTENSION.authorityInfoAccess, readAuthorityInfo],
  [EXTENSION.crlDistributionPoints, readCrlPoints],
])

// GeneralName ::= CHOICE { …, rfc822Name [1] IA5String, …, uniformResourceIdentifier [6] IA5String, … }   (RFC 5280 §4.2.1.6)
const generalName = { email: 1, url: 6 } as const

/**
 * Reads the extensions of a certificate. One that cannot be read is named in `unreadableExtensions` and hides no other.
 *
 *     Extensions ::= SEQUENCE OF Extension
 *     Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }   (RFC 5280 §4.1)
 *
 * pkijs gives the list and asn1js the values. Not pkijs's own classes for them (`parsedValue`): those of 4.0.0 take half of
 * a list whose entries are longer than it without an error, lose the e-mail address or the key identifier for a strange
 * name beside it, and take as long as all the rest of the certificate.
 * @throws AppError CERT_MALFORMED when an extension has no OID.
 */
export function readExtensions(extensions: readonly Extension[]): ExtensionFacts {
  const facts = nothingSaid()
  const seen = new Set<string>()
  for (const { extnID, critical, extnValue } of extensions) {
    const oid = oidOf(extnID)
    const read = readers.get(oid)
    if (!read && critical) facts.unknownCriticalExtensions = [...facts.unknownCriticalExtensions, oid]
    const isRead = !seen.has(oid) && (!read || wasRead(read, extnValue.valueBlock.valueHexView, facts))
    if (!isRead) facts.unreadableExtensions = [...facts.unreadableExtensions, oid]
    seen.add(oid)
  }
  return facts
}

function wasRead(read: Reader, value: Uint8Array, facts: Mutable<ExtensionFacts>): boolean {
  try {
    read(readBlock(value.slice()), facts)
    return true
  } catch (thrown) {
    if (toAppError(thrown).code === 'INTERNAL') throw thrown
    return false
  }
}

// BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }   (RFC 5280 §4.2.1.9)
function readBasicConstraints(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  const [first, second] = partsOf(value)
  const isStated = first instanceof Boolean
  const length = isStated ? second : first
  const pathLength = length ? smallNumberIn(expectKind(length, Integer)) : null
  facts.isCa = isStated && first.getValue()
  facts.pathLength = isStated ? pathLength : null
}

// KeyUsage ::= BIT STRING { digitalSignature (0), … decipherOnly (8) }, bit 0 being the highest   (RFC 5280 §4.2.1.3)
function readKeyUsage(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  const bits = expectKind(value, BitString).valueBlock.valueHexView
  facts.keyUsage = keyUsageNames.filter((_, bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0)
}

// AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] OCTET STRING OPTIONAL, … }   (RFC 5280 §4.2.1.1)
function readAuthorityKeyId(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  const keyId = partsOf(value).find((part) => isTagged(part, 0))
  facts.authorityKeyId = keyId ? toUpperHex(octetsOfTagged(keyId)) : null
}

// ExtKeyUsageSyntax ::= SEQUENCE OF OBJECT IDENTIFIER   (RFC 5280 §4.2.1.12)
function readExtendedKeyUsage(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  const purposes = partsOf(value).map(oidIn)
  facts.extendedKeyUsage = purposes.map((oid) => purposeNames.get(oid) ?? oid)
}

// certificatePolicies ::= SEQUENCE OF SEQUENCE { policyIdentifier OBJECT IDENTIFIER, … }   (RFC 5280 §4.2.1.4)
function readPolicies(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  facts.policies = partsOf(value).map((policy) => oidIn(partsOf(policy)[0]))
}

// AuthorityInfoAccessSyntax ::= SEQUENCE OF SEQUENCE { accessMethod OBJECT IDENTIFIER, accessLocation GeneralName }   (RFC 5280 §4.2.2.1)
function readAuthorityInfo(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  const entries = partsOf(value).map((entry) => {
    const [method, location] = partsOf(entry)
    return { method: oidIn(method), urls: location ? namesAmong([location], generalName.url) : [] }
  })
  facts.caIssuersUrls = entries.flatMap(({ method, urls }) => (method === id_ad_caIssuers ? urls : []))
  facts.ocspUrls = entries.flatMap(({ method, urls }) => (method === id_ad_ocsp ? urls : []))
}

// CRLDistributionPoints ::= SEQUENCE OF SEQUENCE { distributionPoint [0] { fullName [0] GeneralNames | … } OPTIONAL, … }   (RFC 5280 §4.2.1.13)
function readCrlPoints(value: BaseBlock, facts: Mutable<ExtensionFacts>): void {
  const points = partsOf(value).flatMap(partsOf)
  const names = points.filter((part) => isTagged(part, 0)).flatMap(blocksIn)
  const fullNames = names.filter((part) => isTagged(part, 0)).flatMap(blocksIn)
  facts.crlUrls = namesAmong(fullNames, generalName.url)
}

function namesAmong(names: readonly BaseBlock[], kind: number): string[] {
  return names.filter((name) => isTagged(name, kind)).map((name) => utf8OrLatin1(octetsOfTagged(name)))
}

function nothingSaid(): Mutable<ExtensionFacts> {
  return {
    isCa: false,
    pathLength: null,
    emails: [],
    subjectKeyId: null,
    authorityKeyId: null,
    keyUsage: null,
    extendedKeyUsage: [],
    policies: [],
    caIssuersUrls: [],
    ocspUrls: [],
    crlUrls: [],
    unreadableExtensions: [],
    unknownCriticalExtensions: [],
  }
}

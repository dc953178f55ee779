import { toAppError } from '../errors'
import { elementsIn, expectTag, onlyElementIn, partsOf, TAG, type DerElement } from './der-outline'
import { bitsOf, booleanOf, isTagged, octetsOf, octetsOfTagged, smallIntegerOf } from './der-values'
import { utf8OrLatin1 } from './directory-string'
import { toUpperHex } from './hexadecimal'
import { accessMethods, EXTENSION, keyUsageNames, purposeNames, type KeyUsageName } from './known-oids'
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
type Reader = (value: DerElement, facts: Mutable<ExtensionFacts>) => void

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [EXTENSION.basicConstraints, readBasicConstraints],
  [EXTENSION.keyUsage, readKeyUsage],
  [EXTENSION.subjectKeyIdentifier, (value, facts) => (facts.subjectKeyId = toUpperHex(octetsOf(value)))],
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
 * @throws AppError CERT_MALFORMED when one is no extension at all.
 */
export function readExtensions(extensions: readonly DerElement[]): ExtensionFacts {
  const facts = nothingSaid()
  const unknownCritical: string[] = []
  const unreadable: string[] = []
  const seen = new Set<string>()
  for (const extension of extensions) {
    const { oid, isCritical, value } = extensionOf(extension)
    const read = readers.get(oid)
    if (!read && isCritical) unknownCritical.push(oid)
    const isRead = !seen.has(oid) && (!read || wasRead(read, value, facts))
    if (!isRead) unreadable.push(oid)
    seen.add(oid)
  }
  return { ...facts, unreadableExtensions: unreadable, unknownCriticalExtensions: unknownCritical }
}

function extensionOf(extension: DerElement) {
  const [type, ...rest] = partsOf(extension)
  const flag = rest.length > 1 ? rest.shift() : undefined
  return { oid: oidOf(type), isCritical: flag ? booleanOf(flag) : false, value: expectTag(rest[0], TAG.octetString) }
}

function wasRead(read: Reader, value: DerElement, facts: Mutable<ExtensionFacts>): boolean {
  try {
    read(onlyElementIn(value), facts)
    return true
  } catch (thrown) {
    if (toAppError(thrown).code === 'INTERNAL') throw thrown
    return false
  }
}

// BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }   (RFC 5280 §4.2.1.9)
function readBasicConstraints(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const [first, second] = partsOf(value)
  const isStated = first?.tag === TAG.boolean
  const length = isStated ? second : first
  const pathLength = length ? smallIntegerOf(length) : null
  facts.isCa = isStated && booleanOf(first)
  facts.pathLength = isStated ? pathLength : null
}

// KeyUsage ::= BIT STRING { digitalSignature (0), … decipherOnly (8) }, bit 0 being the highest   (RFC 5280 §4.2.1.3)
function readKeyUsage(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const bits = bitsOf(value)
  facts.keyUsage = keyUsageNames.filter((_, bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0)
}

// AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] OCTET STRING OPTIONAL, … }   (RFC 5280 §4.2.1.1)
function readAuthorityKeyId(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const keyId = partsOf(value).find((part) => isTagged(part, 0))
  facts.authorityKeyId = keyId ? toUpperHex(octetsOfTagged(keyId, 0)) : null
}

// ExtKeyUsageSyntax ::= SEQUENCE OF OBJECT IDENTIFIER   (RFC 5280 §4.2.1.12)
function readExtendedKeyUsage(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const purposes = partsOf(value).map(oidOf)
  facts.extendedKeyUsage = purposes.map((oid) => purposeNames.get(oid) ?? oid)
}

// certificatePolicies ::= SEQUENCE OF SEQUENCE { policyIdentifier OBJECT IDENTIFIER, … }   (RFC 5280 §4.2.1.4)
function readPolicies(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  facts.policies = partsOf(value).map((policy) => oidOf(partsOf(policy)[0]))
}

// AuthorityInfoAccessSyntax ::= SEQUENCE OF SEQUENCE { accessMethod OBJECT IDENTIFIER, accessLocation GeneralName }   (RFC 5280 §4.2.2.1)
function readAuthorityInfo(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const entries = partsOf(value).map((entry) => {
    const [method, location] = partsOf(entry)
    return { method: oidOf(method), urls: location ? namesAmong([location], generalName.url) : [] }
  })
  facts.caIssuersUrls = entries.flatMap(({ method, urls }) => (method === accessMethods.caIssuers ? urls : []))
  facts.ocspUrls = entries.flatMap(({ method, urls }) => (method === accessMethods.ocsp ? urls : []))
}

// CRLDistributionPoints ::= SEQUENCE OF SEQUENCE { distributionPoint [0] { fullName [0] GeneralNames | … } OPTIONAL, … }   (RFC 5280 §4.2.1.13)
function readCrlPoints(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const points = partsOf(value).flatMap(partsOf)
  const names = points.filter((part) => isTagged(part, 0)).flatMap(elementsIn)
  const fullNames = names.filter((part) => isTagged(part, 0)).flatMap(elementsIn)
  facts.crlUrls = namesAmong(fullNames, generalName.url)
}

function namesAmong(names: readonly DerElement[], kind: number): string[] {
  return names.filter((name) => isTagged(name, kind)).map((name) => utf8OrLatin1(octetsOfTagged(name, kind)))
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

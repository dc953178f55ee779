import { toAppError } from '../errors'
import { bitStringOf, childrenOf, contentOf, expectTag, readElement, smallIntegerOf, TAG, type DerElement } from './der'
import { utf8OrLatin1 } from './directory-string'
import { toUpperHex } from './hexadecimal'
import { EXTENSION, keyUsageNames, purposeNames, type KeyUsageName } from './known-oids'
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
  [EXTENSION.subjectKeyIdentifier, (value, facts) => (facts.subjectKeyId = octetsOf(value))],
  [EXTENSION.authorityKeyIdentifier, readAuthorityKeyId],
  [EXTENSION.subjectAltName, (value, facts) => (facts.emails = namesOf(value, generalName.email))],
  [EXTENSION.issuerAltName, () => undefined],
  [EXTENSION.extendedKeyUsage, readExtendedKeyUsage],
  [EXTENSION.certificatePolicies, readPolicies],
  [EXTENSION.authorityInfoAccess, readAuthorityInfo],
  [EXTENSION.crlDistributionPoints, readCrlPoints],
])

// GeneralName ::= CHOICE { …, rfc822Name [1] IA5String, …, uniformResourceIdentifier [6] IA5String, … }   (RFC 5280 §4.2.1.6)
const generalName = { email: 0x81, url: 0x86 } as const

/**
 * Reads the extensions of a certificate. One that cannot be read is named in `unreadableExtensions` and hides no other.
 *
 *     Extensions ::= SEQUENCE OF Extension
 *     Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }   (RFC 5280 §4.1)
 *
 * @throws AppError CERT_MALFORMED when the list itself is broken.
 */
export function readExtensions(list: DerElement | null): ExtensionFacts {
  const facts = nothingSaid()
  const seen = new Set<string>()
  for (const extension of list ? childrenOf(expectTag(list, TAG.sequence)) : []) {
    const parts = childrenOf(expectTag(extension, TAG.sequence))
    const oid = oidOf(parts[0])
    const value = expectTag(parts.at(-1), TAG.octetString)
    const read = readers.get(oid)
    if (!read && isCritical(parts)) facts.unknownCriticalExtensions = [...facts.unknownCriticalExtensions, oid]
    const isRead = !seen.has(oid) && (!read || wasRead(read, value, facts))
    if (!isRead) facts.unreadableExtensions = [...facts.unreadableExtensions, oid]
    seen.add(oid)
  }
  return facts
}

function wasRead(read: Reader, value: DerElement, facts: Mutable<ExtensionFacts>): boolean {
  try {
    read(readElement(value.bytes, value.contentStart, value.contentEnd), facts)
    return true
  } catch (thrown) {
    if (toAppError(thrown).code === 'INTERNAL') throw thrown
    return false
  }
}

function isCritical(parts: readonly DerElement[]): boolean {
  const flag = parts.length > 2 ? parts[1] : undefined
  return flag?.tag === TAG.boolean && contentOf(flag).some((octet) => octet !== 0)
}

// BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }   (RFC 5280 §4.2.1.9)
function readBasicConstraints(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const [first, second] = childrenOf(expectTag(value, TAG.sequence))
  if (first?.tag !== TAG.boolean) {
    if (first) smallIntegerOf(first)
    return
  }
  facts.pathLength = second ? smallIntegerOf(second) : null
  facts.isCa = contentOf(first).some((octet) => octet !== 0)
}

// KeyUsage ::= BIT STRING { digitalSignature (0), … decipherOnly (8) }, bit 0 being the highest   (RFC 5280 §4.2.1.3)
function readKeyUsage(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const { bits } = bitStringOf(value)
  facts.keyUsage = keyUsageNames.filter((_, bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0)
}

// AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] OCTET STRING OPTIONAL, … }   (RFC 5280 §4.2.1.1)
function readAuthorityKeyId(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const keyId = childrenOf(expectTag(value, TAG.sequence)).find((part) => part.tag === 0x80)
  facts.authorityKeyId = keyId ? toUpperHex(contentOf(keyId)) : null
}

// ExtKeyUsageSyntax ::= SEQUENCE OF OBJECT IDENTIFIER   (RFC 5280 §4.2.1.12)
function readExtendedKeyUsage(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const purposes = childrenOf(expectTag(value, TAG.sequence)).map(oidOf)
  facts.extendedKeyUsage = purposes.map((oid) => purposeNames.get(oid) ?? oid)
}

// certificatePolicies ::= SEQUENCE OF SEQUENCE { policyIdentifier OBJECT IDENTIFIER, … }   (RFC 5280 §4.2.1.4)
function readPolicies(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const policies = childrenOf(expectTag(value, TAG.sequence))
  facts.policies = policies.map((policy) => oidOf(childrenOf(expectTag(policy, TAG.sequence))[0]))
}

// AuthorityInfoAccessSyntax ::= SEQUENCE OF SEQUENCE { accessMethod OBJECT IDENTIFIER, accessLocation GeneralName }   (RFC 5280 §4.2.2.1)
function readAuthorityInfo(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const entries = childrenOf(expectTag(value, TAG.sequence)).map((entry) => {
    const [method, location] = childrenOf(expectTag(entry, TAG.sequence))
    const isUrl = location?.tag === generalName.url
    return { method: oidOf(method), url: isUrl ? utf8OrLatin1(contentOf(location)) : null }
  })
  const urlsBy = (method: string): string[] =>
    entries.flatMap((entry) => (entry.method === method && entry.url !== null ? [entry.url] : []))
  facts.caIssuersUrls = urlsBy('1.3.6.1.5.5.7.48.2')
  facts.ocspUrls = urlsBy('1.3.6.1.5.5.7.48.1')
}

// CRLDistributionPoints ::= SEQUENCE OF SEQUENCE { distributionPoint [0] { fullName [0] GeneralNames | … } OPTIONAL, … }   (RFC 5280 §4.2.1.13)
function readCrlPoints(value: DerElement, facts: Mutable<ExtensionFacts>): void {
  const points = childrenOf(expectTag(value, TAG.sequence)).flatMap(childrenOf)
  const names = points.filter((part) => part.tag === 0xa0).flatMap(childrenOf)
  const fullNames = names.filter((part) => part.tag === 0xa0)
  facts.crlUrls = fullNames.flatMap((full) => namesInside(full, generalName.url))
}

function octetsOf(value: DerElement): string {
  return toUpperHex(contentOf(expectTag(value, TAG.octetString)))
}

function namesOf(value: DerElement, tag: number): string[] {
  return namesInside(expectTag(value, TAG.sequence), tag)
}

function namesInside(names: DerElement, tag: number): string[] {
  return childrenOf(names)
    .filter((name) => name.tag === tag)
    .map((name) => utf8OrLatin1(contentOf(name)))
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

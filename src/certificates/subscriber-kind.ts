import { fold, tidy } from '../fields/fold'
import type { Certificate } from './certificate'
import { bodyBeginnings, familyNames } from './subscriber-words'

/** Loại thuê bao, as the form keys name it. */
export type SubscriberKind = 'person' | 'organisation' | 'service'

/** Why a kind was told, or why it was not. */
export type SubscriberKindReason =
  | 'is-an-authority'
  | 'name-is-a-domain-or-address'
  | 'key-use-of-a-server'
  | 'name-begins-like-a-body'
  | 'personal-name-units-and-address-agree'
  | 'signs-do-not-agree'

/** The kind, undefined when the certificate does not make it certain: then the clerk chooses. */
export interface SubscriberKindFinding {
  readonly kind: SubscriberKind | undefined
  readonly reason: SubscriberKindReason
}

type Evidence = Pick<Certificate, 'commonName' | 'email' | 'organisation' | 'extendedKeyUsage' | 'isCa'>

const serverPurposes = ['serverAuth', 'timeStamping', 'codeSigning', 'OCSPSigning']
const domain = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i
const ipAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/

/**
 * Tells who a certificate was issued to, only where it is plain. A certificate says it nowhere: persons have O, OU, OU, CN
 * and bodies O, CN, but a body below others may have an OU as well. So a person needs three signs: units, a personal name,
 * and an address with the given name in it.
 */
export function tellSubscriberKind(evidence: Evidence): SubscriberKindFinding {
  const name = plainWords(evidence.commonName ?? '')
  if (evidence.isCa) return { kind: undefined, reason: 'is-an-authority' }
  if (domain.test(name) || ipAddress.test(name)) return { kind: 'service', reason: 'name-is-a-domain-or-address' }
  if (evidence.extendedKeyUsage.some((purpose) => serverPurposes.includes(purpose))) {
    return { kind: 'service', reason: 'key-use-of-a-server' }
  }
  if (bodyBeginnings.some(({ words }) => name === words || name.startsWith(`${words} `))) {
    return { kind: 'organisation', reason: 'name-begins-like-a-body' }
  }
  if (evidence.organisation.length > 1 && isPersonalName(name) && isAddressOf(name, evidence.email)) {
    return { kind: 'person', reason: 'personal-name-units-and-address-agree' }
  }
  return { kind: undefined, reason: 'signs-do-not-agree' }
}

// A family name, then two to five words of letters only: "Hà Nội" and "Cao Bằng" are places.
function isPersonalName(name: string): boolean {
  const [family, ...given] = name.split(' ')
  const areWords = given.length >= 2 && given.length <= 5 && given.every((word) => /^\p{L}+$/u.test(word))
  return areWords && familyNames.some(({ words }) => words === family)
}

// Official addresses of persons are made from the name: tranvanthu@, thutv@, tv.thu@ all hold the given name.
function isAddressOf(name: string, email: string | null): boolean {
  const [local = ''] = (email ?? '').split('@')
  return fold(local).includes(fold(name.split(' ').at(-1) ?? name))
}

// One composition, one placing of the tone mark, lower case: "ỦY BAN" and "Uỷ ban" are the same words.
function plainWords(text: string): string {
  return tidy(text).toLowerCase().replace(/uỷ/gu, 'ủy').replace(/toà/gu, 'tòa')
}

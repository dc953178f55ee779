import { tidy } from '../fields'
import type { AgencyRecord } from './agency-record'
import { displayName } from './describe-record'

const collator = new Intl.Collator('vi')

/**
 * Compares two full names as Vietnamese lists are sorted: by given name (the last word), then family name, then the middle
 * names, each in the order of the Vietnamese alphabet.
 */
export function compareByGivenName(one: string, other: string): number {
  const first = nameParts(one)
  const second = nameParts(other)
  for (const [place, part] of first.entries()) {
    const order = collator.compare(part, second[place] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** The parts of a full name in the order in which they sort. A name of one word is a given name. */
export function nameParts(name: string): [given: string, family: string, middle: string] {
  const words = tidy(name).split(' ')
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return [given, family, words.join(' ')]
}

/** Compares two records for a list: persons by given name, then bodies and services by name; the id settles what is equal. */
export function compareRecords(one: NamedRecord, other: NamedRecord): number {
  const ofKind = kindOrder[one.kind] - kindOrder[other.kind]
  if (ofKind !== 0) return ofKind
  const byName =
    one.kind === 'person'
      ? compareByGivenName(displayName(one), displayName(other))
      : collator.compare(displayName(one), displayName(other))
  return byName !== 0 ? byName : one.id < other.id ? -1 : Number(one.id > other.id)
}

type NamedRecord = Pick<AgencyRecord, 'id' | 'kind' | 'values'>
const kindOrder: Record<AgencyRecord['kind'], number> = { person: 0, organisation: 1, service: 2 }

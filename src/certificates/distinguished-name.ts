import { AppError } from '../errors'
import { elementsIn, expectTag, partsOf, TAG, type DerElement } from './der-outline'
import { textOf } from './directory-string'
import { oidOf } from './object-identifier'

/** One attribute of a name: dotted OID and text, in the order of the certificate. A name may hold an OID more than once. */
export interface NameAttribute {
  readonly oid: string
  readonly value: string
}

/**
 * All attributes of a name, in order, repeated ones kept.
 *
 *     Name ::= SEQUENCE OF RelativeDistinguishedName
 *     RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue
 *     AttributeTypeAndValue ::= SEQUENCE { type OBJECT IDENTIFIER, value ANY }          (RFC 5280 §4.1.2.4)
 *
 * @throws AppError CERT_MALFORMED when it is built otherwise.
 */
export function readName(name: DerElement): NameAttribute[] {
  const sets = partsOf(name).flatMap((relative) => elementsIn(expectTag(relative, TAG.set)))
  return sets.map((pair) => {
    const [type, value] = partsOf(pair)
    if (!value) throw new AppError('CERT_MALFORMED', { where: 'name' })
    return { oid: oidOf(type), value: textOf(value) }
  })
}

/** Every value that an OID has in a name, in order. */
export function valuesOf(name: readonly NameAttribute[], oid: string): string[] {
  return name.filter((attribute) => attribute.oid === oid).map((attribute) => attribute.value)
}

/**
 * Tells whether two names are the same: same attributes in the same order, values compared without regard to case, to runs
 * of blanks and to Unicode composition (RFC 5280 §7.1). Vietnamese marks do count.
 */
export function isSameName(one: readonly NameAttribute[], other: readonly NameAttribute[]): boolean {
  return (
    one.length === other.length &&
    one.every((attribute, index) => {
      const counterpart = other[index]
      return counterpart?.oid === attribute.oid && isSameValue(attribute.value, counterpart.value)
    })
  )
}

function isSameValue(one: string, other: string): boolean {
  return one === other || prepared(one) === prepared(other)
}

function prepared(value: string): string {
  return value.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ')
}

import { AppError } from '../errors'
import { contentOf, expectTag, TAG, type DerElement } from './der-outline'

/**
 * The octets of an OCTET STRING.
 * @throws AppError CERT_MALFORMED when the element is none.
 */
export function octetsOf(element: DerElement | undefined): Uint8Array {
  return contentOf(expectTag(element, TAG.octetString))
}

/**
 * The octets of a BIT STRING, without the leading count of unused bits (X.690 §8.6).
 * @throws AppError CERT_MALFORMED when the element is none, or that count is absent or above 7.
 */
export function bitsOf(element: DerElement | undefined): Uint8Array {
  const content = contentOf(expectTag(element, TAG.bitString))
  if ((content[0] ?? 8) > 7) throw new AppError('CERT_MALFORMED', { where: 'bits' })
  return content.subarray(1)
}

/**
 * A BOOLEAN: true for anything but zero (X.690 §8.2).
 * @throws AppError CERT_MALFORMED when the element is none.
 */
export function booleanOf(element: DerElement | undefined): boolean {
  const content = contentOf(expectTag(element, TAG.boolean))
  if (content.length !== 1) throw new AppError('CERT_MALFORMED', { where: 'boolean' })
  return content[0] !== 0
}

/**
 * A small non-negative INTEGER, 0 … 2^31 - 1.
 * @throws AppError CERT_MALFORMED for anything else.
 */
export function smallIntegerOf(element: DerElement | undefined): number {
  const content = contentOf(expectTag(element, TAG.integer))
  const isNegative = ((content[0] ?? 0x80) & 0x80) !== 0
  if (content.length > 4 || isNegative) throw new AppError('CERT_MALFORMED', { where: 'integer' })
  return content.reduce((sum, octet) => sum * 256 + octet, 0)
}

/**
 * The size of a non-negative INTEGER in bits, leading zeros left out.
 * @throws AppError CERT_MALFORMED when the element is none.
 */
export function bitLengthOf(element: DerElement | undefined): number {
  const content = contentOf(expectTag(element, TAG.integer))
  const top = content.findIndex((octet) => octet !== 0)
  return top < 0 ? 0 : (content.length - top - 1) * 8 + (32 - Math.clz32(content[top] ?? 0))
}

/**
 * The octets of an INTEGER without the leading zeros that DER or a careless writer put there: how serials are told.
 * @throws AppError CERT_MALFORMED when the element is none, or empty.
 */
export function serialOf(element: DerElement | undefined): Uint8Array {
  const content = contentOf(expectTag(element, TAG.integer))
  if (content.length === 0) throw new AppError('CERT_MALFORMED', { where: 'serial' })
  const first = content.findIndex((octet) => octet !== 0)
  return content.subarray(first < 0 ? content.length - 1 : first)
}

/** Tells whether an element has the context tag [number], primitive or constructed. */
export function isTagged({ tag }: DerElement, number: number): boolean {
  return (tag & 0xdf) === (0x80 | number)
}

/**
 * The octets of a primitive element under the implicit context tag [number].
 * @throws AppError CERT_MALFORMED when the element is another, or constructed.
 */
export function octetsOfTagged(element: DerElement, number: number): Uint8Array {
  return contentOf(expectTag(element, 0x80 | number))
}

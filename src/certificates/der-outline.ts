import { AppError } from '../errors'

/**
 * One element of DER, as places in the bytes that hold it: nothing is copied and nothing inside is read.
 *
 *     identifier octet │ length octets │ content octets          (ITU-T X.690 §8.1)
 *     start            │               │ contentStart … contentEnd │ end
 *
 * `end` lies behind `contentEnd` only for BER's indefinite length, which ends with two zero octets (X.690 §8.1.3.6).
 *
 * This is not asn1js's work, because its reader goes into everything at once: it knows no half of a file, so that it can
 * name neither a truncated certificate nor half a private key; where one certificate of a bundle is broken it gives none;
 * and it makes objects of every octet's surroundings, which is some forty times the work of finding what a list shows.
 */
export interface DerElement {
  readonly bytes: Uint8Array
  readonly tag: number
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

/** The identifier octets of the universal types that certificates use (X.690 §8.1.2). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** An element's header: its content may reach beyond the bytes at hand. `length` is -1 for the indefinite form. */
export interface DerHeader {
  readonly tag: number
  readonly contentStart: number
  readonly length: number
}

const maxNesting = 24

/** Reads the identifier and length at a place; null when the bytes there are no header we know (tag numbers above 30, lengths above 4 octets). */
export function peekHeader(bytes: Uint8Array, at: number): DerHeader | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  if (first < 0x80) return { tag, contentStart: at + 2, length: first }
  const octets = first & 0x7f
  if (octets === 0) return (tag & 0x20) === 0 ? null : { tag, contentStart: at + 2, length: -1 }
  if (octets > 4) return null
  let length = 0
  for (let i = 0; i < octets; i++) {
    const octet = bytes[at + 2 + i]
    if (octet === undefined) return null
    length = length * 256 + octet
  }
  return { tag, contentStart: at + 2 + octets, length }
}

/**
 * Finds the element at a place, which must end by `limit`.
 * @throws AppError CERT_MALFORMED when it is no element or reaches beyond `limit`.
 */
export function elementAt(bytes: Uint8Array, at = 0, limit = bytes.length, nesting = 0): DerElement {
  const header = peekHeader(bytes, at)
  if (!header || nesting > maxNesting) throw new AppError('CERT_MALFORMED', { at })
  const { tag, contentStart, length } = header
  const contentEnd = length < 0 ? endOfIndefinite(bytes, contentStart, limit, nesting) : contentStart + length
  const end = length < 0 ? contentEnd + 2 : contentEnd
  if (end > limit) throw new AppError('CERT_MALFORMED', { at })
  return { bytes, tag, start: at, contentStart, contentEnd, end }
}

/**
 * The elements inside a constructed element, in order.
 * @throws AppError CERT_MALFORMED when the content is not a row of elements.
 */
export function elementsIn(element: DerElement): DerElement[] {
  const elements: DerElement[] = []
  for (let at = element.contentStart; at < element.contentEnd;) {
    const inner = elementAt(element.bytes, at, element.contentEnd)
    elements.push(inner)
    at = inner.end
  }
  return elements
}

/**
 * The one element that an element holds, as behind an explicit tag.
 * @throws AppError CERT_MALFORMED when there is none, or something behind it.
 */
export function onlyElementIn({ bytes, contentStart, contentEnd }: DerElement): DerElement {
  const inner = elementAt(bytes, contentStart, contentEnd)
  if (inner.end !== contentEnd) throw new AppError('CERT_MALFORMED', { at: inner.end })
  return inner
}

/**
 * Takes an element that must be there and have this tag.
 * @throws AppError CERT_MALFORMED otherwise.
 */
export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) throw new AppError('CERT_MALFORMED', { expected: tag, found: element?.tag ?? null })
  return element
}

/**
 * The elements of a SEQUENCE.
 * @throws AppError CERT_MALFORMED when the element is none.
 */
export function partsOf(element: DerElement | undefined): DerElement[] {
  return elementsIn(expectTag(element, TAG.sequence))
}

/** A whole element with its header, as a view. */
export function rawOf(element: DerElement): Uint8Array {
  return element.bytes.subarray(element.start, element.end)
}

/** An element's content, as a view. */
export function contentOf(element: DerElement): Uint8Array {
  return element.bytes.subarray(element.contentStart, element.contentEnd)
}

function endOfIndefinite(bytes: Uint8Array, contentStart: number, limit: number, nesting: number): number {
  let next = contentStart
  while (bytes[next] !== 0 || bytes[next + 1] !== 0) next = elementAt(bytes, next, limit, nesting + 1).end
  return next
}

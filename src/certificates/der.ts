import { AppError } from '../errors'

/**
 * One element of DER, as places in the bytes that hold it: nothing is copied.
 *
 *     identifier octet │ length octets │ content octets          (ITU-T X.690 §8.1)
 *     start            │               │ contentStart … contentEnd │ end
 *
 * `end` lies behind `contentEnd` only for BER's indefinite length, which ends with two zero octets (X.690 §8.1.3.6).
 */
export interface DerElement {
  readonly bytes: Uint8Array
  readonly tag: number
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

/** The identifier octets that certificates use (X.690 §8.1.2); context tags are 0x80 | n and 0xa0 | n. */
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
 * Reads the element at a place, which must end by `limit`.
 * @throws AppError CERT_MALFORMED when it is no element or reaches beyond `limit`.
 */
export function readElement(bytes: Uint8Array, at = 0, limit = bytes.length, nesting = 0): DerElement {
  const header = peekHeader(bytes, at)
  if (!header || nesting > maxNesting) throw new AppError('CERT_MALFORMED', { at })
  const { tag, contentStart, length } = header
  if (length < 0) return indefinite(bytes, at, contentStart, limit, nesting)
  const end = contentStart + length
  if (end > limit) throw new AppError('CERT_MALFORMED', { at })
  return { bytes, tag, start: at, contentStart, contentEnd: end, end }
}

/**
 * The elements inside a constructed element, in order.
 * @throws AppError CERT_MALFORMED when the content is not a row of elements.
 */
export function childrenOf(element: DerElement): DerElement[] {
  const children: DerElement[] = []
  for (let at = element.contentStart; at < element.contentEnd;) {
    const child = readElement(element.bytes, at, element.contentEnd)
    children.push(child)
    at = child.end
  }
  return children
}

/** An element's content, as a view. */
export function contentOf(element: DerElement): Uint8Array {
  return element.bytes.subarray(element.contentStart, element.contentEnd)
}

/** A whole element with its header, as a view. */
export function rawOf(element: DerElement): Uint8Array {
  return element.bytes.subarray(element.start, element.end)
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
 * The octets of a BIT STRING, without the leading count of unused bits (X.690 §8.6).
 * @throws AppError CERT_MALFORMED when that count is absent or above 7.
 */
export function bitStringOf(element: DerElement | undefined): { readonly bits: Uint8Array; readonly unused: number } {
  const content = contentOf(expectTag(element, TAG.bitString))
  const unused = content[0]
  if (unused === undefined || unused > 7) throw new AppError('CERT_MALFORMED', { at: element?.start ?? 0 })
  return { bits: content.subarray(1), unused }
}

/**
 * A small non-negative INTEGER, 0 … 2^31 - 1.
 * @throws AppError CERT_MALFORMED for anything else.
 */
export function smallIntegerOf(element: DerElement | undefined): number {
  const content = contentOf(expectTag(element, TAG.integer))
  const value = content.reduce((sum, octet) => sum * 256 + octet, 0)
  const negative = ((content[0] ?? 0xff) & 0x80) !== 0
  if (content.length > 4 || negative) throw new AppError('CERT_MALFORMED', { at: element?.start ?? 0 })
  return value
}

function indefinite(bytes: Uint8Array, at: number, contentStart: number, limit: number, nesting: number): DerElement {
  let next = contentStart
  while (bytes[next] !== 0 || bytes[next + 1] !== 0) next = readElement(bytes, next, limit, nesting + 1).end
  if (next + 2 > limit) throw new AppError('CERT_MALFORMED', { at })
  return { bytes, tag: bytes[at] ?? 0, start: at, contentStart, contentEnd: next, end: next + 2 }
}

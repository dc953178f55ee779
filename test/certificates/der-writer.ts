/**
 * Writes DER (ITU-T X.690): only what invented certificates need. It shares no code with the product's reader, so that
 * a mistake in one does not hide in the other.
 */

/** Joins byte strings. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** One element: tag, definite length, content (X.690 §8.1). */
export function tlv(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = concat(...content)
  if (body.length < 0x80) return concat(Uint8Array.of(tag, body.length), body)
  const hex = body.length.toString(16)
  const length = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return concat(Uint8Array.of(tag, 0x80 | length.length), length, body)
}

/** SEQUENCE. */
export const sequence = (...content: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...content)

/** SET, in the order given. */
export const set = (...content: readonly Uint8Array[]): Uint8Array => tlv(0x31, ...content)

/** [n] EXPLICIT, or constructed IMPLICIT. */
export const context = (number: number, ...content: readonly Uint8Array[]): Uint8Array => tlv(0xa0 | number, ...content)

/** [n] IMPLICIT over a primitive. */
export const contextPrimitive = (number: number, content: Uint8Array): Uint8Array => tlv(0x80 | number, content)

/** OCTET STRING. */
export const octetString = (content: Uint8Array): Uint8Array => tlv(0x04, content)

/** BIT STRING without unused bits. */
export const bitString = (content: Uint8Array): Uint8Array => tlv(0x03, Uint8Array.of(0), content)

/** BOOLEAN TRUE. */
export const yes: Uint8Array = Uint8Array.of(0x01, 0x01, 0xff)

/** NULL. */
export const nothing: Uint8Array = Uint8Array.of(0x05, 0x00)

/** A non-negative INTEGER from its big-endian bytes; a leading 00 is added when the top bit is set (X.690 §8.3). */
export function integer(bytes: Uint8Array): Uint8Array {
  const needsZero = ((bytes[0] ?? 0) & 0x80) !== 0
  return tlv(0x02, needsZero ? concat(Uint8Array.of(0), bytes) : bytes)
}

/** A small INTEGER, 0 … 127. */
export const smallInteger = (value: number): Uint8Array => Uint8Array.of(0x02, 0x01, value)

/** OBJECT IDENTIFIER from its dotted form (X.690 §8.19). */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const arcs = [first * 40 + second, ...rest]
  return tlv(0x06, Uint8Array.from(arcs.flatMap(base128)))
}

/** UTF8String. */
export const utf8String = (text: string): Uint8Array => tlv(0x0c, new Uint8Array(Buffer.from(text, 'utf8')))

/** PrintableString. */
export const printableString = (text: string): Uint8Array => tlv(0x13, new Uint8Array(Buffer.from(text, 'ascii')))

/** IA5String. */
export const ia5String = (text: string): Uint8Array => tlv(0x16, new Uint8Array(Buffer.from(text, 'ascii')))

/** Time as RFC 5280 §4.1.2.5 wants it: UTCTime through 2049, GeneralizedTime from 2050. */
export function time(at: Date): Uint8Array {
  const digits = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '')
  const generalized = at.getUTCFullYear() >= 2050
  const text = generalized ? digits : digits.slice(2)
  return tlv(generalized ? 0x18 : 0x17, new Uint8Array(Buffer.from(text, 'ascii')))
}

function base128(arc: number): number[] {
  const bytes = [arc % 128]
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift(0x80 | (left % 128))
  return bytes
}

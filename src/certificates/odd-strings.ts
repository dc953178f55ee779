import { elementAt, elementsIn, type DerElement } from './der-outline'

const teletexString = 0x14
const universalString = 0x1c
const bmpString = 0x1e
// Thirty times a real certificate: a hostile file is not walked through again.
const maxBytes = 64 * 1024

/**
 * A copy of a certificate in which strings of two or four bytes a character whose length does not divide so are declared
 * TeletexString; null when there are none, or the bytes are more than a certificate's. asn1js refuses the whole certificate for one such string in a name; the text is
 * read afterwards from the certificate itself, at the same place.
 * @throws AppError CERT_MALFORMED when the bytes are no row of elements.
 */
export function withoutOddStrings(der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (der.length > maxBytes) return null
  const places = oddStringsIn(elementAt(der), 0)
  if (places.length === 0) return null
  const repaired = der.slice()
  for (const place of places) repaired[place] = teletexString
  return repaired
}

const constructed = 0x20
const maxNesting = 24

function oddStringsIn(element: DerElement, nesting: number): number[] {
  const { tag, start, contentStart, contentEnd } = element
  if ((tag & constructed) !== 0 && nesting < maxNesting) {
    return elementsIn(element).flatMap((inner) => oddStringsIn(inner, nesting + 1))
  }
  const unitBytes = tag === bmpString ? 2 : tag === universalString ? 4 : 1
  return (contentEnd - contentStart) % unitBytes === 0 ? [] : [start]
}

import { isBlank } from './pdf-characters'
import { isArray, isString, type PdfDictionary } from './pdf-object'
import type { PdfFile } from './pdf-file'
import { hexDigit } from './read-string'

/** What a signature covers: everything before its own bytes, and what follows them. */
export interface SignedRange {
  readonly contents: Uint8Array
  readonly covered: Uint8Array<ArrayBuffer>
  /** False when the file goes on behind what was signed. */
  readonly isWhole: boolean
}

/**
 * What the signature covers. Undefined unless its range begins at the file's first byte and leaves out nothing but the signature's own
 * string: in any other gap somebody could put what was never signed (ISO 32000-1 §12.8.1).
 */
export function signedRangeOf({ bytes, resolve }: PdfFile, { entries }: PdfDictionary): SignedRange | undefined {
  const range = resolve(entries.get('ByteRange'))
  const contents = resolve(entries.get('Contents'))
  if (!isArray(range) || range.length !== 4 || !isString(contents)) return undefined
  const [start, length, next, nextLength] = range.map(resolve).map(placeOf) as [number, number, number, number]
  const isInside = [start, length, next, nextLength].every((one) => one >= 0) && next + nextLength <= bytes.length
  if (!isInside || start !== 0 || length >= next) return undefined
  if (!isStringBetween(bytes, length, next, contents.bytes)) return undefined
  const covered = new Uint8Array(length + nextLength)
  covered.set(bytes.subarray(0, length))
  covered.set(bytes.subarray(next, next + nextLength), length)
  return { contents: contents.bytes, covered, isWhole: next + nextLength === bytes.length }
}

function placeOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : -1
}

/** Whether exactly `<…>` with these bytes stands between two places. */
function isStringBetween(bytes: Uint8Array, start: number, end: number, expected: Uint8Array): boolean {
  if (bytes[start] !== 0x3c || bytes[end - 1] !== 0x3e) return false
  let digits = 0
  for (let at = start + 1; at < end - 1; at += 1) {
    const digit = hexDigit(bytes[at])
    if (digit === undefined) {
      if (!isBlank(bytes[at])) return false
      continue
    }
    const octet = expected[digits >> 1] ?? -1
    if (digit !== (digits % 2 === 0 ? octet >> 4 : octet & 0xf)) return false
    digits += 1
  }
  return (digits + 1) >> 1 === expected.length
}

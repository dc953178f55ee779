import { AppError } from '../../errors'
import type { Effort } from './effort'
import { isBlank } from './pdf-characters'
import type { PdfString } from './pdf-object'

/** The longest strings that are read: a signature with its lists of revoked certificates, and any text. */
const maxHexBytes = 16_000_000
const maxLiteralBytes = 1_000_000

interface ReadString {
  readonly value: PdfString
  readonly end: number
}

/** The value of a hexadecimal digit; undefined for every other character. */
export function hexDigit(octet: number | undefined): number | undefined {
  if (octet === undefined) return undefined
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30
  const lower = octet | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined
}

/** Reads `<48656C6C6F>` (ISO 32000-1 §7.3.4.3); a last digit without its pair counts as if 0 followed. @throws AppError PDF_DAMAGED, PDF_TOO_COMPLEX */
export function readHexString(bytes: Uint8Array, at: number, effort: Effort): ReadString {
  const length = bytes.subarray(at, at + maxHexBytes).indexOf(0x3e)
  effort.passed(length < 0 ? maxHexBytes : length)
  const close = at + length
  if (length < 0) throw new AppError('PDF_DAMAGED', { at })
  const value = new Uint8Array(Math.ceil((close - at - 1) / 2))
  let digits = 0
  for (let place = at + 1; place < close; place += 1) {
    const digit = hexDigit(bytes[place])
    if (digit === undefined) {
      if (!isBlank(bytes[place])) throw new AppError('PDF_DAMAGED', { at: place })
      continue
    }
    const octet = digits >> 1
    value[octet] = digits % 2 === 0 ? digit << 4 : (value[octet] ?? 0) | digit
    digits += 1
  }
  return { value: { kind: 'string', bytes: value.subarray(0, (digits + 1) >> 1) }, end: close + 1 }
}

const escapes: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
])

/** Reads `(text (in) \(parentheses\))` (ISO 32000-1 §7.3.4.2). @throws AppError PDF_DAMAGED, PDF_TOO_COMPLEX */
export function readLiteralString(bytes: Uint8Array, at: number, effort: Effort): ReadString {
  const value: number[] = []
  let depth = 1
  for (let place = at + 1; place < bytes.length && place - at < maxLiteralBytes; place += 1) {
    const octet = bytes[place] ?? 0
    if (octet === 0x5c) {
      const escaped = readEscape(bytes, place + 1)
      if (escaped.octet !== undefined) value.push(escaped.octet)
      place = escaped.last
      continue
    }
    if (octet === 0x28) depth += 1
    if (octet === 0x29) depth -= 1
    if (depth === 0) {
      effort.passed(place - at)
      return { value: { kind: 'string', bytes: new Uint8Array(value) }, end: place + 1 }
    }
    value.push(octet)
  }
  effort.passed(maxLiteralBytes)
  throw new AppError('PDF_DAMAGED', { at })
}

// A backslash stands before a letter, up to three octal digits, or the end of a line, which it takes away.
function readEscape(bytes: Uint8Array, at: number): { readonly octet?: number; readonly last: number } {
  const first = bytes[at] ?? 0
  if (first === 0x0a || first === 0x0d) return { last: first === 0x0d && bytes[at + 1] === 0x0a ? at + 1 : at }
  let octet = 0
  let last = at - 1
  while (last < at + 2 && isOctal(bytes[last + 1])) {
    last += 1
    octet = octet * 8 + (bytes[last] ?? 0) - 0x30
  }
  return last < at ? { octet: escapes.get(first) ?? first, last: at } : { octet: octet & 0xff, last }
}

function isOctal(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x30 && octet <= 0x37
}

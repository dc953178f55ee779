import { AppError } from '../../errors'
import type { Effort } from './effort'

const blanks: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const delimiters: ReadonlySet<number> = new Set(new TextEncoder().encode('()<>[]{}/%'))

/** Tells a blank of PDF (ISO 32000-1 §7.2.2). */
export function isBlank(octet: number | undefined): boolean {
  return octet !== undefined && blanks.has(octet)
}

/** Tells a character that words are made of. */
export function isRegular(octet: number | undefined): boolean {
  return octet !== undefined && !blanks.has(octet) && !delimiters.has(octet)
}

/** Tells a decimal digit. */
export function isDigit(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x30 && octet <= 0x39
}

/** The first place that is neither blank nor in a comment. @throws AppError PDF_DAMAGED at the end of the bytes */
export function skipBlanks(bytes: Uint8Array, from: number, effort: Effort): number {
  let at = from
  for (;;) {
    while (isBlank(bytes[at])) at += 1
    if (bytes[at] !== 0x25) break
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1
  }
  effort.passed(at - from)
  if (at >= bytes.length || at < 0) throw new AppError('PDF_DAMAGED', { at })
  return at
}

/** Bytes as text, one character a byte. */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (const octet of bytes.subarray(start, end)) text += String.fromCharCode(octet)
  return text
}

/** Whether a word stands at a place. */
export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** Where a word stands first from a place on; -1 where it does not. */
export function indexOfWord(bytes: Uint8Array, word: string, from = 0, end = bytes.length): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0 && at < end; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, at, word)) return at
  return -1
}

/** Where a word stands last before a place; -1 where it does not. */
export function lastIndexOfWord(bytes: Uint8Array, word: string, before = bytes.length): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.lastIndexOf(first, before); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1))
    if (standsAt(bytes, at, word)) return at
  return -1
}

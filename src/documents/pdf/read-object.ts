import { AppError } from '../../errors'
import type { Effort } from './effort'
import type { PdfObject } from './pdf-object'
import { readHexString, readLiteralString } from './read-string'
import { isDigit, isRegular, skipBlanks, textBetween } from './pdf-characters'

/** An object and the place behind it. */
export interface ReadObject {
  readonly value: PdfObject
  readonly end: number
}

const maxNesting = 64
const maxNameBytes = 1_000

/**
 * Reads the object at a place (ISO 32000-1 §7.3): `null`, `true`, numbers, `/Name`, `(text)`, `<hex>`, `[array]`, `<<dictionary>>`, `1 0 R`.
 * @throws AppError PDF_DAMAGED for what is none, PDF_TOO_COMPLEX
 */
export function readObject(bytes: Uint8Array, from: number, effort: Effort, nesting = 0): ReadObject {
  effort.spend()
  if (nesting > maxNesting) throw new AppError('PDF_TOO_COMPLEX')
  const at = skipBlanks(bytes, from, effort)
  const next = bytes[at + 1]
  switch (bytes[at]) {
    case 0x2f:
      return readName(bytes, at)
    case 0x28:
      return readLiteralString(bytes, at, effort)
    case 0x5b:
      return readArray(bytes, at, effort, nesting)
    case 0x3c:
      return next === 0x3c ? readDictionary(bytes, at, effort, nesting) : readHexString(bytes, at, effort)
    default:
      return readWord(bytes, at, effort)
  }
}

function readName(bytes: Uint8Array, at: number): ReadObject {
  const end = endOfWord(bytes, at + 1, maxNameBytes)
  const name = textBetween(bytes, at + 1, end).replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return { value: { kind: 'name', name }, end }
}

function readArray(bytes: Uint8Array, at: number, effort: Effort, nesting: number): ReadObject {
  const items: PdfObject[] = []
  let place = skipBlanks(bytes, at + 1, effort)
  while (bytes[place] !== 0x5d) {
    const item = readObject(bytes, place, effort, nesting + 1)
    items.push(item.value)
    place = skipBlanks(bytes, item.end, effort)
  }
  return { value: items, end: place + 1 }
}

function readDictionary(bytes: Uint8Array, at: number, effort: Effort, nesting: number): ReadObject {
  const entries = new Map<string, PdfObject>()
  let place = skipBlanks(bytes, at + 2, effort)
  while (bytes[place] !== 0x3e || bytes[place + 1] !== 0x3e) {
    if (bytes[place] !== 0x2f) throw new AppError('PDF_DAMAGED', { at: place })
    const key = readName(bytes, place)
    const item = readObject(bytes, key.end, effort, nesting + 1)
    if (key.value && typeof key.value === 'object' && 'name' in key.value) entries.set(key.value.name, item.value)
    place = skipBlanks(bytes, item.end, effort)
  }
  return { value: { kind: 'dictionary', entries }, end: place + 2 }
}

const maxWordBytes = 40
const words: ReadonlyMap<string, PdfObject> = new Map<string, PdfObject>([
  ['null', null],
  ['true', true],
  ['false', false],
])

function readWord(bytes: Uint8Array, at: number, effort: Effort): ReadObject {
  const end = endOfWord(bytes, at, maxWordBytes)
  const word = textBetween(bytes, at, end)
  const known = words.get(word)
  if (known !== undefined) return { value: known, end }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw new AppError('PDF_DAMAGED', { at })
  const number = Number(word)
  const reference = /^\d+$/.test(word) ? endOfReference(bytes, end, effort) : undefined
  return reference === undefined ? { value: number, end } : { value: { kind: 'reference', number }, end: reference }
}

// A number may be the first word of “12 0 R”.
function endOfReference(bytes: Uint8Array, from: number, effort: Effort): number | undefined {
  const at = skipBlanks(bytes, from, effort)
  if (!isDigit(bytes[at])) return undefined
  const end = endOfWord(bytes, at, maxWordBytes)
  const mark = skipBlanks(bytes, end, effort)
  const isReference = bytes[mark] === 0x52 && (bytes[mark + 1] === undefined || !isRegular(bytes[mark + 1]))
  return isReference && /^\d+$/.test(textBetween(bytes, at, end)) ? mark + 1 : undefined
}

function endOfWord(bytes: Uint8Array, from: number, maxBytes: number): number {
  let end = from
  while (end < bytes.length && isRegular(bytes[end])) end += 1
  if (end - from > maxBytes) throw new AppError('PDF_DAMAGED', { at: from })
  return end
}

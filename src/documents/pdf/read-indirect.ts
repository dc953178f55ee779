import { AppError } from '../../errors'
import type { Effort } from './effort'
import { indexOfWord, isBlank, skipBlanks, standsAt } from './pdf-characters'
import { isDictionary, type PdfDictionary, type PdfObject } from './pdf-object'
import { readObject } from './read-object'

/** A stream: its dictionary, and its bytes as they stand in the file. */
export interface PdfStream {
  readonly dictionary: PdfDictionary
  readonly packed: Uint8Array
}

/** An object with its number, as `12 0 obj … endobj`. */
export interface IndirectObject {
  readonly number: number
  readonly value: PdfObject
  /** The object as a stream. `lengthOf`: the number behind a length that is a reference. @throws AppError PDF_DAMAGED when it is none */
  readonly stream: (lengthOf?: (length: PdfObject) => PdfObject) => PdfStream
}

/** Reads the object that begins at a place. @throws AppError PDF_DAMAGED, PDF_TOO_COMPLEX */
export function readIndirect(bytes: Uint8Array, from: number, effort: Effort): IndirectObject {
  const number = readObject(bytes, from, effort)
  const generation = readObject(bytes, number.end, effort)
  const mark = skipBlanks(bytes, generation.end, effort)
  if (typeof number.value !== 'number' || typeof generation.value !== 'number' || !standsAt(bytes, mark, 'obj'))
    throw new AppError('PDF_DAMAGED', { at: from })
  const { value, end } = readObject(bytes, mark + 3, effort)
  return {
    number: number.value,
    value,
    stream: (lengthOf = (length) => length) => {
      const start = startOfStream(bytes, end, effort)
      if (!isDictionary(value) || start === undefined) throw new AppError('PDF_DAMAGED', { at: end })
      const stop = endOfStream(bytes, start, lengthOf(value.entries.get('Length') ?? null), effort)
      return { dictionary: value, packed: bytes.subarray(start, stop) }
    },
  }
}

// “stream” is followed by a line feed, alone or behind a carriage return (ISO 32000-1 §7.3.8.1).
function startOfStream(bytes: Uint8Array, from: number, effort: Effort): number | undefined {
  const at = skipBlanks(bytes, from, effort)
  if (!standsAt(bytes, at, 'stream')) return undefined
  const behind = at + 'stream'.length
  if (bytes[behind] === 0x0d) return bytes[behind + 1] === 0x0a ? behind + 2 : behind + 1
  return bytes[behind] === 0x0a ? behind + 1 : behind
}

/** By its length where “endstream” does follow it, else by that word. */
function endOfStream(bytes: Uint8Array, start: number, length: PdfObject, effort: Effort): number {
  if (typeof length === 'number' && length >= 0 && start + length < bytes.length) {
    let mark = start + length
    while (isBlank(bytes[mark]) && mark < start + length + 4) mark += 1
    if (standsAt(bytes, mark, 'endstream')) return start + length
  }
  const mark = indexOfWord(bytes, 'endstream', start)
  effort.passed((mark < 0 ? bytes.length : mark) - start)
  if (mark < 0) throw new AppError('PDF_DAMAGED', { at: start })
  return mark
}

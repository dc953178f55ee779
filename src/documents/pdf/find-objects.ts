import { AppError, toAppError } from '../../errors'
import type { Effort } from './effort'
import { isBlank, isDigit, indexOfWord, isRegular } from './pdf-characters'
import { isDictionary, isReference, nameOf, type PdfDictionary } from './pdf-object'
import type { ObjectPlace, ObjectPlaces } from './object-places'
import { readIndirect } from './read-indirect'
import { readObject } from './read-object'
import { unpackStream } from './unpack-stream'

const maxFound = 500_000
const emptyTrailer: PdfDictionary = { kind: 'dictionary', entries: new Map() }

/**
 * Finds the objects of a PDF whose cross-references are damaged, by the words “obj” and “trailer”; the last object of a number counts.
 * @throws AppError PDF_DAMAGED when there is no catalogue, PDF_TOO_COMPLEX
 */
export function findObjects(bytes: Uint8Array, effort: Effort): ObjectPlaces {
  const places = new Map<number, ObjectPlace>()
  let trailer = emptyTrailer
  for (let at = indexOfWord(bytes, 'obj'); at >= 0; at = indexOfWord(bytes, 'obj', at + 3)) {
    const start = startOfObject(bytes, at)
    if (start === undefined) continue
    effort.spend()
    if (places.size > maxFound) throw new AppError('PDF_TOO_COMPLEX', { found: places.size })
    const number = Number.parseInt(String.fromCharCode(...bytes.subarray(start, start + 10)), 10)
    places.set(number, { at: start })
    const kind = kindOf(bytes, start, effort)
    if (kind?.name === 'ObjStm')
      for (const inner of numbersIn(bytes, start, effort)) places.set(inner, { inStream: number, index: 0 })
    if (kind?.name === 'XRef' && kind.dictionary.entries.has('Root')) trailer = kind.dictionary
    if (kind?.name === 'Catalog' && trailer === emptyTrailer) trailer = rootAt(number)
  }
  return { places, trailer: lastTrailer(bytes, effort) ?? trailer }
}

function rootAt(number: number): PdfDictionary {
  return { kind: 'dictionary', entries: new Map([['Root', { kind: 'reference', number }]]) }
}

// “12 0 obj” backwards from its last word; undefined for “endobj” and everything else.
function startOfObject(bytes: Uint8Array, at: number): number | undefined {
  let place = at
  for (let word = 0; word < 2; word += 1) {
    const behind = place
    while (isBlank(bytes[place - 1])) place -= 1
    if (place === behind && word > 0) return undefined
    const end = place
    while (isDigit(bytes[place - 1]) && end - place <= 10) place -= 1
    if (place === end || end - place > 10) return undefined
  }
  return isRegular(bytes[place - 1]) ? undefined : place
}

function kindOf(
  bytes: Uint8Array,
  at: number,
  effort: Effort,
): { name: string; dictionary: PdfDictionary } | undefined {
  const value = orUndefined(() => readIndirect(bytes, at, effort).value)
  if (!isDictionary(value)) return undefined
  const name = nameOf(value.entries.get('Type'))
  return name === undefined ? undefined : { name, dictionary: value }
}

function numbersIn(bytes: Uint8Array, at: number, effort: Effort): number[] {
  return (
    orUndefined(() => {
      const { dictionary, packed } = readIndirect(bytes, at, effort).stream()
      const unpacked = unpackStream(dictionary, packed, effort)
      const numbers: number[] = []
      for (let index = 0, place = 0; index < Number(dictionary.entries.get('N')); index += 1) {
        const number = readObject(unpacked, place, effort)
        place = readObject(unpacked, number.end, effort).end
        if (typeof number.value === 'number') numbers.push(number.value)
      }
      return numbers
    }) ?? []
  )
}

function lastTrailer(bytes: Uint8Array, effort: Effort): PdfDictionary | undefined {
  let last: PdfDictionary | undefined
  for (let at = indexOfWord(bytes, 'trailer'); at >= 0; at = indexOfWord(bytes, 'trailer', at + 7)) {
    effort.spend()
    const value = orUndefined(() => readObject(bytes, at + 7, effort).value)
    if (isDictionary(value) && isReference(value.entries.get('Root'))) last = value
  }
  return last
}

// An object that can't be read is one less; too many are too many.
function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (thrown) {
    if (['PDF_DAMAGED', 'PDF_UNSUPPORTED'].includes(toAppError(thrown).code)) return undefined
    throw thrown
  }
}

import { AppError } from '../../errors'
import type { Effort } from './effort'
import { readIndirect } from './read-indirect'
import { isDigit, lastIndexOfWord, skipBlanks, standsAt, textBetween } from './pdf-characters'
import { isArray, isDictionary, type PdfDictionary } from './pdf-object'
import { readObject } from './read-object'
import { unpackStream } from './unpack-stream'

/** Where an object lies: at a place of the file, or as the n-th inside an object stream. */
export type ObjectPlace = { readonly at: number } | { readonly inStream: number; readonly index: number }

/** Where all objects of a file lie, and the newest trailer. */
export interface ObjectPlaces {
  readonly places: ReadonlyMap<number, ObjectPlace>
  readonly trailer: PdfDictionary
}

const maxSections = 2_000
const maxPlaces = 500_000

interface Gathering {
  readonly places: Map<number, ObjectPlace | 'free'>
  readonly effort: Effort
}

/**
 * Follows the cross-reference sections from the newest to the oldest: tables, streams, and tables with a stream beside them (ISO 32000-1
 * §7.5.4, §7.5.8). The newest word about an object counts.
 * @throws AppError PDF_DAMAGED, PDF_TOO_COMPLEX, PDF_UNSUPPORTED
 */
export function followReferences(bytes: Uint8Array, effort: Effort): ObjectPlaces {
  const gathering: Gathering = { places: new Map(), effort }
  const seen = new Set<number>()
  let newest: PdfDictionary | undefined
  let next: number | undefined = startOfReferences(bytes, effort)
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    if (seen.size > maxSections) throw new AppError('PDF_TOO_COMPLEX', { sections: seen.size })
    const trailer = readSection(bytes, next, gathering)
    newest ??= trailer
    const beside = trailer.entries.get('XRefStm')
    if (typeof beside === 'number' && !seen.has(beside)) {
      seen.add(beside)
      readReferenceStream(bytes, beside, gathering)
    }
    const previous = trailer.entries.get('Prev')
    next = typeof previous === 'number' ? previous : undefined
  }
  if (!newest) throw new AppError('PDF_DAMAGED', { where: 'trailer' })
  const places = new Map<number, ObjectPlace>()
  for (const [number, place] of gathering.places) if (place !== 'free') places.set(number, place)
  return { places, trailer: newest }
}

function startOfReferences(bytes: Uint8Array, effort: Effort): number {
  const mark = lastIndexOfWord(bytes, 'startxref')
  if (mark < 0) throw new AppError('PDF_DAMAGED', { where: 'startxref' })
  return numberAt(bytes, mark + 'startxref'.length, effort).value
}

function readSection(bytes: Uint8Array, from: number, gathering: Gathering): PdfDictionary {
  const at = skipBlanks(bytes, from, gathering.effort)
  return standsAt(bytes, at, 'xref') ? readTable(bytes, at + 4, gathering) : readReferenceStream(bytes, at, gathering)
}

// xref ⏎ first count ⏎ (offset generation n|f ⏎)* … trailer << … >>
function readTable(bytes: Uint8Array, from: number, gathering: Gathering): PdfDictionary {
  const { effort } = gathering
  let at = skipBlanks(bytes, from, effort)
  while (isDigit(bytes[at])) {
    const first = numberAt(bytes, at, effort)
    const count = numberAt(bytes, first.end, effort)
    at = skipBlanks(bytes, count.end, effort)
    for (let index = 0; index < count.value; index += 1) {
      const offset = numberAt(bytes, at, effort)
      const generation = numberAt(bytes, offset.end, effort)
      const kind = skipBlanks(bytes, generation.end, effort)
      keep(gathering, first.value + index, bytes[kind] === 0x6e ? { at: offset.value } : 'free')
      at = skipBlanks(bytes, kind + 1, effort)
    }
  }
  if (!standsAt(bytes, at, 'trailer')) throw new AppError('PDF_DAMAGED', { at })
  const { value } = readObject(bytes, at + 'trailer'.length, effort)
  if (!isDictionary(value)) throw new AppError('PDF_DAMAGED', { at })
  return value
}

function readReferenceStream(bytes: Uint8Array, at: number, gathering: Gathering): PdfDictionary {
  const { dictionary, packed } = readIndirect(bytes, at, gathering.effort).stream()
  const widths = integersOf(dictionary, 'W')
  const [size = 0] = [dictionary.entries.get('Size')].map(Number)
  const rows = unpackStream(dictionary, packed, gathering.effort)
  const [kindWidth, firstWidth, secondWidth] = widths
  if (widths.length < 3 || widths.some((width) => width > 8)) throw new AppError('PDF_DAMAGED', { where: 'W' })
  const sections = dictionary.entries.has('Index') ? integersOf(dictionary, 'Index') : [0, size]
  let place = 0
  const field = (width = 0, otherwise = 0): number => {
    if (width === 0) return otherwise
    let value = 0
    for (let index = 0; index < width; index += 1) value = value * 256 + (rows[place + index] ?? 0)
    place += width
    return value
  }
  for (let pair = 0; pair + 1 < sections.length; pair += 2) {
    const [first = 0, count = 0] = sections.slice(pair, pair + 2)
    for (let index = 0; index < count && place < rows.length; index += 1) {
      const kind = field(kindWidth, 1)
      const [one, other] = [field(firstWidth), field(secondWidth)]
      keep(gathering, first + index, kind === 1 ? { at: one } : kind === 2 ? { inStream: one, index: other } : 'free')
    }
  }
  return dictionary
}

function keep({ places, effort }: Gathering, number: number, place: ObjectPlace | 'free'): void {
  effort.spend()
  if (places.size >= maxPlaces) throw new AppError('PDF_TOO_COMPLEX', { places: places.size })
  if (!places.has(number)) places.set(number, place)
}

function integersOf({ entries }: PdfDictionary, key: string): readonly number[] {
  const value = entries.get(key)
  const isRight = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0
  if (!isArray(value) || !value.every(isRight)) throw new AppError('PDF_DAMAGED', { where: key })
  return value.filter(isRight)
}

const maxDigits = 12

/** A number of the file's structure. @throws AppError PDF_DAMAGED where none stands */
function numberAt(bytes: Uint8Array, from: number, effort: Effort): { readonly value: number; readonly end: number } {
  const at = skipBlanks(bytes, from, effort)
  let end = at
  while (isDigit(bytes[end]) && end - at <= maxDigits) end += 1
  if (end === at || end - at > maxDigits) throw new AppError('PDF_DAMAGED', { at })
  return { value: Number(textBetween(bytes, at, end)), end }
}

import { AppError, toAppError } from '../../errors'
import { newEffort, type Effort } from './effort'
import { findObjects } from './find-objects'
import { followReferences, type ObjectPlace, type ObjectPlaces } from './object-places'
import { isDictionary, isReference, type PdfDictionary, type PdfObject } from './pdf-object'
import { indexOfWord } from './pdf-characters'
import { readIndirect } from './read-indirect'
import { readObject } from './read-object'
import { unpackStream } from './unpack-stream'

/** A PDF whose objects are read when they are asked for. */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly trailer: PdfDictionary
  /** The object itself, or what a reference points to; null for what is not there. @throws AppError PDF_… */
  readonly resolve: (value: PdfObject | undefined) => PdfObject
}

const headerWithin = 1_024
const maxReferences = 32
const maxOpening = 8

/**
 * Opens a PDF by its cross-references and reads something from it; where those lead astray, by looking for its objects.
 * @throws AppError PDF_NOT_PDF, PDF_DAMAGED, PDF_TOO_COMPLEX, PDF_UNSUPPORTED
 */
export function readPdf<T>(bytes: Uint8Array, read: (file: PdfFile) => T): T {
  if (indexOfWord(bytes, '%PDF-', 0, headerWithin) < 0) throw new AppError('PDF_NOT_PDF')
  const effort = newEffort()
  try {
    return read(withCatalogue(fileOver(bytes, followReferences(bytes, effort), effort)))
  } catch (thrown) {
    // Too much is too much in both ways; all other faults are given a second chance.
    if (toAppError(thrown).code !== 'PDF_DAMAGED') throw thrown
    return read(withCatalogue(fileOver(bytes, findObjects(bytes, effort), effort)))
  }
}

/** Tells whether a PDF is under lock: its trailer says so in clear. */
export function isEncrypted({ trailer }: PdfFile): boolean {
  return trailer.entries.has('Encrypt')
}

function withCatalogue(file: PdfFile): PdfFile {
  // What is under lock can't be followed, but need not be.
  if (!isEncrypted(file) && !isDictionary(file.resolve(file.trailer.entries.get('Root'))))
    throw new AppError('PDF_DAMAGED', { where: 'catalogue' })
  return file
}

function fileOver(bytes: Uint8Array, { places, trailer }: ObjectPlaces, effort: Effort): PdfFile {
  const known = new Map<number, PdfObject>()
  const streams = new Map<number, OpenedStream>()
  const opening = new Set<number>()
  const streamOf = (number: number): OpenedStream => {
    const opened = streams.get(number)
    if (opened) return opened
    // The length of a stream may stand in another one, but hardly so in a third and a fourth.
    if (opening.size > maxOpening || opening.has(number)) throw new AppError('PDF_TOO_COMPLEX', { number })
    opening.add(number)
    const fresh = openStream(bytes, places.get(number), number, effort, resolve)
    opening.delete(number)
    streams.set(number, fresh)
    return fresh
  }
  const objectOf = (number: number): PdfObject => {
    const place = places.get(number)
    if (!place) return null
    if ('inStream' in place) return streamOf(place.inStream).objectOf(number)
    const found = readIndirect(bytes, place.at, effort)
    if (found.number !== number) throw new AppError('PDF_DAMAGED', { number })
    return found.value
  }
  const resolve = (value: PdfObject | undefined): PdfObject => {
    let seen: PdfObject = value ?? null
    for (let hops = 0; isReference(seen); hops += 1) {
      if (hops > maxReferences) throw new AppError('PDF_TOO_COMPLEX', { hops })
      const { number } = seen
      seen = known.get(number) ?? objectOf(number)
      known.set(number, seen)
    }
    return seen
  }
  return { bytes, trailer, resolve }
}

/** An object stream: its objects by their numbers. */
interface OpenedStream {
  readonly objectOf: (number: number) => PdfObject
}

// N pairs “number offset”, then from First on the objects themselves (ISO 32000-1 §7.5.7).
function openStream(
  bytes: Uint8Array,
  place: ObjectPlace | undefined,
  number: number,
  effort: Effort,
  resolve: PdfFile['resolve'],
): OpenedStream {
  if (!place || 'inStream' in place) throw new AppError('PDF_DAMAGED', { number })
  const { dictionary, packed } = readIndirect(bytes, place.at, effort).stream(resolve)
  const unpacked = unpackStream(dictionary, packed, effort)
  const [count, first] = ['N', 'First'].map((key) => Number(dictionary.entries.get(key)))
  const offsets = new Map<number, number>()
  for (let index = 0, at = 0; index < (count ?? 0); index += 1) {
    const one = readObject(unpacked, at, effort)
    const offset = readObject(unpacked, one.end, effort)
    if (typeof one.value !== 'number' || typeof offset.value !== 'number') throw new AppError('PDF_DAMAGED', { number })
    offsets.set(one.value, (first ?? 0) + offset.value)
    at = offset.end
  }
  return {
    objectOf: (inner) => {
      const at = offsets.get(inner)
      return at === undefined ? null : readObject(unpacked, at, effort).value
    },
  }
}

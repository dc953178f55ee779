import { Unzlib } from 'fflate'
import { AppError } from '../../errors'
import type { Effort } from './effort'
import { isArray, isDictionary, nameOf, type PdfDictionary, type PdfObject } from './pdf-object'

/** Packed bytes that go into the unpacker at once: one step can't swell to more than about a thousand times as much. */
const stepBytes = 2_048
const maxColumns = 10_000

/**
 * Unpacks a stream that holds references or objects: plain, or by FlateDecode with or without a predictor (ISO 32000-1 §7.4.4). It stops as
 * soon as it grows larger than the effort left.
 * @throws AppError PDF_DAMAGED, PDF_TOO_COMPLEX; PDF_UNSUPPORTED for other filters
 */
export function unpackStream({ entries }: PdfDictionary, packed: Uint8Array, effort: Effort): Uint8Array {
  const filters = listOf(entries.get('Filter'))
  if (filters.length === 0) {
    effort.unpacked(packed.length)
    return packed
  }
  if (filters.length > 1 || nameOf(filters[0]) !== 'FlateDecode') throw new AppError('PDF_UNSUPPORTED')
  const [parameters] = listOf(entries.get('DecodeParms'))
  return withoutPredictor(inflate(packed, effort), isDictionary(parameters) ? parameters : undefined)
}

function listOf(value: PdfObject | undefined): readonly PdfObject[] {
  if (value === undefined || value === null) return []
  return isArray(value) ? value : [value]
}

function inflate(packed: Uint8Array, effort: Effort): Uint8Array {
  const chunks: Uint8Array[] = []
  let total = 0
  const unzip = new Unzlib((chunk) => {
    effort.unpacked(chunk.length)
    total += chunk.length
    // The unpacker may use its own memory again.
    chunks.push(chunk.slice())
  })
  try {
    for (let at = 0; at < packed.length; at += stepBytes)
      unzip.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length)
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('PDF_DAMAGED', { where: 'flate' }, thrown)
  }
  const all = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function numberOf(parameters: PdfDictionary | undefined, key: string, otherwise: number): number {
  const value = parameters?.entries.get(key)
  return typeof value === 'number' ? value : otherwise
}

function withoutPredictor(bytes: Uint8Array, parameters: PdfDictionary | undefined): Uint8Array {
  const predictor = numberOf(parameters, 'Predictor', 1)
  if (predictor === 1) return bytes
  const isBytewise = numberOf(parameters, 'Colors', 1) === 1 && numberOf(parameters, 'BitsPerComponent', 8) === 8
  if (predictor < 10 || !isBytewise) throw new AppError('PDF_UNSUPPORTED', { predictor })
  const columns = numberOf(parameters, 'Columns', 1)
  if (!Number.isInteger(columns) || columns < 1 || columns > maxColumns) throw new AppError('PDF_DAMAGED')
  return undoRows(bytes, columns)
}

/** PNG's predictors: each row has one byte ahead that says how it was written (RFC 2083 §6). */
function undoRows(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1))
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const above = row > 0 ? (plain[at - columns] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner)
    }
  }
  return plain
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      throw new AppError('PDF_DAMAGED', { where: 'predictor' })
  }
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(estimate - one)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

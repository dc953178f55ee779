import type { SealedRow } from '../vault'
import type { IndexRow } from './database'

/**
 * Chromium keeps a value over 64 KiB as a file of its own: writing 69,000 bytes takes nine times as long as writing 62,000, reading half as
 * long again. So a longer block is cut.
 */
const mostBytes = 60_000
const mark = '+'

/** Cuts a long row in pieces of about the same length: the first has its id, the others `records/17+1`, `records/17+2`. */
export function cutInPieces(row: SealedRow): IndexRow[] {
  const { id, sealed } = row
  const pieces = Math.max(1, Math.ceil(sealed.length / mostBytes))
  const length = Math.ceil(sealed.length / pieces)
  return Array.from({ length: pieces }, (_, place) => ({
    ...row,
    id: pieceId(id, place),
    pieces,
    sealed: sealed.slice(place * length, (place + 1) * length),
  }))
}

/** Puts rows together again, by their ids. Where a piece is missing or of another version, what comes out can't be opened. */
export function joinPieces(pieces: readonly IndexRow[]): Map<string, SealedRow> {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]))
  return new Map(pieces.filter(({ id }) => !id.includes(mark)).map((first) => [first.id, joined(first, byId)]))
}

/** Between which ids all pieces of some rows lie. @param ids in the order of the alphabet */
export function rangeOfPieces(ids: readonly string[]): readonly [lowest: string, highest: string] {
  return [ids[0] ?? '', `${ids.at(-1) ?? ''}${mark}~`]
}

/** The id of the row that holds what changed since a block was written: it lies beside the block's pieces. */
export function changesId(bucket: string): string {
  return `${bucket}${mark}changes`
}

function joined(first: IndexRow, byId: ReadonlyMap<string, IndexRow>): SealedRow {
  const { id, version, format, pieces = 1 } = first
  if (pieces === 1) return first
  const parts = Array.from({ length: pieces }, (_, place) => byId.get(pieceId(id, place))?.sealed ?? new Uint8Array())
  const sealed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    sealed.set(part, at)
    at += part.length
  }
  return { id, version, format, sealed }
}

function pieceId(id: string, place: number): string {
  return place === 0 ? id : `${id}${mark}${place}`
}

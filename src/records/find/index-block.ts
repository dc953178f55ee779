import { subscriberKinds } from '../../fields'
import type { IndexEntry } from './index-entry'
import { packedNumber, packNumbers, unpackNumbers } from './packed-numbers'

/**
 * The entries of about a thousand records, column by column, as JSON that is quick to read: many small texts stand in one.
 * Every list has the records' order, which is that of their ids.
 */
export interface IndexBlock {
  /** One blank between. */
  readonly ids: string
  readonly versions: readonly number[]
  /** One digit a record: its place among `subscriberKinds`. */
  readonly kinds: string
  /** The values that `refs` means, one a line. */
  readonly values: string
  /** Places in `values`, packed, for all records one after the other: three of the name, those of the line, then the shared ones. */
  readonly refs: string
  /** How many places each record has in `refs`, packed. */
  readonly counts: string
  /** One digit a record: how many places its line has. */
  readonly lines: string
  /** The own values of a record on a line. */
  readonly own: string
  /** Days since 1970, or `noDay`. */
  readonly ends: readonly number[]
  /** How many certificates a record links, doubled, and one more for a record with a certificate, packed. */
  readonly certificates: string
  /** Days since 1970 of the last changes, packed. */
  readonly changed: string
  /** Rows of this block that could not be opened when it was made from the rows. */
  readonly unreadable: number
}

/** Writes entries as one block. */
export function blockOf(entries: readonly IndexEntry[], unreadable = 0): IndexBlock {
  const sorted = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1))
  const places = new Map<string, number>()
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const rows = sorted.map((entry) => packedRow(entry, placeOf))
  return blockOfRows(rows, [...places.keys()], unreadable)
}

/** The entries of a block. */
export function entriesOf(block: IndexBlock): IndexEntry[] {
  const values = block.values.split('\n')
  const own = block.own.split('\n')
  const ids = block.ids === '' ? [] : block.ids.split(' ')
  let at = 0
  return ids.map((id, row) => {
    const refs = unpackNumbers(block.refs.slice(at, at + packedNumber(block.counts, row)))
    at += refs.length
    const [first = '', second = '', third = '', ...rest] = refs.map((place) => values[place] ?? '')
    const ofLine = Number(block.lines[row])
    const certificates = packedNumber(block.certificates, row)
    return {
      id,
      version: block.versions[row] ?? 0,
      kind: subscriberKinds[Number(block.kinds[row])] ?? 'person',
      name: [first, second, third],
      line: rest.slice(0, ofLine),
      shared: rest.slice(ofLine),
      own: own[row] ?? '',
      endsOn: block.ends[row] ?? 0,
      hasCertificate: certificates % 2 === 1,
      certificateCount: Math.floor(certificates / 2),
      changedOn: packedNumber(block.changed, row),
    }
  })
}

/** A change of one record in a block: its new entry, or undefined where it is removed. */
export type EntryChange = readonly [id: string, entry: IndexEntry | undefined]

/** Values that no record has any more are left in a block until there are so many more than records. */
const mostValuesARow = 12

/** The block after some changes. Column by column: a block of hundreds of records is written anew with each save. */
export function withChanges(block: IndexBlock, changes: readonly EntryChange[]): IndexBlock {
  const values = block.values.split('\n')
  const placeOf = (text: string): number => {
    const known = values.indexOf(text)
    return known < 0 ? values.push(text) - 1 : known
  }
  const rows = rowsOf(block)
  for (const [id, entry] of changes) {
    const at = rows.findIndex((row) => row.id >= id)
    const place = at < 0 ? rows.length : at
    rows.splice(place, rows[place]?.id === id ? 1 : 0, ...(entry ? [packedRow(entry, placeOf)] : []))
  }
  const next = blockOfRows(rows, values, block.unreadable)
  return values.length > mostValuesARow * (rows.length + 1) ? blockOf(entriesOf(next), block.unreadable) : next
}

/** A record as it stands in the columns of a block. */
interface PackedRow extends Pick<IndexEntry, 'id' | 'version' | 'own' | 'endsOn'> {
  readonly kind: string
  readonly refs: string
  readonly line: string
  readonly certificates: string
  readonly changed: string
}

function rowsOf(block: IndexBlock): PackedRow[] {
  const own = block.own.split('\n')
  let at = 0
  return (block.ids === '' ? [] : block.ids.split(' ')).map((id, row) => {
    const start = at
    at += packedNumber(block.counts, row)
    return {
      id,
      version: block.versions[row] ?? 0,
      kind: block.kinds.charAt(row),
      refs: block.refs.slice(start, at),
      line: block.lines.charAt(row),
      own: own[row] ?? '',
      endsOn: block.ends[row] ?? 0,
      certificates: block.certificates.charAt(row),
      changed: block.changed.charAt(row),
    }
  })
}

/** @param placeOf where a text stands among the block's values; it is added when it is new */
function packedRow(entry: IndexEntry, placeOf: (text: string) => number): PackedRow {
  return {
    id: entry.id,
    version: entry.version,
    kind: String(subscriberKinds.indexOf(entry.kind)),
    refs: packNumbers([...entry.name, ...entry.line, ...entry.shared].map(placeOf)),
    line: String(entry.line.length),
    own: entry.own,
    endsOn: entry.endsOn,
    certificates: packNumbers([2 * entry.certificateCount + Number(entry.hasCertificate)]),
    changed: packNumbers([entry.changedOn]),
  }
}

function blockOfRows(rows: readonly PackedRow[], values: readonly string[], unreadable: number): IndexBlock {
  return {
    ids: rows.map(({ id }) => id).join(' '),
    versions: rows.map(({ version }) => version),
    kinds: rows.map(({ kind }) => kind).join(''),
    values: values.join('\n'),
    refs: rows.map(({ refs }) => refs).join(''),
    counts: packNumbers(rows.map(({ refs }) => refs.length)),
    lines: rows.map(({ line }) => line).join(''),
    own: rows.map(({ own }) => own).join('\n'),
    ends: rows.map(({ endsOn }) => endsOn),
    certificates: rows.map(({ certificates }) => certificates).join(''),
    changed: rows.map(({ changed }) => changed).join(''),
    unreadable,
  }
}

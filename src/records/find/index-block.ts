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
  /** Places in `values`, packed, for all records one after the other: three of the name, then the shared ones. */
  readonly refs: string
  /** How many places each record has in `refs`, packed. */
  readonly counts: string
  /** The own values of a record on a line. */
  readonly own: string
  /** Days since 1970, or `noDay`. */
  readonly ends: readonly number[]
  /** One digit a record: 1 for a record with a certificate. */
  readonly certificates: string
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
  const refs = sorted.map(({ name, shared }) => [...name, ...shared].map(placeOf))
  return {
    ids: sorted.map(({ id }) => id).join(' '),
    versions: sorted.map(({ version }) => version),
    kinds: sorted.map(({ kind }) => subscriberKinds.indexOf(kind)).join(''),
    values: [...places.keys()].join('\n'),
    refs: packNumbers(refs.flat()),
    counts: packNumbers(refs.map(({ length }) => length)),
    own: sorted.map(({ own }) => own).join('\n'),
    ends: sorted.map(({ endsOn }) => endsOn),
    certificates: sorted.map(({ hasCertificate }) => Number(hasCertificate)).join(''),
    unreadable,
  }
}

/** The entries of a block, for writing it anew with some of them changed. */
export function entriesOf(block: IndexBlock): IndexEntry[] {
  const values = block.values.split('\n')
  const own = block.own.split('\n')
  const ids = block.ids === '' ? [] : block.ids.split(' ')
  let at = 0
  return ids.map((id, row) => {
    const refs = unpackNumbers(block.refs.slice(at, at + packedNumber(block.counts, row)))
    at += refs.length
    const [first = '', second = '', third = '', ...shared] = refs.map((place) => values[place] ?? '')
    return {
      id,
      version: block.versions[row] ?? 0,
      kind: subscriberKinds[Number(block.kinds[row])] ?? 'person',
      name: [first, second, third],
      shared,
      own: own[row] ?? '',
      endsOn: block.ends[row] ?? 0,
      hasCertificate: block.certificates[row] === '1',
    }
  })
}

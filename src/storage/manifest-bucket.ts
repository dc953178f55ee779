import type { SealedRow } from '../vault'

/** Tables whose rows change: their versions stand in the manifest. Facts of a certificate never change. */
export const versionedTables = ['records', 'drafts', 'history', 'settings'] as const

/** A table whose rows change. */
export type VersionedTable = (typeof versionedTables)[number]

/** The id of the row that lists the versions of all buckets. */
export const rootId = 'root'

/** With 100,000 rows a bucket holds about 400: sealing it takes less than a millisecond. */
const bucketsPerTable = 256

/** The bucket of a row, by FNV-1a of its id: `records/17`. It spreads, it protects nothing. */
export function bucketOf(table: VersionedTable, id: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193)
  return `${table}/${(hash >>> 0) % bucketsPerTable}`
}

/** Tells whether the versions of a table stand in the manifest. */
export function isVersioned(table: string): table is VersionedTable {
  return versionedTables.some((one) => one === table)
}

/** Tells whether a row is the next version of the one that is held. */
export function isOneLevelUp(next: Pick<SealedRow, 'version'>, held: Pick<SealedRow, 'version'> | undefined): boolean {
  return next.version === (held?.version ?? 0) + 1
}

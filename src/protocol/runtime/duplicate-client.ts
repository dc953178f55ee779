import type { DuplicateReason, MergeChoice, RecordSummary } from '../../records'

/** Records that may be one, as a page shows them. */
export interface SuspectedGroup {
  readonly reasons: readonly DuplicateReason[]
  /** How many records the group has; `rows` are the first of them. */
  readonly size: number
  readonly rows: readonly (RecordSummary & { readonly version: number })[]
}

/** What looking through all records found. `people`: records in all groups; `total`: groups, of which the first are given. */
export interface Suspicion {
  readonly groups: readonly SuspectedGroup[]
  readonly total: number
  readonly people: number
}

/** Which records become one, the one that stays first, as they were read; and whose value is taken. */
export interface MergeOrder {
  /** A random id for the merge. */
  readonly id: string
  /** ISO time in UTC. */
  readonly at: string
  readonly rows: readonly { readonly id: string; readonly version: number }[]
  readonly choice: MergeChoice
}

/** A merge that can be taken back. */
export interface KeptMerge {
  readonly id: string
  /** ISO time in UTC. */
  readonly at: string
  /** The record that stayed. */
  readonly recordId: string
  /** What each record was called, the one that stayed first. */
  readonly names: readonly string[]
}

/** Finds records that are kept twice, and makes them one. Every method may also throw STORE_UNAVAILABLE, STORE_FULL. */
export interface DuplicateRepository {
  readonly find: () => Promise<Suspicion>
  /** Makes several records one, all or nothing. @throws ROW_CHANGED_ELSEWHERE, ROW_MISSING, MERGE_TOO_LARGE */
  readonly merge: (order: MergeOrder) => Promise<void>
  /** The merges that can be taken back, the newest first. */
  readonly merges: () => Promise<readonly KeptMerge[]>
  /** Brings every record back as it was before. @throws MERGE_CHANGED_SINCE, ROW_MISSING */
  readonly undo: (mergeId: string) => Promise<void>
}

/** Records that are merged at once. */
export const mostMerged = 8

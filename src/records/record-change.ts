import type { FieldKey, FieldValue } from '../fields'

/**
 * What changed a record, a request or a setting: a person's typing, a list from Excel, a certificate that was read, another record merged
 * into it, a file of settings, or a backup that was restored.
 */
export type ChangeCause =
  | { readonly kind: 'typed' }
  /** `file`: the list's name, as it was shown then. */
  | { readonly kind: 'list'; readonly file: string }
  /** `serial`: upper-case hex. */
  | { readonly kind: 'certificate'; readonly serial: string }
  /** `name`: what the other record was called. */
  | { readonly kind: 'merge'; readonly name: string }
  /** `file`: the name of a file that this page once exported. */
  | { readonly kind: 'file'; readonly file: string }
  /** `madeAt`: when the backup was made, an ISO time in UTC. */
  | { readonly kind: 'backup'; readonly madeAt: string }

/** One change of a record: what each value was until then. */
export interface RecordChange {
  /** ISO time in UTC. */
  readonly at: string
  readonly cause: ChangeCause
  /** Empty where the record began with it. Without `was` there was no value. */
  readonly fields: readonly { readonly key: FieldKey; readonly was?: FieldValue }[]
  /** Values of a merged record that were not taken over: they stand nowhere else any more. */
  readonly left?: readonly { readonly key: FieldKey; readonly value: FieldValue }[]
}

/** The changes that a record keeps; the oldest are forgotten first. */
export const mostChanges = 50

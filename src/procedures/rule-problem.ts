import type { FieldKey, Severity } from '../fields'

/** Permanent codes of what the decree's rules say against a request. */
export type RuleCode = 'RENEWAL_TOO_LATE' | 'RENEWAL_ALREADY_USED'

/** What a rule of the decree says against one part of a request. Where it stands is told by who asks. */
export interface RuleProblem {
  readonly severity: Severity
  readonly code: RuleCode
  /** The value that is meant; absent when a whole row or the list is. */
  readonly key?: FieldKey
  /** Vietnamese: what is wrong, then what to do. */
  readonly message: string
  readonly english: string
  /** The rule's source: a decree's article, a letter's section. An inference of ours says that it is one. */
  readonly source: string
  /** A value to put in its place, for the clerk to accept. */
  readonly suggestion?: string
}

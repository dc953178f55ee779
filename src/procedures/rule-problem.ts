import type { FieldKey, Severity } from '../fields'

/** Permanent codes of what the decree's rules say against a request. One is added, none is ever renamed or taken away. */
export const ruleCodes = [
  'RENEWAL_TOO_LATE',
  'RENEWAL_ALREADY_USED',
  'RENEWAL_LOOKS_USED',
  'RENEWAL_POSSIBLE',
  'VALIDITY_UNKNOWN',
  'CERTIFICATE_DIFFERS',
  'OLD_PROVINCE_IN_CERTIFICATE',
  'CHANGE_TOO_LATE',
  'CHANGE_MOVES_EXPIRY',
  'CHANGE_NOT_LISTED',
  'CHANGE_OUTSIDE_PROVINCE',
  'CHANGE_TO_PARTY_OR_VERTICAL',
  'REVOCATION_REASON_NOT_FOR_KIND',
  'REVOCATION_REASON_NOT_LISTED',
  'REVOCATION_SHOULD_BE_CHANGE',
  'REVOCATION_OF_EXPIRED',
  'REVOCATION_NO_DEVICE',
  'RECOVERY_NOT_LOCKED',
  'RECOVERY_LOCK_UNCONFIRMED',
  'RECOVERY_NO_DEVICE',
  'RECEIVERS_MIXED',
  'DEVICE_CONTRADICTION',
  'SIM_CARRIER_MISSING',
  'DEVICE_KINDS_MIXED',
  'SIM_NOT_ON_FORM',
  'FOUNDING_DECISION_MISSING',
  'ISSUE_BEFORE_EFFECTIVE',
  'SUBSCRIBER_KIND_UNKNOWN',
] as const

/** A permanent code of what the decree's rules say against a request. */
export type RuleCode = (typeof ruleCodes)[number]

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

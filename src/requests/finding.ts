import type { FieldKey, Severity, ValueProblemCode } from '../fields'
import type { RuleCode } from '../procedures'

/** Permanent codes of what can be missing or contradictory in a request. One is added, none is ever renamed or taken away. */
export const requestProblemCodes = [
  'VALUE_MISSING',
  'SUBJECTS_MISSING',
  'SUBJECT_REPEATED',
  'SERVICE_NOT_CHOSEN',
  'CHANGE_INCOMPLETE',
  'CHANGE_NOT_TICKED',
  'WEAK_FORM',
  'REGISTERED_EMAIL_PRIVATE',
  'SUBJECT_NUMBER_SHARED',
  'HAND_BACK_NO_TERM',
  'DEVICE_KIND_PRESUMED',
  'SUBJECT_IN_OTHER_REQUEST',
  'ALREADY_UNDER_REVOCATION',
  'HOLDS_VALID_CERTIFICATE',
] as const

/** A permanent code of what can be missing or contradictory in a request. */
export type RequestProblemCode = (typeof requestProblemCodes)[number]

/** Something to look at in a request before anything is filled. */
export interface Finding {
  readonly severity: Severity
  readonly code: RequestProblemCode | RuleCode | ValueProblemCode
  /** Where: `receiver.email`, `subjects[0].citizenId`, `subjects[2]`, `subjects`, `agency.signerName`, `mau`. */
  readonly path: string
  /** The key that is meant; absent when a whole row or the list is. */
  readonly key?: FieldKey
  /** Vietnamese: what is wrong, then what to do. */
  readonly message: string
  readonly english: string
  /** The rule's source: a decree, a letter, a specification. An inference of ours says that it is one. */
  readonly source: string
  /** A value to put in its place, for the clerk to accept. */
  readonly suggestion?: string
}

/** Tells whether a request may be filled: a finding that is an error stands in the way. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** How much a problem weighs: an error stops the request, a warning is to be looked at, a hint may be ignored. */
export type Severity = 'error' | 'warning' | 'hint'

/** Permanent codes of what can be wrong with one value. */
export type ValueProblemCode =
  | 'CITIZEN_ID_INVALID'
  | 'CITIZEN_ID_LOST_ZERO'
  | 'CITIZEN_ID_OLD_CARD'
  | 'CITIZEN_ID_PLACE_UNKNOWN'
  | 'CITIZEN_ID_BIRTH_MISMATCH'
  | 'ISSUE_PLACE_UNKNOWN'
  | 'MOBILE_PHONE_INVALID'
  | 'MOBILE_PHONE_UNTIDY'
  | 'EMAIL_INVALID'
  | 'EMAIL_PUBLIC_PROVIDER'
  | 'EMAIL_NOT_GOVERNMENT'
  | 'TAX_CODE_INVALID'
  | 'TAX_CODE_CHECK_DIGIT'
  | 'BUDGET_CODE_INVALID'
  | 'ORGANISATION_CODE_INVALID'
  | 'ORGANISATION_CODE_OLD_ORDER'
  | 'SERIAL_INVALID'
  | 'SERIAL_UNTIDY'
  | 'PROVINCE_FORMER'
  | 'PROVINCE_UNKNOWN'
  | 'DATE_INVALID'

/** What is wrong with one value, in words for the clerk, with the rule's source. */
export interface ValueProblem {
  readonly severity: Severity
  readonly code: ValueProblemCode
  /** Vietnamese: what is wrong, then what to do. */
  readonly message: string
  readonly english: string
  readonly source: string
  /** A value to put in its place, for the clerk to accept. */
  readonly suggestion?: string
}

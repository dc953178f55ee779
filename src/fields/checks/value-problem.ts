/** How much a problem weighs: an error stops the request, a warning is to be looked at, a hint may be ignored. */
export type Severity = 'error' | 'warning' | 'hint'

/** Permanent codes of what can be wrong with one value, or between two of one row. */
export type ValueProblemCode =
  | 'CITIZEN_ID_INVALID'
  | 'CITIZEN_ID_LOST_ZERO'
  | 'CITIZEN_ID_OLD_CARD'
  | 'CITIZEN_ID_PLACE_UNKNOWN'
  | 'CITIZEN_ID_BIRTH_MISMATCH'
  | 'FULL_NAME_HAS_DIGITS'
  | 'FULL_NAME_LOWER_CASE'
  | 'FULL_NAME_ONE_WORD'
  | 'ISSUE_PLACE_UNKNOWN'
  | 'MOBILE_PHONE_INVALID'
  | 'MOBILE_PHONE_UNTIDY'
  | 'MOBILE_PHONE_LOST_ZERO'
  | 'EMAIL_INVALID'
  | 'EMAIL_PUBLIC_PROVIDER'
  | 'EMAIL_NOT_GOVERNMENT'
  | 'TAX_CODE_INVALID'
  | 'TAX_CODE_CHECK_DIGIT'
  | 'TAX_CODE_LOST_ZERO'
  | 'BUDGET_CODE_INVALID'
  | 'BUDGET_CODE_LOST_ZERO'
  | 'ORGANISATION_CODE_INVALID'
  | 'ORGANISATION_CODE_OLD_ORDER'
  | 'SERIAL_INVALID'
  | 'SERIAL_UNTIDY'
  | 'PROVINCE_FORMER'
  | 'PROVINCE_UNKNOWN'
  | 'HOST_INVALID'
  | 'HOST_PRIVATE'
  | 'ICCID_INVALID'
  | 'ICCID_CHECK_DIGIT'
  | 'ICCID_UNTIDY'
  | 'LETTER_NUMBER_NO_SYMBOL'
  | 'QUANTITY_INVALID'
  | 'NUMBER_ROUNDED'
  | 'TICK_UNKNOWN'
  | 'CHOICE_UNKNOWN'
  | 'DATE_INVALID'
  | 'DATE_TWO_DIGIT_YEAR'
  | 'DATE_YEAR_ONLY'
  | 'BIRTH_IN_FUTURE'
  | 'BIRTH_UNDER_15'
  | 'BIRTH_OVER_100'
  | 'ISSUE_DATE_IN_FUTURE'
  | 'ISSUE_DATE_BEFORE_BIRTH'
  | 'CERTIFICATE_DATES_SWAPPED'
  | 'HANDOVER_IN_FUTURE'
  | 'LOSS_IN_FUTURE'
  | 'LETTER_DATE_IN_FUTURE'
  | 'LETTER_DATE_LONG_PAST'
  | 'SIM_WITHOUT_ICCID'
  | 'TOKEN_WITH_ICCID'
  | 'SIM_CARRIER_PREFIX'

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

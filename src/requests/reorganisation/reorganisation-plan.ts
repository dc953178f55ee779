import type { FieldValues, Severity } from '../../fields'
import type { Mau } from '../../procedures'
import type { RequestDraft } from '../request-draft'
import type { SheetPlace } from './plan-input'

/** What is to be done for a body or a person. */
export type PlannedAction = 'change' | 'issue' | 'revoke' | 'nothing' | 'undecided'

/** A sentence in both languages with the rule behind it. An inference of ours says so in its source. */
export interface Reason {
  readonly why: string
  readonly whyEnglish: string
  readonly source: string
}

/** A form that follows later, e.g. Mẫu 08 after the notice of revocation. */
export interface LaterStep extends Reason {
  readonly mau: Mau
}

/** What the plan says of one body or person, and why. */
export interface PlannedDecision extends Reason {
  readonly about: 'old-body' | 'new-body' | 'person'
  readonly name: string
  /** A person's old body. */
  readonly body?: string | undefined
  /** The body after the reorganisation, where it is one and known. */
  readonly becomes?: string | undefined
  readonly action: PlannedAction
  /** The form, for a change, an issue or a revocation. */
  readonly mau?: Mau | undefined
  /** The row of the draft. */
  readonly values?: FieldValues | undefined
  readonly later: readonly LaterStep[]
  /** Of `UndecidedCase`, when the action is `undecided`. */
  readonly caseId?: string | undefined
  readonly place?: SheetPlace | undefined
}

/** One way to settle a case. */
export interface CaseOption {
  readonly id: string
  readonly label: string
  readonly english: string
  readonly source: string
}

/** Which question is open. */
export type CaseKind =
  | 'rename-or-founding'
  | 'same-name'
  | 'split-kept-name'
  | 'new-email'
  | 'new-address'
  | 'person-of-split'
  | 'person-of-dissolved'
  | 'person-target'
  | 'person-province'

/** A case that sources leave open. The clerk decides; the plan never does. */
export interface UndecidedCase {
  /** The same for the same case, whatever the order of the input. */
  readonly id: string
  readonly kind: CaseKind
  readonly name: string
  readonly question: string
  readonly english: string
  /** Why it is open. */
  readonly source: string
  readonly options: readonly CaseOption[]
  readonly places: readonly SheetPlace[]
}

/** Permanent codes of what can be wrong with the input of a plan. */
export type PlanProblemCode =
  | 'EFFECTIVE_DATE_MISSING'
  | 'EFFECTIVE_DATE_INVALID'
  | 'REQUEST_DATE_INVALID'
  | 'BODIES_MISSING'
  | 'MAPPINGS_MISSING'
  | 'BODY_NAME_MISSING'
  | 'BODY_REPEATED'
  | 'NEW_BODY_REPEATED'
  | 'NEW_BODY_UNKNOWN'
  | 'NEW_BODY_DETAILS_MISSING'
  | 'NEW_EMAIL_CONFLICT'
  | 'FOUNDING_DECISION_MISSING'
  | 'MAPPING_OLD_MISSING'
  | 'MAPPING_NEW_MISSING'
  | 'MAPPING_BODY_UNKNOWN'
  | 'MAPPING_REPEATED'
  | 'MAPPING_KIND_CONTRADICTS'
  | 'MAPPING_CYCLE'
  | 'MAPPING_CHAIN'
  | 'MERGER_ALONE'
  | 'PERSON_NAME_MISSING'
  | 'PERSON_BODY_MISSING'
  | 'PERSON_BODY_UNKNOWN'
  | 'PERSON_TARGET_UNKNOWN'
  | 'PERSON_REPEATED'
  | 'CERTIFICATE_REPEATED'
  | 'CERTIFICATE_CONTRADICTS'
  | 'SERIAL_MISSING'
  | 'EXPIRY_INVALID'
  | 'EXPIRY_UNKNOWN'
  | 'KEPT_NAME_NOTHING_CHANGES'
  | 'ISSUE_BEFORE_EFFECTIVE'
  | 'CHANGE_BEFORE_EFFECTIVE'
  | 'REVOKE_BEFORE_EFFECTIVE'

/**
 * Something wrong or doubtful in the input. While one is an error, there are no drafts; an issue asked for too early lets those of 04
 * and 05 be made, when `issuesLater` says so.
 */
export interface PlanProblem {
  readonly severity: Severity
  readonly code: PlanProblemCode
  /** Vietnamese: where, what is wrong, then what to do. */
  readonly message: string
  readonly english: string
  readonly source: string
  readonly places: readonly SheetPlace[]
}

/** What the planner says. The same for any order of its input. */
export interface ReorganisationPlan {
  readonly problems: readonly PlanProblem[]
  /** Every body and every person: old bodies, new ones that need something, then people. Empty while the input itself is faulty. */
  readonly decisions: readonly PlannedDecision[]
  readonly undecided: readonly UndecidedCase[]
  /** 04 of bodies, 04 of people, 02, 01, 05, each in parts of at most `maxRowsOfDraft` rows. Empty while a problem is an error. */
  readonly drafts: readonly RequestDraft[]
}

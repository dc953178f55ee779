import type { FieldValues } from '../../fields'
import type { Mau } from '../../procedures'
import type { SheetPlace } from './plan-input'
import type { LaterStep, PlannedAction, PlannedDecision, Reason } from './reorganisation-plan'

/** Whom a decision is about. */
export interface Decided {
  readonly about: PlannedDecision['about']
  readonly name: string
  readonly body?: string | undefined
  readonly place?: SheetPlace | undefined
}

/** What is to be done, and why. */
export interface Outcome {
  readonly reason: Reason
  readonly action: PlannedAction
  readonly mau?: Mau
  readonly values?: FieldValues
  readonly becomes?: string | undefined
  readonly later?: readonly LaterStep[]
  readonly caseId?: string
}

const nothingLater: readonly LaterStep[] = []

/**
 * Writes a decision down. Always with every key, in one order: thousands of objects of one shape are read several times faster than
 * ones put together by spreading.
 */
export function plannedDecision({ about, name, body, place }: Decided, outcome: Outcome): PlannedDecision {
  const { reason, action, mau, values, becomes, later = nothingLater, caseId } = outcome
  const { why, whyEnglish, source } = reason
  return { about, name, body, becomes, action, mau, values, why, whyEnglish, source, later, caseId, place }
}

import type { SkipReason } from '../../../autofill/plan'
import type { FillReport, ReportField } from '../../../autofill/session'

/** Controls that were not filled for one reason. */
export interface ReasonGroup {
  readonly reason: SkipReason
  readonly fields: readonly ReportField[]
}

/** Reasons for which a control with a value is as the clerk wants it. */
const intended: ReadonlySet<SkipReason> = new Set<SkipReason>(['already-same', 'user-typed'])

/** A control that had a value to take and did not take it: the clerk must paste it. */
export function hasFailed({ outcome, reason, shown }: ReportField): boolean {
  return outcome === 'skipped' && shown !== undefined && (reason === undefined || !intended.has(reason))
}

function groupByReason(fields: readonly ReportField[]): ReasonGroup[] {
  const groups = new Map<SkipReason, ReportField[]>()
  for (const field of fields) {
    const reason = field.reason ?? 'cancelled'
    groups.set(reason, [...(groups.get(reason) ?? []), field])
  }
  return [...groups].map(([reason, list]) => ({ reason, fields: list }))
}

/** A report as it is read: how many were filled; what failed, by reason; what was left alone, by reason. */
export function groupReport({ fields }: FillReport): {
  readonly filled: number
  readonly failed: readonly ReasonGroup[]
  readonly left: readonly ReasonGroup[]
} {
  const skipped = fields.filter(({ outcome }) => outcome === 'skipped')
  return {
    filled: fields.length - skipped.length,
    failed: groupByReason(skipped.filter(hasFailed)),
    left: groupByReason(skipped.filter((field) => !hasFailed(field))),
  }
}

/** Reasons for which there is nothing on the page that could be shown. */
const unseen: ReadonlySet<SkipReason> = new Set<SkipReason>(['hidden', 'frame-foreign', 'form-changed'])

/** Whether the page can be scrolled to a control. */
export function canShow({ id, reason }: ReportField): boolean {
  return id >= 0 && (reason === undefined || !unseen.has(reason))
}

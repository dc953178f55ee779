import type { FieldValues, Role } from '../fields'
import type { Mau } from '../procedures'

/** One request as the clerk prepares it. What is missing is a finding, not a fault. */
export interface RequestDraft {
  readonly mau: Mau
  readonly receiver: FieldValues
  readonly subjects: readonly FieldValues[]
  readonly agency: FieldValues
  readonly letter: FieldValues
}

/** The values of one role; for a subject those of its row, when the request has it. */
export function valuesOf(draft: RequestDraft, role: Role, row = 0): FieldValues | undefined {
  return role === 'subject' ? draft.subjects[row] : draft[role]
}

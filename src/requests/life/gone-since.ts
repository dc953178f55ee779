import type { FieldValues } from '../../fields'
import { subjectIdentities } from '../subject-identity'
import { subjectName } from '../subject-name'
import type { LifeStep } from './request-life'

/**
 * Names of those who were sent with a step and stand in the request no more: their rows were removed, divided off, or given another
 * identity since. Nothing of them is lost, as the step keeps what was sent.
 */
export function goneSince({ sent }: LifeStep, subjects: readonly FieldValues[]): string[] {
  if (!sent) return []
  const now = new Set(subjectIdentities(subjects))
  const before = subjectIdentities(sent.subjects)
  return sent.subjects.filter((_, row) => !now.has(before[row] ?? '')).map(subjectName)
}

import type { FieldValues } from '../../fields'
import type { KeptDraft } from '../kept-draft'
import { subjectIdentities } from '../subject-identity'
import { copyOfDraft, type RequestLife } from './request-life'

/**
 * A request as it was last sent, from the copies that its steps keep: for one whose own row is lost. Who was sent at different times stands
 * in it once, as sent last. Edits since then are lost, and so is its first day: it counts as begun when it was first sent.
 * @returns undefined when nothing of it was ever sent
 */
export function draftFromSent(id: string, { steps }: RequestLife): KeptDraft | undefined {
  const sendings = steps.flatMap(({ sent, notedAt }) => (sent ? [{ sent, notedAt }] : []))
  const [first, last] = [sendings[0], sendings.at(-1)]
  if (!first || !last) return undefined
  const subjects = new Map<string, FieldValues>()
  for (const { sent } of sendings)
    for (const [row, who] of subjectIdentities(sent.subjects).entries()) subjects.set(who, sent.subjects[row] ?? {})
  const draft = copyOfDraft({ ...last.sent, subjects: [...subjects.values()] })
  return { id, draft, createdAt: first.notedAt, changedAt: last.notedAt }
}

import type { Mau } from '../procedures'
import type { RequestDraft } from './request-draft'
import { subjectName } from './subject-name'

/** A draft as it is kept. */
export interface KeptDraft {
  /** A random id that says nothing of whom it names. */
  readonly id: string
  readonly draft: RequestDraft
  /** ISO time in UTC. */
  readonly createdAt: string
  /** ISO time in UTC. */
  readonly changedAt: string
}

/** What a list shows of a draft. */
export interface DraftSummary {
  readonly id: string
  readonly mau: Mau
  readonly subjectCount: number
  /** The first names of the list, three at most. */
  readonly who: readonly string[]
  /** ISO time in UTC. */
  readonly changedAt: string
}

const namesShown = 3

/** What a list shows of a draft. */
export function draftSummaryOf({ id, draft, changedAt }: KeptDraft): DraftSummary {
  const who = draft.subjects
    .slice(0, namesShown)
    .map(subjectName)
    .filter((name) => name !== '')
  return { id, mau: draft.mau, subjectCount: draft.subjects.length, who, changedAt }
}

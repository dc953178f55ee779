import type { RequestDraft } from '../request-draft'
import { maxRowsOfDraft } from '../reorganisation/make-drafts'
import { subjectIdentities } from '../subject-identity'
import { concerns, statesOf } from './take-step'
import type { LifeStep, RequestLife } from './request-life'

/** A request with its life. */
export interface LivedRequest {
  readonly draft: RequestDraft
  readonly life: RequestLife
}

/** Why two requests can't become one. */
export type JoinRefusal = 'other-form' | 'too-many' | 'already-sent'

/**
 * Divides a request: the rows of the given places leave for a second one. Both keep the steps that concern their subjects, with the
 * values exactly as they were sent. @returns undefined when one of the two would be empty
 */
export function splitRequest(
  { draft, life }: LivedRequest,
  rows: ReadonlySet<number>,
): readonly [LivedRequest, LivedRequest] | undefined {
  const places = draft.subjects.map((_, row) => row)
  const leaving = places.filter((row) => rows.has(row))
  const staying = places.filter((row) => !rows.has(row))
  if (leaving.length === 0 || staying.length === 0) return undefined
  return [part(draft, life, staying), part(draft, life, leaving)]
}

function part(draft: RequestDraft, life: RequestLife, places: readonly number[]): LivedRequest {
  const before = subjectIdentities(draft.subjects)
  const subjects = places.flatMap((row) => draft.subjects[row] ?? [])
  const after = subjectIdentities(subjects)
  const steps = life.steps.flatMap((step): LifeStep[] => {
    const who = after.filter((_, index) => concerns(step, before[places[index] ?? -1] ?? ''))
    return who.length === 0 ? [] : [{ ...step, who }]
  })
  return { draft: { ...draft, subjects }, life: { steps } }
}

/** Puts the rows of a second request behind those of the first, whose other parts hold. Only before either was sent, and to 500 rows. */
export function joinRequests(
  first: LivedRequest,
  second: LivedRequest,
): { readonly joined: LivedRequest } | { readonly refusal: JoinRefusal } {
  if (first.draft.mau !== second.draft.mau) return { refusal: 'other-form' }
  const unsent = ['draft', 'ready', 'filled']
  const isSent = [first, second].some(({ draft, life }) => statesOf(draft, life).some((one) => !unsent.includes(one)))
  if (isSent) return { refusal: 'already-sent' }
  const subjects = [...first.draft.subjects, ...second.draft.subjects]
  if (subjects.length > maxRowsOfDraft) return { refusal: 'too-many' }
  const renamed = subjectIdentities(subjects)
  const steps = [
    ...stepsAs(first, renamed.slice(0, first.draft.subjects.length)),
    ...stepsAs(second, renamed.slice(first.draft.subjects.length)),
  ].sort((one, other) => (one.notedAt < other.notedAt ? -1 : one.notedAt > other.notedAt ? 1 : 0))
  return { joined: { draft: { ...first.draft, subjects }, life: { steps } } }
}

function stepsAs({ draft, life }: LivedRequest, names: readonly string[]): LifeStep[] {
  const before = subjectIdentities(draft.subjects)
  return life.steps.map((step) => ({
    ...step,
    who: names.filter((_, row) => concerns(step, before[row] ?? '')),
  }))
}

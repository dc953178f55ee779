import type { FieldKey, FieldValues, Role } from '../fields'
import type { RequestPapers } from './attachment'
import type { RequestLife } from './life/request-life'
import type { RequestDraft } from './request-draft'
import { identifyingKeys, subjectIdentities } from './subject-identity'
import { subjectName } from './subject-name'

/** What was settled about a subject. Whoever has no mark is left to do. */
export type SubjectState = 'done' | 'refused' | 'skipped'

/** A page as progress remembers it: its title and its path without any query. */
export interface FilledPage {
  readonly title: string
  readonly path: string
}

/** What came of one subject. */
export interface SubjectMark {
  /** Who it is, by `subjectIdentities`. */
  readonly who: string
  readonly state: SubjectState
  /** ISO time in UTC. */
  readonly at: string
  readonly page?: FilledPage
  /** The fill that it came from; also the id of the history entry. */
  readonly fillId?: string
  /** A code of the closed list of outcomes: why the page took nothing. */
  readonly reason?: string
  /** How many controls had a value to take and did not take it. */
  readonly unfilled?: number
}

/** How far one draft has come: the fill of its page, and the steps after it. Kept sealed, one row a draft. */
export interface FillProgress {
  readonly marks: readonly SubjectMark[]
  readonly isPaused: boolean
  /** The newest fill that was not undone. */
  readonly last?: { readonly fillId: string; readonly at: string; readonly page: FilledPage }
  /** The steps of the request; absent while none was noted. */
  readonly life?: RequestLife
  /** What goes along with the request; absent while nothing was ticked or attached. */
  readonly papers?: RequestPapers
}

/** One subject of a draft and what is settled about it. */
export interface QueuePlace {
  readonly subject: number
  readonly name: string
  readonly state: SubjectState | 'left'
  readonly mark?: SubjectMark
}

/** How many subjects are in which state. */
export interface QueueCounts {
  readonly total: number
  readonly done: number
  readonly refused: number
  readonly skipped: number
  readonly left: number
}

/** A control of a fill's report, as far as progress looks at it. */
export interface ReportedControl {
  readonly role?: Role
  readonly row?: number
  readonly keys: readonly FieldKey[]
  readonly shown?: string
  readonly outcome: 'filled' | 'skipped'
  readonly reason?: string
}

/** What a change of progress needs from outside. `at`: ISO time in UTC. */
export interface FillMoment {
  readonly fillId: string
  readonly at: string
  readonly page: FilledPage
}

/** Nothing filled yet. */
export const noProgress: FillProgress = { marks: [], isPaused: false }

/** The fill begins anew; the steps of the request and what goes along with it stay. */
export function withoutMarks({ life, papers }: FillProgress): FillProgress {
  return { ...noProgress, ...(life && { life }), ...(papers && { papers }) }
}

/** Every subject of a draft in its order, with what is settled about it. Marks of subjects that left the draft are ignored. */
export function queueOf(draft: RequestDraft, { marks }: FillProgress): QueuePlace[] {
  const byWho = new Map(marks.map((mark) => [mark.who, mark]))
  return subjectIdentities(draft.subjects).map((who, subject) => {
    const mark = byWho.get(who)
    const name = subjectName(draft.subjects[subject] ?? {})
    return { subject, name, state: mark?.state ?? 'left', ...(mark && { mark }) }
  })
}

/** How many are done, refused, set aside and left. */
export function countQueue(queue: readonly QueuePlace[]): QueueCounts {
  const count = (state: QueuePlace['state']) => queue.filter((one) => one.state === state).length
  return {
    total: queue.length,
    done: count('done'),
    refused: count('refused'),
    skipped: count('skipped'),
    left: count('left'),
  }
}

/** Who comes next, in the order of the draft. When nobody is left: everybody who was not set aside, to be looked at again. */
export function nextSubjects(queue: readonly QueuePlace[]): number[] {
  const left = queue.filter(({ state }) => state === 'left')
  return (left.length > 0 ? left : queue.filter(({ state }) => state !== 'skipped')).map(({ subject }) => subject)
}

type Settled = Pick<SubjectMark, 'state' | 'reason' | 'unfilled'>

const identifying: ReadonlySet<FieldKey> = new Set(identifyingKeys)

/** What a report says of one subject; undefined where it stays as it was: stopped half way, or a place that holds somebody else. */
function settledBy(controls: readonly ReportedControl[]): Settled | undefined {
  const names = (one: ReportedControl) => one.keys.some((key) => identifying.has(key))
  const isDone = controls.some(
    (one) => one.outcome === 'filled' || (one.reason === 'already-same' && one.shown !== undefined && names(one)),
  )
  const wanting = controls.filter(({ outcome, shown }) => outcome === 'skipped' && shown !== undefined)
  if (wanting.some(({ reason }) => reason === 'cancelled')) return undefined
  if (wanting.some((one) => one.reason === 'user-typed' && names(one))) return undefined
  const failed = wanting.filter(({ reason }) => reason !== 'already-same' && reason !== 'user-typed')
  if (isDone) return { state: 'done', ...(failed.length > 0 && { unfilled: failed.length }) }
  const reason = failed[0]?.reason
  return reason === undefined ? undefined : { state: 'refused', reason, unfilled: failed.length }
}

function bySubject(controls: readonly ReportedControl[]): Map<number, ReportedControl[]> {
  const groups = new Map<number, ReportedControl[]>()
  for (const one of controls)
    if (one.role === 'subject' && one.row !== undefined) groups.set(one.row, [...(groups.get(one.row) ?? []), one])
  return groups
}

function withMarks(progress: FillProgress, marks: readonly SubjectMark[]): FillProgress {
  const replaced = new Set(marks.map(({ who }) => who))
  return { ...progress, marks: [...progress.marks.filter(({ who }) => !replaced.has(who)), ...marks] }
}

/**
 * Takes the report of a fill into the progress. Subjects of whom it says nothing stay as they were; of those who stood on the page
 * already nothing was written, so undoing this fill leaves them done.
 */
export function noteReport(
  progress: FillProgress,
  draft: RequestDraft,
  report: { readonly fields: readonly ReportedControl[] },
  { fillId, at, page }: FillMoment,
): FillProgress {
  const identities = subjectIdentities(draft.subjects)
  const marks = [...bySubject(report.fields)].flatMap(([subject, controls]): SubjectMark[] => {
    const who = identities[subject]
    const settled = settledBy(controls)
    if (who === undefined || !settled) return []
    if (controls.some(({ outcome }) => outcome === 'filled')) return [{ who, ...settled, at, page, fillId }]
    const wasDone = progress.marks.some((mark) => mark.who === who && mark.state === 'done')
    return wasDone ? [] : [{ who, ...settled, at, page }]
  })
  const kept = progress.marks.filter(({ who }) => identities.includes(who))
  return { ...withMarks({ ...progress, marks: kept }, marks), last: { fillId, at, page } }
}

/** Notes who of those left to do stands on the page already, word for word: filled before, and not noted then. */
export function noteOnPage(
  progress: FillProgress,
  draft: RequestDraft,
  plan: { readonly entries: readonly (Omit<ReportedControl, 'outcome' | 'reason'> & { readonly refusal?: string })[] },
  { at, page }: Omit<FillMoment, 'fillId'>,
): FillProgress {
  const queue = queueOf(draft, progress)
  const identities = subjectIdentities(draft.subjects)
  const controls = plan.entries.map(({ refusal, ...entry }): ReportedControl => {
    return { ...entry, outcome: 'skipped', reason: refusal ?? 'cancelled' }
  })
  const marks = [...bySubject(controls)].flatMap(([subject, group]): SubjectMark[] => {
    const who = identities[subject]
    const settled = queue[subject]?.state === 'left' ? settledBy(group) : undefined
    return who === undefined || settled?.state !== 'done' ? [] : [{ who, ...settled, at, page }]
  })
  return marks.length === 0 ? progress : withMarks(progress, marks)
}

/** A fill was undone: its subjects are left to do again. */
export function noteUndone({ last, ...progress }: FillProgress, fillId: string): FillProgress {
  const marks = progress.marks.filter((mark) => mark.fillId !== fillId)
  return { ...progress, marks, ...(last && last.fillId !== fillId && { last }) }
}

/** Sets one subject aside, or puts it back to those left to do. @param at ISO time in UTC */
export function moveSubject(
  progress: FillProgress,
  subjects: readonly FieldValues[],
  { subject, to, at }: { readonly subject: number; readonly to: 'skipped' | 'left'; readonly at: string },
): FillProgress {
  const who = subjectIdentities(subjects)[subject]
  if (who === undefined) return progress
  if (to === 'skipped') return withMarks(progress, [{ who, state: 'skipped', at }])
  return { ...progress, marks: progress.marks.filter((mark) => mark.who !== who) }
}

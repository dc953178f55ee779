import type { RequestDraft } from '../request-draft'
import { subjectIdentities } from '../subject-identity'
import { subjectName } from '../subject-name'
import { nextStates } from './next-states'
import {
  copyOfDraft,
  standingSteps,
  type LifeState,
  type LifeStep,
  type RequestLife,
  type StepFacts,
} from './request-life'

/** One subject of a request and where it stands. */
export interface SubjectStanding {
  /** By `subjectIdentities`. */
  readonly who: string
  readonly name: string
  readonly state: LifeState
  /** The step that led there; absent for a draft. */
  readonly step?: LifeStep
}

/** Every subject of a draft in its order, with its last standing step. */
export function standingsOf({ subjects }: Pick<RequestDraft, 'subjects'>, life: RequestLife): SubjectStanding[] {
  const steps = standingSteps(life)
  return subjectIdentities(subjects).map((who, row) => {
    const step = steps.findLast((one) => concerns(one, who))
    const name = subjectName(subjects[row] ?? {})
    return { who, name, state: step?.state ?? 'draft', ...(step && { step }) }
  })
}

/** The states that subjects of a request are in, each once, in the order of the list. A request without subjects has its last step's. */
export function statesOf(draft: Pick<RequestDraft, 'subjects'>, life: RequestLife): LifeState[] {
  const states = standingsOf(draft, life).map(({ state }) => state)
  return states.length > 0 ? [...new Set(states)] : [standingSteps(life).at(-1)?.state ?? 'draft']
}

/** Why a step can't be taken: somebody stands where it can't follow, nobody is meant, or errors are waived without a reason. */
export type StepRefusal = 'cannot-follow' | 'nobody' | 'reason-missing' | 'before-last-step'

/** What a new step needs from outside. `notedAt`: ISO time in UTC. */
export interface StepMaking {
  readonly id: string
  readonly notedAt: string
  /** Whom it concerns; everybody unless told. */
  readonly who?: readonly string[]
  /** True when the draft has errors: then `ready` wants a reason. */
  readonly hasErrors?: boolean
}

/**
 * Takes a step for the request or for some of its subjects. Of `submitted` the values as sent are kept with it. A step dated before the
 * one it follows is refused; a life is never changed in place.
 */
export function takeStep(
  draft: RequestDraft,
  life: RequestLife,
  facts: StepFacts,
  { id, notedAt, who, hasErrors = false }: StepMaking,
): { readonly life: RequestLife } | { readonly refusal: StepRefusal } {
  const meant = standingsOf(draft, life).filter((one) => who === undefined || who.includes(one.who))
  if (meant.length === 0) return { refusal: 'nobody' }
  if (!meant.every(({ state }) => nextStates(draft.mau, state).includes(facts.state)))
    return { refusal: 'cannot-follow' }
  if (meant.some(({ step }) => step !== undefined && facts.on < step.on)) return { refusal: 'before-last-step' }
  if (facts.state === 'ready' && hasErrors && (facts.note ?? '').trim() === '') return { refusal: 'reason-missing' }
  const step: LifeStep = {
    ...facts,
    id,
    notedAt,
    who: meant.map((one) => one.who),
    ...(facts.state === 'submitted' && { sent: copyOfDraft({ ...draft, subjects: subjectsOf(draft, meant) }) }),
  }
  return { life: { ...life, steps: [...life.steps, step] } }
}

/** What was sent is those whom the step concerns: the others are sent, and kept, another time. */
function subjectsOf({ subjects }: RequestDraft, meant: readonly SubjectStanding[]): RequestDraft['subjects'] {
  const names = new Set(meant.map(({ who }) => who))
  const identities = subjectIdentities(subjects)
  return subjects.filter((_, row) => names.has(identities[row] ?? ''))
}

/** The newest step that still counts: the only one that can be taken back. */
export function lastStep(life: RequestLife): LifeStep | undefined {
  return standingSteps(life).at(-1)
}

/** Takes the newest standing step back. It stays with the day it was undone; with nothing to undo the life is the same. */
export function undoLastStep(life: RequestLife, undoneAt: string): RequestLife {
  const last = lastStep(life)
  if (!last) return life
  return { ...life, steps: life.steps.map((step) => (step === last ? { ...step, undoneAt } : step)) }
}

/** Tells whether a step was taken for this subject. */
export function concerns({ who }: LifeStep, subject: string): boolean {
  return who === undefined || who.includes(subject)
}

import { planReorganisation, type ReorganisationPlan, type UndecidedCase } from '../../../requests'
import type { EnteredInput } from './input-from-work'

/** The clerk's answers: option id by case id, and whether issues are left for later. */
export interface Answers {
  readonly answers: Readonly<Record<string, string>>
  readonly issuesLater: boolean
}

/** A question of the planner, answered or not. */
export interface AskedCase extends UndecidedCase {
  /** A person's old body. */
  readonly body?: string
  readonly isOpen: boolean
}

/** A plan with every question that led to it. */
export interface AnsweredPlan {
  readonly plan: ReorganisationPlan
  /** In the order in which they came up: an answered one stays, so that its answer can be changed. */
  readonly asked: readonly AskedCase[]
}

/**
 * Plans with the answers given so far. A question that is answered is no longer in the plan, and an answer may raise another: so it is
 * planned without answers first, then with those to what was asked, until nothing answered is left to ask.
 */
export function planWithAnswers(input: EnteredInput, { answers, issuesLater }: Answers): AnsweredPlan {
  const asked = new Map<string, Omit<AskedCase, 'isOpen'>>()
  let choices: Readonly<Record<string, string>> = {}
  for (;;) {
    const plan = planReorganisation({ ...input, choices, issuesLater, agency: {}, receiver: {} })
    const fresh = plan.undecided.filter(({ id }) => !asked.has(id))
    const bodies = new Map(plan.decisions.flatMap(({ caseId, body }) => (caseId ? [[caseId, body] as const] : [])))
    for (const one of fresh) {
      // A body's own question holds for its people too, and is asked once.
      const body = one.kind.startsWith('person-') ? bodies.get(one.id) : undefined
      asked.set(one.id, { ...one, ...(body !== undefined && { body }) })
    }
    const answered = fresh.filter(({ id }) => answers[id] !== undefined)
    if (answered.length === 0) {
      const open = new Set(plan.undecided.map(({ id }) => id))
      return { plan, asked: [...asked.values()].map((one) => ({ ...one, isOpen: open.has(one.id) })) }
    }
    choices = { ...choices, ...Object.fromEntries(answered.map(({ id }) => [id, answers[id] ?? ''])) }
  }
}

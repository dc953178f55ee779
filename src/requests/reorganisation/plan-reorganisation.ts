import type { RequestDraft } from '../request-draft'
import { rememberKeys } from './body-name'
import { checkInput } from './check-input'
import { checkPlan } from './check-plan'
import { decideBodies, type PlanDates } from './decide-bodies'
import { decidePerson } from './decide-people'
import { makeDrafts } from './make-drafts'
import { mappingGraph } from './mapping-graph'
import type { ReorganisationInput } from './plan-input'
import { sortProblems } from './plan-problem'
import type { PlannedDecision, PlanProblem, ReorganisationPlan, UndecidedCase } from './reorganisation-plan'
import { settleNewBodies } from './settle-new-body'
import { sortInput } from './sort-input'

/**
 * Says for every body and every person of a reorganisation whether its certificate is changed (04), a new one issued (02, 01) or the
 * old one revoked (05), and why, and makes the drafts. What the sources leave open is listed for the clerk, whose answers come back as
 * `choices`. Faulty input gives problems and nothing else; a request of issue before the day of effect gives decisions but no
 * drafts, or those of change and revocation alone when `issuesLater` says so.
 * The same for any order of the input. @source Phòng VH&TT Thủy Nguyên 2024 mục 1–4; SGDĐT Long An 2025 §6b, §7
 */
export function planReorganisation(input: ReorganisationInput): ReorganisationPlan {
  const sorted = sortInput(input)
  const keyOf = rememberKeys()
  const faults = checkInput(sorted, keyOf)
  const { effectiveDate, requestDate, choices = {} } = sorted
  if (hasErrors(faults) || effectiveDate === undefined) return { ...emptyPlan, problems: sortProblems(faults) }

  const dates: PlanDates = { effectiveDate, requestDate }
  const graph = mappingGraph(sorted, keyOf)
  const settled = settleNewBodies(graph, choices)
  const people = sorted.people.map((person) => decidePerson(person, { graph, settled, dates, choices }))
  const decisions = [...decideBodies(graph, settled, dates), ...people.map(({ decision }) => decision)]
  const openOfBodies = [...settled.values()].flatMap((one) => (one.is === 'open' ? one.openCase : []))
  const openOfPeople = people.flatMap(({ openCase }) => openCase ?? [])

  const problems = sortProblems([...faults, ...checkPlan(decisions, graph, dates)])
  return {
    problems,
    decisions,
    undecided: distinct([...openOfBodies, ...openOfPeople]),
    drafts: draftsOf(decisions, problems, sorted),
  }
}

/**
 * Nothing half-made: with an error there are no drafts. An issue asked for too early is the one error that leaves the others possible,
 * once the clerk says that issues are left for later.
 */
function draftsOf(
  decisions: readonly PlannedDecision[],
  problems: readonly PlanProblem[],
  input: ReorganisationInput,
): RequestDraft[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return makeDrafts(decisions, input)
  if (input.issuesLater !== true || errors.some(({ code }) => code !== 'ISSUE_BEFORE_EFFECTIVE')) return []
  return makeDrafts(
    decisions.filter(({ mau }) => mau === '04' || mau === '05'),
    input,
  )
}

const emptyPlan: Omit<ReorganisationPlan, 'problems'> = { decisions: [], undecided: [], drafts: [] }

function hasErrors(problems: readonly PlanProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

/** Two people that nothing tells apart share a case, and its answer. */
function distinct(cases: readonly UndecidedCase[]): UndecidedCase[] {
  return [...new Map(cases.map((one) => [one.id, one])).values()]
}

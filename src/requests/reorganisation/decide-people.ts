import { addressOf } from './address-state'
import type { PlanDates } from './decide-bodies'
import { personChangeRow, personIssueRow, personRevocationRow, type Changes } from './draft-rows'
import { certificateState, textOf } from './held-certificate'
import type { MappingGraph, NewNode, OldNode } from './mapping-graph'
import { goalOf, type Goal } from './person-goal'
import type { BodyMember } from './plan-input'
import { plannedDecision, type Outcome } from './planned-decision'
import { laterSteps, reasons, timeLeft } from './reasons'
import type { PlannedDecision, Reason, UndecidedCase } from './reorganisation-plan'
import type { Choices, Settled } from './settle-new-body'

/** What is to be done for one person, and the case that is open, if one is. */
export interface PersonDecision {
  readonly decision: PlannedDecision
  readonly openCase: UndecidedCase | undefined
}

/** What a person's decision depends on. */
export interface PlanGround {
  readonly graph: MappingGraph
  readonly settled: ReadonlyMap<NewNode, Settled>
  readonly dates: PlanDates
  readonly choices: Choices
}

/** What is to be done for one person. @param person of an old body of the graph */
export function decidePerson(person: BodyMember, ground: PlanGround): PersonDecision {
  const { graph, dates, choices } = ground
  const old = graph.olds.get(graph.keyOf(person.body))
  const goal = old && goalOf(person, old, graph, choices)
  const openCase = goal?.is === 'open' ? goal.openCase : undefined
  const outcome: Outcome =
    old && goal && goal.is !== 'open'
      ? outcomeOf(person, old, goal, ground, dates)
      : { reason: reasons.open(), action: 'undecided', ...(openCase && { caseId: openCase.id }) }
  const { body, place, values } = person
  return {
    decision: plannedDecision({ about: 'person', name: textOf(values, 'fullName'), body, place }, outcome),
    openCase,
  }
}

function outcomeOf(
  person: BodyMember,
  old: OldNode,
  goal: Exclude<Goal, { is: 'open' }>,
  ground: PlanGround,
  dates: PlanDates,
): Outcome {
  if (goal.is === 'stays') return decideStaying(person, old, ground)
  if (goal.is === 'goes') return decideMoved(person, old, goal, dates)
  return decideRevoked(person, dates, whyRevoked(goal))
}

function whyRevoked(goal: Exclude<Goal, { is: 'open' | 'stays' | 'goes' }>): Revoking {
  if (goal.is === 'left') return { told: 'Cá nhân nghỉ hưu hoặc thôi việc', why: reasons.personLeft() }
  const to = goal.name === '' ? '' : ` (${goal.name})`
  if (goal.is === 'elsewhere')
    return { told: `Cá nhân chuyển công tác ra ngoài tỉnh${to}`, why: reasons.personElsewhere(goal.name) }
  return {
    told: `Cá nhân chuyển công tác đến cơ quan đảng, đoàn thể, cơ quan ngành dọc${to}`,
    why: reasons.personToSector(goal.name, goal.sector),
  }
}

interface Revoking {
  readonly told: string
  readonly why: Reason
}

type Going = Goal & { is: 'goes' }

function decideMoved(person: BodyMember, old: OldNode, goal: Going, { requestDate }: PlanDates): Outcome {
  const state = certificateState(person, requestDate)
  if (state.is === 'none') return issued(person, goal, reasons.personIssue(goal.name))
  if (state.is === 'too-late' || state.is === 'expired')
    return issued(person, goal, reasons.personTooLate(timeLeft(state.daysLeft)))
  const { name: becomes } = goal
  const values = personChangeRow(person, changesOf(person, old, goal))
  const reason = goal.isOutside ? reasons.personMovedOutside(becomes) : reasons.personChange(becomes)
  return { reason, action: 'change', mau: '04', values, becomes }
}

function issued(person: BodyMember, { name, body }: Pick<Going, 'name' | 'body'>, reason: Reason): Outcome {
  const { afterIssue } = laterSteps
  return {
    reason,
    action: 'issue',
    mau: '01',
    values: personIssueRow(person, name, body),
    later: afterIssue,
    becomes: name,
  }
}

function changesOf(person: BodyMember, old: OldNode, { name, body }: Going): Changes {
  const address = body && addressOf(old, body) === 'changed' ? textOf(body.details, 'address') : ''
  return [['Tên cơ quan, tổ chức công tác', name], ...addressChange(address), ...emailChange(person)]
}

function addressChange(address: string): Changes {
  return address === '' ? [] : [['Địa chỉ cơ quan', address]]
}

/** The official address that a person gets, when it is another one. */
function emailChange({ newEmail = '', values }: BodyMember): Changes {
  const isSame = newEmail.trim().toLowerCase() === textOf(values, 'email').toLowerCase()
  return isSame || newEmail.trim() === '' ? [] : [['Địa chỉ thư điện tử công vụ', newEmail.trim()]]
}

/** A person whose body keeps its full name: another address, of the body or of the person's mail, is a reason to do something. */
function decideStaying(person: BodyMember, old: OldNode, { graph, settled, dates }: PlanGround): Outcome {
  const becomes = old.body.name
  const to = graph.news.get(old.key)
  const found = to && settled.get(to)
  const state = certificateState(person, dates.requestDate)
  if (state.is === 'none') return { reason: reasons.stayingWithout(), action: 'nothing', becomes }
  if (found?.is === 'open') return { reason: reasons.open(), action: 'undecided', caseId: found.openCase.id, becomes }
  const address = found?.is === 'kept' ? found.address : 'untold'
  const email = emailChange(person)
  const changes = [...addressChange(to && address === 'changed' ? textOf(to.details, 'address') : ''), ...email]
  if (changes.length === 0) return { reason: reasons.unchanged(address), action: 'nothing', becomes }
  if (state.is === 'too-late' || state.is === 'expired')
    return issued(person, { name: becomes, body: to }, reasons.personTooLate(timeLeft(state.daysLeft)))
  const reason = changes.length > email.length ? reasons.personAddress() : reasons.personEmail()
  return { reason, action: 'change', mau: '04', values: personChangeRow(person, changes), becomes }
}

function decideRevoked(person: BodyMember, { requestDate }: PlanDates, { told, why }: Revoking): Outcome {
  const state = certificateState(person, requestDate)
  if (state.is === 'none') return { reason: reasons.personLeftWithout(), action: 'nothing' }
  if (state.is === 'expired') return { reason: reasons.expired(), action: 'nothing', later: laterSteps.afterExpiry }
  const values = personRevocationRow(person, told)
  return { reason: why, action: 'revoke', mau: '05', values, later: laterSteps.afterRevocation }
}

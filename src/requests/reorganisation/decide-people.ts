import type { IsoDate } from '../../fields'
import { hasNewAddress, type PlanDates } from './decide-bodies'
import { personChangeRow, personIssueRow, personRevocationRow, type Changes } from './draft-rows'
import { certificateState, holdsCertificate, textOf } from './held-certificate'
import type { MappingGraph, NewNode, OldNode } from './mapping-graph'
import { personOfDissolved, personOfSplit } from './open-cases'
import type { BodyMember } from './plan-input'
import { laterSteps, reasons, timeLeft } from './reasons'
import type { PlannedDecision, Reason, UndecidedCase } from './reorganisation-plan'
import type { Choices } from './settle-new-body'

/** What is to be done for one person, and the case that is open, if one is. */
export interface PersonDecision {
  readonly decision: PlannedDecision
  readonly openCase?: UndecidedCase
}

/** Where a person goes: a body, or what stays open. */
type Goal =
  | { readonly is: 'stays' | 'left' }
  | { readonly is: 'goes'; readonly name: string; readonly body: NewNode | undefined; readonly isOtherName: boolean }
  | { readonly is: 'open'; readonly openCase: UndecidedCase }

/** What is to be done for one person. @param person of an old body of the graph */
export function decidePerson(
  person: BodyMember,
  graph: MappingGraph,
  dates: PlanDates,
  choices: Choices,
): PersonDecision {
  const old = graph.olds.get(graph.keyOf(person.body))
  const base = baseOf(person)
  if (!old) return { decision: { ...base, ...reasons.open(), action: 'undecided' } }
  const goal = goalOf(person, old, graph, choices)
  switch (goal.is) {
    case 'open': {
      const { openCase } = goal
      return { decision: { ...base, ...reasons.open(), action: 'undecided', caseId: openCase.id }, openCase }
    }
    case 'stays':
      return { decision: { ...base, ...decideStaying(person, old, dates), becomes: old.body.name } }
    case 'left':
      return { decision: { ...base, ...decideLeft(person, dates) } }
    case 'goes':
      return { decision: { ...base, ...decideMoved(person, old, goal, dates), becomes: goal.name } }
  }
}

function baseOf(person: BodyMember): Pick<PlannedDecision, 'about' | 'name' | 'body' | 'later' | 'place'> {
  const { place } = person
  return {
    about: 'person',
    name: textOf(person.values, 'fullName'),
    body: person.body,
    later: [],
    ...(place && { place }),
  }
}

function goalOf(person: BodyMember, old: OldNode, graph: MappingGraph, choices: Choices): Goal {
  const told = graph.keyOf(person.movesTo ?? '')
  if (told !== '') return goTo(told, graph, old)
  if (old.lines.length === 0) return { is: 'stays' }
  const goals = old.lines.flatMap(({ to }) => to ?? [])
  const [only, ...others] = goals
  if (!only) {
    const openCase = personOfDissolved(person, old)
    return choices[openCase.id] === 'left' ? { is: 'left' } : { is: 'open', openCase }
  }
  if (others.length === 0) return goTo(only.key, graph, old)
  const openCase = personOfSplit(person, old, goals)
  const chosen = goals.find(({ key }) => choices[openCase.id] === `to:${key}`)
  return chosen ? goTo(chosen.key, graph, old) : { is: 'open', openCase }
}

function goTo(key: string, { news, olds }: MappingGraph, from: OldNode): Goal {
  const body = news.get(key)
  if (key === from.key && !(body && hasNewAddress(from, body))) return { is: 'stays' }
  return { is: 'goes', name: body?.name ?? olds.get(key)?.body.name ?? '', body, isOtherName: key !== from.key }
}

type Outcome = Pick<PlannedDecision, 'action' | 'mau' | 'values' | 'why' | 'whyEnglish' | 'source'> &
  Partial<Pick<PlannedDecision, 'later'>>

function decideMoved(
  person: BodyMember,
  old: OldNode,
  goal: Goal & { is: 'goes' },
  { requestDate }: PlanDates,
): Outcome {
  const state = certificateState(person, requestDate)
  if (state.is === 'none') return issued(person, goal, reasons.personIssue(goal.name))
  if (state.is === 'too-late' || state.is === 'expired')
    return issued(person, goal, reasons.personTooLate(timeLeft(state.daysLeft)))
  const why = goal.isOtherName ? reasons.personChange(goal.name) : reasons.personAddress()
  return { ...why, action: 'change', mau: '04', values: personChangeRow(person, changesOf(person, old, goal)) }
}

function issued(person: BodyMember, { name, body }: Goal & { is: 'goes' }, why: Reason): Outcome {
  const { afterIssue } = laterSteps
  return { ...why, action: 'issue', mau: '01', values: personIssueRow(person, name, body), later: afterIssue }
}

function changesOf(person: BodyMember, old: OldNode, { name, body, isOtherName }: Goal & { is: 'goes' }): Changes {
  const newEmail = otherEmail(person)
  const address = body && hasNewAddress(old, body) ? textOf(body.details, 'address') : ''
  return [
    ...(isOtherName ? [['Tên cơ quan, tổ chức công tác', name] as const] : []),
    ...(address === '' ? [] : [['Địa chỉ cơ quan', address] as const]),
    ...(newEmail === '' ? [] : [['Địa chỉ thư điện tử công vụ', newEmail] as const]),
  ]
}

/** The official address that a person gets, when it is another one; empty else. */
function otherEmail({ newEmail = '', values }: BodyMember): string {
  return newEmail.trim().toLowerCase() === textOf(values, 'email').toLowerCase() ? '' : newEmail.trim()
}

/** A person whose body stays as it is: only another official address is a reason to do something. */
function decideStaying(person: BodyMember, old: OldNode, { requestDate }: PlanDates): Outcome {
  const state = certificateState(person, requestDate)
  if (state.is === 'none' || otherEmail(person) === '') return { ...reasons.unchanged(), action: 'nothing' }
  const goal = { is: 'goes', name: old.body.name, body: undefined, isOtherName: false } as const
  if (state.is === 'too-late' || state.is === 'expired')
    return issued(person, goal, reasons.personTooLate(timeLeft(state.daysLeft)))
  const values = personChangeRow(person, changesOf(person, old, goal))
  return { ...reasons.personEmail(), action: 'change', mau: '04', values }
}

function decideLeft(person: BodyMember, { requestDate }: { readonly requestDate: IsoDate }): Outcome {
  if (!holdsCertificate(person)) return { ...reasons.personLeftWithout(), action: 'nothing' }
  if (certificateState(person, requestDate).is === 'expired')
    return { ...reasons.expired(), action: 'nothing', later: laterSteps.afterExpiry }
  const values = personRevocationRow(person, 'Cá nhân nghỉ hưu hoặc thôi việc')
  return { ...reasons.personLeft(), action: 'revoke', mau: '05', values, later: laterSteps.afterRevocation }
}

import { formatDate, type IsoDate } from '../../fields'
import { addressOf } from './address-state'
import { bodyChangeRow, bodyIssueRow, bodyRevocationRow, type Changes } from './draft-rows'
import { certificateState, textOf } from './held-certificate'
import type { MappingGraph, NewNode, OldNode } from './mapping-graph'
import { plannedDecision, type Outcome } from './planned-decision'
import { laterSteps, reasons, timeLeft } from './reasons'
import type { PlannedDecision, Reason } from './reorganisation-plan'
import type { Settled } from './settle-new-body'

/** The days that decisions depend on. */
export interface PlanDates {
  readonly effectiveDate: IsoDate
  readonly requestDate: IsoDate
}

/** What is to be done for every old body, and for every new one that needs something. */
export function decideBodies(
  { olds, news }: MappingGraph,
  settled: ReadonlyMap<NewNode, Settled>,
  dates: PlanDates,
): PlannedDecision[] {
  return [
    ...[...olds.values()].map((old) => decideOld(old, settled, dates)),
    ...[...news.values()].flatMap((body) => decideNew(body, settled.get(body), dates)),
  ]
}

function decideOld(old: OldNode, settled: ReadonlyMap<NewNode, Settled>, dates: PlanDates): PlannedDecision {
  const { name, place } = old.body
  return plannedDecision({ about: 'old-body', name, place }, outcomeOf(old, settled, dates))
}

function outcomeOf(old: OldNode, settled: ReadonlyMap<NewNode, Settled>, dates: PlanDates): Outcome {
  if (old.lines.length === 0) return { reason: reasons.unchanged('untold'), action: 'nothing', becomes: old.body.name }
  for (const goal of old.goals) {
    const found = settled.get(goal)
    if (found?.is === 'kept' && found.old === old) return decideKept(old, goal, found, dates)
  }
  for (const goal of old.goals) {
    const found = settled.get(goal)
    if (found?.is === 'open' && found.olds.includes(old))
      return { reason: reasons.open(), action: 'undecided', caseId: found.openCase.id }
  }
  return { becomes: old.goals.length === 1 ? old.goals[0]?.name : undefined, ...decideEnded(old, dates) }
}

type Kept = Settled & { readonly is: 'kept' }

function decideKept(old: OldNode, to: NewNode, found: Kept, dates: PlanDates): Outcome {
  const state = certificateState(old.body, dates.requestDate)
  const becomes = to.name
  if (isUnchanged(to, found)) return { reason: reasons.unchanged(found.address), action: 'nothing', becomes }
  if (state.is === 'none') return { reason: reasons.keptWithoutCertificate(to.name), action: 'nothing', becomes }
  if (state.is === 'too-late' || state.is === 'expired') {
    const reason = reasons.lapses(timeLeft(state.daysLeft))
    return { reason, action: 'nothing', becomes, later: laterSteps.afterExpiry }
  }
  const values = bodyChangeRow(old.body, changesOf(old, to))
  return { reason: whyKept(old, to, found.by), action: 'change', mau: '04', values, becomes }
}

function whyKept(old: OldNode, to: NewNode, by: 'name' | 'rename'): Reason {
  if (by === 'rename') return reasons.renamed(to.name)
  if (old.key === to.key) return reasons.addressChanged()
  return reasons.keptName(to.name, to.lines.length > 1 || old.lines.length > 1)
}

/** A body under its own full name, others joining it or not: nothing changes unless the address in its certificate does. */
function isUnchanged(to: NewNode, { old, address }: Kept): boolean {
  return old.key === to.key && address !== 'changed'
}

function changesOf(old: OldNode, to: NewNode): Changes {
  const address = addressOf(old, to)
  const isOtherAddress = address === 'changed' || address === 'unknown'
  return [
    ...(old.key === to.key ? [] : [['Tên cơ quan, tổ chức', to.name] as const]),
    ...(isOtherAddress ? [['Địa chỉ', textOf(to.details, 'address')] as const] : []),
  ]
}

/** An old body that nobody goes on from: its certificate is revoked, unless there is none or it has expired. */
function decideEnded(old: OldNode, dates: PlanDates): Outcome {
  const state = certificateState(old.body, dates.requestDate)
  if (state.is === 'none') return { reason: reasons.nothingToRevoke(), action: 'nothing' }
  if (state.is === 'expired') return { reason: reasons.expired(), action: 'nothing', later: laterSteps.afterExpiry }
  const { vi, en } = whatEnded(old)
  const since = ` từ ngày ${formatDate(dates.effectiveDate)}`
  const values = bodyRevocationRow(old.body, `${vi}${since}`)
  return { reason: reasons.revoked(vi, en), action: 'revoke', mau: '05', values, later: laterSteps.afterRevocation }
}

/** What happened to a body, in the words of the rule: giải thể, chia tách, sáp nhập. */
function whatEnded({ lines, goals }: OldNode): { readonly vi: string; readonly en: string } {
  const names = goals.map(({ name }) => name).join(', ')
  if (goals.length > 1) return { vi: `Cơ quan, tổ chức chia tách (${names})`, en: `The body is split (${names})` }
  if (goals.length === 0 || lines.some(({ kind }) => kind === 'dissolved'))
    return { vi: 'Cơ quan, tổ chức giải thể', en: 'The body is dissolved' }
  if ((goals[0]?.lines.length ?? 0) > 1 || lines.some(({ kind }) => kind === 'merged'))
    return { vi: `Cơ quan, tổ chức sáp nhập (${names})`, en: `The body is merged (${names})` }
  return { vi: `Cơ quan, tổ chức chấm dứt hoạt động, thành lập ${names}`, en: `The body ends; ${names} is founded` }
}

/** A body that goes on with a certificate needs no line of its own: the old body's decision says it. */
function decideNew(body: NewNode, found: Settled | undefined, dates: PlanDates): PlannedDecision[] {
  const [place] = body.places
  const base = { about: 'new-body', name: body.name, place } as const
  if (found?.is === 'open') {
    // Of a body under its full name, the old body's decision says it.
    if (found.olds.some(({ key }) => key === body.key)) return []
    return [plannedDecision(base, { reason: reasons.open(), action: 'undecided', caseId: found.openCase.id })]
  }
  const reason = found && whyIssued(body, found, dates)
  if (!reason) return []
  const values = bodyIssueRow(body, dates.effectiveDate)
  return [plannedDecision(base, { reason, action: 'issue', mau: '02', values, later: laterSteps.afterIssue })]
}

function whyIssued(body: NewNode, found: Settled, { requestDate }: PlanDates): Reason | undefined {
  if (found.is === 'new') return found.chosen ? reasons.chosenNew(body.name) : reasons.newBody(body.name)
  if (found.is === 'open' || isUnchanged(body, found)) return undefined
  const state = certificateState(found.old.body, requestDate)
  if (state.is === 'none') return reasons.keptWithoutCertificate(body.name)
  return state.is === 'too-late' || state.is === 'expired' ? reasons.bodyTooLate(timeLeft(state.daysLeft)) : undefined
}

import { formatDate, type IsoDate } from '../../fields'
import { bodyChangeRow, bodyIssueRow, bodyRevocationRow, type Changes } from './draft-rows'
import { certificateState, textOf } from './held-certificate'
import type { MappingGraph, NewNode, OldNode } from './mapping-graph'
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
  const { body, lines } = old
  const base = { about: 'old-body', name: body.name, later: [], ...(body.place && { place: body.place }) } as const
  if (lines.length === 0) return { ...base, ...reasons.unchanged(), action: 'nothing', becomes: body.name }
  const goals = lines.flatMap(({ to }) => to ?? [])
  for (const goal of goals) {
    const found = settled.get(goal)
    if (found?.is === 'kept' && found.old === old) return { ...base, ...decideKept(old, goal, found.by, dates) }
  }
  for (const goal of goals) {
    const found = settled.get(goal)
    if (found?.is === 'open' && found.olds.includes(old))
      return { ...base, ...reasons.open(), action: 'undecided', caseId: found.openCase.id }
  }
  const [only] = goals
  const becomes = only && goals.length === 1 ? { becomes: only.name } : {}
  return { ...base, ...becomes, ...decideEnded(old, dates) }
}

type Outcome = Omit<PlannedDecision, 'about' | 'name' | 'place' | 'later'> & Partial<Pick<PlannedDecision, 'later'>>

function decideKept(old: OldNode, to: NewNode, by: 'name' | 'rename', dates: PlanDates): Outcome {
  const state = certificateState(old.body, dates.requestDate)
  const becomes = to.name
  if (isUnchanged(old, to)) return { ...reasons.unchanged(), action: 'nothing', becomes }
  if (state.is === 'none') return { ...reasons.keptWithoutCertificate(to.name), action: 'nothing', becomes }
  if (state.is === 'too-late' || state.is === 'expired')
    return { ...reasons.lapses(timeLeft(state.daysLeft)), action: 'nothing', becomes, later: laterSteps.afterExpiry }
  const values = bodyChangeRow(old.body, changesOf(old, to))
  return { ...whyKept(old, to, by), action: 'change', mau: '04', values, becomes }
}

function whyKept(old: OldNode, to: NewNode, by: 'name' | 'rename'): Reason {
  if (by === 'rename') return reasons.renamed(to.name)
  const isAlone = to.lines.length === 1 && old.lines.length === 1
  if (isAlone && old.key === to.key) return reasons.addressChanged()
  return reasons.keptName(to.name, !isAlone)
}

/** One old body under its own name, alone: nothing changes unless the address does. */
export function isUnchanged(old: OldNode, to: NewNode): boolean {
  return old.key === to.key && to.lines.length === 1 && old.lines.length === 1 && !hasNewAddress(old, to)
}

/** Tells whether both addresses are known and differ. */
export function hasNewAddress(old: OldNode, to: NewNode): boolean {
  const [before, after] = [textOf(old.body.values, 'address'), textOf(to.details, 'address')]
  return before !== '' && after !== '' && before.normalize('NFC') !== after.normalize('NFC')
}

function changesOf(old: OldNode, to: NewNode): Changes {
  const address = textOf(to.details, 'address')
  const isOtherName = old.key !== to.key
  const isOtherAddress =
    address !== '' && address.normalize('NFC') !== textOf(old.body.values, 'address').normalize('NFC')
  return [
    ...(isOtherName || !isOtherAddress ? [['Tên cơ quan, tổ chức', to.name] as const] : []),
    ...(isOtherAddress ? [['Địa chỉ', address] as const] : []),
  ]
}

/** An old body that nobody goes on from: its certificate is revoked, unless there is none or it has expired. */
function decideEnded(old: OldNode, dates: PlanDates): Outcome {
  const state = certificateState(old.body, dates.requestDate)
  if (state.is === 'none') return { ...reasons.nothingToRevoke(), action: 'nothing' }
  if (state.is === 'expired') return { ...reasons.expired(), action: 'nothing', later: laterSteps.afterExpiry }
  const { vi, en } = whatEnded(old)
  const since = ` từ ngày ${formatDate(dates.effectiveDate)}`
  const values = bodyRevocationRow(old.body, `${vi}${since}`)
  return { ...reasons.revoked(vi, en), action: 'revoke', mau: '05', values, later: laterSteps.afterRevocation }
}

/** What happened to a body, in the words of the rule: giải thể, chia tách, sáp nhập. */
function whatEnded({ lines }: OldNode): { readonly vi: string; readonly en: string } {
  const goals = lines.flatMap(({ to }) => to ?? [])
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
  const base = { about: 'new-body', name: body.name, ...(place && { place }) } as const
  if (found?.is === 'open')
    return [{ ...base, ...reasons.open(), action: 'undecided', caseId: found.openCase.id, later: [] }]
  const why = found && whyIssued(body, found, dates)
  if (!why) return []
  const values = bodyIssueRow(body, dates.effectiveDate)
  return [{ ...base, ...why, action: 'issue', mau: '02', values, later: laterSteps.afterIssue }]
}

function whyIssued(body: NewNode, found: Settled, { requestDate }: PlanDates): Reason | undefined {
  if (found.is === 'new') return found.chosen ? reasons.chosenNew(body.name) : reasons.newBody(body.name)
  if (found.is === 'open' || isUnchanged(found.old, body)) return undefined
  const state = certificateState(found.old.body, requestDate)
  if (state.is === 'none') return reasons.keptWithoutCertificate(body.name)
  return state.is === 'too-late' || state.is === 'expired' ? reasons.bodyTooLate(timeLeft(state.daysLeft)) : undefined
}

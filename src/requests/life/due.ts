import { daysBetween, isIsoDate, type IsoDate } from '../../fields'
import { forms, handBackDeadline, issueDeadline, type Mau, type WorkingCalendar } from '../../procedures'
import { plainText } from '../subject-identity'
import type { LifeStep } from './request-life'
import type { LivedRequest } from './split-and-join'
import { standingsOf, type SubjectStanding } from './take-step'

/** What has to be done, or waited for. */
export type DueKind =
  | 'answer-by'
  | 'answer-no-term'
  | 'complete'
  | 'paper-original'
  | 'install'
  | 'hand-over'
  | 'hand-back-by'
  | 'renew-by'
  | 'too-late-to-renew'
  | 'expired'

/** One thing to do. */
export interface DueItem {
  readonly kind: DueKind
  /** Last day to act, or on which an answer is due. Absent where no source sets one: it is never guessed. */
  readonly day?: IsoDate
  /** The day from which it belongs to the list. */
  readonly since: IsoDate
  /** Days on which it is worth telling, in order. */
  readonly tellOn: readonly IsoDate[]
  readonly count: number
  /** Names, three at most. */
  readonly who: readonly string[]
  readonly request?: { readonly id: string; readonly mau: Mau }
  readonly certificate?: LastingCertificate
  /** The rule that sets the day. */
  readonly source?: string
}

/** A certificate that the agency keeps, as far as its end matters. */
export interface LastingCertificate {
  readonly recordId: string
  readonly name: string
  /** The body that it is listed under. */
  readonly unit: string
  readonly serial: string
  readonly notAfter: IsoDate
  /** True when it was renewed once: it can't be again. */
  readonly renewedBefore: boolean
}

/** A kept request with its id. */
export interface KeptRequest extends LivedRequest {
  readonly id: string
}

/** By what is judged. */
export interface DueSurroundings {
  /** The day in Vietnam. */
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
}

/** Days before the end on which an ending certificate is told of. */
export const expiryThresholds = [90, 60, 45, 30] as const

/** Renewal closes so many days before the end. @source SGDĐT Long An 2025 §6a */
const renewalClosesDays = 30

const dayMs = 86_400_000
const renewalSource = 'SGDĐT Long An 2025 §6a'

/** Everything that is to be done, what has a day first, the earliest before the others. Requests that were put away have nothing to do. */
export function dueItems(
  requests: readonly KeptRequest[],
  certificates: readonly LastingCertificate[],
  surroundings: DueSurroundings,
): DueItem[] {
  const shown = requests.filter(({ life }) => life.putAwayAt === undefined)
  const busy = serialsInWork(shown)
  return [
    ...shown.flatMap((request) => dueOfRequest(request, surroundings)),
    ...certificates
      .filter(({ serial }) => serial === '' || !busy.has(plainText(serial)))
      .flatMap((certificate) => dueOfCertificate(certificate, surroundings.today)),
  ].sort(byDay)
}

/** Tells whether the day to act has passed. */
export function isOverdue({ day }: DueItem, today: IsoDate): boolean {
  return day !== undefined && day < today
}

/** The certificates that may still be renewed today and end within 90 days: those that one button asks to renew. */
export function renewableNow(items: readonly DueItem[]): LastingCertificate[] {
  return items.flatMap(({ kind, certificate }) => (kind === 'renew-by' && certificate ? [certificate] : []))
}

function byDay(one: DueItem, other: DueItem): number {
  const [first, second] = [one.day ?? '9999', other.day ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return one.since < other.since ? -1 : one.since > other.since ? 1 : 0
}

/** Serials that stand in an open request to renew, change or revoke: they need no second one. Drafts count. */
function serialsInWork(requests: readonly KeptRequest[]): Set<string> {
  const serials = requests
    .filter(({ draft }) => draft.mau === '04' || draft.mau === '05')
    .flatMap(({ draft, life }) =>
      standingsOf(draft, life).flatMap(({ state }, row) => {
        const isUseless = draft.mau === '04' && state === 'closed'
        return isUseless ? [] : [plainText(draft.subjects[row]?.certificateSerial ?? '')]
      }),
    )
  return new Set(serials.filter((serial) => serial !== ''))
}

/** The days on which the end of a certificate is worth telling, in order. */
export function tellingDaysOf(notAfter: IsoDate): IsoDate[] {
  return expiryThresholds.map((days) => plusDays(notAfter, -days))
}

function dueOfCertificate(certificate: LastingCertificate, today: IsoDate): DueItem[] {
  const { notAfter, name } = certificate
  if (!isIsoDate(notAfter)) return []
  const left = daysBetween(today, notAfter)
  const [first] = expiryThresholds
  if (left > first) return []
  const telling = tellingDaysOf(notAfter)
  // Of the days that have passed only the last matters: who imports a list is not told of each certificate three times.
  const tellOn = telling.slice(
    Math.max(
      0,
      telling.findLastIndex((day) => day <= today),
    ),
  )
  const item = { since: plusDays(notAfter, -first), tellOn, count: 1, who: [name], certificate, source: renewalSource }
  if (left < 0) return [{ ...item, kind: 'expired', since: plusDays(notAfter, 1) }]
  if (left < renewalClosesDays || certificate.renewedBefore)
    return [{ ...item, kind: 'too-late-to-renew', day: notAfter }]
  return [{ ...item, kind: 'renew-by', day: plusDays(notAfter, -renewalClosesDays) }]
}

function dueOfRequest({ id, draft, life }: KeptRequest, { calendar }: DueSurroundings): DueItem[] {
  return groupedByStep(standingsOf(draft, life)).flatMap(({ step, people }): DueItem[] => {
    const who = people.map(({ name }) => name).filter((name) => name !== '')
    const base = { since: step.on, count: people.length, who: who.slice(0, 3), request: { id, mau: draft.mau } }
    const plain = (kind: DueKind): DueItem => ({ ...base, kind, tellOn: [step.on] })
    const { purpose } = forms[draft.mau]
    const paper = step.state === 'submitted' && step.paperOriginalFollows === true ? [plain('paper-original')] : []
    if (step.state === 'submitted' && purpose === 'issue') {
      const { due, source } = issueDeadline(step.on, calendar)
      return [...paper, { ...base, kind: 'answer-by', day: due, tellOn: [plusDays(due, 1)], source }]
    }
    if (step.state === 'submitted') {
      const waits = purpose === 'renew-or-change' || purpose === 'revoke' || purpose === 'recover'
      return waits ? [...paper, plain('answer-no-term')] : paper
    }
    if (step.state === 'asked-to-complete') return [plain('complete')]
    if (step.state === 'approved' && purpose === 'revoke') {
      const { due, source } = handBackDeadline(step.on, calendar)
      return [{ ...base, kind: 'hand-back-by', day: due, tellOn: [step.on, due], source }]
    }
    if (step.state === 'received' && purpose === 'renew-or-change') return [plain('install')]
    if ((step.state === 'received' || step.state === 'installed') && purpose === 'issue') return [plain('hand-over')]
    return []
  })
}

/** Subjects that stand at the same step belong to one thing to do. */
function groupedByStep(standings: readonly SubjectStanding[]): { step: LifeStep; people: SubjectStanding[] }[] {
  const groups = new Map<LifeStep, SubjectStanding[]>()
  for (const one of standings) if (one.step) groups.set(one.step, [...(groups.get(one.step) ?? []), one])
  return [...groups].map(([step, people]) => ({ step, people }))
}

// Counted in UTC, where every day has 24 hours: the machine's zone plays no part.
function plusDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

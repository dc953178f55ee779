import { sameText, type FieldValues } from '../../fields'
import { plainText } from '../subject-identity'
import type { KeptRequest } from './due'
import { nextStates } from './next-states'
import type { LifeState, RequestLife, StepFacts } from './request-life'
import { standingsOf, takeStep } from './take-step'

/** A new certificate of somebody who had one before. */
export interface ArrivedCertificate {
  /** Serials that the subscriber's earlier certificates had. */
  readonly earlierSerials: readonly string[]
  readonly commonName: string | null
  readonly email: string | null
}

/** A row of a sent request for renewal or change (Mẫu 04) that a new certificate answers. */
export interface AnsweredRow {
  readonly request: KeptRequest
  /** By `subjectIdentities`. */
  readonly who: string
  readonly name: string
  readonly state: LifeState
  readonly wantsRenewal: boolean
}

/** Where a row may stand while its new certificate is waited for, or has yet to be installed. */
const waiting: readonly LifeState[] = ['submitted', 'asked-to-complete', 'approved', 'received', 'installed']

/**
 * The rows that a certificate answers: sent, not closed, not put away, and of an earlier serial of the subscriber; or, where the row
 * has no serial, of the same name and address.
 */
export function rowsAnsweredBy(arrived: ArrivedCertificate, requests: readonly KeptRequest[]): AnsweredRow[] {
  return requests
    .filter(({ draft, life }) => draft.mau === '04' && life.putAwayAt === undefined)
    .flatMap((request) =>
      standingsOf(request.draft, request.life).flatMap(({ who, name, state }, row): AnsweredRow[] => {
        const subject = request.draft.subjects[row] ?? {}
        if (!waiting.includes(state) || !isMeant(subject, arrived)) return []
        return [{ request, who, name, state, wantsRenewal: subject.wantsRenewal === true }]
      }),
    )
}

function isMeant(subject: FieldValues, { earlierSerials, commonName, email }: ArrivedCertificate): boolean {
  const serial = plainText(subject.certificateSerial ?? '')
  if (serial !== '') return earlierSerials.some((one) => plainText(one) === serial)
  const isSame = (value: unknown, other: string | null) =>
    typeof value === 'string' && other !== null && value !== '' && sameText(value, other)
  return isSame(subject.certificateName, commonName) && isSame(subject.email, email)
}

/**
 * Notes that a row's certificate came: the steps that lead there, all of one day. A file that came is `received`; a certificate that was
 * seen on the device is `installed`, and the request ends for that row.
 * @returns undefined where no way leads there, or the day is before the row's last step
 */
export function noteArrival(
  { draft, life }: KeptRequest,
  who: string,
  isInstalled: boolean,
  {
    facts,
    notedAt,
    newId,
  }: { readonly facts: Omit<StepFacts, 'state'>; readonly notedAt: string; readonly newId: () => string },
): RequestLife | undefined {
  let after = life
  for (const goal of isInstalled ? (['installed', 'closed'] as const) : (['received'] as const)) {
    const state = standingsOf(draft, after).find((one) => one.who === who)?.state ?? 'draft'
    for (const step of wayTo(goal, state)) {
      const taken = takeStep(draft, after, { ...facts, state: step }, { id: newId(), notedAt, who: [who] })
      if ('refusal' in taken) return undefined
      after = taken.life
    }
  }
  return after === life ? undefined : after
}

/** The steps of a renewal from a state to another, in order; none where it stands there already, or past it. */
function wayTo(goal: LifeState, from: LifeState): StepFacts['state'][] {
  const order = ['submitted', 'approved', 'received', 'installed', 'closed'] as const
  if (from === 'asked-to-complete') return goal === 'closed' ? ['closed'] : []
  const [start, end] = [order.findIndex((one) => one === from), order.findIndex((one) => one === goal)]
  const way = order.slice(start + 1, end + 1)
  const isWay = way.every((step, place) =>
    nextStates('04', place === 0 ? from : (way[place - 1] ?? from)).includes(step),
  )
  return start >= 0 && isWay ? way : []
}

import { plainText } from '../subject-identity'
import type { KeptRequest } from './due'
import { nextStates } from './next-states'
import type { LifeState, RequestLife, StepFacts } from './request-life'
import { standingsOf, takeStep } from './take-step'

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
 * The rows that a subscriber's new certificate answers: sent, not closed, not put away, and of an earlier serial of the same subscriber.
 * @param earlierSerials of the certificates that it had before
 */
export function rowsAnsweredBy(earlierSerials: readonly string[], requests: readonly KeptRequest[]): AnsweredRow[] {
  const serials = new Set(earlierSerials.map(plainText).filter((serial) => serial !== ''))
  return requests
    .filter(({ draft, life }) => draft.mau === '04' && life.putAwayAt === undefined)
    .flatMap((request) =>
      standingsOf(request.draft, request.life).flatMap(({ who, name, state }, row): AnsweredRow[] => {
        const subject = request.draft.subjects[row] ?? {}
        const isMeant = serials.has(plainText(subject.certificateSerial ?? ''))
        if (!isMeant || !waiting.includes(state)) return []
        return [{ request, who, name, state, wantsRenewal: subject.wantsRenewal === true }]
      }),
    )
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

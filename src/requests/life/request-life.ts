import type { FieldValues, IsoDate } from '../../fields'
import type { RequestDraft } from '../request-draft'

/** Where a request, or one subject of it, stands. Permanent names: they are kept. */
export const lifeStates = [
  'draft',
  'ready',
  'filled',
  'submitted',
  'asked-to-complete',
  'approved',
  'received',
  'installed',
  'handed-over',
  'returned',
  'closed',
] as const

/** Where a request, or one subject of it, stands. */
export type LifeState = (typeof lifeStates)[number]

/** How a request was sent: the portal, Trục liên thông văn bản quốc gia, or post. */
export const sendingChannels = ['portal', 'document-axis', 'post'] as const

/** How a request was sent. */
export type SendingChannel = (typeof sendingChannels)[number]

/** The request exactly as it was sent: a copy of its own, which later edits of the draft never touch. */
export type SentValues = RequestDraft

/** What a clerk notes about a step. */
export interface StepFacts {
  readonly state: Exclude<LifeState, 'draft'>
  /** The day on which it happened, in Vietnam. */
  readonly on: IsoDate
  readonly by?: string
  /** For `ready` with errors: why they are waived. */
  readonly note?: string
  readonly dossierNumber?: string
  readonly channel?: SendingChannel
  readonly letterNumber?: string
  readonly letterDate?: IsoDate
  /** True when the paper original has yet to follow. */
  readonly paperOriginalFollows?: boolean
}

/** One step of a request's life. */
export interface LifeStep extends StepFacts {
  readonly id: string
  /** ISO time in UTC at which it was noted. */
  readonly notedAt: string
  /** Whom it concerns, by `subjectIdentities`; absent: everybody in the request. */
  readonly who?: readonly string[]
  /** Of the step `submitted` only. */
  readonly sent?: SentValues
  /** Set when the step was taken back: it counts no more, and stays to be seen. */
  readonly undoneAt?: string
}

/** The steps of one request, in the order in which they were noted. */
export interface RequestLife {
  readonly steps: readonly LifeStep[]
  /** ISO time in UTC at which the request was put away: lists leave it out, and nothing of it is due. Nothing of it is lost. */
  readonly putAwayAt?: string
}

/** A request on which nothing was done yet. */
export const newLife: RequestLife = { steps: [] }

/** The steps that still count. */
export function standingSteps({ steps }: RequestLife): LifeStep[] {
  return steps.filter(({ undoneAt }) => undoneAt === undefined)
}

/** Tells whether values were ever sent, also where that step was taken back: such a request is put away, never removed. */
export function wasSent({ steps }: RequestLife): boolean {
  return steps.some(({ sent }) => sent !== undefined)
}

/** Puts a request away. @param at ISO time in UTC */
export function putAway(life: RequestLife, at: string): RequestLife {
  return { ...life, putAwayAt: at }
}

/** Takes a request that was put away back into the lists. */
export function bringBack({ steps }: RequestLife): RequestLife {
  return { steps }
}

/** A copy that shares nothing with the draft. */
export function copyOfDraft({ mau, receiver, subjects, agency, letter }: RequestDraft): SentValues {
  const copy = (values: FieldValues): FieldValues => ({ ...values })
  return {
    mau,
    receiver: copy(receiver),
    subjects: subjects.map(copy),
    agency: copy(agency),
    letter: copy(letter),
  }
}

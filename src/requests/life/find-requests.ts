import { fold, foldedWords, type FieldKey, type IsoDate } from '../../fields'
import { standingSteps, type LifeState } from './request-life'
import type { LivedRequest } from './split-and-join'
import { statesOf } from './take-step'

/** Parts of the way of a request, for those who look for one. */
export const requestStages = ['at-work', 'waiting', 'answered', 'closed'] as const

/** A part of the way of a request: being written, sent and not answered, answered, closed. */
export type RequestStage = (typeof requestStages)[number]

const stageOf: Readonly<Record<LifeState, RequestStage>> = {
  ...{ draft: 'at-work', ready: 'at-work', filled: 'at-work' },
  ...{ submitted: 'waiting', 'asked-to-complete': 'waiting' },
  ...{
    approved: 'answered',
    received: 'answered',
    installed: 'answered',
    'handed-over': 'answered',
    returned: 'answered',
  },
  closed: 'closed',
}

/** The stages that subjects of a request are in, each once. */
export function stagesOf({ draft, life }: LivedRequest): RequestStage[] {
  return [...new Set(statesOf(draft, life).map((state) => stageOf[state]))]
}

const searched: readonly FieldKey[] = [
  ...(['fullName', 'citizenId', 'organisationName', 'serviceName', 'domainOrIp', 'certificateName'] as const),
  ...(['certificateSerial', 'oldCertificateSerial', 'deviceNumber', 'email', 'mobilePhone'] as const),
]

/**
 * The text that a request is looked for in, folded: who stands in it, their numbers and bodies, the numbers of its letters and dossiers.
 * Made once a list, as a request may hold 500 people.
 */
export function textOfRequest({ draft, life }: LivedRequest): string {
  const steps = standingSteps(life).flatMap(({ dossierNumber, letterNumber, by }) => [dossierNumber, letterNumber, by])
  const people = draft.subjects.flatMap((subject) => searched.map((key) => subject[key]))
  const all = [draft.letter.letterNumber, ...steps, ...people]
  return fold(all.filter((one) => one !== undefined && one !== '').join('\n'))
}

/** Tells whether every word of a query is part of the text that `textOfRequest` made. An empty query finds all. */
export function isFoundIn(text: string, query: string): boolean {
  return foldedWords(query).every((word) => text.includes(word))
}

/** When a request was last sent, and under which dossier number; undefined when it was not. */
export function lastSending({ life }: Pick<LivedRequest, 'life'>): { on: IsoDate; dossierNumber?: string } | undefined {
  const step = standingSteps(life).findLast(({ state }) => state === 'submitted')
  const { dossierNumber } = standingSteps(life).findLast((one) => one.dossierNumber !== undefined) ?? {}
  return step && { on: step.on, ...(dossierNumber !== undefined && { dossierNumber }) }
}

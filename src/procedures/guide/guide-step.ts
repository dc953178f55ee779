import type { Mau } from '../mau'
import type { ReceiverKind } from '../receivers/receiver-profile'

/** A sentence in both languages. */
export interface Words {
  readonly vi: string
  readonly en: string
}

/** A number of working days that a source sets for a step. */
export interface StepDeadline {
  readonly what: 'issue' | 'hand-back'
  readonly workingDays: number
  /** Which day is day zero, e.g. "ngày nhận được thông báo thu hồi". */
  readonly countedFrom: string
  readonly countedFromEnglish: string
  readonly source: string
}

/** One request that a situation leads to. */
export interface GuideStep {
  readonly mau: Mau
  readonly receiver: ReceiverKind
  /** 1 for the first. */
  readonly order: number
  /** What to make and on what ground, whom it goes to, by when. */
  readonly why: string
  readonly whyEnglish: string
  /** The rule's source, then the receiver's. An inference of ours begins with 'Suy luận của phần mềm'. */
  readonly source: string
  /** Absent where no source at hand sets a number of days. */
  readonly deadline?: StepDeadline
  /** `inference`: what no letter says in so many words. */
  readonly certainty: 'letter' | 'inference'
}

/** Something to know beside the steps. */
export interface GuideNote {
  readonly message: string
  readonly english: string
  readonly source: string
}

/** A step as a rule: who receives it is told by a profile. */
export interface StepRule {
  readonly mau: Mau
  readonly what: Words
  /** By when; "không quy định trong nguồn đã có" where no source says. */
  readonly time: Words
  readonly deadline?: StepDeadline
  readonly source: string
  readonly certainty: GuideStep['certainty']
}

/** A source that says that the rule is our own inference. @param from what it was inferred from */
export function inferredFrom(from: string): string {
  return `Suy luận của phần mềm từ: ${from}`
}

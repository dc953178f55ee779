import type { SubscriberKind } from '../../fields'
import { officeOf, receiverOf, routeOf } from '../receivers/receiver-of'
import type { ReceiverProfile } from '../receivers/receiver-profile'
import { defaultProfile } from '../receivers/shipped-profiles'
import { nothingToHandBack, presumedToken, unlockedFromAfar } from './guide-notes'
import type { GuideNote, GuideStep, StepRule } from './guide-step'
import { refusalOf, type Refusal } from './refusal'
import type { SituationId } from './situation'
import { plans, type Asked } from './situation-plans'
import { situationOf } from './situations'
import type { GuideDevice } from './step-rules'

/** What is asked of the guide. What is absent: the situation's natural subscriber, a PKI Token, everything to the Authority. */
export interface AdviceRequest {
  readonly situation: SituationId
  readonly subscriber?: SubscriberKind
  readonly deviceKind?: GuideDevice
  readonly profile?: ReceiverProfile
}

/** The requests to make, in order, or why there is none. */
export interface Advice {
  readonly steps: readonly GuideStep[]
  readonly refusal?: Refusal
  readonly notes: readonly GuideNote[]
}

const departmentName = { vi: 'Sở Khoa học và Công nghệ', en: 'the province’s department (Sở Khoa học và Công nghệ)' }

function stepFor(rule: StepRule, index: number, device: GuideDevice, profile: ReceiverProfile): GuideStep {
  const receiver = receiverOf(profile, rule.mau, device)
  const office = officeOf(profile, receiver)?.name
  const isHandBack = rule.mau === '08'
  const vi = `${isHandBack ? 'Bàn giao thiết bị cho' : 'Gửi'} ${office ?? departmentName.vi}.`
  const en = `${isHandBack ? 'Hand the device to' : 'Send it to'} ${office ?? departmentName.en}.`
  return {
    mau: rule.mau,
    receiver,
    order: index + 1,
    why: `${rule.what.vi} ${vi} ${rule.time.vi}`,
    whyEnglish: `${rule.what.en} ${en} ${rule.time.en}`,
    source: `${rule.source} · nơi nhận: ${routeOf(profile, rule.mau, device)?.source ?? profile.source}`,
    ...(rule.deadline && { deadline: rule.deadline }),
    certainty: rule.certainty,
  }
}

/** That a profile is second-hand; and what is to know of its department, where a step goes there. */
function notesOfReceivers(steps: readonly GuideStep[], profile: ReceiverProfile): GuideNote[] {
  const { department, note, noteEnglish, certainty, source, name } = profile
  const told: GuideNote[] = []
  if (certainty === 'second-hand' && note !== undefined)
    told.push({ message: `${name}: ${note}`, english: `${name}: ${noteEnglish ?? note}`, source })
  if (department?.note !== undefined && steps.some(({ receiver }) => receiver === 'department')) {
    const { name: office, note: message, noteEnglish: english } = department
    told.push({
      message: `${office}: ${message}`,
      english: `${office}: ${english ?? message}`,
      source: department.source,
    })
  }
  return told
}

function withoutHandBack(rules: readonly StepRule[], { device }: Asked): readonly StepRule[] {
  return device === 'RSSP' ? rules.filter(({ mau }) => mau !== '08') : rules
}

/**
 * From a situation to the requests it leads to: form, receiver, order, why, deadline, each with its source; or a refusal that says what
 * to choose instead.
 */
export function advise({ situation, subscriber, deviceKind, profile = defaultProfile }: AdviceRequest): Advice {
  const found = situationOf(situation)
  const asked: Asked = { subscriber: subscriber ?? found.defaultSubscriber, device: deviceKind ?? 'TOKEN' }
  const refusal = refusalOf(found, asked)
  if (refusal) return { steps: [], refusal, notes: [] }
  const plan = plans[situation](asked)
  const rules = withoutHandBack(plan.steps, asked)
  const steps = rules.map((rule, index) => stepFor(rule, index, asked.device, profile))
  const isUnlockedFromAfar = steps.some(({ mau, receiver }) => mau === '06' && receiver === 'department')
  return {
    steps,
    notes: [
      ...plan.notes,
      ...(rules.length < plan.steps.length ? [nothingToHandBack] : []),
      ...(situation === 'device-locked' && deviceKind === undefined ? [presumedToken] : []),
      ...(isUnlockedFromAfar ? [unlockedFromAfar] : []),
      ...notesOfReceivers(steps, profile),
    ],
  }
}

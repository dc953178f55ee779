import { subscriberKinds, type SubscriberKind } from '../../../fields'
import { isSituationId, situationOf, type GuideDevice, type Situation } from '../../../procedures'

/** The device kinds that the guide tells apart, in the order of its list. */
export const guideDevices: readonly GuideDevice[] = ['TOKEN', 'SIM', 'RSSP']

/** What was chosen in the guide: the address keeps it. */
export interface GuideChoice {
  readonly situation: Situation
  readonly subscriber: SubscriberKind
  /** Undefined while nobody told. */
  readonly deviceKind?: GuideDevice
}

/**
 * Reads the part of an address behind `guide/`: the situation, then subscriber and device in any order. What is not understood, or
 * doesn't fit the situation, is as if it were not there. Undefined without a known situation.
 */
export function readGuidePlace(parts: readonly string[]): GuideChoice | undefined {
  const [id, ...others] = parts
  if (!isSituationId(id)) return undefined
  const situation = situationOf(id)
  const deviceKind = guideDevices.find((one) => others.includes(one))
  const subscriber = subscriberKinds.find((one) => others.includes(one) && situation.subscribers.includes(one))
  return {
    situation,
    subscriber: subscriber ?? situation.defaultSubscriber,
    ...(deviceKind && { deviceKind }),
  }
}

/** The address of a choice: `guide/retired/person/TOKEN`. */
export function guidePlace({ situation, subscriber, deviceKind }: GuideChoice): string {
  return ['guide', situation.id, subscriber, ...(deviceKind ? [deviceKind] : [])].join('/')
}

import type { SubscriberKind } from '../../fields'

/** The situations that the guide knows, in the order of the contract; permanent. */
export const situationIds = [
  'new',
  'expiring',
  'expired',
  'renewed-once-already',
  'moved-within-province',
  'moved-to-party-or-vertical',
  'email-changed',
  'renamed',
  'address-changed',
  'merged-name-kept',
  'merged-new-name',
  'dissolved',
  'retired',
  'left',
  'died',
  'key-exposed',
  'device-broken',
  'device-lost',
  'device-locked',
  'service-stopped',
  'service-upgraded',
  'device-handed-over',
  'revocation-notice-received',
  'revocation-notice-device-lost',
] as const

/** What a situation is called by commands and addresses. */
export type SituationId = (typeof situationIds)[number]

/** What a situation is about, for a list with headings. */
export type SituationGroup = 'certificate' | 'person' | 'organisation' | 'device' | 'service' | 'revocation-notice'

/** The headings, in the order of the page. */
export const situationGroups: readonly {
  readonly id: SituationGroup
  readonly title: string
  readonly english: string
}[] = [
  { id: 'certificate', title: 'Chứng thư', english: 'Certificate' },
  { id: 'person', title: 'Người', english: 'Person' },
  { id: 'organisation', title: 'Cơ quan', english: 'Body' },
  { id: 'device', title: 'Thiết bị', english: 'Device' },
  { id: 'service', title: 'Dịch vụ, phần mềm', english: 'Service, software' },
  { id: 'revocation-notice', title: 'Thông báo thu hồi', english: 'Revocation notice' },
]

/** What may have happened, in a clerk's words. */
export interface Situation {
  readonly id: SituationId
  readonly group: SituationGroup
  readonly title: string
  /** One sentence: when to choose it. */
  readonly explanation: string
  readonly english: string
  readonly explanationEnglish: string
  /** Whom it can happen to. */
  readonly subscribers: readonly SubscriberKind[]
  /** Whom it is taken to have happened to when nobody says; one of `subscribers`. */
  readonly defaultSubscriber: SubscriberKind
  /** Where it is named. */
  readonly source: string
}

/** Tells whether a text is the id of a situation. */
export function isSituationId(text: unknown): text is SituationId {
  return situationIds.some((id) => id === text)
}

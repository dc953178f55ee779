import type { SubscriberKind } from '../../../src/fields'
import type { GuideDevice, SituationId } from '../../../src/procedures'

/**
 * What each of the 24 situations must lead to, written from the sections of the two letters and from nothing else: L is the letter of
 * Long An 2025, T the letter of Thủy Nguyên 2024. A step is the number of a form; `:3` and `:5` are its working days; `?` marks what no
 * letter says in so many words. `-` is a refusal.
 */
export interface LetterRow {
  readonly situation: SituationId
  readonly subscribers: readonly SubscriberKind[]
  readonly expected: Readonly<Record<GuideDevice, string>>
  readonly cite: string
}

const all = 'person organisation service'
const none = '-'

/** Situation; subscribers; with a PKI Token or SIM PKI; with central signing; the section. */
const written: readonly (readonly [SituationId, string, string, string, string])[] = [
  ['new', 'person', '01:3 07', '01:3 07', 'L §5 (Mẫu 01, then 07; account for central signing); T 2; Điều 11'],
  ['new', 'organisation', '02:3 07', '02:3 07', 'L §5 (Mẫu 02, then 07); T 1 (founding decision), T 2; Điều 11'],
  ['new', 'service', '03:3 07', '03:3 07', 'L §5 (Mẫu 03, then 07); Điều 11'],
  ['expiring', all, '04', '04', 'L §6a'],
  ['expired', 'person', '01?:3 07 08', '01?:3 07', 'L §6a (30 days: inference); L §7, T 4 (08 on expiry, no number)'],
  ['expired', 'organisation', '02?:3 07 08', '02?:3 07', 'L §6a; L §7, T 4'],
  ['expired', 'service', '03?:3 07 08', '03?:3 07', 'L §6a; L §7, T 4'],
  ['renewed-once-already', 'person', '01?:3 07 08', '01?:3 07', 'L §6a (once only: inference); L §7, T 4'],
  ['renewed-once-already', 'organisation', '02?:3 07 08', '02?:3 07', 'L §6a; L §7, T 4'],
  ['renewed-once-already', 'service', '03?:3 07 08', '03?:3 07', 'L §6a; L §7, T 4'],
  ['moved-within-province', 'person', '04', '04', 'L §6b (i)'],
  ['moved-within-province', 'organisation service', none, none, 'L §6b (i): of a person'],
  ['moved-to-party-or-vertical', 'person', '05 08:5', '05', 'L §7'],
  ['moved-to-party-or-vertical', 'organisation service', none, none, 'L §7: of a person'],
  ['email-changed', 'person', '04', '04', 'L §6b (ii)'],
  [
    'email-changed',
    'organisation service',
    '04?',
    '04?',
    'L §6b names only persons; T 3 keeps name and e-mail together',
  ],
  ['renamed', 'person', '04', '04', 'T 3 (name of the body)'],
  ['renamed', 'organisation', '04', '04', 'L §6b; T 3'],
  ['renamed', 'service', '04', '04', 'L §6b (đổi tên)'],
  ['address-changed', 'person', '04', '04', 'T 3 (address of the body)'],
  ['address-changed', 'organisation', '04', '04', 'L §6b'],
  ['address-changed', 'service', '04?', '04?', 'L §6b names renaming and upgrading, not the address'],
  ['merged-name-kept', 'organisation', '04', '04', 'T 3, against L §7'],
  ['merged-name-kept', 'person', '04', '04', 'T 3'],
  ['merged-name-kept', 'service', '04?', '04?', 'no letter'],
  ['merged-new-name', 'organisation', '02:3 07 05 08:5', '02:3 07 05', 'T 1, T 2 (new body); L §7 (old body)'],
  ['merged-new-name', 'person', '04', '04', 'T 3'],
  ['merged-new-name', 'service', '04?', '04?', 'no letter'],
  ['dissolved', 'organisation', '05 08:5', '05', 'L §7'],
  ['dissolved', 'person service', none, none, 'L §7: of a body'],
  ['retired', 'person', '05 08:5', '05', 'L §7'],
  ['retired', 'organisation service', none, none, 'L §7: of a person'],
  ['left', 'person', '05 08:5', '05', 'L §7'],
  ['left', 'organisation service', none, none, 'L §7: of a person'],
  ['died', 'person', '05 08:5', '05', 'L §7'],
  ['died', 'organisation service', none, none, 'L §7: of a person'],
  ['key-exposed', all, '05 08:5', '05', 'L §7 (any certificate)'],
  ['device-broken', all, '05 08:5', none, 'L §7 (any certificate)'],
  ['device-lost', all, '05 09', none, 'L §7; T 4 (gửi ngay: no number)'],
  ['device-locked', all, '06', none, 'L §6c; T 5'],
  ['service-stopped', 'service', '05 08:5', '05', 'L §7'],
  ['service-stopped', 'person organisation', none, none, 'L §7: of a service'],
  ['service-upgraded', 'service', '04', '04', 'L §6b'],
  ['service-upgraded', 'person organisation', none, none, 'L §6b: of a service'],
  ['device-handed-over', all, '07', '07', 'L §5; T 2'],
  ['revocation-notice-received', all, '08:5', none, 'L §7; T 4'],
  ['revocation-notice-device-lost', all, '09', none, 'L §7; T 4 (gửi ngay: no number)'],
]

/** The table, a PKI Token and a SIM PKI alike: T 4 says "thiết bị lưu khóa bí mật", which L §5 says both are. */
export const letterRows: readonly LetterRow[] = written.map(([situation, subscribers, device, account, cite]) => ({
  situation,
  subscribers: subscribers.split(' ') as SubscriberKind[],
  expected: { TOKEN: device, SIM: device, RSSP: account },
  cite,
}))

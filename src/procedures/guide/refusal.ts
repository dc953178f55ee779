import type { SubscriberKind } from '../../fields'
import { authorityOffice } from '../receivers/offices'
import { inferredFrom } from './guide-step'
import type { Asked } from './situation-plans'
import type { Situation, SituationId } from './situation'

/** Why a situation leads to no request, and what to choose instead. */
export interface Refusal {
  readonly message: string
  readonly english: string
  readonly source: string
}

const names: Readonly<Record<SubscriberKind, { readonly vi: string; readonly en: string }>> = {
  person: { vi: 'cá nhân', en: 'a person' },
  organisation: { vi: 'cơ quan, tổ chức', en: 'an organisation' },
  service: { vi: 'thiết bị, dịch vụ, phần mềm', en: 'a device, service or software' },
}

function wrongSubscriber({ title, english, subscribers, source }: Situation, subscriber: SubscriberKind): Refusal {
  const vi = subscribers.map((kind) => names[kind].vi).join('; ')
  const en = subscribers.map((kind) => names[kind].en).join(', or ')
  return {
    message: `Tình huống “${title}” chỉ dành cho ${vi}, không dành cho ${names[subscriber].vi}. Hãy chọn lại.`,
    english: `“${english}” is only for ${en}, not for ${names[subscriber].en}. Choose again.`,
    source,
  }
}

const instead: Readonly<Record<'person' | 'service', { readonly vi: string; readonly en: string }>> = {
  person: {
    vi: 'Với người của cơ quan giải thể, hãy chọn tình huống của chính người đó: chuyển cơ quan, nghỉ hưu hoặc thôi việc.',
    en: 'For a person of a dissolved body choose what happens to the person: moved, retired or left.',
  },
  service: {
    vi: 'Với dịch vụ, phần mềm của cơ quan giải thể, hãy chọn tình huống của chính nó, ví dụ ngừng hoạt động.',
    en: 'For a service of a dissolved body choose what happens to the service, e.g. stopped.',
  },
}

const centralSigning = inferredFrom('SGDĐT Long An 2025 §5 (ký số tập trung: bàn giao thông tin tài khoản)')
const support = authorityOffice.phones[0]?.number ?? ''

/** What central signing, which has no device, is told instead. */
const withoutDevice: Partial<Record<SituationId, { readonly vi: string; readonly en: string }>> = {
  'device-broken': {
    vi: 'Nếu mật khẩu bị lộ, hãy chọn “Lộ mật khẩu, lộ khóa bí mật, hoặc nghi bị lộ”.',
    en: 'If the password is exposed, choose that situation.',
  },
  'device-lost': {
    vi: 'Nếu mật khẩu bị lộ, hãy chọn “Lộ mật khẩu, lộ khóa bí mật, hoặc nghi bị lộ”.',
    en: 'If the password is exposed, choose that situation.',
  },
  'device-locked': {
    vi: `Nếu không vào được tài khoản, hãy hỏi hỗ trợ của Cục: ${support}.`,
    en: `If the account cannot be entered, ask the Authority’s support: ${support}.`,
  },
  'revocation-notice-received': { vi: 'Không có gì phải giao trả.', en: 'There is nothing to hand back.' },
  'revocation-notice-device-lost': {
    vi: 'Không có gì phải giao trả hay xác nhận thất lạc.',
    en: 'There is nothing to hand back and no loss to confirm.',
  },
}

/** Why a situation leads nowhere for this subscriber and device; undefined when it leads somewhere. */
export function refusalOf(situation: Situation, { subscriber, device }: Asked): Refusal | undefined {
  if (!situation.subscribers.includes(subscriber)) {
    const refusal = wrongSubscriber(situation, subscriber)
    if (situation.id !== 'dissolved' || subscriber === 'organisation') return refusal
    const { vi, en } = instead[subscriber]
    return { ...refusal, message: `${refusal.message} ${vi}`, english: `${refusal.english} ${en}` }
  }
  const told = device === 'RSSP' ? withoutDevice[situation.id] : undefined
  if (!told) return undefined
  return {
    message: `Ký số tập trung dùng tài khoản, không có thiết bị. ${told.vi}`,
    english: `Central signing uses an account and has no device. ${told.en}`,
    source: centralSigning,
  }
}

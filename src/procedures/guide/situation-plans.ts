import type { SubscriberKind } from '../../fields'
import * as notes from './guide-notes'
import { inferredFrom, type GuideNote, type StepRule, type Words } from './guide-step'
import type { SituationId } from './situation'
import * as steps from './step-rules'
import type { GuideDevice } from './step-rules'

/** Whose situation it is. The subscriber is one that the situation can happen to. */
export interface Asked {
  readonly subscriber: SubscriberKind
  readonly device: GuideDevice
}

/** What a situation leads to, before a profile says who receives it. */
export interface Plan {
  readonly steps: readonly StepRule[]
  readonly notes: readonly GuideNote[]
}

const longAn = 'SGDĐT Long An 2025'
const thuyNguyen = 'Phòng VH&TT Thủy Nguyên 2024'
const ofSubscriber: Words = { vi: 'của thuê bao', en: 'of the subscriber' }

function firstIssue({ subscriber, device }: Asked): Plan {
  const ground = { vi: 'Chưa có chứng thư', en: 'There is no certificate yet' }
  return {
    steps: [steps.issue(subscriber, ground), steps.handover(device)],
    notes: [...(subscriber === 'organisation' ? [notes.fromEffectiveDay] : []), ...notes.issuedOn(device, subscriber)],
  }
}

function renewal({ device }: Asked): Plan {
  return { steps: [steps.renewal], notes: [notes.notRenewable, notes.arrivalOf('renewal', device)] }
}

function issueAgain({ subscriber, device }: Asked, ground: Words, from: string): Plan {
  return {
    steps: [
      steps.issue(subscriber, ground, from),
      steps.handover(device),
      steps.handBack(device, 'expiry', { vi: 'cũ', en: '(the old one)' }),
    ],
    notes: [...(subscriber === 'person' ? [notes.oldSerialOnMau01] : []), ...notes.issuedOn(device, subscriber)],
  }
}

function change({ device }: Asked, ground: Words, source: string, more: readonly GuideNote[] = []): Plan {
  return {
    steps: [steps.change(ground, source)],
    notes: [...more, notes.changeCondition, notes.arrivalOf('change', device)],
  }
}

function revocation({ device }: Asked, ground: Words, more: readonly GuideNote[] = []): Plan {
  return {
    steps: [steps.revoke(ground), steps.handBack(device, 'revocation', ofSubscriber)],
    notes: [notes.noticeWillCome, ...more],
  }
}

function emailChanged(asked: Asked): Plan {
  const ground = { vi: 'Địa chỉ thư điện tử công vụ thay đổi', en: 'The official e-mail address changed' }
  const inferred = `${longAn} §6b (chỉ nêu cá nhân); ${thuyNguyen} mục 3 (tên và thư điện tử công vụ đi cùng nhau)`
  return change(asked, ground, asked.subscriber === 'person' ? `${longAn} §6b` : inferredFrom(inferred))
}

const renamedSources: Readonly<Record<SubscriberKind, string>> = {
  person: `${thuyNguyen} mục 3`,
  organisation: `${longAn} §6b; ${thuyNguyen} mục 3`,
  service: `${longAn} §6b`,
}

const readdressedSources: Readonly<Record<SubscriberKind, string>> = {
  person: `${thuyNguyen} mục 3`,
  organisation: `${longAn} §6b`,
  service: inferredFrom(`${longAn} §6b (nêu đổi tên, nâng cấp, bổ sung tính năng; không nêu đổi địa chỉ)`),
}

function renamed(asked: Asked): Plan {
  const isPerson = asked.subscriber === 'person'
  const ground = isPerson
    ? { vi: 'Tên cơ quan công tác thay đổi', en: 'The name of the person’s body changed' }
    : { vi: 'Tên không còn như trong chứng thư', en: 'The name is no longer the one in the certificate' }
  return change(asked, ground, renamedSources[asked.subscriber], isPerson ? [notes.onlyWhatNoLongerFits] : [])
}

function addressChanged(asked: Asked): Plan {
  const ground = { vi: 'Địa chỉ cơ quan thay đổi', en: 'The address of the body changed' }
  return change(asked, ground, readdressedSources[asked.subscriber], [notes.onlyWhatNoLongerFits])
}

const serviceOfMergedBody = inferredFrom(
  `${longAn} §6b; ${thuyNguyen} mục 3 (nêu cơ quan và cá nhân; không nêu dịch vụ, phần mềm của cơ quan sáp nhập)`,
)

function mergedNameKept(asked: Asked): Plan {
  if (asked.subscriber === 'organisation') {
    const ground = {
      vi: 'Cơ quan sáp nhập nhưng giữ nguyên tên (theo thư Thủy Nguyên; thư Long An nói khác)',
      en: 'The merged body keeps its name (this follows the Thủy Nguyên letter; Long An’s says otherwise)',
    }
    return change(asked, ground, `${thuyNguyen} mục 3 (khác ${longAn} §7)`, [notes.lettersDisagree])
  }
  const ground = { vi: 'Thông tin cơ quan thay đổi do sáp nhập', en: 'A merger changed what is told of the body' }
  const source = asked.subscriber === 'person' ? `${thuyNguyen} mục 3` : serviceOfMergedBody
  return change(asked, ground, source, [notes.onlyWhatNoLongerFits])
}

function mergedNewName(asked: Asked): Plan {
  const { subscriber, device } = asked
  if (subscriber !== 'organisation') {
    const ground = { vi: 'Cơ quan có tên mới do sáp nhập', en: 'A merger gave the body a new name' }
    if (subscriber === 'service') return change(asked, ground, serviceOfMergedBody)
    return change(asked, ground, `${thuyNguyen} mục 3`, [notes.withoutOneIsIssued])
  }
  const newBody = {
    vi: 'Cơ quan mới, kể từ ngày nghị quyết, quyết định có hiệu lực',
    en: 'For the new body, from the day the resolution takes effect',
  }
  const oldBody = { vi: 'Cơ quan cũ sáp nhập, không còn nữa', en: 'The old body is merged and no longer exists' }
  return {
    steps: [
      steps.issue('organisation', newBody),
      steps.handover(device),
      steps.revoke(oldBody),
      steps.handBack(device, 'revocation', { vi: 'của cơ quan cũ', en: 'of the old body' }),
    ],
    notes: [notes.fromEffectiveDay, notes.noticeWillCome, ...notes.issuedOn(device, 'organisation')],
  }
}

const lost = { vi: 'Thiết bị lưu khóa bí mật bị thất lạc', en: 'The key device is lost' }

/** What each situation leads to. Central signing is refused, or loses its hand-back, before and after this. */
export const plans: Readonly<Record<SituationId, (asked: Asked) => Plan>> = {
  new: firstIssue,
  expiring: renewal,
  expired: (asked) =>
    issueAgain(
      asked,
      {
        vi: 'Chứng thư đã hết hạn hoặc còn dưới 30 ngày nên không gia hạn được; đề nghị cấp mới',
        en: 'The certificate has expired or has fewer than 30 days left and cannot be renewed; it is issued anew',
      },
      `${longAn} §6a (gia hạn phải còn ít nhất 30 ngày)`,
    ),
  'renewed-once-already': (asked) =>
    issueAgain(
      asked,
      {
        vi: 'Chứng thư chỉ được đề nghị gia hạn 01 lần và đã gia hạn rồi; đề nghị cấp mới',
        en: 'A certificate is renewed only once, and this one was; it is issued anew',
      },
      `${longAn} §6a (chỉ được đề nghị gia hạn 01 lần)`,
    ),
  'moved-within-province': (asked) =>
    change(
      asked,
      { vi: 'Chuyển sang cơ quan khác trong cùng tỉnh', en: 'Moved to another body of the same province' },
      `${longAn} §6b`,
      [notes.onlyWhatNoLongerFits],
    ),
  'moved-to-party-or-vertical': (asked) =>
    revocation(
      asked,
      {
        vi: 'Chuyển sang cơ quan đảng, đoàn thể hoặc ngành dọc',
        en: 'Moved to the Party, a mass organisation or a vertical sector',
      },
      [notes.newBodyAsks],
    ),
  'email-changed': emailChanged,
  renamed,
  'address-changed': addressChanged,
  'merged-name-kept': mergedNameKept,
  'merged-new-name': mergedNewName,
  dissolved: (asked) =>
    revocation(asked, { vi: 'Cơ quan giải thể hoặc chia tách', en: 'The body is dissolved or split' }),
  retired: (asked) => revocation(asked, { vi: 'Cá nhân nghỉ hưu', en: 'The person retires' }),
  left: (asked) => revocation(asked, { vi: 'Cá nhân thôi việc', en: 'The person leaves the service' }),
  died: (asked) => revocation(asked, { vi: 'Cá nhân từ trần', en: 'The person has died' }),
  'key-exposed': (asked) =>
    revocation(asked, { vi: 'Khóa bí mật (mật khẩu) bị lộ hoặc nghi bị lộ', en: 'The key is exposed, or may be' }, [
      notes.stillNeedsToSign(asked.subscriber),
    ]),
  'device-broken': (asked) =>
    revocation(asked, { vi: 'Thiết bị lưu khóa bí mật bị hỏng', en: 'The key device is broken' }, [
      notes.stillNeedsToSign(asked.subscriber),
    ]),
  'device-lost': ({ subscriber }) => ({
    steps: [steps.revoke(lost), steps.confirmLoss],
    notes: [notes.noticeWillCome, notes.stillNeedsToSign(subscriber)],
  }),
  'device-locked': ({ device }) => ({ steps: [steps.recover(device)], notes: [] }),
  'service-stopped': (asked) =>
    revocation(asked, {
      vi: 'Thiết bị, dịch vụ, phần mềm ngừng hoạt động',
      en: 'The device, service or software stopped',
    }),
  'service-upgraded': (asked) =>
    change(
      asked,
      {
        vi: 'Nâng cấp phiên bản, bổ sung tính năng nên thông tin không còn như trong chứng thư',
        en: 'An upgrade made the certificate’s information untrue',
      },
      `${longAn} §6b`,
    ),
  'device-handed-over': ({ device }) => ({ steps: [steps.handover(device)], notes: [] }),
  'revocation-notice-received': ({ device }) => ({
    steps: [steps.handBack(device, 'revocation', ofSubscriber)],
    notes: [],
  }),
  'revocation-notice-device-lost': () => ({ steps: [steps.confirmLoss], notes: [] }),
}

import type { SubscriberKind } from '../../fields'
import type { Mau } from '../mau'
import { inferredFrom, type StepRule, type Words } from './guide-step'
import { atOnce, durationUnknown, handBackWithin, issueWithin, numberOfDaysUnknown, within } from './step-times'

/** The device kinds that the guide tells apart. */
export type GuideDevice = 'TOKEN' | 'SIM' | 'RSSP'

const longAn = 'SGDĐT Long An 2025'
const thuyNguyen = 'Phòng VH&TT Thủy Nguyên 2024'

interface IssueForm {
  readonly mau: Mau
  readonly what: Words
  readonly source: string
}

const issueForms: Readonly<Record<SubscriberKind, IssueForm>> = {
  person: {
    mau: '01',
    what: {
      vi: 'lập Mẫu 01 đề nghị cấp chứng thư cho cá nhân.',
      en: 'write form 01, a request to issue a certificate to a person.',
    },
    source: `${longAn} §5; ${thuyNguyen} mục 2`,
  },
  organisation: {
    mau: '02',
    what: {
      vi: 'lập Mẫu 02 đề nghị cấp chứng thư cho cơ quan, tổ chức; phải có quyết định thành lập, hoặc xác nhận của người đứng đầu cơ quan, tổ chức cấp trên trực tiếp.',
      en: 'write form 02, a request to issue a certificate to a body; it needs its founding decision, or a confirmation by the head of the body directly above.',
    },
    source: `${longAn} §5; ${thuyNguyen} mục 1, 2`,
  },
  service: {
    mau: '03',
    what: {
      vi: 'lập Mẫu 03 đề nghị cấp chứng thư cho thiết bị, dịch vụ, phần mềm.',
      en: 'write form 03, a request to issue a certificate to a device, service or software.',
    },
    source: `${longAn} §5`,
  },
}

/** 01, 02 or 03 by subscriber. @param inferred from what, where no letter says that this situation leads to a new issue */
export function issue(subscriber: SubscriberKind, ground: Words, inferred?: string): StepRule {
  const { mau, what, source } = issueForms[subscriber]
  const from = `${source}; thời hạn: ${issueWithin.source}`
  return {
    mau,
    what: { vi: `${ground.vi}: ${what.vi}`, en: `${ground.en}: ${what.en}` },
    time: within(issueWithin),
    deadline: issueWithin,
    source: inferred === undefined ? from : `${inferredFrom(inferred)}; cách làm: ${from}`,
    certainty: inferred === undefined ? 'letter' : 'inference',
  }
}

/** 07, when the new device or account was handed over. */
export function handover(device: GuideDevice): StepRule {
  const isAccount = device === 'RSSP'
  return {
    mau: '07',
    what: isAccount
      ? {
          vi: 'Sau khi bàn giao thông tin tài khoản ký số tập trung cho thuê bao: lập thông báo theo Mẫu 07.',
          en: 'After handing the account of central signing to the subscriber: write the notice, form 07.',
        }
      : {
          vi: 'Ngay sau khi bàn giao thiết bị lưu khóa bí mật cho thuê bao: lập thông báo theo Mẫu 07.',
          en: 'Right after handing the key device to the subscriber: write the notice, form 07.',
        },
    time: isAccount ? numberOfDaysUnknown : atOnce,
    source: isAccount ? `${longAn} §5` : `${longAn} §5; ${thuyNguyen} mục 2`,
    certainty: 'letter',
  }
}

/** 04 for a renewal. @source SGDĐT Long An 2025 §6a */
export const renewal: StepRule = {
  mau: '04',
  what: {
    vi: 'Chứng thư sắp hết hạn: lập Mẫu 04, chọn dịch vụ Gia hạn. Chỉ được đề nghị gia hạn 01 lần, khi chứng thư còn ít nhất 30 ngày.',
    en: 'The certificate is about to expire: write form 04 and tick renewal. Only once, with at least 30 days left.',
  },
  time: durationUnknown,
  source: `${longAn} §6a`,
  certainty: 'letter',
}

/** 04 for a change of information. @param source the letter's section, or an inference that says so */
export function change(ground: Words, source: string): StepRule {
  return {
    mau: '04',
    what: {
      vi: `${ground.vi}: lập Mẫu 04, chọn dịch vụ Thay đổi thông tin (TĐTT).`,
      en: `${ground.en}: write form 04 and tick change of information.`,
    },
    time: durationUnknown,
    source,
    certainty: source.startsWith(inferredFrom('')) ? 'inference' : 'letter',
  }
}

/** 05. @param ground the reason as the letter names it @param source the letter's section */
export function revoke(ground: Words, source = `${longAn} §7`): StepRule {
  return {
    mau: '05',
    what: {
      vi: `${ground.vi}: lập Mẫu 05 đề nghị thu hồi chứng thư.`,
      en: `${ground.en}: write form 05, a request to revoke the certificate.`,
    },
    time: durationUnknown,
    source,
    certainty: 'letter',
  }
}

/** 06. */
export function recover(device: GuideDevice): StepRule {
  const isSim = device === 'SIM'
  return {
    mau: '06',
    what: {
      vi: `${isSim ? 'SIM PKI' : 'Thiết bị'} bị khóa do nhập sai mật khẩu quá số lần quy định: lập Mẫu 06 đề nghị khôi phục thiết bị.`,
      en: `The ${isSim ? 'SIM PKI' : 'device'} is locked by wrong passwords: write form 06, a request to recover it.`,
    },
    time: durationUnknown,
    source: `${longAn} §6c; ${thuyNguyen} mục 5 (Khôi phục)`,
    certainty: 'letter',
  }
}

const simToo: Words = {
  vi: ' Làm cả với SIM PKI: mục thu hồi thiết bị của thư Long An chỉ nêu PKI Token, nhưng thư Thủy Nguyên và Nghị định 68 nói chung “thiết bị lưu khóa bí mật”, gồm cả SIM PKI.',
  en: ' A SIM PKI too: the Long An letter names only the PKI Token here, but the Thủy Nguyên letter and Decree 68 say “key device”, which a SIM PKI is.',
}

/** 08, after the revocation notice, or after a plain expiry, for which no number of days is set. */
export function handBack(device: GuideDevice, after: 'revocation' | 'expiry', whose: Words): StepRule {
  const sim = device === 'SIM' ? simToo : { vi: '', en: '' }
  const ground =
    after === 'revocation'
      ? { vi: 'Sau khi nhận được thông báo thu hồi', en: 'After the revocation notice' }
      : { vi: 'Sau khi chứng thư hết hạn', en: 'After the certificate has expired' }
  return {
    mau: '08',
    what: {
      vi: `${ground.vi}: thu lại thiết bị lưu khóa bí mật ${whose.vi}, lập biên bản giao, nhận theo Mẫu 08.${sim.vi}`,
      en: `${ground.en}: collect the key device ${whose.en} and write the minute of handing back, form 08.${sim.en}`,
    },
    ...(after === 'revocation'
      ? { time: within(handBackWithin), deadline: handBackWithin }
      : { time: numberOfDaysUnknown }),
    source: `${longAn} §7, §8; ${thuyNguyen} mục 4${device === 'SIM' ? `; SIM PKI là thiết bị lưu khóa bí mật: ${longAn} §5` : ''}`,
    certainty: 'letter',
  }
}

/** 09. No number of days: the Thủy Nguyên letter says "gửi ngay". */
export const confirmLoss: StepRule = {
  mau: '09',
  what: {
    vi: 'Thiết bị thất lạc nên không giao trả được: lập biên bản xác nhận theo Mẫu 09.',
    en: 'The device is lost and cannot be handed back: write the minute confirming it, form 09.',
  },
  time: atOnce,
  source: `${longAn} §7; ${thuyNguyen} mục 4`,
  certainty: 'letter',
}

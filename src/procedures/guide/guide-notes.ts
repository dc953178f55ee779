import type { SubscriberKind } from '../../fields'
import { inferredFrom, type GuideNote } from './guide-step'
import type { GuideDevice } from './step-rules'

const longAn = 'SGDĐT Long An 2025'
const thuyNguyen = 'Phòng VH&TT Thủy Nguyên 2024'

/** A body made by a resolution waits for the day that it takes effect. */
export const fromEffectiveDay: GuideNote = {
  message:
    'Cơ quan thành lập theo nghị quyết, quyết định chỉ được đề nghị cấp kể từ ngày nghị quyết, quyết định đó có hiệu lực.',
  english: 'A body made by a resolution may ask only from the day on which the resolution takes effect.',
  source: `${thuyNguyen} mục 1`,
}

/** What to choose when a renewal is not possible. */
export const notRenewable: GuideNote = {
  message:
    'Nếu còn dưới 30 ngày hoặc đã hết hạn, hãy chọn “Chứng thư đã hết hạn, hoặc còn dưới 30 ngày”. Nếu đã gia hạn rồi, hãy chọn “Chứng thư sắp hết hạn, đã gia hạn 01 lần”.',
  english:
    'With fewer than 30 days left, or expired, choose that situation. If it was renewed before, choose “renewed once”.',
  source: `${longAn} §6a`,
}

/** What a change needs, and what it leaves alone. */
export const changeCondition: GuideNote = {
  message:
    'Muốn thay đổi thông tin, chứng thư phải còn thời hạn ít nhất 30 ngày. Thay đổi thông tin không làm thay đổi ngày hết hạn.',
  english: 'A change needs at least 30 days of validity left, and does not move the expiry date.',
  source: `${longAn} §6b`,
}

/** Nothing to do where the certificate still tells the truth. */
export const onlyWhatNoLongerFits: GuideNote = {
  message: 'Chỉ phải thay đổi khi thông tin không còn phù hợp với thông tin trong chứng thư.',
  english: 'A change is due only where something no longer agrees with the certificate.',
  source: `${longAn} §6b; ${thuyNguyen} mục 3`,
}

/** How the renewed or changed certificate gets into the device. */
export function arrivalOf(purpose: 'renewal' | 'change', device: GuideDevice): GuideNote {
  const section = purpose === 'renewal' ? '§6a' : '§6b'
  const suffix = purpose === 'renewal' ? '.cer' : '.crt'
  if (device === 'SIM')
    return {
      message: 'SIM PKI tự cập nhật chứng thư mới, không phải cài đặt.',
      english: 'A SIM PKI updates itself; nothing is to be installed.',
      source: `${longAn} ${section}`,
    }
  if (device === 'TOKEN')
    return {
      message: `Tệp chứng thư mới (đuôi ${suffix}) được gửi đến thư điện tử của người tiếp nhận; cài vào chính PKI Token đã cấp.`,
      english: `The new certificate (a ${suffix} file) is mailed to the receiver; install it into the same PKI Token.`,
      source: `${longAn} ${section}`,
    }
  return {
    message: 'Ký số tập trung cập nhật chứng thư mới thế nào: không quy định trong nguồn đã có. Hãy hỏi nơi nhận.',
    english: 'How central signing takes the new certificate: not told in the sources at hand. Ask the receiver.',
    source: `${longAn} ${section} (chỉ nêu PKI Token và SIM PKI)`,
  }
}

const formOne = 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01'

/** What is to know of the device or account that a new certificate comes with. */
export function issuedOn(device: GuideDevice, subscriber: SubscriberKind): readonly GuideNote[] {
  if (device === 'TOKEN') return []
  if (device === 'RSSP') return subscriber === 'person' ? [ownSubject, accountIsHandedOver] : [accountIsHandedOver]
  return subscriber === 'person' ? [simColumn, simUpdates] : [simNotOnForm, simUpdates]
}

const simColumn: GuideNote = {
  message:
    'Ở cột “SIM PKI” của Mẫu 01: ghi tên nhà mạng (Viettel, Vinaphone hoặc Mobifone) để nhận SIM mới; thêm “/cs” (ví dụ “Viettel/cs”) để chuyển số đang dùng sang SIM PKI; để trống là không đăng ký.',
  english:
    'In the “SIM PKI” column of form 01 write the carrier for a new SIM, the carrier with “/cs” to move a number in use; empty means none.',
  source: `${formOne}, cột SIM PKI (thông tin chép lại)`,
}

const simUpdates: GuideNote = {
  message: 'Khi gia hạn hoặc thay đổi thông tin sau này, SIM PKI tự cập nhật chứng thư mới, không phải cài đặt.',
  english: 'When the certificate is renewed or changed later, a SIM PKI updates itself; nothing is to be installed.',
  source: `${longAn} §6a, §6b`,
}

const simNotOnForm: GuideNote = {
  message:
    'Mẫu 02 và Mẫu 03 không có cột SIM PKI trong nguồn đã có. Hãy hỏi Cục trước khi đăng ký SIM PKI cho cơ quan, dịch vụ.',
  english: 'Forms 02 and 03 have no SIM PKI column in the sources at hand. Ask the Authority first.',
  source: inferredFrom('NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01, 02, 03 (cột SIM PKI chỉ có ở Mẫu 01)'),
}

const ownSubject: GuideNote = {
  message:
    'Văn bản theo Mẫu 01 có trích yếu riêng: “V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân sử dụng giải pháp ký số tập trung”.',
  english: 'For central signing form 01 has a subject of its own (“… cho cá nhân sử dụng giải pháp ký số tập trung”).',
  source: `${formOne}, trích yếu (thông tin chép lại)`,
}

const accountIsHandedOver: GuideNote = {
  message: 'Với ký số tập trung, thuê bao nhận bàn giao thông tin tài khoản, không có thiết bị.',
  english: 'With central signing the subscriber is handed an account; there is no device.',
  source: `${longAn} §5`,
}

const issueFormOf: Readonly<Record<SubscriberKind, string>> = { person: '01', organisation: '02', service: '03' }

/** Who still has to sign after a revocation needs a new certificate. */
export function stillNeedsToSign(subscriber: SubscriberKind): GuideNote {
  const mau = issueFormOf[subscriber]
  return {
    message: `Nếu vẫn cần ký số, đề nghị cấp chứng thư mới (Mẫu ${mau}): hãy xem “Cần chứng thư mới, chưa từng có”.`,
    english: `If signing is still needed, ask for a new certificate (form ${mau}): see “A first certificate is needed”.`,
    source: inferredFrom(`${longAn} §5, §7 (chứng thư bị thu hồi thì mất hiệu lực)`),
  }
}

/** The same, for a person whose new body is another managing agency. */
export const newBodyAsks: GuideNote = {
  message: 'Nếu ở nơi mới vẫn cần ký số, cơ quan mới đề nghị cấp chứng thư mới (Mẫu 01).',
  english: 'If signing is needed in the new place, the new body asks for a new certificate (form 01).',
  source: inferredFrom(`${longAn} §1, §5, §7`),
}

/** Why there is no hand-back with central signing. */
export const nothingToHandBack: GuideNote = {
  message: 'Ký số tập trung dùng tài khoản, không có thiết bị, nên không có bước giao trả thiết bị.',
  english: 'Central signing uses an account and no device, so there is nothing to hand back.',
  source: inferredFrom(`${longAn} §5 (ký số tập trung: bàn giao thông tin tài khoản)`),
}

/** What the Authority does with a request to revoke. */
export const noticeWillCome: GuideNote = {
  message: 'Sau khi nhận đề nghị thu hồi, Cục làm mất hiệu lực chứng thư và thông báo lại bằng văn bản.',
  english: 'After the request the Authority makes the certificate invalid and gives notice in writing.',
  source: `${longAn} §7`,
}

/** The old number on a request for a new certificate. */
export const oldSerialOnMau01: GuideNote = {
  message: 'Mẫu 01 có cột “Số hiệu chứng thư chữ ký số cũ (nếu có)”: hãy ghi số hiệu của chứng thư cũ vào đó.',
  english: 'Form 01 has a column for the number of the old certificate: write it there.',
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01 (thông tin chép lại)',
}

/** A person of a new body who has no certificate yet. */
export const withoutOneIsIssued: GuideNote = {
  message: 'Người chưa có chứng thư thì đề nghị cấp mới (Mẫu 01): hãy xem “Cần chứng thư mới, chưa từng có”.',
  english: 'A person without a certificate is issued one (form 01): see “A first certificate is needed”.',
  source: `${thuyNguyen} mục 2`,
}

/** The letters disagree about a merged body that keeps its name. */
export const lettersDisagree: GuideNote = {
  message:
    'Hai thư nói khác nhau: thư Long An §7 thu hồi chứng thư của cơ quan sáp nhập; thư Thủy Nguyên mục 3 cho thay đổi thông tin nếu giữ nguyên tên. Ở đây theo thư Thủy Nguyên.',
  english:
    'The letters disagree: Long An §7 revokes the certificate of a merged body; Thủy Nguyên §3 changes it where the name is kept. This follows Thủy Nguyên.',
  source: `${thuyNguyen} mục 3; ${longAn} §7`,
}

/** What was presumed where nobody said which device it is. */
export const presumedToken: GuideNote = {
  message: 'Chưa rõ loại thiết bị nên coi là PKI Token. Nếu là SIM PKI, hãy chọn SIM PKI: nơi nhận có thể khác.',
  english: 'The kind of device is not known and is taken for a PKI Token. A SIM PKI may have another receiver.',
  source: inferredFrom('mẫu nhập của Cục, cột S: “nếu không ghi sẽ là token” (thông tin chép lại)'),
}

/** How the department of Long An unlocks a device. */
export const unlockedFromAfar: GuideNote = {
  message:
    'Theo thư Long An: cán bộ kỹ thuật của Sở liên hệ với người phối hợp ghi trong Mẫu 06 để hướng dẫn mở khóa từ xa.',
  english:
    'In Long An a technician of the department calls the person named in form 06 and guides the unlocking from afar.',
  source: `${longAn} §6c`,
}

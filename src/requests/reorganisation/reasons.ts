/** Why a plan says what it says: the sentences and the rules behind them. Times and names are put in by the caller. */
import type { AddressState } from './address-state'
import type { LaterStep, Reason } from './reorganisation-plan'

const thuyNguyen = 'Phòng VH&TT Thủy Nguyên 2024'
const longAn = 'SGDĐT Long An 2025'

/** The rules that a plan follows. */
export const planSources = {
  effective: `${thuyNguyen} mục 1`,
  issue: `${thuyNguyen} mục 2`,
  kept: `${thuyNguyen} mục 3`,
  personChange: `${thuyNguyen} mục 3; ${longAn} §6b`,
  personIssue: `${thuyNguyen} mục 2`,
  change: `${longAn} §6b`,
  revoke: `${longAn} §7`,
  revokePerson: `${longAn} §7`,
  handBack: `${longAn} §7; ${thuyNguyen} mục 4`,
  handOver: `${longAn} §5; ${thuyNguyen} mục 2`,
  conflict: `${longAn} §7 và ${thuyNguyen} mục 3 nói khác nhau`,
  planInput: 'Suy luận của phần mềm: dữ liệu cần có để lập kế hoạch',
} as const

/** A source that says that the rule is our own inference. */
export function inferred(from: string): string {
  return `Suy luận của phần mềm từ ${from}`
}

function reason(why: string, whyEnglish: string, source: string): Reason {
  return { why, whyEnglish, source }
}

/** The reasons of decisions. Names are given as they are shown. */
export const reasons = {
  keptName: (name: string, shared: boolean) =>
    reason(
      `Giữ tên cũ sau sắp xếp nên “${name}” tiếp tục dùng chứng thư và thư điện tử công vụ đã có, chỉ thay đổi thông tin. Áp dụng theo hướng dẫn của Thủy Nguyên${shared ? '; hướng dẫn của Long An thì thu hồi chứng thư của cơ quan sáp nhập' : ''}.`,
      `The name is kept, so “${name}” keeps its certificate and official address and only changes the information. This follows the Thủy Nguyên letter${shared ? '; the Long An letter revokes the certificate of a merged body' : ''}.`,
      shared ? `${planSources.kept} (khác ${planSources.revoke})` : planSources.kept,
    ),
  renamed: (name: string) =>
    reason(
      `Cơ quan chỉ đổi tên thành “${name}” nên thay đổi thông tin của chứng thư đang dùng.`,
      `The body is only renamed to “${name}”, so the information of its certificate changes.`,
      planSources.change,
    ),
  addressChanged: () =>
    reason(
      'Địa chỉ của cơ quan thay đổi, tên giữ nguyên.',
      'The address of the body changes; its name stays.',
      planSources.change,
    ),
  newBody: (name: string) =>
    reason(
      `“${name}” là cơ quan thành lập mới, mang tên mới nên đề nghị cấp mới.`,
      `“${name}” is a new body under a new name, so a new certificate is asked for.`,
      planSources.issue,
    ),
  chosenNew: (name: string) =>
    reason(
      `Theo lựa chọn của người lập: “${name}” được cấp mới.`,
      `As the clerk chose: “${name}” gets a new certificate.`,
      planSources.issue,
    ),
  keptWithoutCertificate: (name: string) =>
    reason(
      `Cơ quan cũ chưa có chứng thư nên không có gì để thay đổi; “${name}” đề nghị cấp mới.`,
      `The old body has no certificate to change; “${name}” asks for a new one.`,
      inferred(planSources.issue),
    ),
  bodyTooLate: (left: TimeLeft) =>
    reason(
      `Chứng thư của cơ quan cũ ${left.vi}, không thay đổi thông tin được (cần còn ít nhất 30 ngày). Đề nghị cấp mới.`,
      `The certificate of the old body ${left.en} and can't be changed (30 days are needed). Ask for a new one.`,
      `${planSources.change}; cấp mới thay thế: ${inferred(planSources.issue)}`,
    ),
  lapses: (left: TimeLeft) =>
    reason(
      `Chứng thư ${left.vi}; cơ quan mới được cấp chứng thư khác, chứng thư này không dùng nữa khi hết hạn.`,
      `The certificate ${left.en}; the new body gets another one, and this one lapses.`,
      inferred(planSources.change),
    ),
  revoked: (what: string, english: string) =>
    reason(
      `${what} nên thu hồi chứng thư của cơ quan cũ.`,
      `${english}, so the certificate of the old body is revoked.`,
      planSources.revoke,
    ),
  nothingToRevoke: () =>
    reason(
      'Cơ quan cũ không có chứng thư nên không có gì để thu hồi.',
      'The old body has no certificate; there is nothing to revoke.',
      inferred(planSources.revoke),
    ),
  expired: () =>
    reason(
      'Chứng thư đã hết hạn nên không cần thu hồi; chỉ giao lại thiết bị.',
      'The certificate has expired: nothing to revoke, only the device is handed back.',
      planSources.handBack,
    ),
  unchanged: (address: AddressState) => unchanged[address === 'same' || address === 'kept' ? address : 'untold'],
  stayingWithout: () =>
    reason(
      'Cơ quan giữ nguyên tên và cá nhân chưa có chứng thư nên không có gì để thay đổi.',
      'The body keeps its name, and the person holds no certificate to change.',
      inferred(planSources.kept),
    ),
  personChange: (name: string) =>
    reason(
      `Đã có chứng thư và cơ quan công tác thành “${name}” nên thay đổi thông tin.`,
      `Holds a certificate, and the body becomes “${name}”: change the information.`,
      planSources.personChange,
    ),
  personMovedOutside: (name: string) =>
    name === ''
      ? reason(
          'Theo lựa chọn của người lập: chuyển đến cơ quan khác trong tỉnh nên thay đổi thông tin. Chưa ghi tên cơ quan mới; hãy điền trong Mẫu 04 trước khi gửi.',
          'As the clerk chose: moved to another body of the province, so the information changes. Its name is not told; fill it into form 04 before sending.',
          planSources.change,
        )
      : reason(
          `Đã có chứng thư và chuyển đến “${name}”, ngoài bảng sắp xếp nhưng cùng tỉnh, nên thay đổi thông tin.`,
          `Holds a certificate and moves to “${name}”, outside of the table but within the province: change the information.`,
          planSources.change,
        ),
  personToSector: (name: string, sector?: string) =>
    sector === undefined
      ? reason(
          'Theo lựa chọn của người lập: chuyển đến cơ quan đảng, đoàn thể, ngành dọc nên thu hồi chứng thư.',
          'As the clerk chose: moved to the Party, a mass organisation or a vertical sector, so the certificate is revoked.',
          planSources.revokePerson,
        )
      : reason(
          `Chuyển đến “${name}”: theo tên thì thuộc cơ quan đảng, đoàn thể, ngành dọc (“${sector}”), nên thu hồi chứng thư.`,
          `Moves to “${name}”: by its name of the Party, a mass organisation or a vertical sector, so the certificate is revoked.`,
          `${planSources.revokePerson} (nhận ra cơ quan theo tên: suy luận của phần mềm)`,
        ),
  personElsewhere: (name: string) =>
    reason(
      `Theo lựa chọn của người lập: “${name}” ở tỉnh khác nên không thay đổi thông tin được; thu hồi, cơ quan mới đề nghị cấp.`,
      `As the clerk chose: “${name}” is in another province, so the information can't be changed; revoke, and the new body asks for an issue.`,
      inferred(`${planSources.change}, §7`),
    ),
  personAddress: () =>
    reason(
      'Đã có chứng thư và địa chỉ cơ quan thay đổi nên thay đổi thông tin.',
      'Holds a certificate, and the address of the body changes: change the information.',
      planSources.kept,
    ),
  personEmail: () =>
    reason(
      'Đã có chứng thư và địa chỉ thư điện tử công vụ thay đổi nên thay đổi thông tin.',
      'Holds a certificate, and the official address changes: change the information.',
      planSources.change,
    ),
  personIssue: (name: string) =>
    reason(
      `Chưa có chứng thư, công tác tại ${name === '' ? 'cơ quan khác trong tỉnh' : `“${name}”`} nên đề nghị cấp mới.`,
      `Holds no certificate and works at ${name === '' ? 'another body of the province' : `“${name}”`}: ask for a new one.`,
      planSources.personIssue,
    ),
  personTooLate: (left: TimeLeft) =>
    reason(
      `Chứng thư ${left.vi}, không thay đổi thông tin được (cần còn ít nhất 30 ngày). Đề nghị cấp mới.`,
      `The certificate ${left.en} and can't be changed (30 days are needed). Ask for a new one.`,
      `${planSources.change}; cấp mới thay thế: ${inferred(planSources.personIssue)}`,
    ),
  personLeft: () =>
    reason(
      'Theo lựa chọn của người lập: cá nhân thôi việc hoặc nghỉ hưu nên thu hồi chứng thư.',
      'As the clerk chose: the person left or retired, so the certificate is revoked.',
      planSources.revokePerson,
    ),
  personLeftWithout: () =>
    reason(
      'Cá nhân rời cơ quan và không có chứng thư nên không có gì để thu hồi.',
      'The person leaves and holds no certificate: nothing to revoke.',
      inferred(planSources.revokePerson),
    ),
  open: () =>
    reason(
      'Chưa đủ căn cứ để quyết định; hãy chọn ở mục “Cần quyết định”.',
      'The sources leave this open; decide under “To be decided”.',
      planSources.planInput,
    ),
} as const

const unchanged: Readonly<Record<'same' | 'kept' | 'untold', Reason>> = {
  same: reason(
    'Tên và địa chỉ không thay đổi nên không phải làm gì.',
    'Neither name nor address changes: nothing to do.',
    inferred(planSources.kept),
  ),
  kept: reason(
    'Tên không thay đổi; theo lựa chọn của người lập, địa chỉ trong chứng thư không thay đổi nên không phải làm gì.',
    'The name does not change and, as the clerk chose, nor does the address in the certificate: nothing to do.',
    inferred(planSources.kept),
  ),
  untold: reason(
    `Tên không thay đổi; chưa có địa chỉ để so. Nếu địa chỉ trong chứng thư thay đổi thì cần Mẫu 04 (${planSources.kept}).`,
    'The name does not change; there is no address to compare. If the address in the certificate changes, form 04 is needed.',
    inferred(planSources.kept),
  ),
}

/** How long a certificate has left, as part of a sentence. */
export interface TimeLeft {
  readonly vi: string
  readonly en: string
}

/** Words for the days left. @param days from the request to the last day; negative after it */
export function timeLeft(days: number): TimeLeft {
  if (days < 0) return { vi: 'đã hết hạn', en: 'has expired' }
  return { vi: `chỉ còn ${days} ngày`, en: `has only ${days} days left` }
}

function later(mau: LaterStep['mau'], why: string, whyEnglish: string, source: string): LaterStep {
  return { mau, why, whyEnglish, source }
}

/** What follows an issue, a revocation, an expiry. */
export const laterSteps = {
  afterIssue: [
    later(
      '07',
      'Ngay sau khi bàn giao thiết bị hoặc tài khoản, gửi thông báo Mẫu 07.',
      'Right after handing over the device or account, send notice 07.',
      planSources.handOver,
    ),
  ],
  afterRevocation: [
    later(
      '08',
      'Trong 05 ngày làm việc kể từ ngày nhận thông báo thu hồi: giao lại thiết bị kèm Mẫu 08; nếu thất lạc thì lập Mẫu 09.',
      'Within 05 working days of the notice of revocation: hand the device back with 08; if it is lost, make 09.',
      planSources.handBack,
    ),
  ],
  afterExpiry: [
    later(
      '08',
      'Khi chứng thư hết hạn: giao lại thiết bị kèm Mẫu 08; nếu thất lạc thì lập Mẫu 09.',
      'When the certificate has expired: hand the device back with 08; if it is lost, make 09.',
      planSources.handBack,
    ),
  ],
} as const

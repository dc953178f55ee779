import type { SubscriberKind } from '../../fields'
import { ruleSources } from './rule-sources'

/** One reason for which the letters revoke a certificate. */
export interface RevocationReason {
  /** Permanent. */
  readonly id: RevocationReasonId
  /** As a clerk writes it into "Lý do thu hồi". */
  readonly text: string
  readonly english: string
  /** Whose certificates it holds for. */
  readonly kinds: readonly SubscriberKind[]
  /** Folded phrases by which it is recognised. */
  readonly phrases: readonly string[]
  readonly source: string
}

/** The reasons by name. */
export type RevocationReasonId =
  | 'key-exposed'
  | 'device-broken'
  | 'device-lost'
  | 'unsafe'
  | 'retired'
  | 'left'
  | 'died'
  | 'moved-to-party-or-vertical'
  | 'dissolved'
  | 'split'
  | 'merged'
  | 'stopped'

const source = ruleSources.revocation
const any: readonly SubscriberKind[] = ['person', 'organisation', 'service']

/** Every reason, in the order of the letter: for a chooser, and for reading what a clerk wrote. @source SGDĐT Long An 2025 §7 */
export const revocationReasons: readonly RevocationReason[] = [
  {
    id: 'key-exposed',
    text: 'Khóa bí mật (mật khẩu) bị lộ hoặc nghi bị lộ',
    english: 'The private key (password) is exposed, or suspected to be',
    kinds: any,
    phrases: ['bi lo', 'nghi lo', 'lo khoa', 'lo mat khau', 'lo bi mat', 'lo thong tin', 'lo lot', 'de lo', 'lam lo'],
    source,
  },
  {
    id: 'device-broken',
    text: 'Thiết bị lưu khóa bí mật bị hỏng',
    english: 'The key device is broken',
    kinds: any,
    phrases: [
      ...['bi hong', 'hu hong', 'thiet bi hong', 'token hong', 'sim hong', 'usb hong', 'hong thiet bi', 'hong token'],
      ...['hong sim', 'hong usb', 'thiet bi hu', 'bi hu', 'bi loi', 'loi thiet bi', 'thiet bi loi', 'bi vo', 'bi gay'],
    ],
    source,
  },
  {
    id: 'device-lost',
    text: 'Thiết bị lưu khóa bí mật bị thất lạc',
    english: 'The key device is lost',
    kinds: any,
    phrases: [
      ...['that lac', 'bi mat', 'mat thiet bi', 'mat token', 'mat sim', 'mat usb', 'danh mat', 'lam mat', 'danh roi'],
      ...['mat trom', 'bi trom', 'mat cap'],
    ],
    source,
  },
  {
    id: 'unsafe',
    text: 'Trường hợp mất an toàn khác',
    english: 'Another unsafe case',
    kinds: any,
    phrases: [
      'mat an toan',
      'khong an toan',
      'mat an ninh',
      'ma doc',
      'virus',
      'bi tan cong',
      'bi xam nhap',
      'bi loi dung',
    ],
    source,
  },
  {
    id: 'retired',
    text: 'Cá nhân nghỉ hưu',
    english: 'The person retired',
    kinds: ['person'],
    phrases: ['nghi huu', 've huu', 'huu tri', 'nghi che do', 'nghi theo che do'],
    source,
  },
  {
    id: 'left',
    text: 'Cá nhân thôi việc',
    english: 'The person left the service',
    kinds: ['person'],
    phrases: [
      ...['thoi viec', 'nghi viec', 'xin nghi', 'nghi lam', 'cham dut hop dong', 'het hop dong', 'khong con lam viec'],
      ...['khong con cong tac', 'bo viec', 'sa thai'],
    ],
    source,
  },
  {
    id: 'died',
    text: 'Cá nhân từ trần',
    english: 'The person died',
    kinds: ['person'],
    phrases: ['tu tran', 'qua doi', 'tu vong', 'hy sinh', 'da chet', 'bi chet'],
    source,
  },
  {
    id: 'moved-to-party-or-vertical',
    text: 'Cá nhân chuyển công tác đến cơ quan đảng, đoàn thể, cơ quan ngành dọc',
    english: 'The person moved to the Party, a mass organisation or a vertical sector',
    kinds: ['person'],
    // Recognised by the words for a move together with such a body.
    phrases: [],
    source,
  },
  {
    id: 'dissolved',
    text: 'Cơ quan, tổ chức giải thể',
    english: 'The body was dissolved',
    kinds: ['organisation'],
    phrases: ['giai the', 'cham dut hoat dong', 'xoa ten'],
    source,
  },
  {
    id: 'split',
    text: 'Cơ quan, tổ chức chia tách',
    english: 'The body was split',
    kinds: ['organisation'],
    phrases: ['chia tach', 'tach don vi', 'tach co quan', 'chia don vi', 'duoc tach', 'bi tach'],
    source,
  },
  {
    id: 'merged',
    text: 'Cơ quan, tổ chức sáp nhập',
    english: 'The body was merged',
    kinds: ['organisation'],
    phrases: ['sap nhap', 'sat nhap', 'hop nhat', 'nhap vao', 'nhap don vi'],
    source,
  },
  {
    id: 'stopped',
    text: 'Thiết bị, dịch vụ, phần mềm ngừng hoạt động',
    english: 'The device, service or software stopped working',
    kinds: ['service'],
    phrases: [
      'ngung hoat dong',
      'dung hoat dong',
      'cham dut hoat dong',
      'ngung van hanh',
      'dung van hanh',
      'ngung cung cap',
    ],
    source,
  },
]

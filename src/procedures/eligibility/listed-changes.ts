import type { SubscriberKind } from '../../fields'
import { holdsAny, wordsOf } from './phrases'
import { ruleSources } from './rule-sources'

/** One change of information that the decree allows for a kind of subscriber. */
export interface ListedChange {
  readonly kind: SubscriberKind
  /** As a clerk reads it in a list. */
  readonly text: string
  readonly english: string
  /** Folded phrases by which it is recognised in "Thông tin cần thay đổi". */
  readonly phrases: readonly string[]
  readonly source: string
}

/** Folded phrases for an official e-mail address; with "địa chỉ" in front it is no address of a body. */
export const emailPhrases = ['thu dien tu', 'thu cong vu', 'hop thu', 'email', 'e mail', 'mail'] as const

/** Tells whether “Thông tin cần thay đổi” names the e-mail address. */
export function namesEmail(changeWhat: string): boolean {
  return holdsAny(wordsOf(changeWhat), emailPhrases)
}

const places = ['dia chi', 'tru so', 'tinh', 'thanh pho', 'tinh thanh']

/** The changes that the letters list, by kind of subscriber. */
export const listedChanges: readonly ListedChange[] = [
  {
    kind: 'person',
    text: 'cơ quan, tổ chức công tác (chuyển đến cơ quan khác trong tỉnh, cơ quan đổi tên hoặc địa chỉ)',
    english: 'the body where the person works (moved within the province, or the body’s name or address changed)',
    phrases: ['co quan', 'to chuc', 'don vi', 'cong tac', 'noi lam viec', 'phong ban', 'truong', ...places],
    source: ruleSources.changeOfBody,
  },
  {
    kind: 'person',
    text: 'địa chỉ thư điện tử công vụ',
    english: 'the official e-mail address',
    phrases: emailPhrases,
    source: ruleSources.change,
  },
  {
    kind: 'organisation',
    text: 'tên cơ quan, tổ chức',
    english: 'the body’s name',
    phrases: ['ten', 'doi ten'],
    source: ruleSources.changeOfBody,
  },
  {
    kind: 'organisation',
    text: 'địa chỉ hoạt động',
    english: 'the body’s address',
    phrases: places,
    source: ruleSources.change,
  },
  {
    kind: 'service',
    text: 'tên thiết bị, dịch vụ, phần mềm',
    english: 'the name of the device, service or software',
    phrases: ['ten', 'doi ten'],
    source: ruleSources.change,
  },
  {
    kind: 'service',
    text: 'nâng cấp phiên bản',
    english: 'an upgrade',
    phrases: ['nang cap', 'phien ban'],
    source: ruleSources.change,
  },
  {
    kind: 'service',
    text: 'bổ sung tính năng',
    english: 'an extension',
    phrases: ['bo sung', 'tinh nang', 'chuc nang', 'mo rong'],
    source: ruleSources.change,
  },
]

/** Folded phrases for what stands in the request but is none of the listed changes. */
export const unlistedPhrases: Readonly<Record<SubscriberKind, readonly string[]>> = {
  person: [
    ...['ho ten', 'ho va ten', 'ten ca nhan', 'ngay sinh', 'chuc vu', 'chuc danh', 'so dien thoai', 'dien thoai'],
    ...['can cuoc', 'cccd', 'dinh danh ca nhan', 'so dinh danh'],
  ],
  organisation: ['ma so thue', 'ma quan he', 'nguoi dai dien', 'con dau', ...emailPhrases],
  service: [],
}

import type { ReceiverKind } from './receiver-profile'

/** A way for a letter to reach its receiver. */
export interface Channel {
  readonly id: 'portal' | 'document-axis' | 'post'
  readonly name: string
  readonly english: string
  /** Which receivers take it, each with its source. */
  readonly takenBy: readonly { readonly receiver: ReceiverKind; readonly source: string }[]
  /** When to choose it. */
  readonly hint: string
  readonly hintEnglish: string
  /** Where it is on the web, for the portal. */
  readonly url?: string
  readonly source: string
}

const electronic = 'SGDĐT Long An 2025 §3'

/** The three ways for a letter, the one that the letters recommend first. */
export const channels: readonly Channel[] = [
  {
    id: 'portal',
    name: 'Hệ thống thông tin đăng ký, quản lý yêu cầu chứng thực (cổng dịch vụ công)',
    english: 'The portal for certification requests',
    takenBy: [
      { receiver: 'authority', source: 'SGDĐT Long An 2025 §3; Phòng VH&TT Thủy Nguyên 2024 mục 5 (Nộp hồ sơ)' },
      { receiver: 'department', source: electronic },
    ],
    hint: 'Nên dùng: xử lý nhanh hơn và theo dõi được tiến độ hồ sơ.',
    hintEnglish: 'Recommended: handled faster, and the progress can be followed.',
    url: 'https://dichvucong.ca.gov.vn',
    source: electronic,
  },
  {
    id: 'document-axis',
    name: 'Trục liên thông văn bản quốc gia (hệ thống quản lý văn bản và điều hành)',
    english: 'The national document exchange (your document management system)',
    takenBy: [
      { receiver: 'authority', source: 'SGDĐT Long An 2025 §3; Phòng VH&TT Thủy Nguyên 2024 mục 5 (Nộp hồ sơ)' },
      { receiver: 'department', source: electronic },
    ],
    hint: 'Gửi theo mã định danh điện tử của nơi nhận.',
    hintEnglish: 'Addressed by the electronic identifier of the receiver.',
    source: electronic,
  },
  {
    id: 'post',
    name: 'Bưu điện',
    english: 'Post',
    takenBy: [
      { receiver: 'authority', source: 'Phòng VH&TT Thủy Nguyên 2024 mục 5 (Nộp hồ sơ)' },
      {
        receiver: 'department',
        source:
          'Suy luận của phần mềm từ SGDĐT Long An 2025 §3 (văn bản không ký số: gửi bản giấy cho Sở; không nói gửi bằng đường nào)',
      },
    ],
    hint: 'Chỉ cần khi văn bản điện tử không được ký số: gửi bản chính văn bản giấy.',
    hintEnglish: 'Needed only when the electronic letter is not digitally signed: send the paper original.',
    source: 'SGDĐT Long An 2025 §3; Phòng VH&TT Thủy Nguyên 2024 mục 5 (Nộp hồ sơ)',
  },
]

/** The ways that a receiver takes. */
export function channelsFor(receiver: ReceiverKind): readonly Channel[] {
  return channels.filter(({ takenBy }) => takenBy.some((one) => one.receiver === receiver))
}

/** Whether a paper original goes along with a letter, in words. */
export interface PaperOriginalRule {
  readonly isNeeded: boolean
  readonly message: string
  readonly english: string
  readonly source: string
}

/** Whether a paper original must be sent: only for an electronic letter that is not digitally signed. @source SGDĐT Long An 2025 §3 */
export const paperOriginal: Readonly<Record<'signed' | 'unsigned', PaperOriginalRule>> = {
  signed: {
    isNeeded: false,
    message: 'Văn bản điện tử đã ký số: không phải gửi thêm bản giấy.',
    english: 'The electronic letter is digitally signed: no paper copy.',
    source: 'SGDĐT Long An 2025 §3',
  },
  unsigned: {
    isNeeded: true,
    message: 'Văn bản điện tử không ký số: gửi bản chính văn bản giấy cho nơi nhận.',
    english: 'The electronic letter is not digitally signed: send the paper original to the receiver.',
    source: 'SGDĐT Long An 2025 §3',
  },
}

/** A way for a key device to travel between subscriber, managing agency and the Authority. */
export interface DeviceTravel {
  readonly id: 'in-person' | 'cipher-organisation' | 'public-post'
  readonly name: string
  readonly english: string
  readonly source: string
}

/** How key devices may be sent and received: a closed list. */
export const deviceTravel: readonly DeviceTravel[] = [
  { id: 'in-person', name: 'Giao, nhận trực tiếp', english: 'In person', source: 'SGDĐT Long An 2025 §3' },
  {
    id: 'cipher-organisation',
    name: 'Qua Tổ chức cơ yếu',
    english: 'Through the cipher organisation (Tổ chức cơ yếu)',
    source: 'SGDĐT Long An 2025 §3',
  },
  {
    id: 'public-post',
    name: 'Qua đơn vị cung cấp dịch vụ bưu chính công ích',
    english: 'By the public postal service',
    source: 'SGDĐT Long An 2025 §3',
  },
]

import { importColumn } from './import-columns'

/** Where a key lives. @source the VGCA import template, column S (second-hand) */
export const deviceKinds = ['TOKEN', 'SIM', 'SOFT', 'RSSP', 'HSM'] as const

/** Where a key lives: PKI Token, SIM PKI, software, central signing (RSSP), or a hardware module (HSM). */
export type DeviceKind = (typeof deviceKinds)[number]

/** SIM PKI wishes on Mẫu 01: a carrier for a new SIM, a carrier with /cs to move a number in use. @source Mẫu 01 */
export const simChoices = ['', 'Viettel', 'Vinaphone', 'Mobifone', 'Viettel/cs', 'Vinaphone/cs', 'Mobifone/cs'] as const

/** Who holds a certificate. @source NĐ 68/2024 */
export const subscriberKinds = ['person', 'organisation', 'service'] as const

/** Who holds a certificate: cá nhân; cơ quan, tổ chức; thiết bị, dịch vụ, phần mềm. */
export type SubscriberKind = (typeof subscriberKinds)[number]

/** One of the closed choices with the words that pages use for it. */
export interface ChoiceWords {
  readonly value: string
  readonly words: readonly string[]
  readonly source: string
}

/** Words for the values of closed choices, as official texts and portals write them. */
export const choiceWords: Readonly<Record<'deviceKind' | 'simPki' | 'subscriberKind', readonly ChoiceWords[]>> = {
  deviceKind: [
    {
      value: 'TOKEN',
      words: ['Token', 'PKI Token', 'USB Token', 'Thiết bị PKI Token', 'Thẻ Token'],
      source: 'SGDĐT Long An 2025 §4',
    },
    { value: 'SIM', words: ['SIM', 'SIM PKI', 'Sim ký số'], source: 'SGDĐT Long An 2025 §4' },
    {
      value: 'SOFT',
      words: ['Soft', 'Mềm', 'Chứng thư mềm', 'Phần mềm'],
      source: `${importColumn('S')}; cách gọi: suy luận của phần mềm`,
    },
    {
      value: 'RSSP',
      words: ['RSSP', 'Ký số tập trung', 'Giải pháp ký số tập trung'],
      source: importColumn('S'),
    },
    { value: 'HSM', words: ['HSM', 'Thiết bị HSM'], source: importColumn('S') },
  ],
  simPki: [
    {
      value: '',
      words: ['Không', 'Không đăng ký', 'Không sử dụng', 'Không dùng'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: để trống là không đăng ký',
    },
    {
      value: 'Viettel',
      words: ['Viettel', 'SIM Viettel', 'Viettel - SIM mới'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: tên nhà mạng là SIM mới',
    },
    {
      value: 'Vinaphone',
      words: ['Vinaphone', 'SIM Vinaphone', 'VinaPhone', 'Vinaphone - SIM mới'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: tên nhà mạng là SIM mới',
    },
    {
      value: 'Mobifone',
      words: ['Mobifone', 'SIM Mobifone', 'MobiFone', 'Mobifone - SIM mới'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: tên nhà mạng là SIM mới',
    },
    {
      value: 'Viettel/cs',
      words: ['Viettel/cs', 'Viettel - chuyển số', 'Viettel (chuyển số)'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: thêm “/cs” là chuyển số đang dùng',
    },
    {
      value: 'Vinaphone/cs',
      words: ['Vinaphone/cs', 'Vinaphone - chuyển số', 'Vinaphone (chuyển số)'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: thêm “/cs” là chuyển số đang dùng',
    },
    {
      value: 'Mobifone/cs',
      words: ['Mobifone/cs', 'Mobifone - chuyển số', 'Mobifone (chuyển số)'],
      source: 'Mẫu số 01 (NĐ 68/2024), cột SIM PKI: thêm “/cs” là chuyển số đang dùng',
    },
  ],
  subscriberKind: [
    { value: 'person', words: ['Cá nhân', 'Thuê bao cá nhân', 'Cho cá nhân'], source: 'NĐ 68/2024, Mẫu 01' },
    {
      value: 'organisation',
      words: ['Cơ quan, tổ chức', 'Tổ chức', 'Cơ quan', 'Cơ quan/Tổ chức', 'Thuê bao tổ chức'],
      source: 'NĐ 68/2024, Mẫu 02',
    },
    {
      value: 'service',
      words: ['Thiết bị, dịch vụ, phần mềm', 'Thiết bị, dịch vụ', 'Thiết bị/dịch vụ/phần mềm'],
      source: 'NĐ 68/2024, Mẫu 03',
    },
  ],
}

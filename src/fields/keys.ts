/**
 * The vocabulary of the product: what a value is. One list for records, request files, matching, letters and Excel.
 * @source NĐ 68/2024/NĐ-CP Phụ lục, Mẫu 01–09, as fixed by the project's contract of field keys
 */
import { deviceKinds, simChoices, subscriberKinds } from './choices'

/** How a value is written inside the product. Dates are ISO (yyyy-mm-dd). */
export type ValueType = 'text' | 'date' | 'boolean' | 'integer' | { readonly oneOf: readonly string[] }

/** One key: its label on the forms and the type of its value. */
export interface FieldDefinition {
  readonly label: string
  readonly english: string
  readonly type: ValueType
}

function field(label: string, english: string, type: ValueType = 'text'): FieldDefinition {
  return { label, english, type }
}

/** Every key of the product. */
export const fields = {
  fullName: field('Họ và tên', 'Full name'),
  dateOfBirth: field('Ngày sinh', 'Date of birth', 'date'),
  citizenId: field('Số định danh cá nhân', 'Citizen number'),
  citizenIdIssueDate: field('Ngày cấp', 'Date of issue', 'date'),
  citizenIdIssuePlace: field('Nơi cấp', 'Place of issue'),
  position: field('Chức vụ', 'Position'),
  mobilePhone: field('Số điện thoại di động', 'Mobile phone'),
  email: field('Địa chỉ thư điện tử công vụ', 'Official e-mail'),
  organisationName: field('Tên cơ quan, tổ chức', 'Organisation'),
  organisationLevel1: field('Tổ chức cấp 1', 'Organisation, level 1'),
  organisationLevel2: field('Tổ chức cấp 2', 'Organisation, level 2'),
  organisationLevel3: field('Tổ chức cấp 3', 'Organisation, level 3'),
  organisationLevel4: field('Tổ chức cấp 4', 'Organisation, level 4'),
  province: field('Tỉnh/Thành phố', 'Province'),
  address: field('Địa chỉ', 'Address'),
  taxCode: field('Mã số thuế', 'Tax code'),
  budgetCode: field('Mã quan hệ ngân sách', 'Budget code'),
  organisationCode: field('Mã định danh điện tử', 'Electronic identifier of the organisation'),
  serviceName: field('Tên thiết bị, dịch vụ, phần mềm', 'Device, service or software'),
  domainOrIp: field('Tên miền, địa chỉ IP', 'Domain or IP address'),
  certificateName: field('Tên chứng thư chữ ký số', 'Certificate name'),
  certificateSerial: field('Số hiệu chứng thư chữ ký số', 'Certificate serial'),
  oldCertificateSerial: field('Số hiệu chứng thư chữ ký số cũ', 'Old certificate serial'),
  certificateNotBefore: field('Có hiệu lực từ', 'Valid from', 'date'),
  certificateNotAfter: field('Có hiệu lực đến', 'Valid until', 'date'),
  deviceNumber: field('Số hiệu thiết bị lưu khóa bí mật', 'Device number'),
  deviceKind: field('Loại thiết bị', 'Kind of device', { oneOf: deviceKinds }),
  simPki: field('SIM PKI', 'SIM PKI', { oneOf: simChoices }),
  changeWhat: field('Thông tin cần thay đổi', 'What changes'),
  changeTo: field('Thông tin mới', 'New information'),
  wantsRenewal: field('Gia hạn', 'Renewal', 'boolean'),
  wantsChange: field('Thay đổi thông tin (TĐTT)', 'Change of information', 'boolean'),
  revocationReason: field('Lý do thu hồi', 'Reason of revocation'),
  letterNumber: field('Số văn bản', 'Letter number'),
  letterDate: field('Ngày văn bản', 'Letter date', 'date'),
  letterSubject: field('Trích yếu', 'Letter subject'),
  subscriberKind: field('Loại thuê bao', 'Kind of subscriber', { oneOf: subscriberKinds }),
  renewedBefore: field('Đã gia hạn', 'Renewed before', 'boolean'),
  deviceLocked: field('Thiết bị bị khóa', 'Device locked', 'boolean'),
  foundingDecision: field('Quyết định thành lập', 'Founding decision'),
  effectiveDate: field('Ngày có hiệu lực', 'Effective date', 'date'),
  handoverDate: field('Ngày bàn giao', 'Handover date', 'date'),
  deviceCondition: field('Tình trạng', 'Condition'),
  quantity: field('Số lượng', 'Quantity', 'integer'),
  note: field('Ghi chú', 'Note'),
  lossDate: field('Ngày thất lạc', 'Date of loss', 'date'),
  lossPlace: field('Nơi thất lạc', 'Place of loss'),
  lossCircumstances: field('Hoàn cảnh thất lạc', 'Circumstances of loss'),
  participants: field('Thành phần', 'Participants'),
  superiorBody: field('Cơ quan chủ quản', 'Superior body'),
  letterPlace: field('Địa danh', 'Place of the letter'),
  signerTitle: field('Chức vụ người ký', "Signer's title"),
  signerName: field('Người ký', 'Signer'),
} as const satisfies Record<string, FieldDefinition>

/** A key of the vocabulary. */
export type FieldKey = keyof typeof fields

/** Every key, in the order of the contract. */
export const fieldKeys = Object.keys(fields) as readonly FieldKey[]

/** Tells whether a text from outside is one of our keys. */
export function isFieldKey(text: unknown): text is FieldKey {
  return typeof text === 'string' && Object.hasOwn(fields, text)
}

/** The definition of a key, its value type widened for switching on. */
export function fieldDefinition(key: FieldKey): FieldDefinition {
  return fields[key]
}

/** Whose value it is: a receiver (section 1), a row of section 2, the sending agency, or the letter itself. */
export type Role = 'receiver' | 'subject' | 'agency' | 'letter'

/** A value inside the product: text, an ISO date as text, a boolean, or an integer. */
export type FieldValue = string | boolean | number

/** Values by key. An absent key has no value. */
export type FieldValues = Readonly<Partial<Record<FieldKey, FieldValue>>>

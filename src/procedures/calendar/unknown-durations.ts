/** A procedure that no source at hand sets a time for. */
export interface UnknownDuration {
  readonly purpose: 'renew' | 'change' | 'revoke' | 'recover'
  readonly name: string
  readonly nameEnglish: string
  /** What is shown where a number of days would stand. */
  readonly text: string
  readonly textEnglish: string
  readonly source: string
}

const text = 'không quy định trong nguồn đã có'
const textEnglish = 'not set in the sources at hand'
const source = 'SGDĐT Long An 2025 và Phòng VH&TT Thủy Nguyên 2024: không nêu thời hạn'

/** The procedures whose duration is not known: never a number, always this text. */
export const unknownDurations: readonly UnknownDuration[] = [
  { purpose: 'renew', name: 'Gia hạn', nameEnglish: 'Renewal', text, textEnglish, source },
  {
    purpose: 'change',
    name: 'Thay đổi nội dung thông tin',
    nameEnglish: 'Change of information',
    text,
    textEnglish,
    source,
  },
  { purpose: 'revoke', name: 'Thu hồi', nameEnglish: 'Revocation', text, textEnglish, source },
  {
    purpose: 'recover',
    name: 'Khôi phục thiết bị lưu khóa bí mật',
    nameEnglish: 'Recovery of a key device',
    text,
    textEnglish,
    source,
  },
]

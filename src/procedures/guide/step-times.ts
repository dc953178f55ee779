import type { StepDeadline, Words } from './guide-step'

/** Issue: 03 working days. @source NĐ 68/2024 Điều 11 */
export const issueWithin: StepDeadline = {
  what: 'issue',
  workingDays: 3,
  countedFrom: 'ngày nơi nhận có đủ hồ sơ hợp lệ',
  countedFromEnglish: 'the day the receiver has a valid dossier',
  source: 'NĐ 68/2024 Điều 11',
}

/** Hand-back: 05 working days. @source SGDĐT Long An 2025 §7; Phòng VH&TT Thủy Nguyên 2024 mục 4 */
export const handBackWithin: StepDeadline = {
  what: 'hand-back',
  workingDays: 5,
  countedFrom: 'ngày nhận được thông báo thu hồi',
  countedFromEnglish: 'the day the revocation notice was received',
  source: 'SGDĐT Long An 2025 §7; Phòng VH&TT Thủy Nguyên 2024 mục 4',
}

/** The sentence of a deadline that a source sets. */
export function within({ what, workingDays, countedFrom, countedFromEnglish }: StepDeadline): Words {
  const days = String(workingDays).padStart(2, '0')
  const ours = what === 'hand-back'
  return {
    vi: `${ours ? 'Thời hạn' : 'Thời hạn cấp'}: ${days} ngày làm việc, kể từ ${countedFrom}.`,
    en: `${ours ? 'To be done' : 'Issued'} within ${days} working days from ${countedFromEnglish}.`,
  }
}

/** How long the receiver takes, where no source says. */
export const durationUnknown: Words = {
  vi: 'Thời gian giải quyết: không quy định trong nguồn đã có.',
  en: 'How long it takes: not set in the sources at hand.',
}

/** By when the agency must act, where no source says. */
export const numberOfDaysUnknown: Words = {
  vi: 'Thời hạn: không quy định trong nguồn đã có.',
  en: 'By when: not set in the sources at hand.',
}

/** At once, without a number of days. @source Phòng VH&TT Thủy Nguyên 2024 mục 2, 4 */
export const atOnce: Words = {
  vi: 'Gửi ngay; số ngày cụ thể: không quy định trong nguồn đã có.',
  en: 'Send it at once; a number of days is not set in the sources at hand.',
}

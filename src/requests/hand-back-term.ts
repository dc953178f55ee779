import type { FieldValues, IsoDate } from '../fields'
import { validityOf } from '../procedures'
import type { Judge } from './draft-findings'
import type { Finding } from './finding'

/** Tells whether every row's certificate has ended, by itself or as typed: then no revocation notice need have come. */
export function allHaveExpired(
  subjects: readonly FieldValues[],
  { certificateOf }: Pick<Judge, 'certificateOf'>,
  today: IsoDate,
): boolean {
  return (
    subjects.length > 0 &&
    subjects.every((subject) => {
      const certificate = certificateOf(subject)
      const { notAfter } = validityOf(subject, certificate ? { certificate } : {})
      return notAfter !== undefined && notAfter < today
    })
  )
}

/** That no source sets a number of days after a plain expiry. @source SGDĐT Long An 2025 §7; Thủy Nguyên 2024 mục 4 */
export const handBackNoTerm: Finding = {
  severity: 'hint',
  code: 'HAND_BACK_NO_TERM',
  path: 'subjects',
  message:
    'Các chứng thư đã hết hạn: thời hạn nộp lại thiết bị không quy định trong nguồn đã có. Nếu đã có thông báo thu hồi thì tính 05 ngày làm việc từ ngày nhận được thông báo.',
  english:
    'The certificates have expired: by when to hand the device back is not set in the sources at hand. After a revocation notice it is 05 working days from its receipt.',
  source: 'SGDĐT Long An 2025 §7; Phòng VH&TT Thủy Nguyên 2024 mục 4 (05 ngày làm việc chỉ tính từ thông báo thu hồi)',
}

import { dateParts, type IsoDate } from '../dates'
import type { ValueProblem } from './value-problem'

/** Checks ngày văn bản against today: in the future a warning, over a year ago a hint. Both are ISO dates. */
export function checkLetterDate(letterDate: IsoDate, today: IsoDate): ValueProblem | undefined {
  if (letterDate > today) return letterDateInFuture
  const { year, month, day } = dateParts(letterDate)
  const oneYearOn = `${Number(year) + 1}-${month}-${day}`
  return today > oneYearOn ? letterDateLongPast : undefined
}

/** A card can't have been given out after today. */
export const issueDateInFuture: ValueProblem = {
  severity: 'error',
  code: 'ISSUE_DATE_IN_FUTURE',
  message: 'Ngày cấp nằm sau hôm nay. Hãy đối chiếu với thẻ căn cước.',
  english: 'The date of issue is in the future. Compare it with the citizen card.',
  source: 'Suy luận của phần mềm: thẻ căn cước đã được cấp rồi',
}

/** A card can't have been given out before its holder's birth. */
export const issueDateBeforeBirth: ValueProblem = {
  severity: 'error',
  code: 'ISSUE_DATE_BEFORE_BIRTH',
  message: 'Ngày cấp trước cả ngày sinh. Một trong hai bị sai; hãy đối chiếu với thẻ căn cước.',
  english: 'The date of issue is before the date of birth. One of them is wrong; compare with the citizen card.',
  source: 'Suy luận của phần mềm: thẻ căn cước được cấp sau khi sinh',
}

/** A certificate can't end before it begins. @source RFC 5280 §4.1.2.5 */
export const certificateDatesSwapped: ValueProblem = {
  severity: 'error',
  code: 'CERTIFICATE_DATES_SWAPPED',
  message: 'Ngày hết hiệu lực của chứng thư trước ngày bắt đầu. Hãy lấy lại hai ngày từ tệp chứng thư.',
  english: 'The certificate ends before it begins. Take both dates from the certificate file.',
  source: 'RFC 5280 §4.1.2.5: thời hạn của chứng thư từ notBefore đến notAfter',
}

/** The notice of a handover is written after it. */
export const handoverInFuture: ValueProblem = {
  severity: 'error',
  code: 'HANDOVER_IN_FUTURE',
  message: 'Ngày bàn giao nằm sau hôm nay. Hãy nhập ngày đã bàn giao; thông báo chỉ gửi sau khi bàn giao.',
  english: 'The handover date is in the future. Enter the day when it took place; the notice follows it.',
  source: 'SGDĐT Long An 2025 §5: thông báo sau khi bàn giao; so với hôm nay là suy luận của phần mềm',
}

/** What is lost was lost before today is over. */
export const lossInFuture: ValueProblem = {
  severity: 'error',
  code: 'LOSS_IN_FUTURE',
  message: 'Ngày thất lạc nằm sau hôm nay. Hãy nhập ngày đã mất thiết bị.',
  english: 'The date of loss is in the future. Enter the day when the device was lost.',
  source: 'Suy luận của phần mềm: biên bản xác nhận việc đã xảy ra',
}

const letterDateInFuture: ValueProblem = {
  severity: 'warning',
  code: 'LETTER_DATE_IN_FUTURE',
  message: 'Ngày văn bản nằm sau hôm nay. Hãy kiểm tra lại, hoặc sửa khi ký.',
  english: 'The letter date is in the future. Check it, or correct it when the letter is signed.',
  source: 'Suy luận của phần mềm từ Nghị định 30/2020/NĐ-CP: ngày văn bản là ngày ban hành',
}

const letterDateLongPast: ValueProblem = {
  severity: 'hint',
  code: 'LETTER_DATE_LONG_PAST',
  message: 'Ngày văn bản đã hơn một năm. Hãy kiểm tra xem có nhầm năm không.',
  english: 'The letter date is more than a year ago. Check the year.',
  source: 'Suy luận của phần mềm: đề nghị được gửi ngay sau khi ký',
}

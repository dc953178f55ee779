import { dateParts, isIsoDate, type IsoDate } from '../dates'
import { isCitizenPlaceCode } from './citizen-place-codes'
import type { ValueProblem } from './value-problem'

/** @source the project's domain notes §6: layout of the number */
const source = 'Cấu trúc số định danh cá nhân: 3 số nơi đăng ký khai sinh, 1 số thế kỷ và giới tính, 2 số năm sinh'

const lengthWithoutZero = 11
/** Numbers of provinces 001–009 begin with two zeros. */
const lengthWithoutZeros = 10
const lengthOfOldCard = 9

/**
 * Checks số định danh cá nhân by itself: 12 digits and a known place code. Eleven digits are a leading zero that a
 * spreadsheet dropped, ten may be two; nine are the old CMND. @returns the weightiest problem, or undefined
 */
export function checkCitizenId(text: string): ValueProblem | undefined {
  const digits = withoutDecimals(text).replace(/[\s.-]/g, '')
  if (new RegExp(`^\\d{${lengthWithoutZero}}$`).test(digits)) return lostZero(digits, 1)
  if (digits.length === lengthWithoutZeros && /^[1-9]\d+$/.test(digits) && isCitizenPlaceCode(`00${digits.charAt(0)}`))
    return lostZero(digits, 2)
  if (new RegExp(`^\\d{${lengthOfOldCard}}$`).test(digits)) return oldCard
  if (!/^\d{12}$/.test(digits)) return invalid
  if (digits !== text) return { ...invalid, suggestion: digits }
  return isCitizenPlaceCode(digits.slice(0, 3)) ? undefined : placeUnknown
}

/** “031185000123.0”: a number that a sheet has written out as text. */
export function withoutDecimals(text: string): string {
  return text.replace(/^(\d{9,})\.0+$/, '$1')
}

/**
 * Checks that digits 4–6 (century and sex, year) agree with ngày sinh. Silent when either value is not well-formed: that is
 * another rule's problem.
 */
export function checkCitizenIdAgainstBirth(text: string, dateOfBirth: IsoDate): ValueProblem | undefined {
  if (!/^\d{12}$/.test(text) || !isIsoDate(dateOfBirth)) return undefined
  const { year } = dateParts(dateOfBirth)
  return birthYearInCitizenId(text) === Number(year) ? undefined : birthMismatch
}

/** The year of birth that a 12-digit number says: digit 4 is 0–1 for 19xx, 2–3 for 20xx, and so on by two. */
export function birthYearInCitizenId(digits: string): number {
  return 1900 + Math.floor(Number(digits.charAt(3)) / 2) * 100 + Number(digits.slice(4, 6))
}

function lostZero(digits: string, zeros: 1 | 2): ValueProblem {
  const lost = '0'.repeat(zeros)
  return {
    severity: 'error',
    code: 'CITIZEN_ID_LOST_ZERO',
    message: `Số định danh cá nhân chỉ có ${digits.length} chữ số, có thể bảng tính đã làm mất ${zeros === 1 ? 'số 0' : 'hai số 0'} ở đầu. Hãy đối chiếu với thẻ.`,
    english: `The citizen number has ${digits.length} digits; a spreadsheet may have dropped its leading ${lost}. Compare it with the card.`,
    source,
    suggestion: lost + digits,
  }
}

const oldCard: ValueProblem = {
  severity: 'warning',
  code: 'CITIZEN_ID_OLD_CARD',
  message: 'Đây là số chứng minh nhân dân 9 số, không còn giá trị từ 2025. Hãy nhập số căn cước 12 số.',
  english: 'This is a 9-digit CMND number, no longer valid since 2025. Enter the 12-digit citizen number.',
  source: 'Luật Căn cước 2023 (chứng minh nhân dân có giá trị đến hết năm 2024)',
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'CITIZEN_ID_INVALID',
  message: 'Số định danh cá nhân phải gồm đúng 12 chữ số, viết liền. Hãy đối chiếu với thẻ căn cước.',
  english: 'The citizen number must be exactly 12 digits without spaces. Compare it with the card.',
  source,
}

const placeUnknown: ValueProblem = {
  severity: 'warning',
  code: 'CITIZEN_ID_PLACE_UNKNOWN',
  message: 'Ba số đầu của số định danh không phải mã tỉnh, thành phố nào đã biết. Hãy đối chiếu với thẻ căn cước.',
  english: 'The first three digits of the citizen number are no known province code. Compare it with the card.',
  source,
}

const birthMismatch: ValueProblem = {
  severity: 'error',
  code: 'CITIZEN_ID_BIRTH_MISMATCH',
  message:
    'Số định danh cá nhân không khớp với ngày sinh (chữ số thứ 4 đến thứ 6). Một trong hai bị sai; hãy đối chiếu với thẻ.',
  english: 'The citizen number (digits 4 to 6) disagrees with the date of birth. One is wrong; compare with the card.',
  source,
}

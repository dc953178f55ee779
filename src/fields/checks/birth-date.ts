import { dateParts, type IsoDate } from '../dates'
import type { ValueProblem } from './value-problem'

const youngestYears = 15
const oldestYears = 100
const source = 'Suy luận của phần mềm: thuê bao cá nhân là người đang công tác'

/** Warns of a birth in the future, under 15 or over 100 years ago: most often a slip in the year. Both are ISO dates. */
export function checkBirth(dateOfBirth: IsoDate, today: IsoDate): ValueProblem | undefined {
  if (dateOfBirth > today) return inFuture
  if (today < yearsLater(dateOfBirth, youngestYears)) return tooYoung
  return today > yearsLater(dateOfBirth, oldestYears) ? tooOld : undefined
}

/** The same day in a later year, for comparing as text: 29 February of a common year lies between 28 February and 1 March. */
function yearsLater(date: IsoDate, years: number): string {
  const { year, month, day } = dateParts(date)
  return `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`
}

const inFuture: ValueProblem = {
  severity: 'warning',
  code: 'BIRTH_IN_FUTURE',
  message: 'Ngày sinh nằm sau hôm nay. Hãy kiểm tra lại năm sinh.',
  english: 'The date of birth is in the future. Check the year.',
  source,
}

const tooYoung: ValueProblem = {
  severity: 'warning',
  code: 'BIRTH_UNDER_15',
  message: 'Theo ngày sinh, người này chưa đủ 15 tuổi. Hãy kiểm tra lại năm sinh.',
  english: 'By the date of birth this person is under 15. Check the year.',
  source,
}

const tooOld: ValueProblem = {
  severity: 'warning',
  code: 'BIRTH_OVER_100',
  message: 'Theo ngày sinh, người này đã hơn 100 tuổi. Hãy kiểm tra lại năm sinh.',
  english: 'By the date of birth this person is over 100. Check the year.',
  source,
}

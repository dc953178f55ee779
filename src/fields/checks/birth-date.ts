import { dateParts, type IsoDate } from '../dates'
import type { ValueProblem } from './value-problem'

const youngestYears = 15
const oldestYears = 100
const source = 'Suy luận của phần mềm: thuê bao cá nhân là người đang công tác'

/** Warns of a birth in the future, under 15 or over 100 years ago: most often a slip in the year. Both are ISO dates. */
export function checkBirth(dateOfBirth: IsoDate, today: IsoDate): ValueProblem | undefined {
  if (dateOfBirth > today) return inFuture
  const age = fullYears(dateOfBirth, today)
  if (age < youngestYears) return tooYoung
  return age > oldestYears ? tooOld : undefined
}

/** Years that are full on a day. Who was born on 29 February is a year older from 1 March on in common years. */
function fullYears(birth: IsoDate, day: IsoDate): number {
  const hadBirthday = day.slice(5) >= birth.slice(5)
  return Number(dateParts(day).year) - Number(dateParts(birth).year) - (hadBirthday ? 0 : 1)
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

import type { IsoDate } from '../../fields'
import type { SpecialDay } from './working-calendar'

/** A day off: a holiday (on a weekend day too, so that it can be named), a substitute day, or a day swapped away. */
export function off(date: IsoDate, why: string, source: string): SpecialDay {
  return { date, kind: 'off', why, source }
}

/** A weekend day that is worked in exchange for another. */
export function worked(date: IsoDate, why: string, source: string): SpecialDay {
  return { date, kind: 'working', why, source }
}

/**
 * The articles that name the holidays. Điều 112 khoản 1 lists them; khoản 3 leaves Tết's five days and the second day of Quốc khánh
 * to the Prime Minister; Điều 111 khoản 3 gives a substitute day for one that falls on a weekly day of rest.
 */
export const law = {
  newYear: 'Bộ luật Lao động 2019 Điều 112 khoản 1 điểm a',
  lunarNewYear: 'Bộ luật Lao động 2019 Điều 112 khoản 1 điểm b',
  victoryDay: 'Bộ luật Lao động 2019 Điều 112 khoản 1 điểm c',
  labourDay: 'Bộ luật Lao động 2019 Điều 112 khoản 1 điểm d',
  nationalDay: 'Bộ luật Lao động 2019 Điều 112 khoản 1 điểm đ',
  hungKings: 'Bộ luật Lao động 2019 Điều 112 khoản 1 điểm e',
  substitute: 'Bộ luật Lao động 2019 Điều 111 khoản 3',
  cultureDay: 'Nghị quyết 28/2026/QH16 Điều 2',
} as const

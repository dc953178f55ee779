import type { IsoDate } from '../../../fields'

/** A part of a year: the whole, a quarter, or a month. */
export type YearPart = 'year' | `quarter-${1 | 2 | 3 | 4}` | `month-${number}`

/** Every part of a year, in the order of a list. */
export const yearParts: readonly YearPart[] = [
  'year',
  ...([1, 2, 3, 4] as const).map((one) => `quarter-${one}` as const),
  ...Array.from({ length: 12 }, (_, at) => `month-${at + 1}` as const),
]

/** The first and the last day of a part of a year. */
export function daysOfPart(year: number, part: YearPart): { readonly from: IsoDate; readonly to: IsoDate } {
  const [kind, text] = part.split('-')
  const number = Number(text)
  const [first, last] = kind === 'year' ? [1, 12] : kind === 'quarter' ? [number * 3 - 2, number * 3] : [number, number]
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay)}` }
}

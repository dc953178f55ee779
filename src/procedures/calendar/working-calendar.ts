import type { IsoDate } from '../../fields'

/** One day that is not worked although it is Monday to Friday, a holiday on a weekend day (so that it has a name), or a weekend day that is worked. */
export interface SpecialDay {
  readonly date: IsoDate
  /** `off`: holiday, substitute day, or a day swapped away. `working`: a weekend day worked in exchange. */
  readonly kind: 'off' | 'working'
  /** Vietnamese, shown to the clerk: "Tết Nguyên đán (mùng 1)". */
  readonly why: string
  readonly source: string
}

/** The special days of one year. `isFinal` is false until the year's swapped and substitute days were decided. */
export interface CalendarYear {
  readonly year: number
  readonly isFinal: boolean
  readonly days: readonly SpecialDay[]
}

/** The years that the product knows, shipped ones overlaid by the user's. */
export interface WorkingCalendar {
  readonly years: readonly CalendarYear[]
}

/** A day that does not count towards a deadline, and why. */
export interface SkippedDay {
  readonly date: IsoDate
  readonly why: string
}

/** A deadline that can explain itself. */
export interface Deadline {
  readonly what: 'issue' | 'hand-back'
  readonly workingDays: number
  /** Day zero, itself not counted. */
  readonly from: IsoDate
  readonly due: IsoDate
  /** The working days counted, first to last. */
  readonly counted: readonly IsoDate[]
  /** Every day between that does not count, weekends too, in order. */
  readonly skipped: readonly SkippedDay[]
  /** Years of the counted and skipped days whose special days are not known or not final: the clerk is told. */
  readonly uncertainYears: readonly number[]
  /** The rule: decree and article, letter and section. */
  readonly source: string
}

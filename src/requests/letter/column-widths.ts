import type { FieldKey } from '../../fields'
import type { Column } from '../../procedures'

/** What a column wants, in millimetres, for letters of 12 points. */
const wantedMm: Readonly<Partial<Record<FieldKey, number>>> = {
  fullName: 34,
  dateOfBirth: 23,
  citizenId: 38,
  email: 48,
  organisationName: 42,
  province: 24,
  position: 26,
  mobilePhone: 25,
  address: 44,
  taxCode: 28,
  budgetCode: 24,
  serviceName: 38,
  domainOrIp: 38,
  certificateName: 38,
  certificateSerial: 40,
  oldCertificateSerial: 40,
  deviceNumber: 36,
  simPki: 22,
  changeWhat: 36,
  changeTo: 40,
  wantsRenewal: 15,
  wantsChange: 15,
  revocationReason: 42,
  handoverDate: 24,
  quantity: 15,
  deviceCondition: 30,
  note: 26,
  lossDate: 24,
  lossPlace: 34,
  lossCircumstances: 48,
}
const wantedByOthersMm = 28

/** The running number's column. */
const numberMm = 11

/** Width of the text on A4: 30 mm are left free on the left, 20 (upright) or 15 (across) on the right. */
const textMm = { portrait: 160, landscape: 252 } as const

/** So much narrower than wanted a list may be before the page is turned. */
const leastUpright = 0.88

/** Sizes of letters that a list may have, in points. @source Nghị định 30/2020 sets 13–14 for the text; lists may be smaller */
const sizes = [12, 11, 10, 9] as const
const smallest = 9

/** Left and right of the text in a cell, with the line. */
const edgesMm = 2.2

/** Words longer than this, for letters of 12 points, are parted: hardly an address for mail is. */
const longestWordMm = 54

/** So much of what it wants a column has at least. */
const leastShare = 0.7

/** How a list stands on its page. */
export interface ListLayout {
  readonly page: 'portrait' | 'landscape'
  readonly letterPoints: number
  /** One a column, STT first; together the width of the text. */
  readonly widthsMm: readonly number[]
}

/**
 * Lays a list out: upright or across, and with the largest letters by which numbers, days and most other words keep to one line. What
 * is left of the width is shared by what the columns want.
 * @param texts what stands in each column, without its header
 */
export function layOutList(columns: readonly Column[], texts: readonly (readonly string[])[]): ListLayout {
  const wanted = columns.map(({ keys: [key] }) => (key && wantedMm[key]) ?? wantedByOthersMm)
  const page = (textMm.portrait - numberMm) / total(wanted) >= leastUpright ? 'portrait' : 'landscape'
  const room = textMm[page] - numberMm
  const longest = columns.map(({ header }, place) =>
    longestOf([...header.split(/[\s-]+/u), ...(texts[place] ?? []).flatMap((text) => text.split(/\s+/u))]),
  )
  const leastAt = (points: number) =>
    longest.map((ems, place) => {
      const word = Math.min((longestWordMm * points) / 12, ems * points * mmPerPoint) + edgesMm
      return Math.max(word, ((wanted[place] ?? 0) * leastShare * points) / 12)
    })
  const letterPoints = sizes.find((points) => total(leastAt(points)) <= room) ?? smallest
  const least = leastAt(letterPoints)
  const spare = room - total(least)
  if (spare < 0) return { page, letterPoints, widthsMm: [numberMm, ...least.map((one) => (one / total(least)) * room)] }
  // Columns that want more than they must have share the rest by how much more.
  const more = wanted.map((one, place) => Math.max(0.5, one - (least[place] ?? 0)))
  return {
    page,
    letterPoints,
    widthsMm: [numberMm, ...least.map((one, place) => one + (spare * (more[place] ?? 0)) / total(more))],
  }
}

function longestOf(words: readonly string[]): number {
  return words.reduce((most, word) => Math.max(most, lengthInEms(word)), 0)
}

const mmPerPoint = 25.4 / 72

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}

/** About how long a word is in Times New Roman, in widths of its size; on the safe side, as headers are bold. */
function lengthInEms(word: string): number {
  let sum = 0
  for (const one of word.slice(0, 200)) {
    if (/[\d.,;:]/.test(one)) sum += one >= '0' && one <= '9' ? 0.51 : 0.27
    else if (/[@mMWw]/u.test(one)) sum += 0.88
    else sum += one === one.toLowerCase() ? 0.47 : 0.73
  }
  return sum
}

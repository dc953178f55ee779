import { foldedWords, type FieldKey } from '../../fields'
import { perText } from './per-text'
import type { ReadControl } from './score-control'
import { sameGroup } from './surroundings'

const points = 80

/** Words that only go on with what stands before: "cấp ngày … tại …". */
const goesOn = perText((label) => /^(?:tai|o|do|noi)$/u.test(foldedWords(label).join(' ')))

/** Where a box says no more than "tại" right behind the day on which a card was issued, or "do" between its number and that day, it asks who issued it. */
export function placesBehindDates(seen: readonly ReadControl[]): readonly ReadControl[] {
  return seen.map((one, place) => {
    const { control, reading } = one
    const before = seen[place - 1]
    const beside = (other: ReadControl | undefined, key: FieldKey) => other?.reading.candidate?.keys[0]?.key === key
    const isBehind =
      beside(before, 'citizenIdIssueDate') ||
      (beside(before, 'citizenId') && beside(seen[place + 1], 'citizenIdIssueDate'))
    if (
      !before ||
      !isBehind ||
      control.kind === 'checkbox' ||
      reading.candidate ||
      reading.counter !== undefined ||
      !goesOn(reading.label)
    )
      return one
    if (!sameGroup(control, before.control)) return one
    const key = { key: 'citizenIdIssuePlace', score: points / 100, phrase: reading.label, needs: 'identity' } as const
    const evidence = [{ source: 'neighbour', pattern: reading.label, points } as const]
    return { control, reading: { ...reading, candidate: { keys: [key], points, evidence } } }
  })
}

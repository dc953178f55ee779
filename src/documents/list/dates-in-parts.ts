import { fields, foldedWords, type FieldKey } from '../../fields'
import type { DatePart, Heading } from './list-column'

/** How the three headings end, without marks: “Năm” is a year here, though it looks like “Nam” (men) then. */
const parts: readonly (readonly [word: string, part: DatePart])[] = [
  ['ngay', 'day'],
  ['thang', 'month'],
  ['nam', 'year'],
]

/**
 * A day over three columns: “Ngày”, “Tháng”, “Năm” below one “Ngày sinh”, or “Ngày sinh”, “Tháng sinh”, “Năm sinh” side by side.
 * @param keyOf the key that a heading names
 */
export function withDatesInParts(
  headings: readonly Heading[],
  keyOf: (heading: string) => FieldKey | undefined,
): readonly Heading[] {
  const found = new Map<number, Heading>()
  for (const [at, first] of headings.entries()) {
    const three = headings.slice(at, at + parts.length)
    const isNamed = three.every((heading, place) => firstWord(heading) === parts[place]?.[0])
    if (three.length < parts.length || !isNamed) continue
    const key = keyOf(groupOf(first)) ?? keyOf(first.text)
    if (!key || fields[key].type !== 'date' || new Set(three.map(rest)).size > 1) continue
    for (const [place, heading] of three.entries()) {
      const part = parts[place]?.[1]
      if (part) found.set(at + place, { ...heading, meaning: { keys: [key], part, score: 0.95 } })
    }
  }
  return found.size === 0 ? headings : headings.map((heading, at) => found.get(at) ?? heading)
}

/** The heading of its own row, below that of the group. */
function ownOf({ text }: Heading): string {
  return text.split(' – ').at(-1) ?? ''
}

function groupOf({ text }: Heading): string {
  return text.split(' – ').slice(0, -1).join(' ')
}

function firstWord(heading: Heading): string | undefined {
  return foldedWords(ownOf(heading))[0]
}

/** What the three must share: “sinh”, or nothing below the heading of a group. */
function rest(heading: Heading): string {
  return foldedWords(ownOf(heading)).slice(1).join(' ')
}

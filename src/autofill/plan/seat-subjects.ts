import type { FieldKey } from '../../fields'
import { plainText, type RequestDraft } from '../../requests'
import type { Match } from '../match'
import { heldByRow, type Held } from './whom-rows-hold'

/** What a row without a subject has in the list of seats. */
export const emptySeat = -1

/** Who is to be filled in. `queue`: places in the draft, in order; `seats`: rows that were given to somebody before. */
export interface Wanted {
  readonly queue: readonly number[]
  readonly seats?: readonly number[]
}

/** Who sits where. `remaining`: how many got no free row; `others`: rows that hold or name somebody who is not of the draft. */
export interface Seating {
  readonly seats: readonly number[]
  readonly remaining: number
  readonly others: ReadonlySet<number>
}

/** How many rows (or blocks) for subjects a page shows. */
export function countRows(matches: readonly Match[]): number {
  return matches.reduce(
    (most, { found }) => (found?.role === 'subject' ? Math.max(most, (found.row ?? 0) + 1) : most),
    0,
  )
}

/** Finds subjects by what identifies them; each kind of value is listed once, when it is first asked for. */
function createFinder({ subjects }: RequestDraft): (held: Held, isFree: (subject: number) => boolean) => number {
  const lists = new Map<FieldKey, Map<string, number[]>>()
  const listOf = (key: FieldKey) => {
    const known = lists.get(key)
    if (known) return known
    const list = new Map<string, number[]>()
    for (const [place, values] of subjects.entries()) {
      const text = plainText(values[key] ?? '')
      list.set(text, [...(list.get(text) ?? []), place])
    }
    lists.set(key, list)
    return list
  }
  return (held, isFree) => {
    const [first, ...others] = [...held].map(([key, text]) => listOf(key).get(text) ?? [])
    return first?.find((one) => isFree(one) && others.every((list) => list.includes(one))) ?? emptySeat
  }
}

/**
 * Gives every row of a page to a subject. A row that holds one of the draft's subjects stays that subject's; empty rows go to the
 * queue in its order; rows that hold somebody else come last, and nothing is put into them unless the clerk says so.
 * @returns for every row the subject's place in the draft, or `emptySeat`; how many of the queue got no free row; and the rows that
 * hold somebody else
 */
export function seatSubjects(matches: readonly Match[], draft: RequestDraft, { queue, seats = [] }: Wanted): Seating {
  const rows = countRows(matches)
  const held = heldByRow(matches, draft)
  const find = createFinder(draft)
  const given = Array.from({ length: rows }, (_none, row) => seats[row] ?? emptySeat)
  const used = new Set(given)
  const give = (row: number, subject: number | undefined) => {
    if (subject === undefined || subject === emptySeat) return
    given[row] = subject
    used.add(subject)
  }
  const openRows = () => [...given.keys()].filter((row) => given[row] === emptySeat)
  const nextInQueue = () => queue.find((subject) => !used.has(subject))
  for (const row of openRows()) {
    const holds = held.get(row)
    if (holds)
      give(
        row,
        find(holds, (subject) => !used.has(subject)),
      )
  }
  for (const row of openRows()) if (!held.has(row)) give(row, nextInQueue())
  const remaining = queue.filter((subject) => !used.has(subject)).length
  const others = new Set(openRows().filter((row) => held.has(row)))
  for (const row of openRows()) give(row, nextInQueue())
  return { seats: given, remaining, others }
}

/**
 * Everybody from a place of the draft on, row by row, but for the rows that hold or name somebody.
 * @param first the place of the first subject
 */
export function seatFrom(first: number, matches: readonly Match[], draft: RequestDraft): Seating {
  const { subjects } = draft
  const queue = subjects.map((_one, place) => place).slice(first)
  if (heldByRow(matches, draft).size > 0) return seatSubjects(matches, draft, { queue })
  const rows = countRows(matches)
  const seats = Array.from({ length: rows }, (_none, row) => first + row)
  return { seats, remaining: Math.max(0, subjects.length - first - rows), others: new Set() }
}

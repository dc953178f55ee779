import { foldedWords, type FieldKey } from '../../fields'
import { identifyingKeys, plainText, type RequestDraft } from '../../requests'
import { keysSaidInRow, type Match } from '../match'

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

type Held = ReadonlyMap<FieldKey, string>

/** Whom some rows of lists name in words of the page's own, which nobody can write to. */
function saidByRow(matches: readonly Match[], { subjects }: RequestDraft): Map<number, Map<FieldKey, string>> {
  const rowOf = new Map<string, number>()
  for (const { control, found } of matches)
    if (control.cell && found?.role === 'subject') rowOf.set(placeOf(control.cell), found.row ?? 0)
  const said = new Map<number, Map<FieldKey, string>>()
  for (const { control } of matches) {
    const row = control.cell?.says && rowOf.get(placeOf(control.cell))
    if (row === undefined) continue
    for (const [key, text] of keysSaidInRow(control)) {
      // Lists call whoever gets a certificate by his name or by the certificate's.
      const asked = names.filter((name) => name === key || names.includes(key))
      const own = [key, ...asked].find((one) => subjects.some((values) => plainText(values[one] ?? '') !== ''))
      if (own === undefined || !identifyingKeys.includes(own)) continue
      said.set(row, (said.get(row) ?? new Map<FieldKey, string>()).set(own, plainText(text)))
    }
  }
  for (const [heading, [row, ...more]] of rowsByHeading(matches)) {
    // What heads several rows is about none of them.
    const name = row === undefined || more.length > 0 || said.has(row) ? undefined : nameIn(heading, subjects)
    if (row !== undefined && name !== undefined) said.set(row, new Map([name]))
  }
  return said
}

/** The rows and blocks outside of lists that each nearest heading stands over. */
function rowsByHeading(matches: readonly Match[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>()
  for (const { control, found } of matches) {
    const [heading] = control.sections
    if (found?.role !== 'subject' || control.cell || heading === undefined) continue
    rows.set(heading, (rows.get(heading) ?? new Set()).add(found.row ?? 0))
  }
  return rows
}

/** The one subject whose name stands in a heading: "Cập nhật: Lê Văn Giả Định". */
function nameIn(heading: string, subjects: RequestDraft['subjects']): [FieldKey, string] | undefined {
  const words = ` ${foldedWords(heading).join(' ')} `
  if (words.trim() === '') return undefined
  const found = subjects.flatMap((values) =>
    names.flatMap((key): [FieldKey, string][] => {
      const name = foldedWords(String(values[key] ?? ''))
      return name.length > 1 && words.includes(` ${name.join(' ')} `) ? [[key, plainText(values[key])]] : []
    }),
  )
  return new Set(found.map(([, name]) => name)).size === 1 ? found[0] : undefined
}

const names: readonly FieldKey[] = ['fullName', 'certificateName', 'serviceName']

function placeOf({ table, row }: { readonly table: number; readonly row: number }): string {
  return `${table}/${row}`
}

/** What each row holds of the values that tell who it is. */
function heldByRow(matches: readonly Match[], draft: RequestDraft): Map<number, Map<FieldKey, string>> {
  const held = saidByRow(matches, draft)
  for (const { control, found } of matches) {
    if (found?.role !== 'subject' || found.keys.length !== 1 || found.part !== undefined) continue
    const [key] = found.keys
    const text = plainText(control.value)
    if (key === undefined || !identifyingKeys.includes(key) || control.content !== 'filled' || text === '') continue
    const row = held.get(found.row ?? 0) ?? new Map<FieldKey, string>()
    held.set(found.row ?? 0, row.set(key, text))
  }
  return held
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

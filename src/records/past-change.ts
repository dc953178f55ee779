import type { FieldValue } from '../fields'
import type { ChangedFact, ChangedFactSet } from './fact-set'
import type { ChangeCause } from './record-change'

/** One change of something kept beside the records: a request, or a setting. */
export interface PastChange {
  /** ISO time in UTC. */
  readonly at: string
  readonly cause: ChangeCause
  readonly sets: readonly ChangedFactSet[]
  /** How many changed facts and things are not told, as there were too many of them; absent when all are. */
  readonly untold?: number
}

/** What is kept of the past of one request or one setting; the oldest changes are forgotten first. `chars`: of one text. */
export const pastLimits = { changes: 200, linesOfChange: 300, lines: 2_000, chars: 300 } as const

/** A change as it is kept: long lists and long texts are cut short. Undefined where nothing was changed. */
export function pastChangeOf(
  sets: readonly ChangedFactSet[],
  { at, cause }: Pick<PastChange, 'at' | 'cause'>,
): PastChange | undefined {
  if (sets.length === 0) return undefined
  let room: number = pastLimits.linesOfChange
  const told = sets.flatMap((set): ChangedFactSet[] => {
    if (room <= 0) return []
    const facts = set.facts.slice(0, Math.max(room - 1, 1)).map(cutFact)
    room -= facts.length + 1
    return [{ ...set, name: cutText(set.name), facts }]
  })
  const untold = linesOf(sets) - linesOf(told)
  return { at, cause, sets: told, ...(untold > 0 && { untold }) }
}

/** The past with one more change, the oldest first, within the limits. */
export function withPastChange(past: readonly PastChange[], change: PastChange | undefined): readonly PastChange[] {
  const all = change ? [...past, change] : past
  let lines = 0
  let first = all.length
  while (first > 0 && all.length - first < pastLimits.changes) {
    lines += linesOf(all[first - 1]?.sets ?? [])
    if (lines > pastLimits.lines && first < all.length) break
    first -= 1
  }
  return all.slice(first)
}

/**
 * The past of what a restored backup file puts in place of something that was kept here. Where the file goes on from the past of this
 * PC, its past is the whole one; otherwise the past of this PC goes on, with the restoring as its last change.
 */
export function restoredPast<Change>(
  here: readonly Change[],
  inFile: readonly Change[],
  restoring: Change | undefined,
): readonly Change[] {
  const goesOn = here.every((change, place) => JSON.stringify(change) === JSON.stringify(inFile[place]))
  if (goesOn && (inFile.length > here.length || !restoring)) return inFile
  return restoring ? [...here, restoring] : here
}

function linesOf(sets: readonly ChangedFactSet[]): number {
  return sets.reduce((sum, { facts }) => sum + facts.length + 1, 0)
}

function cutFact({ place, was, is }: ChangedFact): ChangedFact {
  return {
    place: cutText(place),
    ...(was !== undefined && { was: cut(was) }),
    ...(is !== undefined && { is: cut(is) }),
  }
}

function cut(value: FieldValue): FieldValue {
  return typeof value === 'string' ? cutText(value) : value
}

function cutText(text: string): string {
  return text.length > pastLimits.chars ? `${text.slice(0, pastLimits.chars - 1)}…` : text
}

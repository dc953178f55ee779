/** The parts of the store that are checked one by one. */
export const checkedParts = ['records', 'certificates', 'drafts', 'history', 'settings'] as const

/** A part of the store that is checked. */
export type CheckedPart = (typeof checkedParts)[number]

/** How the rows of one part are: `rows` of them lie there; the others count rows that are damaged. */
export interface PartCheck {
  readonly part: CheckedPart
  readonly rows: number
  /** Their seal does not open: damaged, or swapped with another row. */
  readonly unreadable: number
  /** Whole, but not what was written last: put back to an older copy, or brought in from elsewhere. */
  readonly unproven: number
  /** Written once and not removed, but not there any more. */
  readonly missing: number
}

/** What checking the whole store found. */
export interface StoreCheck {
  readonly parts: readonly PartCheck[]
  /** Pages of the list of all rows that are damaged; rows that stand in them can't be proven. */
  readonly damagedLists: number
  /** Blocks of the search index that don't say what the records say; they were dropped, and are made anew. */
  readonly wrongIndex: number
  /** What the damaged records are called, as far as they can still be read; the first twenty. */
  readonly names: readonly string[]
}

/**
 * What is done about damage. `remove`: rows that don't open go for ever, and missing ones are struck off the sealed list. `accept`: rows
 * that open but are not what was written last are taken for right.
 */
export const storeRepairs = ['remove', 'accept'] as const

/** What is done about damage. */
export type StoreRepair = (typeof storeRepairs)[number]

/** How many rows each repair is about. */
export function repairable({ parts }: StoreCheck): Readonly<Record<StoreRepair, number>> {
  const sum = (count: (part: PartCheck) => number) => parts.reduce((all, part) => all + count(part), 0)
  return { remove: sum(({ unreadable, missing }) => unreadable + missing), accept: sum(({ unproven }) => unproven) }
}

/** How many rows of a part are damaged. */
export function damagedIn({ unreadable, unproven, missing }: PartCheck): number {
  return unreadable + unproven + missing
}

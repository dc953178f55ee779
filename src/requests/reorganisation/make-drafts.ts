import type { FieldValues } from '../../fields'
import type { Mau } from '../../procedures'
import type { RequestDraft } from '../request-draft'
import type { PlannedDecision } from './reorganisation-plan'

/** The most rows of one draft: what the store keeps of one. */
export const maxRowsOfDraft = 500

const groups: readonly { readonly mau: Mau; readonly people: boolean }[] = [
  { mau: '04', people: false },
  { mau: '04', people: true },
  { mau: '02', people: false },
  { mau: '01', people: true },
  { mau: '05', people: false },
]

/** The drafts of a plan: by form, bodies before people, in the order of the decisions, in parts that can be kept. */
export function makeDrafts(
  decisions: readonly PlannedDecision[],
  sender: { readonly agency: FieldValues; readonly receiver: FieldValues },
): RequestDraft[] {
  const { agency, receiver } = sender
  const rows = new Map<string, FieldValues[]>()
  // One walk for all groups: there are thousands of decisions.
  for (const { mau, about, values } of decisions) {
    if (mau === undefined || !values) continue
    const key = keyOf(mau, about === 'person')
    const known = rows.get(key)
    if (known) known.push(values)
    else rows.set(key, [values])
  }
  return groups.flatMap(({ mau, people }) =>
    parts(rows.get(keyOf(mau, people)) ?? []).map((subjects) => ({ mau, receiver, subjects, agency, letter: {} })),
  )
}

function keyOf(mau: Mau, people: boolean): string {
  return mau === '04' && people ? '04 of people' : mau
}

function parts(rows: readonly FieldValues[]): FieldValues[][] {
  const count = Math.ceil(rows.length / maxRowsOfDraft)
  return Array.from({ length: count }, (_, part) => rows.slice(part * maxRowsOfDraft, (part + 1) * maxRowsOfDraft))
}

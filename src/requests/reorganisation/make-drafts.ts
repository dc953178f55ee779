import type { FieldValues } from '../../fields'
import type { Mau } from '../../procedures'
import type { RequestDraft } from '../request-draft'
import type { PlannedDecision } from './reorganisation-plan'

/** The most rows of one draft: what the store keeps of one. */
export const maxRowsOfDraft = 500

const groups: readonly { readonly mau: Mau; readonly of: 'bodies' | 'people' | 'all' }[] = [
  { mau: '04', of: 'bodies' },
  { mau: '04', of: 'people' },
  { mau: '02', of: 'all' },
  { mau: '01', of: 'all' },
  { mau: '05', of: 'all' },
]

/** The drafts of a plan: by form, bodies before people, in the order of the decisions, in parts that can be kept. */
export function makeDrafts(
  decisions: readonly PlannedDecision[],
  sender: { readonly agency: FieldValues; readonly receiver: FieldValues },
): RequestDraft[] {
  const { agency, receiver } = sender
  return groups.flatMap(({ mau, of }) => {
    const rows = decisions
      .filter((one) => one.mau === mau && (of === 'all' || (one.about === 'person') === (of === 'people')))
      .flatMap(({ values }) => values ?? [])
    return parts(rows).map((subjects) => ({ mau, receiver, subjects, agency, letter: {} }))
  })
}

function parts(rows: readonly FieldValues[]): FieldValues[][] {
  const count = Math.ceil(rows.length / maxRowsOfDraft)
  return Array.from({ length: count }, (_, part) => rows.slice(part * maxRowsOfDraft, (part + 1) * maxRowsOfDraft))
}

import { compareFacts, type ChangedFactSet, type FactSet } from '../records'
import type { RequestDraft } from './request-draft'
import { subjectIdentities } from './subject-identity'
import { subjectName } from './subject-name'

/** The ids of a request's parts that are no rows of its list. */
const parts = ['receiver', 'agency', 'letter'] as const
const rowId = (identity: string) => `subject/${identity}`

/** What two states of one request say otherwise: of its receiver, agency and letter, and of each row of its list. */
export function compareDrafts(before: RequestDraft, after: RequestDraft): ChangedFactSet[] {
  const [old, now] = [rowsOf(before), rowsOf(after)]
  return compareFacts([...partsOf(before), ...old], [...partsOf(after), ...pairedRows(old, now)])
}

function partsOf(draft: RequestDraft): FactSet[] {
  return parts.map((id) => ({ id, name: '', facts: draft[id] }))
}

function rowsOf({ subjects }: RequestDraft): FactSet[] {
  const identities = subjectIdentities(subjects)
  return subjects.map((facts, row) => ({ id: rowId(identities[row] ?? ''), name: subjectName(facts), facts }))
}

/**
 * A row that is known again keeps its id. One that isn't, as its number was corrected, is the row that stood in its place, unless that
 * one stands elsewhere now.
 */
function pairedRows(before: readonly FactSet[], after: readonly FactSet[]): FactSet[] {
  const held = new Set(before.map(({ id }) => id))
  const left = new Set(after.map(({ id }) => id))
  return after.map((row, place) => {
    const there = before[place]
    return !held.has(row.id) && there && !left.has(there.id) ? { ...row, id: there.id } : row
  })
}

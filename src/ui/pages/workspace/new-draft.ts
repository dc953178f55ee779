import type { FieldValues } from '../../../fields'
import { forms, type Mau } from '../../../procedures'
import type { Services } from '../../services'

/** Keeps a new draft with these rows: its subject is the form's, its agency that of the draft changed last. @returns its id */
export async function makeDraft(
  { store, newId }: Pick<Services, 'store' | 'newId'>,
  mau: Mau,
  subjects: readonly FieldValues[],
): Promise<string> {
  const [latest] = [...(await store.listDrafts())].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  const letter: FieldValues = { letterSubject: forms[mau].subject }
  const id = newId()
  await store.saveDraft(id, { mau, receiver: {}, subjects, agency: latest?.draft.agency ?? {}, letter }, 0)
  return id
}

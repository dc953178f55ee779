import type { FieldValues } from '../../../fields'
import { forms, type FormDefinition, type Mau } from '../../../procedures'
import type { Services } from '../../services'

/** The form of a draft, or undefined when this version can't edit it. */
export function formOf(mau: Mau): FormDefinition | undefined {
  return forms[mau]
}

/** Keeps a new draft with these rows: its subject is the form's, its agency that of the draft changed last. @returns its id */
export async function makeDraft(
  { store, newId }: Pick<Services, 'store' | 'newId'>,
  mau: Mau,
  subjects: readonly FieldValues[],
): Promise<string> {
  const [latest] = [...(await store.listDrafts())].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  const form = formOf(mau)
  const letter: FieldValues = form ? { letterSubject: form.subject } : {}
  const id = newId()
  await store.saveDraft(id, { mau, receiver: {}, subjects, agency: latest?.draft.agency ?? {}, letter }, 0)
  return id
}

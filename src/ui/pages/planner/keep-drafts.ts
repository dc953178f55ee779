import { isIsoDate, type FieldValues } from '../../../fields'
import { forms } from '../../../procedures'
import type { RequestDraft } from '../../../requests'
import { toAppError, type AppError } from '../../../errors'
import type { SavedDraft, Services } from '../../services'

/** Who sends, as the draft changed last says. */
export interface Sender {
  readonly agency: FieldValues
  readonly receiver: FieldValues
}

/** Who sends, taken over from the draft changed last; nobody when there is none. */
export function latestSender(drafts: readonly SavedDraft[]): Sender {
  const [latest] = [...drafts].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  return { agency: latest?.draft.agency ?? {}, receiver: latest?.draft.receiver ?? {} }
}

/** How keeping went: all drafts, or none. `leftOver`: drafts that could not be taken back after a failure. */
export type Keeping = { readonly kept: number } | { readonly error: AppError; readonly leftOver: number }

/**
 * Keeps the drafts of a plan, all or none: when one fails, those before it are removed again. The first one is kept last, so that the
 * list of requests, newest first, shows them in the plan's order.
 * @param requestDate the date of the letters
 */
export async function keepDrafts(
  { store, newId }: Pick<Services, 'store' | 'newId'>,
  drafts: readonly RequestDraft[],
  requestDate: string,
): Promise<Keeping> {
  const ids: string[] = []
  try {
    const sender = latestSender(await store.listDrafts())
    for (const draft of [...drafts].reverse()) {
      const id = newId()
      // Noted first: a draft whose answer was lost on the way may be kept all the same.
      ids.push(id)
      await store.saveDraft(id, completed(draft, sender, requestDate), 0)
    }
    return { kept: ids.length }
  } catch (thrown) {
    return { error: toAppError(thrown), leftOver: await takeBack(store, ids) }
  }
}

async function takeBack(store: Services['store'], ids: readonly string[]): Promise<number> {
  const results = await Promise.allSettled(ids.map((id) => store.removeDraft(id)))
  return results.filter((one) => one.status === 'rejected' && toAppError(one.reason).code !== 'ROW_MISSING').length
}

/** A draft with who sends, as far as its form asks for it, its subject and its date. */
function completed(draft: RequestDraft, { agency, receiver }: Sender, requestDate: string): RequestDraft {
  const { keys } = forms[draft.mau].receiver
  return {
    ...draft,
    agency,
    receiver: Object.fromEntries(
      keys.flatMap((key) => {
        const value = receiver[key]
        return value === undefined ? [] : [[key, value] as const]
      }),
    ),
    letter: { letterSubject: forms[draft.mau].subject, ...(isIsoDate(requestDate) && { letterDate: requestDate }) },
  }
}

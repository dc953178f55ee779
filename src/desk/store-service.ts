import { AppError } from '../errors'
import type { RecordSearch, StoreClient } from '../protocol/runtime/store-client'
import type { RecordSummary } from '../records'
import { noProgress, type FillProgress } from '../requests'
import type { SavedDraft, StoreService } from '../ui/services'

const mostShown = 500
/** What the messages take; a longer text fits nobody's name. */
const mostQueryChars = 200
const mostTries = 4

/** The store as the interface asks for it. @param nowMs the clock, milliseconds since 1970 */
export function createStoreService(
  { records, drafts, history, progress }: StoreClient,
  nowMs: () => number,
): StoreService {
  const part = { offset: 0, limit: mostShown }
  const readDraft = async (id: string): Promise<SavedDraft> => {
    const { draft: kept, version } = await drafts.get(id)
    return { id, version, draft: kept.draft, changedAt: kept.changedAt }
  }
  return {
    listRecords: async () => (await records.list({ ...part, query: '' })).rows,
    listAllRecords: (wish = { query: '' }) => allRecords(records, wish),
    searchRecords: (search) => records.find({ ...search, query: search.query.slice(0, mostQueryChars) }),
    findRecords: async (query) => (await records.list({ ...part, query: query.slice(0, mostQueryChars) })).rows,
    getRecord: (id) => records.get(id),
    saveRecord: async (record, version, certificates = []) =>
      (await records.save(record, version, certificates)).version,
    removeRecord: async (id) => {
      const { version } = await records.get(id)
      await records.remove(id, version)
    },
    listDrafts: async () => {
      const { rows } = await drafts.list(part)
      return Promise.all(rows.map(({ id }) => readDraft(id)))
    },
    saveDraft: async (id, draft, version) => {
      const changedAt = new Date(nowMs()).toISOString()
      const createdAt = version === 0 ? changedAt : (await drafts.get(id)).draft.createdAt
      return (await drafts.save({ id, draft, createdAt, changedAt }, version)).version
    },
    removeDraft: async (id) => {
      const { version } = await drafts.get(id)
      await drafts.remove(id, version)
    },
    readProgress: async (draftId) => (await progress.get(draftId)).value ?? noProgress,
    changeProgress: (draftId, change) => changeProgress(progress, draftId, change),
    appendHistory: (entry) => history.append(entry),
    markUndone: (id) => history.markUndone(id, new Date(nowMs()).toISOString()),
    noteAnswer: (id, answer) => history.noteAnswer(id, { ...answer, at: new Date(nowMs()).toISOString() }),
    listHistory: async (limit) => (await history.list({ offset: 0, limit })).entries,
  }
}

async function allRecords(
  records: StoreClient['records'],
  wish: Omit<RecordSearch, 'offset' | 'limit'>,
): Promise<RecordSummary[]> {
  const all: RecordSummary[] = []
  for (let offset = 0; ; offset += mostShown) {
    const { rows, counts } = await records.find({ ...wish, offset, limit: mostShown })
    all.push(...rows)
    if (offset + mostShown >= counts.person + counts.organisation + counts.service) return all
  }
}

/** Reads, changes and writes; when another window wrote meanwhile, once more over what it wrote. */
async function changeProgress(
  progress: StoreClient['progress'],
  draftId: string,
  change: (before: FillProgress) => FillProgress,
): Promise<FillProgress> {
  for (let tries = 1; ; tries++) {
    const { value = noProgress, version } = await progress.get(draftId)
    const next = change(value)
    if (next === value) return value
    try {
      await progress.put(draftId, next, version)
      return next
    } catch (thrown) {
      const isRace = thrown instanceof AppError && thrown.code === 'ROW_CHANGED_ELSEWHERE'
      if (!isRace || tries === mostTries) throw thrown
    }
  }
}

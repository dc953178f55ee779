import { AppError } from '../errors'
import type { StoreClient } from '../protocol/runtime/store-client'
import type { RecordSummary } from '../records'
import { noProgress, type FillProgress } from '../requests'
import type { SavedDraft, StoreService } from '../ui/services'

const mostShown = 500
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
    listAllRecords: () => allRecords(records),
    findRecords: async (query) => (await records.list({ ...part, query })).rows,
    getRecord: (id) => records.get(id),
    saveRecord: async (record, version, certificates = [], cause) =>
      (await records.save(record, version, certificates, cause)).version,
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

async function allRecords(records: StoreClient['records']): Promise<RecordSummary[]> {
  const all: RecordSummary[] = []
  for (;;) {
    const { rows, total } = await records.list({ offset: all.length, limit: mostShown, query: '' })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
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
